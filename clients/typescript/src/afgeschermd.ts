import { AFSCHERMCODES, type AfschermbaarVeld, type Afschermcode } from './codes.generated.ts';

/** Een veld dat in dit antwoord is afgeschermd: `extensions.afgeschermd`. */
export interface Afgeschermd {
  /** Het veld in het schema, zoals 'Rapportage.gezondheidFunctioneel'. */
  readonly veld: string;
  /** Op hoeveel plaatsen in dit antwoord. */
  readonly aantal: number;
  /** ONBEKEND: een code die er nog niet was toen deze client werd gemaakt. */
  readonly code: Afschermcode | 'ONBEKEND';
  /** De regel van het reglement. */
  readonly regel: string;
}

export const leesAfgeschermd = (ruw: readonly (Omit<Afgeschermd, 'code'> & { code: string })[]): Afgeschermd[] =>
  ruw.map((een) => ({ ...een, code: AFSCHERMCODES.find((code) => code === een.code) ?? 'ONBEKEND' }));

/**
 * Waarom waarden van een veld null zijn.
 *
 * - `LEEG`: er is niets afgeschermd, dus er is niets vastgelegd.
 * - `AFGESCHERMD`: elke null is afgeschermd.
 * - `DEELS`: een deel is afgeschermd en een deel niet vastgelegd; welke null wat is, zegt het antwoord niet. Vraag zo nodig
 *   één dossier per keer.
 */
export type Ontbreekt =
  | { readonly soort: 'LEEG' }
  | { readonly soort: 'AFGESCHERMD' | 'DEELS'; readonly redenen: readonly Afgeschermd[] };

/**
 * Zegt van een veld of null 'niet vastgelegd' of 'afgeschermd' betekent.
 * @param veld zoals 'Client.telefoon'; van een groep de groep zelf, zoals 'Client.gezondheidMedisch'.
 * @param waarden alle waarden van dat veld in het antwoord.
 */
export function waaromNull(
  antwoord: { readonly afgeschermd: readonly Afgeschermd[] },
  veld: AfschermbaarVeld,
  waarden: readonly unknown[],
): Ontbreekt {
  const redenen = antwoord.afgeschermd.filter((een) => een.veld === veld);
  if (redenen.length === 0) return { soort: 'LEEG' };
  const afgeschermd = redenen.reduce((som, { aantal }) => som + aantal, 0);
  const leeg = waarden.filter((waarde) => waarde === null || waarde === undefined).length;
  return { soort: afgeschermd >= leeg ? 'AFGESCHERMD' : 'DEELS', redenen };
}
