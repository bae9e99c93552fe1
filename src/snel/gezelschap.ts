import { dossierBereik, geldtNu } from '../data/bereik';
import type { Categorie } from '../domain/categorie';
import type { Verzoek } from '../verzoek';
import type { Invoer } from './invoer';
import { moment } from './json';
import { EIND, KANTTEKENING, letterlijk } from './merkteken';

/** The statements that could travel with what is read of one client, or of all clients of a list. */
export class Gezelschap {
  private readonly categorieen = new Set<Categorie>();

  constructor(
    private readonly verzoek: Verzoek,
    private readonly invoer: Invoer,
  ) {}

  /** Values of the category go out. */
  van(categorie: Categorie): void {
    this.categorieen.add(categorie);
  }

  get gevraagd(): readonly Categorie[] {
    return [...this.categorieen];
  }

  /**
   * A selection of one row: `ids`, the clients about whom there are any, and `rijen`, the statements as a mark; both null
   * where there are none.
   * @param wie SQL: the statement `kt` is about one of these clients.
   */
  selectie(wie: string): string {
    const categorieen = this.gevraagd.map((categorie) => `'${categorie}'`).join(', ');
    const bereik = this.invoer.bind('bereik', dossierBereik(this.verzoek, 'kt'));
    const nu = this.invoer.bind('nu kt', geldtNu(this.verzoek, 'kt'));
    return `SELECT array_agg(kt.client_id) AS ids, ${letterlijk(KANTTEKENING)} || json_agg(json_build_object('id', kt.id,
        'clientId', kt.client_id, 'categorie', kt.categorie, 'opdrachtId', kt.opdracht_id, 'soort', kt.soort,
        'tekst', kt.tekst, 'van', ${moment('kt.van')}))::text
        || ${letterlijk(EIND)} AS rijen
      FROM kanttekening kt WHERE ${wie} AND kt.categorie IN (${categorieen}) AND ${bereik} AND ${nu}`;
  }
}
