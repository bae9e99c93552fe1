import { CATEGORIEEN, type Categorie } from '../domain/categorie';
import type { NoodtoegangId } from '../domain/ids';
import type { BetrokkeneSoort, Patroon, Verstrekt } from '../domain/verstrekking';

/** A data subject, as the ledger names one. */
export interface Betrokkene {
  readonly soort: BetrokkeneSoort;
  /** Of a client or an aanmelding; of the opdrachtgever whose contact persons it is about. */
  readonly id: string;
}

/** What one answer held of one data subject, ready to be written. */
export interface Vermelding extends Betrokkene {
  /** A {@link Patroon} as JSON, written in one way: the same disclosure gives the same text. */
  readonly patroon: string;
  readonly noodtoegangId: NoodtoegangId | null;
}

/** Why a value went out. */
export type Grond = Pick<Verstrekt, 'regel' | 'grondslag'>;

/** What goes out of one data subject, gathered field by field. */
export class Optelling {
  private readonly perCategorie = new Map<Categorie, Grond & { readonly velden: Set<string> }>();

  voegToe(categorie: Categorie, { regel, grondslag }: Grond, velden: Iterable<string>): void {
    const bekend = this.perCategorie.get(categorie) ?? { regel, grondslag, velden: new Set() };
    for (const veld of velden) bekend.velden.add(veld);
    this.perCategorie.set(categorie, bekend);
  }

  /** See {@link Vermelding.patroon}. */
  get patroon(): string {
    const patroon: { [categorie in Categorie]?: Verstrekt } = {};
    for (const categorie of CATEGORIEEN) {
      const verstrekt = this.perCategorie.get(categorie);
      if (verstrekt) patroon[categorie] = { ...verstrekt, velden: [...verstrekt.velden].sort() };
    }
    return JSON.stringify(patroon satisfies Patroon);
  }
}
