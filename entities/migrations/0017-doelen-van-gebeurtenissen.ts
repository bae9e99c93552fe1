import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MET_PERSONEN } from './0002-tweede-laag/bereik';
import { BODE } from './0012-gebeurtenissen/rechten';
import { VAN_OBJECT } from './0012-gebeurtenissen/tabellen';

/*
 * Under which purposes, each by itself, a recipient could read what its stream tells of, and under which that differs from
 * before. A call for other purposes is not told that it was there and is gone, nor what differs for others alone: what
 * closes for one purpose, such as by a consent that is withdrawn, is nothing to another. What was told before has no
 * purposes: it stays told as it was.
 */

const LEESBAAR = `integratie_id = (SELECT pw.integratie()) AND CASE
    WHEN NOT doelen_anders && (SELECT pw.doelen()) THEN false
    WHEN doelen_na IS NULL AND soort = 'INGETROKKEN' THEN true
    WHEN NOT doelen_na && (SELECT pw.doelen()) THEN doelen_voor && (SELECT pw.doelen())
    ${VAN_OBJECT}`;

const ALLES = [
  'ALTER TABLE gebeurtenisstand ADD COLUMN doelen text[]',
  `COMMENT ON COLUMN gebeurtenisstand.doelen IS
    'Under which purposes, each by itself, it can be read; null: it was told of before that was kept.'`,
  `GRANT UPDATE (doelen) ON gebeurtenisstand TO ${BODE}`,
  `ALTER TABLE gebeurtenis ADD COLUMN doelen_voor text[], ADD COLUMN doelen_na text[],
    ADD COLUMN doelen_anders text[], ADD COLUMN doelen_minder text[],
    ADD CHECK ((doelen_voor IS NULL) = (doelen_na IS NULL)), ADD CHECK ((doelen_anders IS NULL) = (doelen_minder IS NULL)),
    ADD CHECK (doelen_minder <@ doelen_anders)`,
  `COMMENT ON COLUMN gebeurtenis.doelen_voor IS 'Under which purposes it could be read before; null: not known.'`,
  `COMMENT ON COLUMN gebeurtenis.doelen_na IS 'Under which it could be read since.'`,
  `COMMENT ON COLUMN gebeurtenis.doelen_anders IS
    'Under which purposes, each by itself, it reads otherwise than before, can be read since or cannot any more; null: not known.'`,
  `COMMENT ON COLUMN gebeurtenis.doelen_minder IS 'Under which of them a part of it cannot be read any more.'`,
  `COMMENT ON COLUMN gebeurtenisstand.delen IS
    'The parts that it may read, and statements that travel along, each with a purpose for which it may: DOEL DEEL. Without, where doelen is null.'`,
  // All is looked at once more, so that it is known of what was told before.
  `UPDATE gebeurtenisontvanger SET veeg = ''`,
  `ALTER POLICY lezen ON gebeurtenis USING (${MET_PERSONEN} AND (${LEESBAAR}))`,
];

export class DoelenVanGebeurtenissen1700000000017 implements MigrationInterface {
  readonly name = 'DoelenVanGebeurtenissen1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: what was told under one purpose would be told under all. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was told under one purpose would be told under all');
  }
}
