import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beveilig } from './0002-tweede-laag/beveiliging';
import { GATEWAY } from './0002-tweede-laag/rol';
import { LEG_VAST, LEG_VAST_NAAM } from './0005-grootboek/leg-vast';
import { TABELLEN } from './0005-grootboek/tabellen';

/*
 * The ledger. The gateway adds whole operations to it through one function, in the name of who calls, and does nothing
 * else: it adds to none that is there, and changes or deletes nothing.
 */

const ALLES = [
  ...TABELLEN,
  LEG_VAST,
  `REVOKE ALL ON FUNCTION pw.${LEG_VAST_NAAM} FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION pw.${LEG_VAST_NAAM} TO ${GATEWAY}`,
  ...['raadpleging', 'verstrekking', 'kennisgeving', 'te_bezegelen'].flatMap((tabel) => beveilig({ tabel })),
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
