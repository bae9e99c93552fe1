import type { Afschermcode } from './besluit';
import type { Categorie } from './categorie';
import { leesId, type RaadplegingId } from './ids';

/** Of whom something was read: a client, an aanmelding that is of no client yet, or contact persons of an opdrachtgever. */
export type BetrokkeneSoort = 'CLIENT' | 'AANMELDING' | 'CONTACTPERSOON';

/** What went out of one category: which fields (schema coordinates, sorted), by which rule, on which ground. */
export interface Verstrekt {
  readonly regel: string;
  readonly grondslag: string;
  readonly velden: readonly string[];
}

/** What one answer held of one data subject, by category; a category of which nothing went out is not in it. */
export type Patroon = Partial<Readonly<Record<Categorie, Verstrekt>>>;

/** One line of `extensions.afgeschermd`. */
export interface Afscherming {
  /** Schema coordinate of the withheld field. */
  readonly veld: string;
  /** In how many places of this response it was withheld. */
  readonly aantal: number;
  readonly code: Afschermcode;
  readonly regel: string;
}

/** Which verstrekking: the raadpleging, and its number in it. */
export interface Verstrekkingsleutel {
  readonly raadplegingId: RaadplegingId;
  readonly nummer: number;
}

/** As many as one raadpleging can have: the column is an integer. */
const NUMMER = /^(0|[1-9]\d{0,8})$/;

/** Its identification in the contract, in which there is nothing to be read. */
export const verstrekkingId = ({ raadplegingId, nummer }: Verstrekkingsleutel): string => `${raadplegingId}.${nummer}`;

/** The verstrekking that `tekst` identifies, or null: another form is answered as one that does not exist. */
export function leesVerstrekkingId(tekst: string): Verstrekkingsleutel | null {
  const [raadpleging = '', nummer = '', ...rest] = tekst.split('.');
  const raadplegingId = leesId<RaadplegingId>(raadpleging);
  return raadplegingId === null || rest.length > 0 || !NUMMER.test(nummer)
    ? null
    : { raadplegingId, nummer: Number(nummer) };
}
