import { Client } from 'pg';
import { READS } from '../../bench/contenders/l0/statements';
import { QUESTIONS } from '../../bench/queries';
import { instellingen } from '../../src/data/opening';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';
import { gelezen, groteTabellen, type Knoop, laadVoorPlannen, legUit, objecten } from '../support/plan';

jest.setTimeout(120_000);

let database: EigenDatabase;
let db: Client;
beforeAll(async () => {
  database = await eigenDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  await laadVoorPlannen(db, database.url);
});
afterAll(async () => {
  await db.end();
  await database.verwijder();
});

interface Gevraagd {
  readonly antwoord: unknown;
  readonly knopen: readonly Knoop[];
}

/** Asks what the bench asks, as a prepared statement of the gateway's, and how PostgreSQL went about it. */
async function vraag(naam: keyof typeof READS): Promise<Gevraagd> {
  const { rows } = await db.query<{
    organisatie: string;
    opdrachtgever: string;
    id: string;
    doelen: string;
    client: string;
  }>(
    `SELECT i.organisatie_id AS organisatie, i.opdrachtgever_id AS opdrachtgever, i.id,
       array_to_string(i.standaard_doelen, ',') AS doelen,
       (SELECT t.client_id FROM traject t JOIN opdracht o ON o.organisatie_id = t.organisatie_id AND o.id = t.opdracht_id
         WHERE t.organisatie_id = i.organisatie_id AND t.opdrachtgever_id = i.opdrachtgever_id AND o.tot IS NULL
         ORDER BY t.id LIMIT 1) AS client
     FROM integratie i WHERE i.oauth_client_id = $1`,
    [QUESTIONS[naam].caller],
  );
  const wie = rows[0];
  if (wie === undefined) throw new Error(`the demo set has no ${QUESTIONS[naam].caller}`);
  await db.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await db.query('SET LOCAL ROLE poortwachter_gateway');
  const aanvrager = {
    soort: 'OPDRACHTGEVER',
    organisatieId: wie.organisatie,
    integratieId: wie.id,
    opdrachtgeverId: wie.opdrachtgever,
    sleutel: `integratie:${wie.id}`,
    doelen: wie.doelen.split(','),
  } as unknown as Aanvrager;
  for (const [instelling, waarde] of Object.entries(instellingen(aanvrager, NU)))
    await db.query('SELECT set_config($1, $2, true)', [instelling, waarde]);
  await db.query('SELECT pw.bereid_lezen_voor()');
  const eigen = { Q1: [], Q2: [wie.client], Q4: ['0', '00000000-0000-0000-0000-000000000000'], Q5: [] }[naam];
  const waarden = [wie.organisatie, wie.opdrachtgever, ...eigen];
  const antwoord = (await db.query<Record<string, string>>(READS[naam], waarden)).rows[0];
  const knopen = await legUit(db, READS[naam], waarden);
  await db.query('COMMIT');
  if (antwoord === undefined) throw new Error('no answer');
  return { antwoord: JSON.parse(Object.values(antwoord)[0] ?? ''), knopen };
}

describe('what the second layer costs', () => {
  it.each(['Q1', 'Q2', 'Q4', 'Q5'] as const)(
    '%s reads no large table from end to end, and little more than it answers',
    async (naam) => {
      const groot = await groteTabellen(db);
      expect(groot).toEqual(
        expect.arrayContaining(['client', 'traject', 'rapportage', 'client_identiteit', 'dossierstand']),
      );
      const { antwoord, knopen } = await vraag(naam);
      const lezers = knopen.filter(({ 'Relation Name': tabel }) => tabel !== undefined);
      expect(
        lezers.filter((knoop) => knoop['Node Type'] === 'Seq Scan' && groot.includes(knoop['Relation Name'] ?? '')),
      ).toEqual([]);
      const van = (feiten: boolean) =>
        lezers
          .filter(({ 'Relation Name': tabel = '' }) => groot.includes(tabel) && (tabel === 'dossierstand') === feiten)
          .reduce((som, knoop) => som + gelezen(knoop), 0);
      const aantal = objecten(antwoord);
      expect(aantal).toBeGreaterThan(3);
      expect(van(false)).toBeLessThanOrEqual(3 * aantal);
      // Of each row that is asked about one dossier, in the period that holds; seldom one that is still to come.
      expect(van(true)).toBeLessThanOrEqual(1.5 * van(false));
    },
  );
});
