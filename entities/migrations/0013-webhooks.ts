import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VAN_GATEWAY } from './0002-tweede-laag/functie';
import { RECHTEN } from './0013-webhooks/rechten';
import { TABELLEN } from './0013-webhooks/tabellen';
import { WACHTEN } from './0013-webhooks/wachten';

/*
 * Where systems outside want to be told of their events, and what they were told. The queue of what is to be done next is
 * that of pg-boss, in a schema of its own (src/webhooks/wachtrij.ts).
 */

const ALLES = [...TABELLEN, ...RECHTEN, ...WACHTEN, ...VAN_GATEWAY()];

export class Webhooks1700000000013 implements MigrationInterface {
  readonly name = 'Webhooks1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: what was delivered to whom would be lost, and told again. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was delivered would be delivered again');
  }
}
