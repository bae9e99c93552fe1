import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

/* pg takes one statement at a time; that it keeps what comes too early is to end, and it warns of that. */

let database: EigenDatabase;
beforeAll(async () => {
  database = await eigenDatabase();
});
afterAll(() => database?.verwijder());

/** How a process ends that asks this of a connection, and at the first such warning. */
const einde = (wat: string): Promise<{ code: number; klacht: string }> =>
  new Promise((klaar) => {
    const script = `require('./src/data/bron').openBron(process.env.DATABASE_URL, { max: 1, prepared: 2 }).then(async (bron) => {
      const { manager } = bron;
      const verbinding = await bron.createQueryRunner().connect();
      const deel = (tekst, ...waarden) => ({ tekst, waarden });
      const mislukt = async (werk) => { try { await werk(); } catch { return; } throw new Error('it went well'); };
      ${wat}
      process.exit(0);
    })`;
    const kind = execFile(
      process.execPath,
      ['--throw-deprecation', ...TYPESCRIPT, '-e', script],
      { cwd: join(__dirname, '..', '..'), env: { ...process.env, DATABASE_URL: database.url } },
      (fout, _uit, klacht) => klaar({ code: Number(fout?.code ?? 0), klacht }),
    );
    luisterMee(kind);
  });

const DELEN = "[deel('SELECT $1::int AS a', '1'), deel('SELECT $1::int AS b', '1')]";
const UIT_DE_POOL = "await verbinding.query('DEALLOCATE ALL');";

test.each([
  [
    'a bundle of which the statements are on no connection any more, and what undoes it',
    `for (let keer = 0; keer < 2; keer += 1) await verbinding.bundel(${DELEN});
     ${UIT_DE_POOL}
     await mislukt(() => verbinding.bundel(${DELEN}));
     await verbinding.query('ROLLBACK');`,
  ],
  [
    'a statement that fails, and what undoes it',
    `for (let keer = 0; keer < 2; keer += 1) await verbinding.query('SELECT 1 / $1::int', [1]);
     await mislukt(() => verbinding.query('SELECT 1 / $1::int', [0]));
     await verbinding.query('ROLLBACK');`,
  ],
  [
    'statements that give way to others',
    `for (const naam of 'abcdcba') for (let keer = 0; keer < 2; keer += 1) await verbinding.query('SELECT $1::int AS ' + naam, [1]);
     for (const naam of 'abcdcba') await verbinding.bundel([deel('SELECT $1::int AS ' + naam, '1'), deel('SELECT $1::text AS ' + naam, '1')]);`,
  ],
])('one at a time: %s', async (_, wat) => {
  expect(await einde(wat)).toEqual({ code: 0, klacht: '' });
});

test('many at once are warned of (a control)', async () => {
  const { code, klacht } = await einde(
    "await Promise.all([...'abc'].map((naam) => verbinding.query('SELECT 1 AS ' + naam)));",
  );
  expect([code, klacht]).toEqual([1, expect.stringContaining('already executing')]);
});
