import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openBron } from '../../src/data/bron';
import { type EigenDatabase, eigenDatabase } from '../support/database';

let database: EigenDatabase;
let eigenaar: Client;
let bron: DataSource;

beforeAll(async () => {
  database = await eigenDatabase();
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
});
afterAll(async () => {
  await eigenaar?.end();
  await database?.verwijder();
});

beforeEach(async () => {
  await eigenaar.query('DROP TABLE IF EXISTS proef');
  await eigenaar.query('CREATE TABLE proef (id integer PRIMARY KEY, waarde integer)');
  await eigenaar.query('INSERT INTO proef VALUES (1, 10), (2, 20)');
  // One connection: every question is put to the same.
  bron = await openBron(database.url, { max: 1, prepared: 2 });
});
afterEach(() => bron.destroy());

const LEES = 'SELECT waarde FROM proef WHERE id = $1';
const lees = async (id: number): Promise<unknown> => (await bron.query(LEES, [id]))[0]?.waarde;

/** What the connection has prepared on the server, in the order in which it was. */
const voorbereid = async (): Promise<readonly string[]> =>
  (await bron.query('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time')).map(
    ({ statement }: { statement: string }) => statement,
  );

/** Asks in a transaction and undoes it, as an operation does that fails. */
async function inTransactie(werk: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>) {
  const runner = bron.createQueryRunner();
  await runner.startTransaction();
  try {
    await werk((sql, values) => runner.query(sql, values));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

test('what is asked twice is prepared, by the pool and in a transaction, and gives what it gave', async () => {
  expect(await lees(1)).toBe(10);
  expect(await voorbereid()).toEqual([]);
  expect(await lees(2)).toBe(20);
  expect(await voorbereid()).toEqual([LEES]);
  await inTransactie(async (query) => expect(await query(LEES, [1])).toEqual([{ waarde: 10 }]));
  expect(await voorbereid()).toEqual([LEES]);
});

test('a statement without values, or with values written into it, is not', async () => {
  for (let nummer = 0; nummer < 5; nummer += 1) {
    await bron.query('SELECT waarde FROM proef');
    await bron.query(`SELECT waarde FROM proef WHERE id = ${nummer} AND waarde > $1`, [0]);
  }
  expect(await voorbereid()).toEqual([]);
});

test('the server keeps as many as there is place for', async () => {
  const vraag = async (nummer: number): Promise<void> => {
    for (let keer = 0; keer < 2; keer += 1)
      expect(await bron.query(`SELECT $1::int + ${nummer} AS som`, [keer])).toEqual([{ som: keer + nummer }]);
  };
  for (const nummer of [1, 2, 3, 1]) await vraag(nummer);
  expect(await voorbereid()).toEqual(['SELECT $1::int + 3 AS som', 'SELECT $1::int + 1 AS som']);
});

test('a name gives way in a transaction that failed as well', async () => {
  const anders = ['SELECT $1::int AS a', 'SELECT $1::int AS b'];
  for (const sql of [LEES, LEES, ...anders]) await bron.query(sql, [1]);
  await inTransactie(async (query) => {
    await expect(query('SELECT 1/0')).rejects.toThrow('division by zero');
    for (const sql of anders) await expect(query(sql, [1])).rejects.toThrow('current transaction is aborted');
  });
  for (const sql of [...anders, ...anders]) expect(Object.values((await bron.query(sql, [7]))[0])).toEqual([7]);
  expect(await voorbereid()).toEqual(anders);
  expect(await lees(1)).toBe(10);
});

test('after a migration it is planned anew, and after one that changes what it gives it fails once', async () => {
  await lees(1);
  await lees(1);
  await eigenaar.query('ALTER TABLE proef ADD COLUMN extra integer, ALTER COLUMN id TYPE bigint');
  expect(await lees(2)).toBe(20);
  await eigenaar.query('ALTER TABLE proef ALTER COLUMN waarde TYPE text');
  await inTransactie(async (query) => {
    await expect(query(LEES, [1])).rejects.toThrow('cached plan must not change result type');
  });
  for (let keer = 0; keer < 3; keer += 1) expect(await lees(1)).toBe('10');
  expect(await voorbereid()).toEqual([LEES]);
});

test('a statement that another took away, as behind a pooler, fails once', async () => {
  await lees(1);
  await lees(1);
  await bron.query('DEALLOCATE ALL');
  await expect(lees(1)).rejects.toThrow('does not exist');
  for (let keer = 0; keer < 3; keer += 1) expect(await lees(1)).toBe(10);
});

test('a statement that fails for its values serves others', async () => {
  const voegToe = 'INSERT INTO proef VALUES ($1, $2)';
  await bron.query(voegToe, [3, 30]);
  await bron.query(voegToe, [4, 40]);
  for (let keer = 0; keer < 3; keer += 1) await expect(bron.query(voegToe, [4, 41])).rejects.toThrow('duplicate key');
  await bron.query(voegToe, [5, 50]);
  expect(await lees(4)).toBe(40);
  expect(await lees(5)).toBe(50);
});

test('a connection that breaks under a prepared statement leaves the pool usable', async () => {
  const wacht = (seconden: number) => bron.query('SELECT pg_sleep($1)', [seconden]);
  await wacht(0);
  await wacht(0);
  const [{ pid }] = await bron.query('SELECT pg_backend_pid() AS pid');
  const verbroken = expect(wacht(60)).rejects.toThrow('terminating connection');
  await eigenaar.query('SELECT pg_terminate_backend($1)', [pid]);
  await verbroken;
  // The pool learns of it when the socket closes.
  await pause(100);
  expect(await lees(1)).toBe(10);
  expect(await voorbereid()).toEqual([]);
});

test('nothing is prepared for who does not ask for it', async () => {
  const gewoon = await openBron(database.url, { max: 1 });
  for (let keer = 0; keer < 3; keer += 1) await gewoon.query(LEES, [1]);
  expect(await gewoon.query('SELECT FROM pg_prepared_statements')).toEqual([]);
  await gewoon.destroy();
});
