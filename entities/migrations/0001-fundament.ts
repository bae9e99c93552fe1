import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONTACTPERSOON } from './0001-fundament/contactpersoon';
import { DEELNEMERS } from './0001-fundament/deelnemers';
import { DOCUMENTEN } from './0001-fundament/documenten';
import { DOSSIER } from './0001-fundament/dossier';
import { GEGEVENS } from './0001-fundament/gegevens';
import { GRONDEN } from './0001-fundament/gronden';
import { KANTTEKENING } from './0001-fundament/kanttekening';
import { NOODTOEGANG } from './0001-fundament/noodtoegang';
import { OVERDRACHT } from './0001-fundament/overdracht';
import { PERIODE_BEWAKING } from './0001-fundament/periode';
import { PORTFOLIO } from './0001-fundament/portfolio';
import { STATISTIEK } from './0001-fundament/statistiek';
import { VERLOOP } from './0001-fundament/verloop';
import { VERSLAGEN } from './0001-fundament/verslagen';

/*
 * The foundation: who provides, who commissions, who works, and the dossiers.
 *
 * Every row carries organisatie_id and every foreign key includes it, so that no link can cross organisaties and
 * sharding by it stays possible. Every row of a category of personal data carries its origin (opdracht_id,
 * opdrachtgever_id, herkomst): what one opdracht collected is never read under another. What decides access is kept
 * as half-open periods [van, tot) that are closed, never overwritten.
 */

const ALLES = [
  ...DEELNEMERS,
  ...CONTACTPERSOON,
  ...DOSSIER,
  ...GRONDEN,
  ...NOODTOEGANG,
  ...GEGEVENS,
  ...DOCUMENTEN,
  ...PORTFOLIO,
  ...VERSLAGEN,
  ...KANTTEKENING,
  ...STATISTIEK,
  ...OVERDRACHT,
  ...PERIODE_BEWAKING,
  ...VERLOOP,
];

export class Fundament1700000000001 implements MigrationInterface {
  readonly name = 'Fundament1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: a dossier is never dropped by a migration. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: it would delete dossiers');
  }
}
