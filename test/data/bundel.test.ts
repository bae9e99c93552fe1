import { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { openBron } from '../../src/data/bron';
import type { Onderdeel } from '../../src/data/bundel';
import { leesIneens } from '../../src/data/ineens';
import type { Verbinding } from '../../src/data/verbinding';
import { type EigenDatabase, eigenDatabase } from '../support/database';

let database: EigenDatabase;
let eigenaar: Client;
let bron: DataSource;
let runner: QueryRunner;
let verbinding: Verbinding;

beforeAll(async () => {
  database = await eigenDatabase();
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
});
afterAll(async () => {
  await eigenaar?.end();
  await database?.verwijder();
});

async function open(prepared: number): Promise<void> {
  if (bron?.isInitialized) await bron.destroy();
  bron = await openBron(database.url, { max: 1, prepared });
  runner = bron.createQueryRunner();
  verbinding = await runner.connect();
}

beforeEach(async () => {
  await eigenaar.query('DROP TABLE IF EXISTS proef');
  await eigenaar.query('CREATE TABLE proef (id integer PRIMARY KEY, waarde text)');
  await eigenaar.query("INSERT INTO proef VALUES (1, 'een'), (2, 'twee')");
  await open(4);
});
afterEach(() => bron.destroy());

const deel = (tekst: string, ...waarden: Onderdeel['waarden']): Onderdeel => ({ tekst, waarden });
const LEES = 'SELECT waarde FROM proef WHERE id = $1';
const VOEG_TOE = 'INSERT INTO proef VALUES ($1, $2)';
const lees = (id: string): Onderdeel => deel(LEES, id);
const deelDoor = (getal: string): Onderdeel => deel('SELECT 1 / $1::int', getal);

/** What the connection has prepared on the server, in the order in which it was. */
const voorbereid = async (): Promise<readonly string[]> =>
  (await verbinding.query('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time')).rows.map(
    ({ statement }) => statement,
  );

/** How often the server says that it is ready for more: once a round trip. */
async function beurten(werk: () => Promise<unknown>): Promise<number> {
  let aantal = 0;
  const tel = (): void => {
    aantal += 1;
  };
  const { connection } = verbinding as unknown as { connection: NodeJS.EventEmitter };
  connection.on('readyForQuery', tel);
  await werk();
  connection.off('readyForQuery', tel);
  return aantal;
}

test('gives the rows of each part in its place, in one round trip', async () => {
  const delen = [
    deel('SELECT id, waarde FROM proef ORDER BY id'),
    deel(VOEG_TOE, '3', 'drie'),
    lees('3'),
    lees('4'),
    deel(''),
    deel('SELECT true, null, 7, \'{"a": 1}\'::jsonb'),
  ];
  const uitkomst = [
    [
      ['1', 'een'],
      ['2', 'twee'],
    ],
    [],
    [['drie']],
    [],
    [],
    [['t', null, '7', '{"a": 1}']],
  ];
  let rijen: unknown;
  expect(
    await beurten(async () => {
      rijen = await verbinding.bundel(delen);
    }),
  ).toBe(1);
  expect(rijen).toEqual(uitkomst);
  expect(await verbinding.bundel([])).toEqual([]);
});

test('a value arrives as it was given', async () => {
  const waarden = ['o\'Brien \\ "x" $1; --', 'regel\r\n\tregel', 'ë€😀 \u202e', '', '{a,b}', 'x'.repeat(200_000), null];
  const gevraagd = () => verbinding.bundel(waarden.map((waarde) => deel('SELECT $1::text', waarde)));
  for (let keer = 0; keer < 3; keer += 1) expect(await gevraagd()).toEqual(waarden.map((waarde) => [[waarde]]));
  const bytes = Buffer.from([0, 255, 1, 39, 92]);
  expect(await verbinding.bundel([deel("SELECT encode($1::bytea, 'hex')", bytes)])).toEqual([[['00ff01275c']]]);
  await expect(verbinding.bundel([deel('SELECT $1::text', 'a\0b')])).rejects.toThrow('invalid byte sequence');
  expect(await gevraagd()).toEqual(waarden.map((waarde) => [[waarde]]));
});

test('what is asked twice is prepared, also within one bundle, and shared with other queries', async () => {
  await verbinding.bundel([lees('1')]);
  expect(await voorbereid()).toEqual([]);
  expect(await verbinding.bundel([lees('1'), lees('2')])).toEqual([[['een']], [['twee']]]);
  expect(await voorbereid()).toEqual([LEES]);
  expect((await verbinding.query(LEES, [2])).rows).toEqual([{ waarde: 'twee' }]);
  expect(await voorbereid()).toEqual([LEES]);
  const anders = 'SELECT $1::int AS getal';
  for (let keer = 0; keer < 2; keer += 1) await verbinding.query(anders, [keer]);
  expect(await verbinding.bundel([deel(anders, '5'), lees('1')])).toEqual([[['5']], [['een']]]);
  expect(await voorbereid()).toEqual([LEES, anders]);
});

test('where one fails nothing stays, those after it do not run, and the connection serves on', async () => {
  const delen = (eerste: string) => [deel(VOEG_TOE, eerste, 'x'), deelDoor('0'), deel(VOEG_TOE, '9', 'x'), lees('1')];
  for (let keer = 0; keer < 3; keer += 1) {
    await expect(verbinding.bundel(delen('8'))).rejects.toThrow('division by zero');
    expect((await verbinding.query('SELECT count(*)::int AS n FROM proef')).rows).toEqual([{ n: 2 }]);
  }
  // Prepared before the failure, it stayed; what failed was let go, and what came after was never read.
  expect(await voorbereid()).toEqual([VOEG_TOE]);
  expect(await verbinding.bundel([lees('1'), deelDoor('1'), deel(VOEG_TOE, '9', 'x')])).toEqual([
    [['een']],
    [['1']],
    [],
  ]);
});

test('a part that cannot be read at all fails alone', async () => {
  const kapot = deel('SELECT FROM nergens WHERE id = $1', '1');
  for (let keer = 0; keer < 3; keer += 1)
    await expect(verbinding.bundel([lees('1'), kapot, lees('2')])).rejects.toThrow('"nergens" does not exist');
  expect(await voorbereid()).toEqual([LEES]);
  expect(await verbinding.bundel([lees('1')])).toEqual([[['een']]]);
});

test('what fails only when all is committed fails as well', async () => {
  await verbinding.query('CREATE TABLE kind (id integer REFERENCES proef DEFERRABLE INITIALLY DEFERRED)');
  const delen = [deel('INSERT INTO kind VALUES ($1)', '7'), lees('1')];
  for (let keer = 0; keer < 3; keer += 1)
    await expect(verbinding.bundel(delen)).rejects.toThrow('violates foreign key constraint');
  expect(await verbinding.bundel([lees('1')])).toEqual([[['een']]]);
  await verbinding.query('DROP TABLE kind');
});

test('the server keeps as many as there is place for', async () => {
  await open(2);
  const som = (nummer: number): Onderdeel => deel(`SELECT $1::int + ${nummer}`, '1');
  const vraag = (...nummers: readonly number[]) => verbinding.bundel(nummers.map(som));
  for (const nummers of [
    [1, 2, 3],
    [3, 2, 1],
    [1, 1, 2, 2, 3, 3],
    [1, 2, 3, 1, 2, 3, 1, 2, 3],
  ]) {
    for (let keer = 0; keer < 3; keer += 1) {
      expect(await vraag(...nummers)).toEqual(nummers.map((nummer) => [[String(nummer + 1)]]));
      expect((await voorbereid()).length).toBeLessThanOrEqual(2);
    }
  }
  for (let keer = 0; keer < 3; keer += 1) {
    const mislukt = verbinding.bundel([som(4), som(5), deelDoor('0'), som(6)]);
    await expect(mislukt).rejects.toThrow('division by zero');
    expect((await voorbereid()).length).toBeLessThanOrEqual(2);
  }
  expect(await vraag(6, 5, 4)).toEqual([[['7']], [['6']], [['5']]]);
});

test('without places nothing is prepared', async () => {
  await open(0);
  for (let keer = 0; keer < 3; keer += 1) expect(await verbinding.bundel([lees('1'), lees('2')])).toHaveLength(2);
  expect(await voorbereid()).toEqual([]);
});

test('bundles and queries of one connection wait for each other', async () => {
  const antwoorden = await Promise.all([
    verbinding.bundel([lees('1')]),
    verbinding.bundel([deelDoor('0')]).catch((fout: Error) => fout.message),
    verbinding.bundel([lees('2')]),
  ]);
  expect(antwoorden).toEqual([[[['een']]], 'division by zero', [[['twee']]]]);
});

test('a connection that breaks in the middle rejects, and the pool serves on', async () => {
  const [[[pid]]] = (await verbinding.bundel([deel('SELECT pg_backend_pid()')])) as [[[string]]];
  const verbroken = expect(verbinding.bundel([lees('1'), deel('SELECT pg_sleep(60)'), lees('2')])).rejects.toThrow(
    'terminating connection',
  );
  await eigenaar.query('SELECT pg_terminate_backend($1)', [pid]);
  await verbroken;
  await new Promise((verder) => setTimeout(verder, 100));
  expect(await bron.query(LEES, [1])).toEqual([{ waarde: 'een' }]);
});

describe('reading at once', () => {
  beforeEach(() => runner.release());

  test('takes one round trip and one snapshot', async () => {
    const snapshot = 'SELECT pg_current_snapshot()';
    const isolatie = "SELECT current_setting('transaction_isolation'), current_setting('transaction_read_only')";
    const [eerste, stand, laatste] = await leesIneens(bron, [deel(snapshot), deel(isolatie), deel(snapshot)]);
    expect(stand).toEqual([['repeatable read', 'on']]);
    expect(laatste).toEqual(eerste);
    expect(await beurten(() => leesIneens(bron, [lees('1'), lees('2')]))).toBe(1);
  });

  test('refuses to write, and leaves nothing open', async () => {
    await expect(leesIneens(bron, [deel(VOEG_TOE, '5', 'x')])).rejects.toThrow('read-only transaction');
    await expect(leesIneens(bron, [deelDoor('0')])).rejects.toThrow('division by zero');
    await bron.query("INSERT INTO proef VALUES (6, 'zes')");
    expect((await eigenaar.query(LEES, [6])).rows).toEqual([{ waarde: 'zes' }]);
    expect(await leesIneens(bron, [lees('6')])).toEqual([[['zes']]]);
  });

  test('asks once more what was prepared and is so no longer', async () => {
    for (let keer = 0; keer < 2; keer += 1) await leesIneens(bron, [lees('1')]);
    await bron.query('DEALLOCATE ALL');
    expect(await leesIneens(bron, [lees('1')])).toEqual([[['een']]]);
    await eigenaar.query('ALTER TABLE proef ALTER COLUMN waarde TYPE varchar(20)');
    expect(await leesIneens(bron, [lees('2')])).toEqual([[['twee']]]);
  });
});
