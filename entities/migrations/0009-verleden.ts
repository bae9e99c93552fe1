import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VAN_GATEWAY } from './0002-tweede-laag/functie';
import { DOSSIERSTAND, opMoment, RIJBRONNEN } from './0009-verleden/bronnen';
import { TABEL } from './0009-verleden/tabel';
import { VERKLARING, VERKLARING_VAN_GATEWAY } from './0009-verleden/verklaar';
import { WACHTEN } from './0009-verleden/wachten';

/*
 * What held when something was answered: so that a decision of the past can be judged again by what it was judged by.
 */

const ALLES = [
  ...TABEL,
  ...WACHTEN,
  ...[DOSSIERSTAND, ...RIJBRONNEN].map(opMoment),
  ...VERKLARING,
  ...VAN_GATEWAY(...VERKLARING_VAN_GATEWAY),
];

export class Verleden1700000000009 implements MigrationInterface {
  readonly name = 'Verleden1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: what was replaced meanwhile would be lost. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: the past of what was decided would be lost');
  }
}
