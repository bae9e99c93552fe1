import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import { openBron } from '../../../src/data/bron';
import { maakInlog } from '../../../src/data/inlog';
import { Willekeur } from '../../../src/demo/willekeur';
import { LOCK } from '../../../src/ledger/zegel/bezegel';
import { Hoofdenboek } from '../../../src/ledger/zegel/hoofdenboek';
import { Uitgifte } from '../../../src/ledger/zegel/uitgifte';
import { Zegelaar } from '../../../src/ledger/zegel/zegelaar';
import { maakLog } from '../../../src/log/log';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';
import { schets, schrijf } from './schrijf';

jest.setTimeout(60_000);

const willekeur = new Willekeur(1);
const partij = { organisatie: willekeur.blindeUuid(), opdrachtgever: willekeur.blindeUuid(), clienten: [] };

let database: EigenDatabase;
let db: Client;
let slot: Client;
let bron: DataSource;
let map: string;
let zegelaar: Zegelaar;

beforeAll(async () => {
  database = await eigenDatabase();
  db = new Client({ connectionString: database.url });
  slot = new Client({ connectionString: database.url });
  await Promise.all([db.connect(), slot.connect()]);
  bron = await openBron(await maakInlog(database.url, 'z'.repeat(40), GRIFFIER), { max: 1 });
  map = await mkdtemp(join(tmpdir(), 'poortwachter-omvang-'));
  const griffie = { bron, klok: { nu: () => NU }, log: maakLog('silent') };
  const uitgifte = new Uitgifte({
    ...griffie,
    boek: new Hoofdenboek(join(map, 'hoofden.jws')),
    sleutel: generateKeyPairSync('ed25519').privateKey,
  });
  zegelaar = new Zegelaar({ ...griffie, register: new Registry(), uitgifte, tussenpoos: 1 });
  zegelaar.start();
});
afterAll(async () => {
  await zegelaar.stop();
  await bron.destroy();
  await Promise.all([db.end(), slot.end()]);
  await database.verwijder();
  await rm(map, { recursive: true });
});

/** Writes so many while nobody seals; gives how many were put into each seal that was made of them. */
async function bezegeld(aantal: number): Promise<readonly number[]> {
  const [eerder] = (await db.query<{ nummer: number }>('SELECT coalesce(max(nummer), 0) AS nummer FROM zegel')).rows;
  await slot.query('SELECT pg_advisory_lock($1)', [LOCK]);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    await schrijf(db, schets(willekeur, partij, NU, 0));
    await db.query('COMMIT');
  }
  await slot.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  for (let poging = 0; poging < 100; poging += 1) {
    const { rows } = await db.query<{ aantal: number }>('SELECT aantal FROM zegel WHERE nummer > $1 ORDER BY nummer', [
      eerder?.nummer,
    ]);
    const zegels = rows.map((rij) => rij.aantal);
    if (zegels.reduce((som, een) => som + een, 0) === aantal) return zegels;
    await pauze(50);
  }
  return [];
}

test('what takes too long to seal at once is sealed in parts, and later as many at once as before', async () => {
  await db.query(`CREATE FUNCTION te_lang() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.aantal > 3 THEN
        RAISE EXCEPTION 'canceling statement due to statement timeout' USING ERRCODE = 'query_canceled';
      END IF;
      RETURN NEW;
    END $$`);
  await db.query('CREATE TRIGGER te_lang BEFORE INSERT ON zegel FOR EACH ROW EXECUTE FUNCTION te_lang()');
  const inDelen = await bezegeld(8);
  expect(inDelen.length).toBeGreaterThan(2);
  expect(Math.max(...inDelen)).toBeLessThanOrEqual(3);
  await db.query('DROP TRIGGER te_lang ON zegel');
  expect(await bezegeld(8)).toEqual([8]);
});
