import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import { Client } from 'pg';
import { Willekeur } from '../../../src/demo/willekeur';
import { LOCK } from '../../../src/ledger/zegel/bezegel';
import { type Gateway, startGateway } from '../../support/gateway';
import { NU } from '../../support/moment';
import { schets, schrijf } from './schrijf';

jest.setTimeout(60_000);

let map: string;
let gateway: Gateway;
let db: Client;
const willekeur = new Willekeur(1);
const partij = { organisatie: willekeur.blindeUuid(), opdrachtgever: willekeur.blindeUuid(), clienten: [] };

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'poortwachter-zegelaar-'));
  gateway = await startGateway('LEEG', map);
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
});
afterAll(() => rm(map, { recursive: true }));

async function schrijfEen(client = db): Promise<void> {
  await schrijf(client, schets(willekeur, partij, NU, 0));
  await client.query('COMMIT');
}

const zegels = async (): Promise<number> =>
  (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM zegel')).rows[0]?.n ?? 0;

async function meting(naam: string): Promise<number> {
  const tekst = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(new RegExp(`^poortwachter_ledger_${naam} (\\S+)$`, 'm').exec(tekst)?.[1] ?? Number.NaN);
}

async function wordt(wat: () => Promise<number>, aantal: number): Promise<void> {
  for (let poging = 0; poging < 100 && (await wat()) !== aantal; poging += 1) await pauze(100);
  expect(await wat()).toBe(aantal);
}

const onverzegeld = () => meting('unsealed');

test('a running gateway seals what is written, and goes on after a failure', async () => {
  await schrijfEen();
  await wordt(zegels, 1);
  await db.query('ALTER TABLE zegel RENAME TO zegel_weg');
  await schrijfEen();
  await pauze(1_500);
  await db.query('ALTER TABLE zegel_weg RENAME TO zegel');
  await wordt(zegels, 2);
});

test('it tells how many wait to be sealed, and how long the oldest does', async () => {
  await wordt(onverzegeld, 0);
  await db.query('BEGIN');
  await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const ander = new Client({ connectionString: gateway.database.url });
  await ander.connect();
  await schrijfEen(ander);
  await schrijfEen(ander);
  await ander.end();
  gateway.zetKlok(new Date(NU.getTime() + 30_000));
  await wordt(onverzegeld, 2);
  expect(await meting('unsealed_age_seconds')).toBe(30);
  await db.query('COMMIT');
  await wordt(onverzegeld, 0);
  expect(await meting('unsealed_age_seconds')).toBe(0);
});

test('what was written last is sealed when it stops, and the head of it is given out', async () => {
  const eerder = await zegels();
  await schrijfEen();
  await db.end();
  await gateway.stop();
  const laatste = (await readFile(join(map, 'ledger-heads.jws'), 'utf8')).trim().split('\n').at(-1) ?? '';
  expect(decodeProtectedHeader(laatste)).toMatchObject({ alg: 'EdDSA', typ: 'poortwachter-ledger-head' });
  const inhoud = Buffer.from(laatste.split('.')[1] ?? '', 'base64url').toString();
  expect(JSON.parse(inhoud)).toMatchObject({ number: eerder + 1, count: 1 });
});
