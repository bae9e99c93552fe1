import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beveilig } from './0002-tweede-laag/beveiliging';
import { GATEWAY } from './0002-tweede-laag/rol';
import { MELD_EERSTE } from './0005-grootboek/eerste';
import { RAADPLEGING_KOLOMMEN, TABELLEN, VERSTREKKING_KOLOMMEN } from './0005-grootboek/tabellen';

/*
 * The ledger. The gateway adds to it and does nothing else: it reads none of it here, and changes or deletes nothing of
 * it anywhere. What says who asked, and when, it cannot fill in either.
 */

const voegtToe = (tabel: string, kolommen: readonly string[]): string[] => [
  ...beveilig({ tabel }),
  `GRANT INSERT (${kolommen.join(', ')}) ON ${tabel} TO ${GATEWAY}`,
  // Also of who is refused because nothing is open to it any more: for whom it is, is settled all the same.
  `CREATE POLICY toevoegen ON ${tabel} FOR INSERT TO ${GATEWAY} WITH CHECK (organisatie_id = (SELECT pw.organisatie()))`,
];

const ALLES = [
  ...TABELLEN,
  MELD_EERSTE,
  'REVOKE ALL ON FUNCTION pw.meld_eerste(uuid, uuid[]) FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION pw.meld_eerste(uuid, uuid[]) TO ${GATEWAY}`,
  ...voegtToe('raadpleging', Object.keys(RAADPLEGING_KOLOMMEN)),
  ...voegtToe('verstrekking', VERSTREKKING_KOLOMMEN),
  ...beveilig({ tabel: 'kennisgeving' }),
  ...voegtToe('te_bezegelen', ['raadpleging_id']),
];

export class Grootboek1700000000005 implements MigrationInterface {
  readonly name = 'Grootboek1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: an account that can be taken away is none. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was disclosed stays on record');
  }
}
