import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { openBron } from '../../src/data/bron';
import { maakLog } from '../../src/log/log';
import { teDoen, werkBij } from '../../src/webhooks/bijwerken';
import { legWachtrijAan, Wachtrij } from '../../src/webhooks/wachtrij';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

jest.setTimeout(120_000);

/* What is done at an endpoint before anything is delivered, and that nobody goes on asking for it while another is at it. */

let database: EigenDatabase;
let bezorger: DataSource;
let wachtrij: Wachtrij;
const log = maakLog('silent');
const webhookId = v7();

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bezorger = await openBron(database.url, { max: 3 });
  await bezorger.transaction((manager) => legWachtrijAan(database.url, manager));
  wachtrij = new Wachtrij({ url: database.url, binnenSeconden: 60, fout: () => undefined });
  await wachtrij.start();
  await bezorger.query(
    `INSERT INTO webhook (organisatie_id, id, integratie_id, url, over, stand, sinds, positie)
     SELECT organisatie_id, $1, id, 'https://ontvanger.example/', '{TRAJECT}', 'ACTIEF', now(), 0 FROM integratie
     WHERE oauth_client_id = 'gemeente-cvites'`,
    [webhookId],
  );
});
afterAll(async () => {
  await wachtrij?.stop();
  await bezorger?.destroy();
  await database?.verwijder();
});

const wat = async () => (await teDoen(bezorger, NU)).map((een) => een.wat);
async function doe(): Promise<boolean> {
  const [eerste] = await teDoen(bezorger, NU);
  if (eerste === undefined) throw new Error('there is nothing to do');
  return werkBij({ bezorger, wachtrij, log }, eerste);
}

it('there is nothing to do at an endpoint before it agreed; then it is woken, and told how far its stream is', async () => {
  await bezorger.query(
    `UPDATE gebeurtenisontvanger SET nummer = nummer + 2500 WHERE integratie_id = (SELECT integratie_id FROM webhook WHERE id = $1)`,
    [webhookId],
  );
  expect(await wat()).toEqual([]);
  await bezorger.query('UPDATE webhook SET handdruk_op = now(), wek = true WHERE id = $1', [webhookId]);
  const gedaan: string[] = [];
  for (let over = await wat(); over.length > 0; over = await wat()) {
    gedaan.push(...over);
    expect(await doe()).toBe(true);
  }
  expect(gedaan).toEqual(['WEK', 'VERDEEL', 'VERDEEL', 'VERDEEL']);
});

it.each([
  ['what waits still goes on', 'WACHT', true],
  ['nothing waits any more ends', 'AFGELEVERD', false],
])('how long an endpoint takes nothing where %s with what comes now', async (_, stand, duurtVoort) => {
  await bezorger.query(`UPDATE webhook SET mislukt_sinds = now() - interval '3 days' WHERE id = $1`, [webhookId]);
  await bezorger.query('DELETE FROM webhookaflevering WHERE webhook_id = $1', [webhookId]);
  await bezorger.query(
    `INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier, stand) SELECT organisatie_id, id, 1, id, $2
     FROM webhook WHERE id = $1`,
    [webhookId, stand],
  );
  await bezorger.query(
    'UPDATE gebeurtenisontvanger SET nummer = nummer + 1 WHERE integratie_id = (SELECT integratie_id FROM webhook WHERE id = $1)',
    [webhookId],
  );
  expect(await wat()).toEqual(['VERDEEL']);
  expect(await doe()).toBe(true);
  const [na] = await bezorger.query('SELECT mislukt_sinds IS NOT NULL AS mislukt FROM webhook WHERE id = $1', [
    webhookId,
  ]);
  expect(na.mislukt).toBe(duurtVoort);
});

it('what another is at is left to it, and says so', async () => {
  await bezorger.query('UPDATE webhook SET wek = true WHERE id = $1', [webhookId]);
  await bezorger.transaction(async (ander) => {
    await ander.query('SELECT FROM webhook WHERE id = $1 FOR UPDATE', [webhookId]);
    expect(await doe()).toBe(false);
  });
  expect(await doe()).toBe(true);
  expect(await wat()).toEqual([]);
});

it('[CV-23] the endpoint of a registration that ended is disabled, whatever else there is to do', async () => {
  await bezorger.query('UPDATE webhook SET wek = true WHERE id = $1', [webhookId]);
  await bezorger.query(
    `UPDATE integratie SET tot = '2025-06-02' WHERE id = (SELECT integratie_id FROM webhook WHERE id = $1)`,
    [webhookId],
  );
  expect(await wat()).toEqual(['SLUIT']);
  expect(await doe()).toBe(true);
  expect(await wat()).toEqual([]);
  expect(await bezorger.query('SELECT stand, reden FROM webhook WHERE id = $1', [webhookId])).toEqual([
    { stand: 'UITGESCHAKELD', reden: 'BEEINDIGD' },
  ]);
});
