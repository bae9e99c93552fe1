import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECHTEN } from './0010-logboek/rechten';
import { TABELLEN } from './0010-logboek/tabellen';

/*
 * How far the Logboek Dataverwerkingen is exported. The ledger itself is what is still to be exported: what was sealed
 * stays in its order, and here stands the place up to which a collector took it.
 */

export class Logboek1700000000010 implements MigrationInterface {
  readonly name = 'Logboek1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABELLEN, ...RECHTEN]) await runner.query(statement);
  }

  /** Forward only: without the place everything would be exported again. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was exported would be exported again');
  }
}
