import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { luisterMee } from '../support/logmap';
import { blokken, leesDocument } from './markdown';
import { normaliseer, speel, stappen } from './rondleiding';

const WORTEL = join(__dirname, '..', '..');
const STAPPEN = stappen(blokken(leesDocument('README.md')));
const START_EN_LOPEN = 300_000;

let database: EigenDatabase;
let dataDir: string;
let npm: ChildProcess;
let url: string;
let uitvoer: readonly string[];

/** The gateway as a user starts it, on an empty database of the test server; the ready line gives its address. */
async function npmStart(env: NodeJS.ProcessEnv): Promise<string> {
  npm = spawn('npm', ['start'], { cwd: WORTEL, env, stdio: ['ignore', 'pipe', 'pipe'] });
  luisterMee(npm);
  let log = '';
  npm.stderr?.setEncoding('utf8').on('data', (deel: string) => {
    log += deel;
  });
  if (npm.stdout === null) throw new Error('npm start has no output');
  for await (const regel of createInterface({ input: npm.stdout })) {
    const gereed = /^poortwachter ready: (.*)\/graphql$/.exec(regel)?.[1];
    if (gereed !== undefined) return gereed;
  }
  throw new Error(`npm start ended before it was ready:\n${log}`);
}

beforeAll(async () => {
  database = await eigenDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-readme-'));
  const { NODE_ENV: _vanJest, HOST: _host, LOG_LEVEL: _niveau, ...omgeving } = process.env;
  const env = { ...omgeving, DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO_CLIENTS: '2000' };
  url = await npmStart({ ...env, PORT: '0' });
  uitvoer = await speel(STAPPEN, { ...env, PORT: new URL(url).port });
}, START_EN_LOPEN);

afterAll(async () => {
  if (npm?.exitCode === null && npm.signalCode === null) {
    const einde = once(npm, 'exit');
    npm.kill('SIGTERM');
    await einde;
  }
  await database?.verwijder();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
}, START_EN_LOPEN);

describe('the tour of the README', () => {
  test('has steps for a gemeente, UWV, a partner and a coach', () => {
    const alles = STAPPEN.map(({ opdracht }) => opdracht).join('');
    for (const persona of ['gemeente-', 'uwv-', 'partner-', 'coach-']) expect(alles).toContain(persona);
    expect(STAPPEN.filter(({ uitvoer: verwacht }) => verwacht !== '').length).toBeGreaterThanOrEqual(8);
  });

  test.each(STAPPEN.map(({ opdracht, uitvoer: verwacht }, nummer) => ({ nummer, opdracht, verwacht })))(
    'step $nummer gives what the README shows',
    ({ nummer, opdracht, verwacht }) => {
      const gekregen = uitvoer[nummer] ?? '';
      expect({ opdracht, uitvoer: normaliseer(gekregen.replace(/(?<=.)\n?$/, '\n')) }).toEqual({
        opdracht,
        uitvoer: normaliseer(verwacht),
      });
    },
  );

  test('a repeated aanmelding is the same one, and only one is registered', async () => {
    const ids = uitvoer.flatMap((tekst) =>
      [...tekst.matchAll(/reedsGeregistreerd[^}]*?id: '([^']+)'/g)].map(([, id]) => id),
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query("SELECT id FROM aanmelding WHERE kenmerk LIKE 'VZ-204_'");
      expect(rows).toEqual([{ id: ids[0] }]);
    } finally {
      await client.end();
    }
  });

  test('SIGTERM to npm start stops the gateway', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const einde = once(npm, 'exit');
    npm.kill('SIGTERM');
    expect(await einde).toEqual([0, null]);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});
