import type { Afschermcode } from './besluit';
import type { Categorie } from './categorie';

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
