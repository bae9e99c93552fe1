import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beveilig } from './0002-tweede-laag/beveiliging';
import { schrijftAlsEigenaar, VAN_GATEWAY } from './0002-tweede-laag/functie';
import { BODE } from './0012-gebeurtenissen/rechten';

/*
 * What a recipient was not told of because it could not be read at that moment, though by what the bode told last it can.
 * Rows are only added: who pulls waits for nobody and fails by nobody.
 */

/**
 * Of the caller's own stream after one place, up to another: what its purposes and scopes would have it told of and it was
 * not. A delivery asks it as well: of the one event that it passes over. The caller does not see these rows, which is why it was not told. What the bode has told to be gone has a place
 * of its own in the stream.
 */
const NOTEER_GEMIST = schrijftAlsEigenaar({
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
});

const ALLES = [
  `CREATE TABLE gebeurtenisgemist (
    organisatie_id uuid NOT NULL,
    integratie_id uuid NOT NULL,
    betreft text NOT NULL,
    object_id uuid NOT NULL,
    client_id uuid
  )`,
  `COMMENT ON TABLE gebeurtenisgemist IS
    'What was passed over in a stream because it could not be read just then: to be told of anew. Taken out by whoever does.'`,
  ...beveilig({ tabel: 'gebeurtenisgemist' }),
  `GRANT SELECT, DELETE ON gebeurtenisgemist TO ${BODE}`,
  `CREATE POLICY bode_select ON gebeurtenisgemist FOR SELECT TO ${BODE} USING (true)`,
  `CREATE POLICY bode_delete ON gebeurtenisgemist FOR DELETE TO ${BODE} USING (true)`,
  NOTEER_GEMIST,
  ...VAN_GATEWAY('noteer_gemist(bigint, bigint, bigint[], text[])'),
];

export class GemisteGebeurtenissen1700000000018 implements MigrationInterface {
  readonly name = 'GemisteGebeurtenissen1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: who was passed over would never hear of it. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: who was passed over would never hear of it');
  }
}
