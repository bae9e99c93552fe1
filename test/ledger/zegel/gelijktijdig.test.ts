import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import { openBron } from '../../../src/data/bron';
import { maakInlog } from '../../../src/data/inlog';
import { Willekeur } from '../../../src/demo/willekeur';
import { bezegel } from '../../../src/ledger/zegel/bezegel';
import { controleer } from '../../../src/ledger/zegel/controle/controleer';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU } from '../../support/moment';
import { type Schets, schets, schrijf } from './schrijf';

jest.setTimeout(60_000);

const KLOK = { nu: () => NU };
const SCHRIJVERS = 8;
const ELK = 25;

let database: EigenDatabase;
let db: Client;
let zegelaars: readonly DataSource[];

beforeEach(async () => {
  database = await eigenDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  const inlog = await maakInlog(database.url, 'z'.repeat(40), GRIFFIER);
  zegelaars = await Promise.all([1, 2].map(() => openBron(inlog, { max: 1, prepared: 10 })));
});
afterEach(async () => {
  await Promise.all(zegelaars.map((bron) => bron.destroy()));
  await db.end();
  await database.verwijder();
});

const een = (willekeur: Willekeur): Schets => {
  const partij = { organisatie: willekeur.blindeUuid(), opdrachtgever: willekeur.blindeUuid() };
  const clienten = Array.from({ length: 4 }, () => willekeur.blindeUuid());
  return schets(willekeur, { ...partij, clienten }, NU, willekeur.geheel(0, 4));
};

/** Writes one after another, some slow to commit and some undone; gives those that were committed. */
async function schrijver(nummer: number): Promise<readonly string[]> {
  const willekeur = new Willekeur(7, nummer);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const gedaan: string[] = [];
  for (let nr = 0; nr < ELK; nr += 1) {
    const raadpleging = een(willekeur);
    await schrijf(client, raadpleging);
    await pauze(willekeur.kans(0.2) ? willekeur.geheel(20, 120) : 0);
    const bewaard = willekeur.kans(0.9);
    await client.query(bewaard ? 'COMMIT' : 'ROLLBACK');
    if (bewaard) gedaan.push(raadpleging.id);
  }
  await client.end();
  return gedaan;
}

/** Every raadpleging of every seal, in their order. */
async function verzegeld(): Promise<readonly string[]> {
  const { rows } = await db.query<{ ids: string[] }>('SELECT raadplegingen AS ids FROM zegel ORDER BY nummer');
  return rows.flatMap(({ ids }) => ids);
}

async function gebreken() {
  const { gebreken } = await controleer(
    async (tekst, waarden) => (await db.query(tekst, waarden && [...waarden])).rows,
    { sleutels: [], async *hoofden() {}, bezegeldVoor: new Date(0) },
  );
  return gebreken;
}

test('whoever writes and whoever seals at the same time, nothing is lost and nothing sealed twice', async () => {
  let schrijft = true;
  let bezet = 0;
  const rondes = zegelaars.map(async (bron, nummer) => {
    let gemaakt = 0;
    for (let laatste = false; !laatste; ) {
      laatste = !schrijft;
      const gedaan = await bezegel(bron, KLOK, { meeste: 3 + nummer * 4 });
      if (gedaan.soort === 'BEZET') bezet += 1;
      else if (gedaan.aantal > 0) gemaakt += 1;
    }
    return gemaakt;
  });
  const geschreven = (await Promise.all(Array.from({ length: SCHRIJVERS }, (_, nr) => schrijver(nr)))).flat();
  schrijft = false;
  const gemaakt = await Promise.all(rondes);
  const [bron] = zegelaars;
  while (bron && (await gezegeld(bron)) > 0);
  expect([...(await verzegeld())].sort()).toEqual([...geschreven].sort());
  expect(await gebreken()).toEqual([]);
  // They did work side by side, or this says nothing.
  expect(Math.min(...gemaakt)).toBeGreaterThan(5);
  expect(bezet).toBeGreaterThan(0);
  expect(geschreven.length).toBeLessThan(SCHRIJVERS * ELK);
});

/** How many were sealed now. */
async function gezegeld(bron: DataSource): Promise<number> {
  const gedaan = await bezegel(bron, KLOK);
  if (gedaan.soort === 'BEZET') throw new Error('nobody else seals any more');
  return gedaan.aantal;
}

test('who does not commit keeps nobody from sealing, and is sealed after', async () => {
  const willekeur = new Willekeur(1);
  const traag = new Client({ connectionString: database.url });
  await traag.connect();
  const [eerst, later] = [een(willekeur), een(willekeur)];
  await schrijf(traag, later);
  await schrijf(db, eerst);
  await db.query('COMMIT');
  const [bron] = zegelaars;
  if (bron === undefined) throw new Error('unreachable');
  expect(await bezegel(bron, KLOK)).toMatchObject({ soort: 'GEDAAN', aantal: 1 });
  expect(await verzegeld()).toEqual([eerst.id]);
  await traag.query('COMMIT');
  await traag.end();
  expect(await bezegel(bron, KLOK)).toMatchObject({ soort: 'GEDAAN', aantal: 1 });
  expect(await verzegeld()).toEqual([eerst.id, later.id]);
});

test('who seals keeps nobody from writing, and a second that would seal goes away at once', async () => {
  const [bron, ander] = zegelaars;
  if (bron === undefined || ander === undefined) throw new Error('unreachable');
  const willekeur = new Willekeur(2);
  await schrijf(db, een(willekeur));
  await db.query('COMMIT');
  // The clock is asked in the middle of it: it stands still there until something was written.
  let gevraagd: () => void = () => undefined;
  const midden = new Promise<void>((klaar) => (gevraagd = klaar));
  const houder = new Client({ connectionString: database.url });
  await houder.connect();
  await houder.query('BEGIN');
  await houder.query('LOCK TABLE zegel IN SHARE MODE');
  const eerste = bezegel(bron, {
    nu() {
      gevraagd();
      return NU;
    },
  });
  await midden;
  await db.query(`SET lock_timeout = '200ms'`);
  await schrijf(db, een(willekeur));
  await db.query('COMMIT');
  expect(await bezegel(ander, KLOK)).toEqual({ soort: 'BEZET' });
  await houder.query('COMMIT');
  await houder.end();
  expect(await eerste).toMatchObject({ soort: 'GEDAAN', aantal: 1 });
  expect(await bezegel(ander, KLOK)).toMatchObject({ soort: 'GEDAAN', aantal: 1 });
  expect(await gebreken()).toEqual([]);
});

test('an entry of what is not in the ledger does not keep the rest from being sealed', async () => {
  const [bron] = zegelaars;
  if (bron === undefined) throw new Error('unreachable');
  const willekeur = new Willekeur(3);
  const echt = een(willekeur);
  const spook = een(willekeur);
  await schrijf(db, echt);
  await db.query('INSERT INTO te_bezegelen (raadpleging_id) VALUES ($1)', [spook.id]);
  await db.query('COMMIT');
  expect(await bezegel(bron, KLOK)).toEqual({ soort: 'GEDAAN', aantal: 2, wezen: [spook.id] });
  expect(await verzegeld()).toEqual([echt.id]);
});
