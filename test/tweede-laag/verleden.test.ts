import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { BEGIN, eenWereld, rij, type Wereld } from './wereld';

/*
 * What an answer saw is found again from what there is now and what changes replaced: compared with what a transaction
 * that is still open goes on seeing.
 */

const LATER = '2025-07-01T00:00:00Z';

let database: EigenDatabase;
let db: Client;
let wereld: Wereld;
const verbindingen: Client[] = [];

async function verbind(): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  verbindingen.push(client);
  return client;
}

beforeAll(async () => {
  database = await eigenDatabase();
  db = await verbind();
  wereld = await eenWereld(db, 'CVITES');
});
afterAll(async () => {
  for (const client of verbindingen) await client.end();
  await database?.verwijder();
});

/** Of each table that keeps its past: by which keys all of it is asked. */
const SLEUTELS = {
  organisatie: 'SELECT $1::uuid',
  opdracht: 'SELECT id FROM opdrachtgever WHERE organisatie_id = $1',
  toewijzing: 'SELECT id FROM medewerker WHERE organisatie_id = $1',
  noodtoegang: 'SELECT id FROM medewerker WHERE organisatie_id = $1',
  dossierstand: 'SELECT id FROM client WHERE organisatie_id = $1',
} as const;
type Tabel = keyof typeof SLEUTELS;

interface Moment {
  readonly momentopname: string;
  readonly transactie: string;
}

type Beelden = Readonly<Record<Tabel, readonly unknown[]>>;

/** What there is for whoever asks, or as the answer of that moment saw it. */
async function beelden(client: Client, moment?: Moment): Promise<Beelden> {
  const alle: Partial<Record<Tabel, readonly unknown[]>> = {};
  for (const [tabel, sleutels] of Object.entries(SLEUTELS) as [Tabel, string][]) {
    const { rows } = await client.query(
      `SELECT s.id AS sleutel, x.x AS beeld FROM (${sleutels}) AS s (id),
         pw.${tabel}_op($1, ARRAY[s.id], $2::pg_snapshot, $3::xid8) AS x (x) ORDER BY s.id, x.x::text`,
      [wereld.organisatie, moment?.momentopname ?? null, moment?.transactie ?? null],
    );
    alle[tabel] = rows;
  }
  return alle as Beelden;
}

async function momentVan(client: Client): Promise<Moment> {
  const { rows } = await client.query<Moment>(
    'SELECT pg_current_snapshot()::text AS momentopname, pg_current_xact_id()::text AS transactie',
  );
  if (!rows[0]) throw new Error('a selection without a FROM gives one row');
  return rows[0];
}

/** What one answer sees, as it is kept by the ledger. */
async function antwoord(client: Client): Promise<{ moment: Moment; gezien: Beelden }> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  const gezien = await beelden(client);
  const moment = await momentVan(client);
  await client.query('COMMIT');
  return { moment, gezien };
}

const bewaard = async (): Promise<number> => {
  const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM verleden');
  return rows[0]?.n ?? Number.NaN;
};

const toestemming = (id: string) =>
  rij(db, 'toestemming', {
    organisatie_id: wereld.organisatie,
    id,
    client_id: wereld.client,
    ontvanger_id: wereld.gemeente.opdrachtgever_id,
    doel: 'VERANTWOORDING',
    categorie: 'BELEMMERINGEN',
    vorm: 'SCHRIFTELIJK',
    bron: 'FORMULIER',
    informatieversie: '1',
    vastgelegd_door: 'x',
    van: BEGIN,
  });

const VAST = { toestemming: randomUUID(), noodtoegang: randomUUID(), toewijzing: randomUUID() };
const coach = () => wereld.coach.medewerker_id ?? '';

/** As whoever loads or mends rows, and leaves triggers out. */
async function zonderWachten(statement: string, waarden: readonly unknown[]): Promise<void> {
  await db.query('BEGIN');
  await db.query('SET LOCAL session_replication_role = replica');
  await db.query(statement, [...waarden]);
  await db.query('COMMIT');
}

/** Every kind of change, in an order in which each finds what it changes. */
const WIJZIGINGEN: readonly (readonly [string, () => Promise<unknown>, readonly Tabel[]])[] = [
  ['a consent is given', () => toestemming(VAST.toestemming), ['dossierstand']],
  [
    'a consent is withdrawn',
    () => db.query('UPDATE toestemming SET tot = $2 WHERE id = $1', [VAST.toestemming, LATER]),
    ['dossierstand'],
  ],
  [
    'the terms of an opdracht end',
    () =>
      rij(db, 'opdracht_voorwaarden', {
        organisatie_id: wereld.organisatie,
        id: randomUUID(),
        opdracht_id: wereld.gemeente.opdracht_id,
        doelen: ['PLAATSING'],
        van: BEGIN,
        tot: LATER,
      }),
    ['dossierstand'],
  ],
  [
    'an assignment ends',
    () => db.query('UPDATE toewijzing SET tot = $2 WHERE medewerker_id = $1', [coach(), LATER]),
    ['toewijzing'],
  ],
  [
    'somebody else is assigned',
    () =>
      rij(db, 'toewijzing', {
        organisatie_id: wereld.organisatie,
        id: VAST.toewijzing,
        medewerker_id: wereld.andereCoach.medewerker_id,
        client_id: wereld.client,
        van: BEGIN,
      }),
    ['toewijzing'],
  ],
  [
    'an assignment goes to another medewerker',
    () => zonderWachten('UPDATE toewijzing SET medewerker_id = $2 WHERE id = $1', [VAST.toewijzing, coach()]),
    ['toewijzing'],
  ],
  [
    'an assignment is taken away',
    () => zonderWachten('DELETE FROM toewijzing WHERE id = $1', [VAST.toewijzing]),
    ['toewijzing'],
  ],
  [
    'glass is broken',
    () =>
      rij(db, 'noodtoegang', {
        organisatie_id: wereld.organisatie,
        id: VAST.noodtoegang,
        client_id: wereld.client,
        medewerker_id: wereld.andereCoach.medewerker_id,
        belang: 'VITAAL_BELANG',
        reden: 'een reden van meer dan twintig tekens',
        van: BEGIN,
        tot: LATER,
      }),
    ['noodtoegang'],
  ],
  [
    'glass is closed',
    () => db.query('UPDATE noodtoegang SET tot = $2 WHERE id = $1', [VAST.noodtoegang, '2025-06-15T00:00:00Z']),
    ['noodtoegang'],
  ],
  [
    'an opdracht ends',
    () => db.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [wereld.uwv.opdracht_id, LATER]),
    ['opdracht'],
  ],
  [
    'another regulation holds',
    () => db.query(`UPDATE organisatie SET profiel = 'FACTOR2' WHERE id = $1`, [wereld.organisatie]),
    ['organisatie'],
  ],
  [
    'a traject is taken away by who leaves triggers out',
    () => zonderWachten('DELETE FROM traject WHERE client_id = $1', [wereld.buurman]),
    ['dossierstand'],
  ],
  ['a table of facts is emptied', () => db.query('TRUNCATE toestemming CASCADE'), ['dossierstand']],
  ['the assignments are emptied', () => db.query('TRUNCATE toewijzing'), ['toewijzing']],
];

const gelijk = (een: unknown, ander: unknown): boolean => JSON.stringify(een) === JSON.stringify(ander);

describe('what an answer saw', () => {
  const antwoorden: { moment: Moment; gezien: Beelden }[] = [];

  it('has rows of each table to begin with, but for broken glass', async () => {
    const nu = await beelden(db);
    for (const [tabel, rijen] of Object.entries(nu))
      expect([tabel, rijen.length > 0]).toEqual([tabel, tabel !== 'noodtoegang']);
  });

  it.each(WIJZIGINGEN)('is found again when %s', async (_, wijzig, tabellen) => {
    const lezer = await verbind();
    const gegeven = await antwoord(lezer);
    await wijzig();
    const nu = await beelden(db);
    expect((Object.keys(SLEUTELS) as Tabel[]).filter((tabel) => !gelijk(nu[tabel], gegeven.gezien[tabel]))).toEqual(
      tabellen,
    );
    antwoorden.push(gegeven);
    for (const { moment, gezien } of antwoorden) expect(await beelden(db, moment)).toEqual(gezien);
  });

  it('is not what was written meanwhile by a transaction that it did not see, whichever began first', async () => {
    const schrijver = await verbind();
    await schrijver.query('BEGIN');
    await schrijver.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [wereld.zorg.opdracht_id, LATER]);
    const { moment, gezien } = await antwoord(await verbind());
    await schrijver.query('COMMIT');
    expect((await beelden(db)).opdracht).not.toEqual(gezien.opdracht);
    expect(await beelden(db, moment)).toEqual(gezien);
  });

  it('includes what its own transaction wrote before, and nothing that came after', async () => {
    const schrijver = await verbind();
    await schrijver.query('BEGIN');
    await schrijver.query('SAVEPOINT deel');
    await schrijver.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [wereld.werkgever.opdracht_id, LATER]);
    const gezien = await beelden(schrijver);
    const moment = await momentVan(schrijver);
    await schrijver.query('COMMIT');
    expect((await beelden(db)).opdracht).toEqual(gezien.opdracht);
    await db.query('UPDATE opdracht SET tot = NULL WHERE id = $1', [wereld.werkgever.opdracht_id]);
    expect((await beelden(db)).opdracht).not.toEqual(gezien.opdracht);
    expect((await beelden(db, moment)).opdracht).toEqual(gezien.opdracht);
  });
});

describe('the past', () => {
  it('is not written where nothing differs', async () => {
    const vooraf = await bewaard();
    await db.query('UPDATE opdracht SET tot = tot, versie = versie + 1');
    await db.query('UPDATE traject_verloop SET geinformeerd_op = geinformeerd_op');
    await db.query(`SELECT pw.herbereken_stand($1, ARRAY[$2]::uuid[])`, [wereld.organisatie, wereld.client]);
    expect(await bewaard()).toBe(vooraf);
  });

  it.each(['SELECT FROM verleden', 'DELETE FROM verleden', 'UPDATE verleden SET voor = NULL', 'TRUNCATE verleden'])(
    'is nothing the gateway may touch: %s',
    async (statement) => {
      await db.query('BEGIN');
      await db.query('SET LOCAL ROLE poortwachter_gateway');
      await expect(db.query(statement)).rejects.toMatchObject({ code: '42501' });
      await db.query('ROLLBACK');
    },
  );

  it('is told to the gateway for one verstrekking only, never by its tables', async () => {
    const { rows } = await db.query<{ proname: string }>(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'pw'::regnamespace
         AND (proname LIKE '%\\_op' OR proname LIKE 'verleden%' OR proname = 'verklaar')
         AND has_function_privilege('poortwachter_gateway', oid, 'EXECUTE')`,
    );
    expect(rows).toEqual([{ proname: 'verklaar' }]);
  });
});
