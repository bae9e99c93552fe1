import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openBron } from '../../../src/data/bron';
import { Willekeur } from '../../../src/demo/willekeur';
import { bezegel } from '../../../src/ledger/zegel/bezegel';
import { publiekeSleutel } from '../../../src/ledger/zegel/hoofd';
import { Hoofdenboek } from '../../../src/ledger/zegel/hoofdenboek';
import { Uitgifte } from '../../../src/ledger/zegel/uitgifte';
import { maakLog } from '../../../src/log/log';
import { leidSleutelsAf } from '../../../src/sleutels';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { luisterMee } from '../../support/logmap';
import { NU } from '../../support/moment';
import { TYPESCRIPT } from '../../support/typescript';
import { schets, schrijf } from './schrijf';

jest.setTimeout(60_000);

const GEHEIM = Buffer.alloc(32, 5);
const WORTEL = join(__dirname, '..', '..', '..');

let database: EigenDatabase;
let db: Client;
let bron: DataSource;
let map: string;
const ids: string[] = [];

/** Runs a script as `npm run` does, with the ledger of this test. */
async function script(pad: string, ...argumenten: readonly string[]): Promise<{ code: number; tekst: string }> {
  const omgeving = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: map,
    GEHEIM: GEHEIM.toString('base64url'),
  };
  return new Promise((klaar) => {
    const kind = execFile(
      process.execPath,
      [...TYPESCRIPT, pad, ...argumenten],
      { cwd: WORTEL, env: { ...process.env, ...omgeving } },
      (fout, stdout, stderr) => klaar({ code: Number(fout?.code ?? 0), tekst: stdout + stderr }),
    );
    luisterMee(kind);
  });
}
const verify = (...argumenten: readonly string[]) => script('src/ledger/zegel/controle/main.ts', ...argumenten);

async function zegel(uitgifte: Uitgifte, willekeur: Willekeur): Promise<void> {
  const [organisatie, opdrachtgever, een, ander] = [1, 2, 3, 4].map(() => willekeur.blindeUuid());
  const partij = { organisatie, opdrachtgever, clienten: [een, ander] } as Parameters<typeof schets>[1];
  const raadpleging = schets(willekeur, partij, NU, 2);
  ids.push(raadpleging.id);
  await schrijf(db, raadpleging);
  await db.query('COMMIT');
  await bezegel(bron, { nu: () => NU });
  await uitgifte.geefUit(true);
}

beforeAll(async () => {
  database = await eigenDatabase();
  map = await mkdtemp(join(tmpdir(), 'poortwachter-verify-'));
  db = new Client({ connectionString: database.url });
  await db.connect();
  bron = await openBron(database.url, { max: 1 });
  const uitgifte = new Uitgifte({
    bron,
    klok: { nu: () => NU },
    boek: new Hoofdenboek(join(map, 'ledger-heads.jws')),
    sleutel: leidSleutelsAf(GEHEIM).hoofden,
    log: maakLog('silent'),
  });
  const willekeur = new Willekeur(1);
  for (let nr = 0; nr < 4; nr += 1) await zegel(uitgifte, willekeur);
  await db.query('ALTER TABLE verstrekking DISABLE TRIGGER ALL');
});
afterAll(async () => {
  await bron.destroy();
  await db.end();
  await database.verwijder();
  await rm(map, { recursive: true });
});

const hoofden = async (): Promise<readonly string[]> => {
  const gevonden: string[] = [];
  for await (const { jws } of new Hoofdenboek(join(map, 'ledger-heads.jws')).alle()) gevonden.push(jws);
  return gevonden;
};

test('a ledger that is whole is said to be, with what was looked at, and the exit code is 0', async () => {
  expect(await verify()).toEqual({
    code: 0,
    tekst: '4 raadplegingen recomputed, up to seal 4; 4 heads\nthe ledger is whole\n',
  });
});

test('with --from only what came after is recomputed: a head, or the highest in a file', async () => {
  const [, tweede = ''] = await hoofden();
  expect(await verify('--from', tweede)).toMatchObject({
    code: 0,
    tekst: expect.stringMatching(/^2 raadplegingen .* 5 heads/),
  });
  const pad = join(map, 'gehouden.jws');
  await writeFile(pad, `${(await hoofden()).slice(0, 3).join('\n')}\n`);
  expect(await verify('--from', pad)).toMatchObject({
    code: 0,
    tekst: expect.stringMatching(/^1 raadplegingen .* 7 heads/),
  });
});

test('what was tampered with is named, and the exit code is 1', async () => {
  const [, , derde = ''] = await hoofden();
  await db.query('UPDATE verstrekking SET eerste = NOT eerste WHERE raadpleging_id = $1 AND nummer = 2', [ids[1]]);
  try {
    const { code, tekst } = await verify();
    expect(code).toBe(1);
    expect(tekst).toContain(`seal 2, raadpleging ${ids[1]}: edited`);
    expect(tekst).toContain('the ledger is NOT whole');
    // Before the head it is not looked at.
    expect(await verify('--from', derde)).toMatchObject({ code: 0 });
  } finally {
    await db.query('UPDATE verstrekking SET eerste = NOT eerste WHERE raadpleging_id = $1 AND nummer = 2', [ids[1]]);
  }
});

test('what waits for too long, or waits without being there, is named', async () => {
  await schrijf(
    db,
    schets(new Willekeur(9), { organisatie: ids[0] ?? '', opdrachtgever: ids[0] ?? '', clienten: [] }, NU, 0),
  );
  await db.query('COMMIT');
  const lang = await verify('--grace', '1');
  expect(lang).toMatchObject({
    code: 1,
    tekst: expect.stringContaining('not sealed, although it was written long ago'),
  });
  expect(await verify('--grace', '999999999')).toMatchObject({ code: 0 });
  await db.query('UPDATE te_bezegelen SET raadpleging_id = gen_random_uuid()');
  const { tekst } = await verify();
  expect(tekst).toContain('added: it is in no seal');
  await bezegel(bron, { nu: () => NU });
  await db.query('ALTER TABLE raadpleging DISABLE TRIGGER ALL');
  await db.query('DELETE FROM raadpleging WHERE NOT id = ANY ($1)', [ids]);
  expect(await verify()).toMatchObject({ code: 0 });
});

test('a head of another key is named, unless that key is given', async () => {
  const ander = leidSleutelsAf(Buffer.alloc(32, 6)).hoofden;
  const boek = new Hoofdenboek(join(map, 'ander.jws'));
  const uitgifte = { bron, boek, sleutel: ander, klok: { nu: () => NU }, log: maakLog('silent') };
  await new Uitgifte(uitgifte).geefUit(true);
  const onbekend = await verify('--held', boek.pad);
  expect(onbekend).toMatchObject({
    code: 1,
    tekst: expect.stringContaining(`${boek.pad}, line 1: the head is not one`),
  });
  const sleutel = join(map, 'sleutel.json');
  await writeFile(sleutel, JSON.stringify({ keys: [await publiekeSleutel(ander)] }));
  expect(await verify('--held', boek.pad, '--key', sleutel)).toMatchObject({ code: 0 });
});

test('the key that is printed is the public half of ours', async () => {
  const { code, tekst } = await script('src/ledger/zegel/sleutel.ts');
  expect(code).toBe(0);
  const sleutel = JSON.parse(tekst);
  expect(Object.keys(sleutel).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
});

test('what cannot be verified is no verdict: the exit code is 2', async () => {
  for (const argumenten of [['--from', join(map, 'bestaat-niet')], ['--grace', 'lang'], ['--onbekend']])
    expect(await verify(...argumenten)).toMatchObject({
      code: 2,
      tekst: expect.stringContaining('could not be verified'),
    });
});
