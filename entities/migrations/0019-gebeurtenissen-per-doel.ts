import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MET_PERSONEN } from './0002-tweede-laag/bereik';
import { schrijftAlsEigenaar, vervangt } from './0002-tweede-laag/functie';
import { VAN_OBJECT } from './0012-gebeurtenissen/tabellen';
import { BEZORGER } from './0013-webhooks/rechten';

/*
 * Under which purposes, each by itself, what an event tells of differs from before. A call for others is not told: what
 * closes for one purpose, such as by a consent that is withdrawn, is nothing to another. What was told before that was kept
 * stays told as it was.
 */

const LEESBAAR = `integratie_id = (SELECT pw.integratie()) AND CASE
    WHEN NOT doelen_anders && (SELECT pw.doelen()) THEN false
    WHEN doelen_na IS NULL AND soort = 'INGETROKKEN' THEN true
    WHEN NOT doelen_na && (SELECT pw.doelen()) THEN doelen_voor && (SELECT pw.doelen())
    ${VAN_OBJECT}`;

/** As it was, but of what the caller would be told of alone. A delivery asks it as well: of the one event that it passes over. */
const NOTEER_GEMIST = vervangt(
  schrijftAlsEigenaar({
    naam: 'noteer_gemist(na bigint, tot bigint, verteld bigint[], betreffen text[])',
    geeft: 'void',
    sql: `
  DECLARE
    van uuid := pw.met_personen();
    wie uuid := pw.integratie();
    bij text[] := pw.doelen();
  BEGIN
    INSERT INTO gebeurtenisgemist (organisatie_id, integratie_id, betreft, object_id, client_id)
      SELECT DISTINCT g.organisatie_id, g.integratie_id, g.betreft, g.object_id, g.client_id FROM gebeurtenis g
      JOIN gebeurtenisstand s ON s.organisatie_id = g.organisatie_id AND s.integratie_id = g.integratie_id
        AND s.betreft = g.betreft AND s.object_id = g.object_id
      WHERE g.organisatie_id = van AND g.integratie_id = wie AND g.nummer > na AND g.nummer <= tot
        AND g.nummer <> ALL (verteld) AND g.betreft = ANY (betreffen) AND g.soort <> 'INGETROKKEN'
        AND (g.doelen_anders IS NULL OR g.doelen_anders && bij)
        AND (g.doelen_na IS NULL OR g.doelen_na && bij) AND (s.doelen IS NULL OR s.doelen && bij);
  END`,
  }),
);

const ALLES = [
  `ALTER TABLE gebeurtenis ADD COLUMN doelen_anders text[], ADD COLUMN doelen_minder text[],
    ADD CHECK ((doelen_anders IS NULL) = (doelen_minder IS NULL)), ADD CHECK (doelen_minder <@ doelen_anders)`,
  `COMMENT ON COLUMN gebeurtenis.doelen_anders IS
    'Under which purposes, each by itself, it reads otherwise than before, can be read since or cannot any more; null: not known.'`,
  `COMMENT ON COLUMN gebeurtenis.doelen_minder IS 'Under which of them a part of it cannot be read any more.'`,
  `COMMENT ON COLUMN gebeurtenisstand.delen IS
    'The parts that it may read, and statements that travel along, each with a purpose for which it may: DOEL DEEL. Without, where doelen is null.'`,
  `ALTER POLICY lezen ON gebeurtenis USING (${MET_PERSONEN} AND (${LEESBAAR}))`,
  NOTEER_GEMIST,
  `DROP POLICY bezorger_insert ON gebeurtenisgemist`,
  `REVOKE INSERT ON gebeurtenisgemist FROM ${BEZORGER}`,
];

export class GebeurtenissenPerDoel1700000000019 implements MigrationInterface {
  readonly name = 'GebeurtenissenPerDoel1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: what changed under one purpose would be told under all. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what changed under one purpose would be told under all');
  }
}
