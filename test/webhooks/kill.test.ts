import { Client } from 'pg';
import type { Proces } from '../support/proces';
import { maakStandplaats, type Standplaats } from '../support/standplaats';
import { type Gedrag, Ontvanger } from './ontvanger';
import { allesAf, houdOpDeHoogte, INSTELLINGEN, nummer, sluitAan, stroom, trajecten, verander } from './opzet';

jest.setTimeout(240_000);

let plaats: Standplaats;
let db: Client;
let proces: Proces;
let ontvanger: Ontvanger;

const start = () => plaats.start(INSTELLINGEN);

/** Every other request is left unanswered, so that there is always something under way. */
const TRAAG: readonly Gedrag[] = [{ soort: 'NEEM' }, { soort: 'ZWIJG' }];

const AFGELEVERD = `SELECT count(*)::int AS lang FROM webhookaflevering
  WHERE stand = 'AFGELEVERD' AND laatste_op < now() - interval '30 days'`;

beforeAll(async () => {
  plaats = await maakStandplaats();
  proces = await start();
  db = new Client({ connectionString: plaats.databaseUrl });
  await db.connect();
  ontvanger = new Ontvanger(TRAAG, true);
  await ontvanger.start();
});
afterAll(async () => {
  await ontvanger?.stop();
  await db?.end();
  await plaats?.ruimOp();
});

it('a gateway that is killed while webhooks wait and are under way loses none, and tells no more twice than it was at', async () => {
  await houdOpDeHoogte(db, 'gemeente-cvites');
  const aansluiting = await sluitAan(db, plaats, 'gemeente-cvites', ontvanger.url);
  const begin = await nummer(db, aansluiting);
  const ids = await trajecten(db, aansluiting, 8);
  for (let keer = 0; keer < 4; keer += 1) await verander(db, aansluiting, ids);
  await ontvanger.totdat(({ gevraagd }) => gevraagd.length >= 3);
  await proces.kill9();
  proces = await start();
  await ontvanger.totdat(({ gevraagd }) => gevraagd.length >= 10);
  await proces.kill9();
  // Its queue is lost too, and what was delivered was so long ago that it need not be kept.
  await db.query('DELETE FROM bezorging.job');
  await db.query(`UPDATE webhookaflevering SET laatste_op = now() - interval '31 days' WHERE laatste_op IS NOT NULL`);
  const [{ lang = 0 } = {}] = (await db.query(AFGELEVERD)).rows;
  expect(lang).toBeGreaterThan(0);
  proces = await start();
  await allesAf(db, aansluiting);

  expect((await db.query(AFGELEVERD)).rows).toEqual([{ lang: 0 }]);

  const gebeurtenissen = await stroom(db, aansluiting, begin);
  const { genomen, berichten } = ontvanger;
  expect([...new Set(genomen)].sort()).toEqual(gebeurtenissen.map(({ id }) => id).sort());
  // Four at once to one endpoint, and it was killed twice.
  expect(genomen.length - gebeurtenissen.length).toBeLessThanOrEqual(8);
  const dossierVan = new Map(gebeurtenissen.map(({ id, dossier }) => [id, dossier]));
  const laatste = new Map<string, number>();
  for (const { id, sequence } of berichten) {
    const dossier = dossierVan.get(id) ?? '';
    expect(Number(sequence)).toBeGreaterThanOrEqual(laatste.get(dossier) ?? 0);
    laatste.set(dossier, Number(sequence));
  }
});
