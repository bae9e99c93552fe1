import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { GEBRUIK, leesArgumenten } from '../../src/webhooks/beheer/argumenten';
import { voerUit } from '../../src/webhooks/beheer/opdrachten';
import type { Gateway } from '../support/gateway';
import { voegToe } from '../support/logmap';
import { Ontvanger } from './ontvanger';
import { type Aangesloten, houdOpDeHoogte, sluitAan, startBezorgend, totdat, trajecten, verander } from './opzet';

jest.setTimeout(120_000);

let gateway: Gateway;
let db: Client;
let ontvanger: Ontvanger;
let aansluiting: Aangesloten;

async function beheer(...woorden: readonly string[]): Promise<readonly string[]> {
  const opdracht = leesArgumenten(woorden);
  return opdracht === null ? [GEBRUIK] : voerUit(db, opdracht, 'de beheerder');
}

beforeAll(async () => {
  gateway = await startBezorgend();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  ontvanger = new Ontvanger([{ soort: 'STATUS', status: 400 }]);
  await ontvanger.start();
  await houdOpDeHoogte(db, 'gemeente-cvites');
  aansluiting = await sluitAan(db, gateway, 'gemeente-cvites', ontvanger.url);
  await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [aansluiting.webhookId]);
});
afterAll(async () => {
  await ontvanger?.stop();
  await db?.end();
  await gateway?.stop();
});

it('an operator lists endpoints, pauses and resumes one, and that is on record', async () => {
  const { webhookId, integratieId } = aansluiting;
  expect(await beheer('list')).toEqual([expect.stringContaining(`${webhookId}  `)]);
  expect((await beheer('pause', webhookId))[0]).toContain('GEPAUZEERD');
  expect((await beheer('resume', webhookId))[0]).toContain('ACTIEF');
  const { rows } = await db.query(
    `SELECT beheerder, velden -> 'webhook' -> 'na' ->> 'stand' AS stand FROM integratiewijziging
     WHERE integratie_id = $1 AND velden ? 'webhook' ORDER BY nummer DESC LIMIT 2`,
    [integratieId],
  );
  expect(rows).toEqual([
    { beheerder: 'de beheerder', stand: 'ACTIEF' },
    { beheerder: 'de beheerder', stand: 'GEPAUZEERD' },
  ]);
});

it('what could not be delivered is looked at and delivered again', async () => {
  const { webhookId } = aansluiting;
  await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [webhookId]);
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 23');
  await verander(db, aansluiting, await trajecten(db, aansluiting, 1));
  await totdat(db, `SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR'`, [
    webhookId,
  ]);
  await db.query('ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 0');
  expect(await beheer('list')).toEqual([expect.stringMatching(/ {2}0 waiting, 1 undeliverable$/)]);
  const [regel = '', ...meer] = await beheer('dead', webhookId);
  expect(meer).toEqual([]);
  expect(regel).toContain('24 attempts');
  expect(regel).toContain('STATUS 400');
  await expect(beheer('replay', webhookId, '1')).rejects.toThrow('nothing of that is undeliverable');
  expect(await beheer('replay', webhookId, String(Number.parseInt(regel, 10)))).toEqual(['1 delivery is tried again']);
  await ontvanger.totdat(({ genomen }) => genomen.length === 1);
  expect(await beheer('dead', webhookId)).toEqual(['nothing is undeliverable']);
  await totdat(db, `SELECT stand = 'AFGELEVERD' FROM webhookaflevering WHERE webhook_id = $1`, [webhookId]);
  expect(await beheer('show', webhookId)).toContain('deliveries: AFGELEVERD 1');
});

it.each([
  [],
  ['list', 'x'],
  ['show'],
  ['show', 'x'],
  ['constructor', '01a2180f-dbf9-767a-8ab6-91baa60e5fa5'],
  ['remove'],
  ['pause', '01a2180f-dbf9-767a-8ab6-91baa60e5fa5', '1'],
  ['replay', '01a2180f-dbf9-767a-8ab6-91baa60e5fa5', 'x'],
])('says how it is used for %j %j', (...woorden: string[]) => {
  expect(() => leesArgumenten(woorden)).toThrow(GEBRUIK);
});

it('says so when it is asked, and knows no other option', async () => {
  expect(await beheer('--help')).toEqual([GEBRUIK]);
  expect(() => leesArgumenten(['list', '--all'])).toThrow('--all');
});

it('and says so of one that does not exist', async () => {
  await expect(beheer('show', '01a2180f-dbf9-767a-8ab6-91baa60e5fa5')).rejects.toThrow('there is no webhook');
});

/** As an operator runs it, on the database of the configuration. */
function commando(...woorden: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'webhook', '--', ...woorden], {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: gateway.database.url, DATA_DIR: gateway.dataDir },
    encoding: 'utf8',
  });
  voegToe(`${stdout}${stderr}`);
  return { status, stdout, stderr };
}

it('`npm run webhook` does it on the database of the configuration, and lets no stored name steer the terminal', async () => {
  await db.query(`UPDATE organisatie SET naam = naam || E'\\x1b[2J' WHERE id = $1`, [aansluiting.organisatieId]);
  const { status, stdout } = commando('list');
  expect([status, stdout]).toEqual([0, expect.stringContaining(aansluiting.webhookId)]);
  expect(stdout).toContain('\\u001b[2J');
  expect(stdout).not.toContain('\x1b');
});

it('a script can tell what could not be done from what could not begin', () => {
  expect(commando('show', '01a2180f-dbf9-767a-8ab6-91baa60e5fa5')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('there is no webhook'),
  });
  expect(commando('verwijder')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(GEBRUIK) });
});
