import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEG_VAST } from './0015-slank-grootboek/leg-vast';

/*
 * What an answer about a hundred clients writes is mostly a hundred rows in two indexes. A raadpleging is known by its id
 * alone, and so is a data subject: without the organisatie before them the indexes are half as large, and new keys come
 * at the end of the first.
 */

const SLEUTELS = [
  'ALTER TABLE verstrekking DROP CONSTRAINT verstrekking_pkey',
  'ALTER TABLE verstrekking ADD PRIMARY KEY (raadpleging_id, nummer)',
  'DROP INDEX verstrekking_organisatie_id_betrokkene_id_raadpleging_id_idx',
  'CREATE INDEX ON verstrekking (betrokkene_id, raadpleging_id)',
];

export class SlankGrootboek1700000000015 implements MigrationInterface {
  readonly name = 'SlankGrootboek1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SLEUTELS, LEG_VAST]) await runner.query(statement);
  }

  /** Forward only, as the ledger itself. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: the ledger is added to, never taken apart');
  }
}
