import { Client } from 'pg';
import { BODE } from '../../entities/migrations/0012-gebeurtenissen/rechten';
import { maakInlog } from '../../src/data/inlog';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { tabelrechten } from '../support/rechten';

const GEEN_RECHT = '42501';

let database: EigenDatabase;
let eigenaar: Client;
let bode: Client;

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
  bode = new Client({ connectionString: await maakInlog(database.url, 'b'.repeat(40), BODE) });
  await bode.connect();
});
afterAll(async () => {
  for (const client of [bode, eigenaar]) await client.end();
  await database.verwijder();
});

/** As the bode, by the login that it has; what it does is undone. */
async function alsBode<T>(werk: () => Promise<T>): Promise<T> {
  await bode.query('BEGIN');
  try {
    await bode.query(`SET LOCAL ROLE ${BODE}`);
    return await werk();
  } finally {
    await bode.query('ROLLBACK');
  }
}

test('the bode has a right where it takes signals and writes streams, reads when facts change, and nothing else', async () => {
  expect(await tabelrechten(eigenaar, BODE)).toEqual([
    'SELECT dossierstand (client_id, kant, organisatie_id, tot)',
    'INSERT gebeurtenis',
    'DELETE gebeurtenisgemist',
    'SELECT gebeurtenisgemist',
    'SELECT gebeurtenisontvanger',
    'UPDATE gebeurtenisontvanger (kenmerk, nummer, opgebouwd, veeg)',
    'DELETE gebeurtenissignaal',
    'SELECT gebeurtenissignaal',
    'DELETE gebeurtenisstand',
    'INSERT gebeurtenisstand',
    'SELECT gebeurtenisstand',
    'UPDATE gebeurtenisstand (delen, doelen, merk)',
    'DELETE gebeurteniswending',
    'INSERT gebeurteniswending',
    'SELECT gebeurteniswending',
    'UPDATE gebeurteniswending (op)',
    'SELECT integratie (id, opdrachtgever_id, organisatie_id)',
    'SELECT integratie_client (integratie_id, issuer, oauth_client_id, organisatie_id, tot, van)',
    'SELECT opdracht (id, opdrachtgever_id, organisatie_id, tot, van)',
  ]);
});

test('the catalogue would show a right that it should not have', async () => {
  const { rows } = await eigenaar.query('SELECT relowner::regrole::text AS eigenaar FROM pg_class WHERE relname = $1', [
    'client',
  ]);
  expect(await tabelrechten(eigenaar, rows[0].eigenaar)).toEqual(
    expect.arrayContaining(['SELECT client', 'TRUNCATE gebeurtenis', 'UPDATE gebeurtenis']),
  );
});

test.each([
  'SELECT FROM client',
  'SELECT FROM traject_verloop',
  'SELECT FROM rapportage_tekst',
  'SELECT FROM toestemming',
  'SELECT FROM raadpleging',
  'SELECT nummer FROM gebeurtenis',
  'SELECT doelen FROM integratie',
  'SELECT feiten FROM dossierstand',
  'UPDATE gebeurtenis SET op = op',
  'DELETE FROM gebeurtenis',
  'DELETE FROM gebeurtenisontvanger',
  'UPDATE gebeurtenisontvanger SET integratie_id = integratie_id',
  'UPDATE gebeurtenisstand SET client_id = client_id',
  `INSERT INTO gebeurtenissignaal SELECT gen_random_uuid(), 'CLIENT', gen_random_uuid()`,
  `SELECT pw.aanmelden('', '', '', now())`,
  'SELECT pw.word_ontvanger()',
  `SELECT pw.noteer_gemist(0, 1, '{}', '{TRAJECT}')`,
  'SET LOCAL ROLE poortwachter_gateway',
])('it is refused %s', async (poging) => {
  await expect(alsBode(() => bode.query(poging))).rejects.toMatchObject({ code: GEEN_RECHT });
});

test('as the login alone, without becoming the bode, nothing can be read or taken', async () => {
  for (const tabel of ['gebeurtenissignaal', 'gebeurtenisontvanger', 'gebeurtenisstand', 'opdracht'])
    await expect(bode.query(`SELECT FROM ${tabel}`)).rejects.toMatchObject({ code: GEEN_RECHT });
});

test('the gateway, which serves callers, has none of its rights to write', async () => {
  const van = /gebeurtenis(gemist|signaal|stand|wending|ontvanger)?$/;
  expect((await tabelrechten(eigenaar, 'poortwachter_gateway')).filter((recht) => van.test(recht))).toEqual([
    'SELECT gebeurtenis',
    'SELECT gebeurtenisontvanger',
  ]);
});

test('row by row it takes what is there of every organisatie: it is one bode for all of them', async () => {
  await eigenaar.query(
    `INSERT INTO gebeurtenisontvanger (organisatie_id, integratie_id)
     SELECT organisatie_id, id FROM integratie WHERE soort = 'OPDRACHTGEVER'`,
  );
  await eigenaar.query(`INSERT INTO gebeurtenissignaal SELECT id, 'CLIENT', gen_random_uuid() FROM organisatie`);
  const van = async (db: Client, vraag: string) => (await db.query(vraag)).rows[0].aantal as number;
  for (const [tabel, kolom] of [
    ['gebeurtenissignaal', '*'],
    ['gebeurtenisontvanger', '*'],
    ['opdracht', 'id'],
    ['dossierstand', 'client_id'],
  ] as const) {
    const vraag = `SELECT count(${kolom})::int AS aantal FROM ${tabel}`;
    const alle = await van(eigenaar, vraag);
    expect([tabel, await alsBode(() => van(bode, vraag))]).toEqual([tabel, alle]);
    expect(alle).toBeGreaterThan(1);
  }
  expect(await alsBode(async () => (await bode.query('DELETE FROM gebeurtenissignaal')).rowCount)).toBeGreaterThan(1);
});
