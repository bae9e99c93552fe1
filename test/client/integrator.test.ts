import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { exportPKCS8, importJWK } from 'jose';
import { Client } from 'pg';
import { SCOPES } from '../../src/domain/scope';
import { berichtVan, CLOUDEVENT } from '../../src/webhooks/bericht';
import { maakGeheim, tekenKoppen } from '../../src/webhooks/geheim';
import { doe as doeMutatie } from '../journeys/integraties/opzet';
import { eenOauthclient, type Oauthclient } from '../support/autorisatieserver/client';
import type { Draaiend } from '../support/autorisatieserver/opzet';
import { startAutorisatieserver } from '../support/autorisatieserver/proces';
import { beller, type KaleGateway, startBuitenDev } from '../support/gateway';
import { doe, leegMetClient, neemVoorbeeld } from './inpakken';

/*
 * A new integrator: an empty folder, the client package and its examples, and a registration that directie makes. All that
 * is done is done by processes of the integrator's own.
 */
const NAAM = 'nieuw-systeem';
const LANG = 120_000;

let server: Draaiend;
let gateway: KaleGateway;
let db: Client;
let systeem: Oauthclient;
let frontend: Oauthclient;
let map: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  systeem = await eenOauthclient(NAAM, 'MACHINE', 'PS256');
  frontend = await eenOauthclient('frontend-cvites', 'MENS');
  const clients = [systeem, frontend].map(({ metadata }) => metadata);
  server = await startAutorisatieserver({ audience: 'poortwachter', scopes: SCOPES, clients });
  const { issuer } = server;
  gateway = await startBuitenDev(issuer, { ISSUERS: JSON.stringify([{ issuer, jwksUri: `${issuer}/jwks` }]) });
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  map = await leegMetClient();
  for (const bestand of ['poort.mjs', 'aanmelden.mjs', 'ophalen.mjs', 'ontvangen.mjs', 'aanmeldingen.csv'])
    await neemVoorbeeld(map, bestand);
  const { alg, kid } = systeem.sleutel;
  const sleutel = await importJWK({ ...systeem.sleutel }, String(alg), { extractable: true });
  if (sleutel instanceof Uint8Array) throw new Error('the key of a client is no RSA key');
  await writeFile(join(map, 'sleutel.pem'), await exportPKCS8(sleutel), { mode: 0o600 });
  env = {
    PATH: process.env.PATH,
    POORT: `${gateway.url}/graphql`,
    ISSUER: issuer,
    CLIENT_ID: NAAM,
    SLEUTEL: 'sleutel.pem',
    KID: String(kid),
  };
}, LANG);
// The authorization server has the time of the world.
beforeEach(() => gateway.zetKlok(new Date()));
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
  await server?.stop();
  if (map !== undefined) await rm(map, { recursive: true });
});

const draai = async (bestand: string): Promise<readonly string[]> =>
  (await doe(process.execPath, [bestand], { cwd: map, env })).stdout.trimEnd().split('\n');

const aantal = async (vraag: string): Promise<number> => (await db.query(vraag)).rows[0].aantal;

test('before it is registered, the system is nobody', async () => {
  await expect(draai('ophalen.mjs')).rejects.toThrow('Dit token hoort bij geen registratie.');
});

test('directie registers the system', async () => {
  const directie = beller(gateway.url, await frontend.mens(server.issuer, 'directie-1-cvites', 'integraties:beheren'));
  const { rows } = await db.query(`SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = 'gemeente-cvites'`);
  const vandaag = new Date().toISOString().slice(0, 10);
  const { integratie } = await doeMutatie(directie, 'registreerIntegratie', {
    kenmerk: 'koppeling-1',
    opdrachtgeverId: rows[0].opdrachtgever_id,
    clients: [{ issuer: server.issuer, clientId: NAAM }],
    doelen: ['AANMELDING', 'VERANTWOORDING'],
    standaardDoelen: ['AANMELDING', 'VERANTWOORDING'],
    scopes: ['aanmeldingen:schrijven', 'aanmeldingen:lezen', 'rapportages:lezen', 'trajecten:lezen'],
    overeenkomst: {
      van: '2026-01-01T00:00:00.000Z',
      tot: new Date(Date.now() + 86_400_000).toISOString(),
      doelen: ['AANMELDING', 'VERANTWOORDING'],
    },
    reglementAanvaardOp: vandaag,
    laatsteEvaluatieOp: vandaag,
  });
  expect(integratie.belemmering).toBeNull();
});

test('it registers ten aanmeldingen from a CSV, once', async () => {
  const kenmerken = Array.from({ length: 10 }, (_, nummer) => `WI-10${String(nummer + 1).padStart(2, '0')}`);
  const geregistreerd = `SELECT count(*)::int AS aantal FROM aanmelding WHERE kenmerk LIKE 'WI-10__'`;
  expect(await draai('aanmelden.mjs')).toEqual(kenmerken.map((kenmerk) => `${kenmerk}: geregistreerd`));
  expect(await aantal(geregistreerd)).toBe(10);
  expect(await draai('aanmelden.mjs')).toEqual(kenmerken.map((kenmerk) => `${kenmerk}: was al geregistreerd`));
  expect(await aantal(geregistreerd)).toBe(10);
});

test('it pulls the new rapportages, and the second time there are none', async () => {
  const zelf = beller(gateway.url, await systeem.machine(server.issuer, 'rapportages:lezen'));
  const { data } = await zelf.vraag<{ rapportages: { totaalAantal: number } }>('{ rapportages { totaalAantal } }');
  const alle = data?.rapportages.totaalAantal ?? 0;
  expect(alle).toBeGreaterThan(10);
  const [reden, ...verder] = await draai('ophalen.mjs');
  const eerste = verder.at(-1);
  expect(reden).toMatch(/^mogelijkheden: (AFGESCHERMD|DEELS) \([A-Z_]+, CV-\d+/);
  expect(eerste).toBe(`${alle} nieuwe rapportages`);
  expect(await draai('ophalen.mjs')).toEqual(['0 nieuwe rapportages']);
});

describe('a receiver of webhooks', () => {
  const [oud, geheim, vreemd] = [maakGeheim(), maakGeheim(), maakGeheim()];
  let ontvanger: ChildProcess;
  let regels: AsyncIterator<string>;
  let url: string;
  const volgende = async (): Promise<string> => (await regels.next()).value;

  beforeAll(async () => {
    ontvanger = spawn(process.execPath, ['ontvangen.mjs'], {
      cwd: map,
      env: { ...env, GEHEIMEN: `${oud} ${geheim}`, POORTHOST: 'poort.test', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (ontvanger.stdout === null) throw new Error('the receiver has no output');
    const lezer: Interface = createInterface({ input: ontvanger.stdout });
    regels = lezer[Symbol.asyncIterator]();
    url = await volgende();
  });
  afterAll(async () => {
    const einde = once(ontvanger, 'exit');
    ontvanger.kill();
    await einde;
  });

  const id = randomUUID();
  const objectId = randomUUID();
  const inhoud = berichtVan(
    { id, soort: 'VERSCHENEN', betreft: 'RAPPORTAGE', objectId, nummer: 7, op: new Date() },
    { bron: 'urn:nld:oin:00000099000000001234:systeem:poortwachter', adres: 'https://poort.test/graphql' },
  );
  const stuur = async (geheimen: readonly string[], op = new Date(), body = inhoud): Promise<number> => {
    const headers = { 'content-type': CLOUDEVENT, ...tekenKoppen(id, inhoud, geheimen, op) };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };

  test('agrees to the gateway, and to no other', async () => {
    const vraag = (host: string) => fetch(url, { method: 'OPTIONS', headers: { 'webhook-request-origin': host } });
    expect((await vraag('poort.test')).headers.get('webhook-allowed-origin')).toBe('poort.test');
    expect((await vraag('elders.test')).status).toBe(403);
  });

  test.each([
    ['its secret', [geheim]],
    ['the secret of before', [oud]],
    ['two secrets of which it knows one', [vreemd, geheim]],
  ])('takes what is signed with %s', async (_met, geheimen) => {
    expect(await stuur(geheimen)).toBe(204);
    expect(await volgende()).toBe(`${id}: RAPPORTAGE ${objectId} is VERSCHENEN`);
  });

  test.each<[string, () => Promise<number>]>([
    ['another secret', () => stuur([vreemd])],
    ['no secret', () => stuur([])],
    ['its secret, hours ago', () => stuur([geheim], new Date(Date.now() - 3_600_000))],
    [
      'its secret, about something else',
      () => stuur([geheim], new Date(), inhoud.replace('verschenen', 'ingetrokken')),
    ],
  ])('refuses what is signed with %s', async (_met, gestuurd) => {
    expect(await gestuurd()).toBe(400);
    expect(await volgende()).toBe('geweigerd: De handtekening klopt niet, of het bericht is te oud.');
  });
});

test('the types of the package are those of the gateway, for who compiles against it', async () => {
  await writeFile(
    join(map, 'controle.mts'),
    `import { type Antwoord, clientCredentials, IkDocument, type IkQuery, Poort, Poortfout } from 'poortwachter-client';
     const poort = new Poort({ url: '', token: clientCredentials({ issuer: '', clientId: '', bewijs: { geheim: '' }, scopes: [] }) });
     export const ik: Promise<Antwoord<IkQuery>> = poort.vraag(IkDocument, {});
     export const isWeg = (fout: Poortfout): boolean => fout.code === 'NOT_FOUND';
     // @ts-expect-error no such code
     export const niets = (fout: Poortfout): boolean => fout.code === 'BESTAAT_NIET';
     // @ts-expect-error no such field
     ik.then(({ data }) => data.ik.bestaatNiet);
    `,
  );
  const tsc = join(__dirname, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');
  const opties = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'node20'];
  const { stdout } = await doe(process.execPath, [tsc, ...opties, 'controle.mts'], { cwd: map }).catch(
    (fout: { stdout: string }) => fout,
  );
  expect(stdout).toBe('');
});
