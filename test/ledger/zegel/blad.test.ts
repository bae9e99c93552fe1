import { Client } from 'pg';
import { Willekeur } from '../../../src/demo/willekeur';
import { BLADKOLOMMEN, metBlad } from '../../../src/ledger/zegel/blad';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';
import { schets, schrijf } from './schrijf';

let database: EigenDatabase;
let db: Client;

beforeAll(async () => {
  database = await eigenDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.verwijder();
});

/** By which a row is found, so that it stands in the leaf of that raadpleging and no other. */
const GEVONDEN = ['organisatie_id', 'raadpleging_id'];

test.each(Object.entries(BLADKOLOMMEN))('every column of %s is in a leaf', async (tabel, kolommen) => {
  const { rows } = await db.query<{ naam: string }>(
    `SELECT attname AS naam FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [tabel],
  );
  const gevonden = tabel === 'raadpleging' ? [] : GEVONDEN;
  expect([...kolommen, ...gevonden].sort()).toEqual(rows.map(({ naam }) => naam).sort());
});

test('a leaf is the same whatever the session is set to', async () => {
  const willekeur = new Willekeur(1);
  const [organisatie, opdrachtgever, client] = [1, 2, 3].map(() => willekeur.blindeUuid());
  const een = { organisatie, opdrachtgever, clienten: [client] } as Parameters<typeof schets>[1];
  await schrijf(db, schets(willekeur, een, NU, 1));
  await db.query('COMMIT');
  const blad = async () => {
    const { rows } = await db.query(
      `SELECT b.blad FROM ${metBlad('(SELECT organisatie_id, id FROM raadpleging) van')}`,
    );
    return rows;
  };
  const gewoon = await blad();
  expect(gewoon).toHaveLength(1);
  for (const stand of [
    `TimeZone = 'Asia/Kathmandu'`,
    `DateStyle = 'German'`,
    'bytea_output = escape',
    'extra_float_digits = 0',
    'IntervalStyle = sql_standard',
    `search_path = public, pg_catalog`,
  ])
    await db.query(`SET ${stand}`);
  expect(await blad()).toEqual(gewoon);
});
