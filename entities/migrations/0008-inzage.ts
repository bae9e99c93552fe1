import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MET_PERSONEN } from './0002-tweede-laag/bereik';
import { zichtbaar } from './0002-tweede-laag/beveiliging';
import { VAN_GATEWAY } from './0002-tweede-laag/functie';
import { GATEWAY } from './0002-tweede-laag/rol';
import { LEZERS, LEZERS_VAN_GATEWAY } from './0008-inzage/lezers';

/*
 * Who reads the ledger: who watches over it all of the organisatie's, a client what is about the own dossier. A client
 * sees a raadpleging by a verstrekking in it; in its row stands what went out of others too, but of nobody by name.
 */

const TOEZICHT = '(SELECT pw.houdt_toezicht())';

const leesbaar = (tabel: string, vanClient: string): readonly string[] => [
  `GRANT SELECT ON ${tabel} TO ${GATEWAY}`,
  `CREATE POLICY lezen ON ${tabel} FOR SELECT TO ${GATEWAY} USING (${MET_PERSONEN} AND (${TOEZICHT} OR (${vanClient})))`,
];

/** Read from the newest: all of it, or what is rare in it. */
const INDEXEN = [
  'CREATE INDEX ON raadpleging (organisatie_id, partner_id, id) WHERE partner_id IS NOT NULL',
  `CREATE INDEX ON raadpleging (organisatie_id, id) WHERE uitkomst = 'GEWEIGERD'`,
  'CREATE INDEX ON verstrekking (organisatie_id, raadpleging_id, nummer) WHERE eerste',
  'CREATE INDEX ON verstrekking (organisatie_id, raadpleging_id, nummer) WHERE noodtoegang_id IS NOT NULL',
  'CREATE INDEX ON kennisgeving (organisatie_id, raadpleging_id, client_id)',
];

const ALLES = [
  ...LEZERS,
  ...VAN_GATEWAY(...LEZERS_VAN_GATEWAY),
  ...leesbaar('verstrekking', 'betrokkene_id = ANY ((SELECT pw.eigen_betrokkenen())::uuid[])'),
  ...leesbaar(
    'raadpleging',
    `(SELECT pw.client()) IS NOT NULL AND ${zichtbaar(
      'verstrekking',
      'z.organisatie_id = raadpleging.organisatie_id AND z.raadpleging_id = raadpleging.id',
    )}`,
  ),
  ...leesbaar('kennisgeving', 'client_id = (SELECT pw.client())'),
  ...INDEXEN,
];

export class Inzage1700000000008 implements MigrationInterface {
  readonly name = 'Inzage1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: who is told what was done with the own data does not stop being told. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: a client keeps the right to read who was told what');
  }
}
