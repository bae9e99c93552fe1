import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { startCluster } from '../../../src/postgres/cluster';
import { identityOf } from '../../../src/postgres/process-identity';
import { DataFolders } from '../../postgres/data-folder';
import { beller, haalToken } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { postmaster, startProces, stopAlle } from '../../support/proces';

const folders = new DataFolders();
afterAll(async () => {
  await stopAlle();
  await folders.remove();
});

const REGISTREER = `mutation ($input: RegistreerAanmeldingInput!) {
  registreerAanmelding(input: $input) { reedsGeregistreerd aanmelding { id } } }`;
const ONDERWEG = 5;

it('SIGTERM answers what is under way, refuses what comes after, and leaves no PostgreSQL behind', async () => {
  const dataDir = await folders.fresh();
  const proces = await startProces({ dataDir });
  const pid = await postmaster(dataDir);
  if (pid === null) throw new Error('no embedded PostgreSQL');
  const wortel = await startCluster({ dataDir, durable: true });
  const houder = new Client({ connectionString: wortel.url });
  houder.on('error', () => undefined);
  await houder.connect();
  await wortel.stop();

  // Holds them up in the middle: they have been taken in, and cannot go on.
  await houder.query('BEGIN');
  await houder.query('LOCK TABLE aanmelding IN EXCLUSIVE MODE');
  const partner = beller(proces.url, await haalToken(proces.url, 'partner-cvites'));
  const vraag = (nummer: number) => {
    const input = { kenmerk: `stop-${nummer}`, voornamen: KANARIE.voornamen, achternaam: KANARIE.achternaam };
    return partner.vraag<{ registreerAanmelding: { reedsGeregistreerd: boolean } }>(REGISTREER, { input });
  };
  const antwoorden = Promise.all(Array.from({ length: ONDERWEG }, (_, nummer) => vraag(nummer)));
  const wachtend = async (): Promise<number> => {
    const { rows } = await houder.query('SELECT count(DISTINCT pid)::int AS n FROM pg_locks WHERE NOT granted');
    return rows[0].n;
  };
  for (let poging = 0; (await wachtend()) < ONDERWEG && poging < 100; poging += 1) await pauze(20);
  expect(await wachtend()).toBe(ONDERWEG);

  const gestopt = proces.sigterm();
  await pauze(300);
  expect(proces.loopt()).toBe(true);
  const teLaat = await vraag(ONDERWEG).then(
    ({ status }) => status,
    () => 'refused',
  );
  expect([503, 'refused']).toContain(teLaat);
  await houder.query('COMMIT');

  for (const { status, errors, data } of await antwoorden) {
    expect([status, errors]).toEqual([200, []]);
    expect(data?.registreerAanmelding.reedsGeregistreerd).toBe(false);
  }
  // A caller that keeps its connections open does not hold it up.
  expect(await Promise.race([gestopt, pauze(10_000, 'still there', { ref: false })])).toBe(0);
  expect(await postmaster(dataDir)).toBeNull();
  expect(identityOf(pid)).toBeUndefined();
  await houder.end().catch(() => undefined);

  const daarna = await startCluster({ dataDir, durable: true });
  const lezer = new Client({ connectionString: daarna.url });
  await lezer.connect();
  const { rows } = await lezer.query(`SELECT kenmerk FROM aanmelding WHERE kenmerk LIKE 'stop-%' ORDER BY kenmerk`);
  expect(rows.map(({ kenmerk }) => kenmerk)).toEqual(Array.from({ length: ONDERWEG }, (_, nummer) => `stop-${nummer}`));
  await lezer.end();
  await daarna.stop();
}, 60_000);
