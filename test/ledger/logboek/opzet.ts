import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import { LOGBOEK } from '../../../entities/migrations/0010-logboek/rechten';
import { openBron } from '../../../src/data/bron';
import { maakInlog } from '../../../src/data/inlog';
import { Willekeur } from '../../../src/demo/willekeur';
import { naarCollector, type Zend } from '../../../src/ledger/logboek/collector';
import { regelsVan } from '../../../src/ledger/logboek/regels';
import type { Rondeopties } from '../../../src/ledger/logboek/ronde';
import { bezegel } from '../../../src/ledger/zegel/bezegel';
import { leidSleutelsAf } from '../../../src/sleutels';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';
import { type Schets, schets, schrijf } from '../zegel/schrijf';
import { Ontvanger } from './ontvanger';

export const { pseudoniem } = leidSleutelsAf(new Uint8Array(32).fill(7));

/** A raadpleging of the tests has its own id for a trace id. */
export const spoorVan = (id: string): string => id.replaceAll('-', '');

/** A ledger that is written and sealed by hand, and a collector. */
export class Wereld {
  readonly ontvanger = new Ontvanger();
  private readonly willekeur = new Willekeur(9);

  private constructor(
    private readonly database: EigenDatabase,
    /** As the owner. */
    readonly db: Client,
    private readonly griffier: DataSource,
    /** As whoever exports. */
    readonly bron: DataSource,
  ) {}

  static async maak(): Promise<Wereld> {
    const database = await eigenDatabase();
    const db = new Client({ connectionString: database.url });
    await db.connect();
    const als = async (rol: string, wachtwoord: string, max: number): Promise<DataSource> =>
      openBron(await maakInlog(database.url, wachtwoord, rol), { max, prepared: 10 });
    const griffier = await als(GRIFFIER, 'z'.repeat(40), 1);
    const wereld = new Wereld(database, db, griffier, await als(LOGBOEK, 'l'.repeat(40), 2));
    await wereld.ontvanger.op();
    return wereld;
  }

  async sluit(): Promise<void> {
    await this.ontvanger.neer();
    await Promise.all([this.bron.destroy(), this.griffier.destroy(), this.db.end()]);
    await this.database.verwijder();
  }

  /** Writes so many raadplegingen of 0 to 3 clients, and seals them a few at a time; gives them in the order of the seals. */
  boek(aantal: number): Promise<readonly Schets[]> {
    return this.boekOver(Array.from({ length: aantal }, () => this.willekeur.geheel(0, 3)));
  }

  /** The same with so many clients in each. */
  async boekOver(aantallen: readonly number[]): Promise<readonly Schets[]> {
    const { willekeur } = this;
    const aantal = aantallen.length;
    const nieuw = aantallen.map((hoeveel) => {
      const [organisatie, opdrachtgever] = [willekeur.blindeUuid(), willekeur.blindeUuid()];
      const clienten = Array.from({ length: hoeveel }, () => willekeur.blindeUuid());
      return schets(willekeur, { organisatie, opdrachtgever, clienten }, NU, hoeveel);
    });
    for (const raadpleging of nieuw) {
      await schrijf(this.db, raadpleging);
      await this.db.query('COMMIT');
    }
    for (let over = aantal; over > 0; ) {
      const gedaan = await bezegel(this.griffier, { nu: () => NU }, { meeste: 3 });
      over -= gedaan.soort === 'GEDAAN' ? gedaan.aantal : 0;
    }
    const { rows } = await this.db.query<{ id: string }>(
      'SELECT unnest(raadplegingen) AS id, nummer FROM zegel ORDER BY nummer',
    );
    return rows.flatMap(({ id }) => nieuw.find((raadpleging) => raadpleging.id === id) ?? []);
  }

  /** Changes what nobody may change. */
  async knoei(tekst: string, waarden: readonly unknown[]): Promise<void> {
    await this.db.query('ALTER TABLE raadpleging DISABLE TRIGGER alleen_toevoegen');
    await this.db.query(tekst, [...waarden]);
    await this.db.query('ALTER TABLE raadpleging ENABLE TRIGGER alleen_toevoegen');
  }

  opties(zend: Zend = naarCollector({ url: this.ontvanger.url, headers: { authorization: 'Bearer x' } })): Rondeopties {
    return {
      bron: this.bron,
      zend,
      regels: (raadpleging) => regelsVan(raadpleging, { register: 'https://register.test', pseudoniem }),
      herkansing: 0,
    };
  }

  async achterblijvers(): Promise<readonly { id: string; reden: string }[]> {
    return (await this.db.query('SELECT raadpleging_id AS id, reden FROM logboekachterblijver')).rows;
  }
}
