/** A mutant that no test kills: the line it is on, and what takes the place of a part of it. */
export interface Overlevende {
  readonly bestand: string;
  readonly tekst: string;
  readonly vervanging: string;
}

/** The survivors that change nothing a caller could see, each with the reason. */
export const VERKLAARD: readonly (Overlevende & { readonly waarom: string })[] = [];
