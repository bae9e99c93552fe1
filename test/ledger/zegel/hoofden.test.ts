import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import { openBron } from '../../../src/data/bron';
import { maakInlog } from '../../../src/data/inlog';
import { Willekeur } from '../../../src/demo/willekeur';
import { bezegel } from '../../../src/ledger/zegel/bezegel';
import { leesHoofd, publiekeSleutel } from '../../../src/ledger/zegel/hoofd';
import { Hoofdenboek } from '../../../src/ledger/zegel/hoofdenboek';
import { Uitgifte } from '../../../src/ledger/zegel/uitgifte';
import { maakLog } from '../../../src/log/log';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';
import { schets, schrijf } from './schrijf';

const { privateKey: sleutel } = generateKeyPairSync('ed25519');
const willekeur = new Willekeur(1);
const partij = { organisatie: willekeur.blindeUuid(), opdrachtgever: willekeur.blindeUuid(), clienten: [] };

let database: EigenDatabase;
let db: Client;
let bron: DataSource;
let map: string;
let boek: Hoofdenboek;
let nu: Date;
let log: string;
let uitgifte: Uitgifte;

const klok = { nu: () => nu };
const regels = async () => (await readFile(boek.pad, 'utf8')).split('\n').slice(0, -1);
const lees = async (jws: string) => leesHoofd(jws, [await publiekeSleutel(sleutel)]);

/** One more seal, of one raadpleging. */
async function zegel(): Promise<void> {
  await schrijf(db, schets(willekeur, partij, nu, 0));
  await db.query('COMMIT');
  await bezegel(bron, klok);
}

beforeEach(async () => {
  database = await eigenDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  bron = await openBron(await maakInlog(database.url, 'z'.repeat(40), GRIFFIER), { max: 1 });
  map = await mkdtemp(join(tmpdir(), 'poortwachter-hoofden-'));
  boek = new Hoofdenboek(join(map, 'nog', 'niet', 'hoofden.jws'));
  nu = NU;
  log = '';
  const stroom = new Writable({
    write(deel, _, klaar) {
      log += deel;
      klaar();
    },
  });
  uitgifte = new Uitgifte({ bron, klok, boek, sleutel, log: maakLog('info', stroom) });
});
afterEach(async () => {
  await bron.destroy();
  await db.end();
  await database.verwijder();
  await rm(map, { recursive: true });
});

describe('heads of the ledger', () => {
  test('say which seal is the newest, signed, in the file and in the log', async () => {
    await zegel();
    await zegel();
    await uitgifte.geefUit(false);
    const [jws = '', ...rest] = await regels();
    expect(rest).toEqual([]);
    const { rows } = await db.query(`SELECT encode(hash, 'hex') AS hash FROM zegel WHERE nummer = 2`);
    expect(await lees(jws)).toEqual({
      number: 2,
      hash: rows[0].hash,
      count: 1,
      time: NU.toISOString(),
      iat: NU.getTime() / 1000,
    });
    expect(log).toContain(jws);
  });

  test('are given out once a minute at most, at once when the gateway stops, and never twice', async () => {
    await uitgifte.geefUit(false);
    await expect(regels()).rejects.toThrow('ENOENT');
    await zegel();
    await uitgifte.geefUit(false);
    await zegel();
    nu = new Date(NU.getTime() + 59_000);
    await uitgifte.geefUit(false);
    expect(await regels()).toHaveLength(1);
    nu = new Date(NU.getTime() + 60_000);
    await uitgifte.geefUit(false);
    await uitgifte.geefUit(true);
    expect(await regels()).toHaveLength(2);
    await zegel();
    await uitgifte.geefUit(true);
    await uitgifte.geefUit(true);
    expect((await Promise.all((await regels()).map(lees))).map((hoofd) => hoofd?.number)).toEqual([1, 2, 3]);
  });

  test.each([
    ['was rewritten', `UPDATE zegel SET hash = sha256('anders') WHERE nummer = 1`],
    ['was cut off', 'DELETE FROM zegel'],
  ])('are not given out of a chain that %s since the last: the log says so', async (_, ingreep) => {
    await zegel();
    await uitgifte.geefUit(true);
    await db.query('ALTER TABLE zegel DISABLE TRIGGER ALL');
    await db.query(ingreep);
    nu = new Date(NU.getTime() + 120_000);
    if (!ingreep.startsWith('DELETE')) await zegel();
    await uitgifte.geefUit(true);
    expect(await regels()).toHaveLength(1);
    expect(log).toContain('the ledger does not hold the last head that was given out');
  });

  test('go on behind a line that was written halfway', async () => {
    await zegel();
    await uitgifte.geefUit(true);
    await appendFile(boek.pad, 'eyJhbGciOi');
    await zegel();
    await uitgifte.geefUit(true);
    const geschreven = await regels();
    expect(geschreven).toHaveLength(3);
    expect(await lees(geschreven[2] ?? '')).toMatchObject({ number: 2 });
  });

  test('are ours only with our signature, our kind, and nothing changed', async () => {
    await zegel();
    await uitgifte.geefUit(true);
    const [jws = ''] = await regels();
    const [kop = '', inhoud = '', teken = ''] = jws.split('.');
    const anders = Buffer.from(inhoud, 'base64url').toString().replace('"number":1', '"number":2');
    expect(await lees(`${kop}.${Buffer.from(anders).toString('base64url')}.${teken}`)).toBeNull();
    expect(await lees(`${kop}.${inhoud}.${teken.startsWith('A') ? 'B' : 'A'}${teken.slice(1)}`)).toBeNull();
    expect(await leesHoofd(jws, [await publiekeSleutel(generateKeyPairSync('ed25519').privateKey)])).toBeNull();
    const zonder = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    expect(await lees(`${zonder}.${inhoud}.`)).toBeNull();
    expect(await lees('')).toBeNull();
    expect(await lees(jws)).not.toBeNull();
  });

  test.each([
    ['half a head', 'eyJhbGciOi'],
    ['something else', 'iets anders\n\n'],
    ['more than a head can be', `${'x'.repeat(10_000)}\n`],
    ['many lines', 'iets anders\n'.repeat(2_000)],
  ])('are not given out of a rewritten chain either when behind the last stands %s', async (_, tekst) => {
    await zegel();
    await uitgifte.geefUit(true);
    const gegeven = await readFile(boek.pad, 'utf8');
    await appendFile(boek.pad, tekst);
    await db.query('ALTER TABLE zegel DISABLE TRIGGER ALL');
    await db.query(`UPDATE zegel SET hash = sha256('anders') WHERE nummer = 1`);
    await zegel();
    await uitgifte.geefUit(true);
    expect(await readFile(boek.pad, 'utf8')).toBe(`${gegeven}${tekst}`);
    expect(log).toContain('the ledger does not hold the last head that was given out');
  });

  test('are not given out while none that was can be read: the log says so, once a minute', async () => {
    await boek.schrijf('iets anders');
    await writeFile(boek.pad, `${'x'.repeat(10_000)}\n`);
    await zegel();
    for (const seconden of [0, 30, 60]) {
      nu = new Date(NU.getTime() + seconden * 1_000);
      await uitgifte.geefUit(false);
    }
    expect(await regels()).toHaveLength(1);
    expect(log.match(/none of the heads that were given out can be read/g)).toHaveLength(2);
  });
});
