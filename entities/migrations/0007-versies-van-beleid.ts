import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beveilig } from './0002-tweede-laag/beveiliging';

/*
 * The policies that decided, each as it was. Unlike the rule table, which holds the one that decides now, nothing here
 * ever changes: a raadpleging names its version, and is judged again by it.
 */

const ALLES = [
  `CREATE TABLE beleidsversie (
    versie text PRIMARY KEY CHECK (versie ~ '^[0-9a-f]{16}$'),
    inhoud jsonb NOT NULL CHECK (jsonb_typeof(inhoud) = 'object'),
    sinds timestamptz NOT NULL DEFAULT now()
  )`,
  `COMMENT ON TABLE beleidsversie IS 'A policy that decided at some time: its reglementen, by profile. Written at migrate.'`,
  `COMMENT ON COLUMN beleidsversie.versie IS 'Digest of inhoud (RFC 8785, SHA-256, 16 hex digits).'`,
  `COMMENT ON COLUMN beleidsversie.sinds IS 'When it was first seen here.'`,
  // A policy is no secret, and of no organisatie.
  ...beveilig({ tabel: 'beleidsversie', organisatie: 'true', lezen: 'true' }),
];

export class VersiesVanBeleid1700000000007 implements MigrationInterface {
  readonly name = 'VersiesVanBeleid1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: without it a decision of the past cannot be explained. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what decided in the past stays on record');
  }
}
