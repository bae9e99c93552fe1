import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VAN_GATEWAY } from './0002-tweede-laag/functie';
import { RECHTEN, RECHTEN_VAN_GATEWAY } from './0012-gebeurtenissen/rechten';
import { TABELLEN } from './0012-gebeurtenissen/tabellen';
import { WACHTEN } from './0012-gebeurtenissen/wachten';

/*
 * What recipients outside are told of changes, in the order in which they came to see them. Who was there before has no
 * stream yet: it begins with all that a recipient may see at its first pull.
 */

const ALLES = [...TABELLEN, ...RECHTEN, ...WACHTEN, ...VAN_GATEWAY(...RECHTEN_VAN_GATEWAY)];

export class Gebeurtenissen1700000000012 implements MigrationInterface {
  readonly name = 'Gebeurtenissen1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: recipients hold places in streams that would be gone. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: recipients hold places in the streams');
  }
}
