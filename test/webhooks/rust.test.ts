import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { voerUit } from '../../src/webhooks/beheer/opdrachten';
import type { Gateway } from '../support/gateway';
import { NU } from '../support/moment';
import { type Ontvanger, Ontvangers } from './ontvanger';
import {
  type Aangesloten,
  allesAf,
  houdOpDeHoogte,
  nummer,
  sluitAan,
  startBezorgend,
  totdat,
  trajecten,
  verander,
  voegGeheimToe,
} from './opzet';

jest.setTimeout(180_000);

/*
 * Endpoints do not get in each other's way, nor in their own: one that is slow, silent, gone or not to be called costs the
 * others nothing. An answer is waited for so long that who had to wait for another's would be seen to.
 */
const GEDULD = 60_000;

let gateway: Gateway;
let db: Client;
let stil: Server;
const verbindingen = new Set<Socket>();
const ontvangers = new Ontvangers();

beforeAll(async () => {
  gateway = await startBezorgend({ WEBHOOK_TIMEOUT_MS: String(GEDULD) });
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  stil = createServer((verbinding) => {
    verbindingen.add(verbinding);
    verbinding.on('error', () => verbinding.destroy());
  }).listen(0, '127.0.0.1');
  await once(stil, 'listening');
});
afterAll(async () => {
  await ontvangers.stop();
  for (const verbinding of verbindingen) verbinding.destroy();
  stil?.close();
  await db?.end();
  await gateway?.stop();
});

/** An endpoint that agreed, of a client that has its stream. */
async function ingestemd(clientId: string, ...args: ConstructorParameters<typeof Ontvanger>) {
  await houdOpDeHoogte(db, clientId);
  const wie = await ontvangers.start(...args);
  const aansluiting = await sluitAan(db, gateway, clientId, wie.url);
  await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [aansluiting.webhookId]);
  return { wie, aansluiting };
}

const stand = async ({ webhookId }: Aangesloten) =>
  (await db.query('SELECT stand, reden, laatste_uitkomst FROM webhook WHERE id = $1', [webhookId])).rows[0];

const taken = async ({ webhookId }: Aangesloten): Promise<number> =>
  (await db.query(`SELECT count(*)::int AS n FROM bezorging.job WHERE data ->> 'webhookId' = $1`, [webhookId])).rows[0]
    .n;

it('who never answers whether it agrees, and who takes long to answer, keep no other waiting', async () => {
  await sluitAan(db, gateway, 'uwv-cvites', `http://127.0.0.1:${(stil.address() as AddressInfo).port}/`);
  await totdat(db, 'SELECT niet_voor IS NOT NULL FROM webhook WHERE handdruk_op IS NULL LIMIT 1', []);
  const traag = await Promise.all(
    ['gemeente-cvites', 'uwv-westendorp'].map((client) => ingestemd(client, [{ soort: 'ZWIJG' }], true)),
  );
  for (const { aansluiting } of traag) await verander(db, aansluiting, await trajecten(db, aansluiting, 12));
  for (const { wie } of traag) await wie.totdat(({ gevraagd }) => gevraagd.length === 4);

  const begin = Date.now();
  const { wie, aansluiting } = await ingestemd('zorg-dit');
  const ids = await trajecten(db, aansluiting, 5);
  await verander(db, aansluiting, ids);
  await wie.totdat(({ genomen }) => genomen.length === ids.length);
  expect(Date.now() - begin).toBeLessThan(GEDULD);
  // They are waited for still, and no more is asked of them than what they are at.
  for (const { wie: ander } of traag) expect(ander.gevraagd).toHaveLength(4);
});

it('an endpoint that agreed to a pace gets all at that pace, by a job at a time', async () => {
  const { wie, aansluiting } = await ingestemd('werkgever-westendorp', [], false, '1200');
  const ids = await trajecten(db, aansluiting, 15);
  for (let keer = 0; keer < 2; keer += 1) await verander(db, aansluiting, ids);
  const meeste: number[] = [];
  while (wie.genomen.length < 2 * ids.length) meeste.push(await taken(aansluiting));
  await allesAf(db, aansluiting);
  expect(Math.max(...meeste)).toBeLessThan(10);
  const opeenvolgend = wie.gevraagd.map(({ op }) => op).sort((een, ander) => een - ander);
  expect((opeenvolgend.at(-1) ?? 0) - (opeenvolgend[0] ?? 0)).toBeGreaterThan((2 * ids.length - 1) * 45);
});

it('without a secret that can be used nothing is sent and nothing is on record; with a new one it goes on', async () => {
  const { wie, aansluiting } = await ingestemd('onderwijs-cvites');
  const { webhookId, integratieId } = aansluiting;
  await db.query(`UPDATE webhookgeheim SET versloten = 'onleesbaar' WHERE webhook_id = $1`, [webhookId]);
  await verander(db, aansluiting, await trajecten(db, aansluiting, 2));
  await totdat(db, `SELECT coalesce(laatste_uitkomst = 'GEHEIM', false) FROM webhook WHERE id = $1`, [webhookId]);
  const opgetekend = async () =>
    (
      await db.query(`SELECT count(*)::int AS n FROM raadpleging WHERE integratie_id = $1 AND operatie = 'webhook'`, [
        integratieId,
      ])
    ).rows[0].n;
  expect([wie.gevraagd.length, await opgetekend()]).toEqual([0, 0]);
  // Whoever adds it, and at whichever process: it does not rest any longer.
  await voegGeheimToe(db, gateway, aansluiting);
  await allesAf(db, aansluiting);
  expect([wie.genomen.length, await opgetekend()]).toEqual([2, 2]);
});

it('[CV-23] while its registration is not let in nothing is sent, and the operator sees why and until when it rests', async () => {
  const { wie, aansluiting } = await ingestemd('onderwijs-cvites');
  const { webhookId, integratieId } = aansluiting;
  const toon = () => voerUit(db, { naam: 'show', webhookId, nummers: [] }, 'de beheerder');
  const wek = () => db.query('UPDATE webhook SET niet_voor = NULL, wek = true WHERE id = $1', [webhookId]);
  const geldtTot = (tot: string | null) =>
    db.query('UPDATE integratie_client SET tot = $2 WHERE integratie_id = $1', [integratieId, tot]);
  await db.query(`UPDATE webhook SET niet_voor = now() + interval '1 hour' WHERE id = $1`, [webhookId]);
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  await totdat(db, 'SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1', [webhookId]);
  await geldtTot(NU.toISOString());
  await wek();
  await totdat(db, `SELECT coalesce(laatste_uitkomst = 'GEEN_TOEGANG', false) FROM webhook WHERE id = $1`, [webhookId]);
  expect(await toon()).toContainEqual(expect.stringMatching(/^last attempt: GEEN_TOEGANG; rests until 20/));
  expect(wie.gevraagd).toEqual([]);

  await geldtTot(null);
  await wek();
  await totdat(db, `SELECT laatste_uitkomst = 'GOED' FROM webhook WHERE id = $1`, [webhookId]);
  expect(wie.genomen).toHaveLength(1);
  expect(await toon()).toContainEqual('last attempt: GOED 204');
});

it('what cannot be told because something fails here is tried again, ever later, and says nothing of the endpoint', async () => {
  const { wie, aansluiting } = await ingestemd('gemeente-cvites');
  const { webhookId } = aansluiting;
  await db.query(`ALTER TABLE raadpleging ADD CONSTRAINT vol CHECK (operatie <> 'webhook') NOT VALID`);
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  // Sooner than another could take it who does not know that it failed.
  await totdat(db, 'SELECT max(pogingen) >= 3 FROM webhookaflevering WHERE webhook_id = $1', [webhookId], GEDULD / 4);
  expect(wie.gevraagd).toEqual([]);
  await db.query('ALTER TABLE raadpleging DROP CONSTRAINT vol');
  await allesAf(db, aansluiting);
  expect(wie.genomen).toHaveLength(1);
  const { rows } = await db.query('SELECT mislukt_sinds, laatste_uitkomst FROM webhook WHERE id = $1', [webhookId]);
  expect(rows).toEqual([{ mislukt_sinds: null, laatste_uitkomst: 'GOED' }]);
});

it('what is not told any more when its turn comes is left out: an endpoint that wants to hear of less', async () => {
  const { wie, aansluiting } = await ingestemd('gemeente-cvites');
  const { webhookId } = aansluiting;
  await db.query(`UPDATE webhook SET niet_voor = now() + interval '1 hour' WHERE id = $1`, [webhookId]);
  await verander(db, aansluiting, await trajecten(db, aansluiting, 2));
  await totdat(db, 'SELECT count(*) = 2 FROM webhookaflevering WHERE webhook_id = $1', [webhookId]);
  await db.query(`UPDATE webhook SET over = '{RAPPORTAGE}', niet_voor = NULL, wek = true WHERE id = $1`, [webhookId]);
  await allesAf(db, aansluiting);
  expect(wie.gevraagd).toEqual([]);
});

it('what was taken is not sent again because somebody holds the endpoint', async () => {
  const { wie, aansluiting } = await ingestemd('zorg-dit', [{ soort: 'NEEM', na: 700 }]);
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  await wie.totdat(({ gevraagd }) => gevraagd.length === 1);
  const ander = new Client({ connectionString: gateway.database.url });
  await ander.connect();
  await ander.query('BEGIN');
  await ander.query('SELECT FROM webhook WHERE id = $1 FOR UPDATE', [aansluiting.webhookId]);
  await totdat(db, `SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'AFGELEVERD'`, [
    aansluiting.webhookId,
  ]);
  await ander.query('ROLLBACK');
  await ander.end();
  await allesAf(db, aansluiting);
  expect(wie.gevraagd).toHaveLength(1);
});

it('what was begun so often that nobody could keep what came of it is not sent again, and waits to be looked at', async () => {
  const { wie, aansluiting } = await ingestemd('zorg-dit');
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 24');
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  await totdat(db, `SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR'`, [
    aansluiting.webhookId,
  ]);
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 0');
  expect(wie.gevraagd).toEqual([]);
});

it('what the address before said of itself does not disable the endpoint that moved', async () => {
  const { wie: oud, aansluiting } = await ingestemd('gemeente-implacment', [
    { soort: 'STATUS', status: 410, na: 1_500 },
  ]);
  const nieuw = await ontvangers.start();
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  await oud.totdat(({ gevraagd }) => gevraagd.length === 1);
  await db.query('UPDATE webhook SET url = $2 WHERE id = $1', [aansluiting.webhookId, nieuw.url]);
  await nieuw.totdat(({ genomen }) => genomen.length === 1);
  expect(await stand(aansluiting)).toEqual({ stand: 'ACTIEF', reden: null, laatste_uitkomst: 'GOED' });
  expect(oud.gevraagd).toHaveLength(1);
});

it('what is delivered again waits for what is under way about the same person', async () => {
  const { wie, aansluiting } = await ingestemd('gemeente-dit', [
    { soort: 'STATUS', status: 400 },
    { soort: 'NEEM' },
    { soort: 'NEEM', na: 1_500 },
  ]);
  const [id = '', ander = ''] = await trajecten(db, aansluiting, 2);
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 23');
  await verander(db, aansluiting, [id]);
  await totdat(db, `SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR'`, [
    aansluiting.webhookId,
  ]);
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 0');
  // It takes something again, so that more than one would be sent to it at once.
  await verander(db, aansluiting, [ander]);
  await totdat(db, 'SELECT mislukt_sinds IS NULL FROM webhook WHERE id = $1', [aansluiting.webhookId]);
  await verander(db, aansluiting, [id]);
  await wie.totdat(({ gevraagd }) => gevraagd.length === 3);
  await voerUit(db, { naam: 'replay', webhookId: aansluiting.webhookId, nummers: [] }, 'de beheerder');
  await wie.totdat(({ genomen }) => genomen.length === 3);
  const [, , onderweg, weer] = wie.gevraagd;
  expect((weer?.op ?? 0) - (onderweg?.op ?? 0)).toBeGreaterThanOrEqual(1_500);
});

it('[F2-04] an endpoint is not told of kinds that its registration does not read', async () => {
  const { wie, aansluiting } = await ingestemd('uwv-factor2');
  const { integratieId, webhookId } = aansluiting;
  const begin = await nummer(db, aansluiting);
  const { rows } = await db.query(
    `SELECT s.object_id AS id, s.betreft FROM gebeurtenisstand s WHERE s.integratie_id = $1 AND s.betreft IN ('RAPPORTAGE', 'TRAJECT')
     ORDER BY s.object_id`,
    [integratieId],
  );
  const eerste = (betreft: string): string => rows.find((rij) => rij.betreft === betreft)?.id;
  const [rapportage, traject] = [eerste('RAPPORTAGE'), eerste('TRAJECT')];
  const wijzig = async () => {
    await db.query('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', [rapportage]);
    await db.query('UPDATE traject SET versie = versie + 1 WHERE id = $1', [traject]);
  };
  await wijzig();
  await wie.totdat(({ genomen }) => genomen.length === 2);
  expect(new Set(wie.berichten.map(({ subject }) => subject))).toEqual(new Set([rapportage, traject]));

  await db.query(`UPDATE integratie SET scopes = array_remove(scopes, 'rapportages:lezen') WHERE id = $1`, [
    integratieId,
  ]);
  await wijzig();
  await totdat(db, `SELECT nummer >= $2 FROM gebeurtenisontvanger WHERE integratie_id = $1`, [integratieId, begin + 3]);
  await allesAf(db, aansluiting);
  expect(wie.berichten.slice(2).filter(({ subject }) => subject === rapportage)).toEqual([]);
  expect(wie.berichten.slice(2).map(({ subject }) => subject)).toContain(traject);
  expect((await db.query('SELECT stand FROM webhook WHERE id = $1', [webhookId])).rows[0].stand).toBe('ACTIEF');
});

it('[CV-23] the endpoint of a registration that ended is disabled, and says so', async () => {
  const { wie, aansluiting } = await ingestemd('gemeente-westendorp');
  await db.query(`UPDATE integratie SET tot = '2025-06-02' WHERE id = $1`, [aansluiting.integratieId]);
  await totdat(db, `SELECT stand = 'UITGESCHAKELD' FROM webhook WHERE id = $1`, [aansluiting.webhookId]);
  expect(await stand(aansluiting)).toMatchObject({ reden: 'BEEINDIGD' });
  expect(wie.gevraagd).toEqual([]);
});
