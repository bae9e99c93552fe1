/*
 * Marks in the text that a statement gives: control characters, which JSON itself never holds as they are. What stands
 * between two marks says what is to be done there; everything else goes out as it came.
 */

/** Begins what is withheld: number of the section, and the facts of the dossier where the refusal depends on them. */
export const AFGESCHERMD = '\u0001';
/** Between the parts of a mark. */
export const EN = '\u0002';
/** Ends a mark. */
export const EIND = '\u0003';
/** Begins a cursor: number of the list, and the place as JSON. */
export const CURSOR = '\u0004';
/** Begins values with which a statement may travel: client, category, opdrachten, and then the values. */
export const GEZELSCHAP = '\u0005';
/** Begins the statements about a client, as JSON. */
export const KANTTEKENING = '\u0006';
/** Between the opdrachten of a dossier. */
export const OPDRACHT = '\u0007';
/** Announces who is read: their number in the plan, that of what goes out of them in any case, and their id. */
export const BETROKKENE = '\u000b';
/** Values that follow go out: their number in the plan. */
export const OPEN = '\u000e';
/** The hot path does not cover this answer: the guarded path gives it. */
export const TERUG = '\u0008';

const TEKENS = [AFGESCHERMD, EN, EIND, CURSOR, GEZELSCHAP, KANTTEKENING, OPDRACHT, TERUG, BETROKKENE, OPEN];

/** The marks that begin or end something, apart from what only stands between their parts. */
export const begintOfEindigt = (): RegExp =>
  new RegExp(`[${[AFGESCHERMD, EIND, CURSOR, GEZELSCHAP, KANTTEKENING, TERUG, BETROKKENE, OPEN].join('')}]`, 'g');

/** Text with marks as a literal of PostgreSQL. */
export function letterlijk(...delen: readonly string[]): string {
  const tekst = delen.join('').replaceAll('\\', '\\\\').replaceAll("'", "''");
  const leesbaar = TEKENS.reduce(
    (van, teken) => van.replaceAll(teken, `\\x0${teken.charCodeAt(0).toString(16)}`),
    tekst,
  );
  return `E'${leesbaar}'`;
}
