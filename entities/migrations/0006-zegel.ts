import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECHTEN, WEIGER_WIJZIGING } from './0006-zegel/rechten';
import { TABEL } from './0006-zegel/tabel';

/*
 * The seals over the ledger. What a raadpleging says is sealed with what is told of it in verstrekking and
 * kennisgeving; src/ledger/zegel/ says how.
 */

const ALLES = [
  ...TABEL,
  // A raadpleging is sealed with its kennisgevingen, which are kept by client.
  'CREATE INDEX ON kennisgeving (organisatie_id, raadpleging_id)',
  ...RECHTEN,
  ...WEIGER_WIJZIGING,
];

export class Zegel1700000000006 implements MigrationInterface {
  readonly name = 'Zegel1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: a seal that can be taken off is none. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was sealed stays sealed');
  }
}
