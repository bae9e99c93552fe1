/** A mutant that no test kills: the line it is on, the piece of it (as far as it stands there), and what takes its place. */
export interface Overlevende {
  readonly bestand: string;
  readonly tekst: string;
  readonly stuk: string;
  readonly vervanging: string;
}

export type Verklaring = Overlevende & { readonly waarom: string };

/** The survivors that change nothing a caller could see, each with the reason. */
export const VERKLAARD: readonly Verklaring[] = [];
