import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportPKCS8, importJWK } from 'jose';
import { Client } from 'pg';
import { SCOPES } from '../../src/domain/scope';
import { CLOUDEVENT } from '../../src/webhooks/bericht';
import { maakGeheim, tekenKoppen } from '../../src/webhooks/geheim';
import { doe as doeMutatie } from '../journeys/integraties/opzet';
import { eenOauthclient, type Oauthclient } from '../support/autorisatieserver/client';
import type { Draaiend } from '../support/autorisatieserver/opzet';
import { startAutorisatieserver } from '../support/autorisatieserver/proces';
import { type Beller, beller, type KaleGateway, startBuitenDev } from '../support/gateway';
import { vrijePoort } from '../support/vrije-poort';
import { INSTELLINGEN, totdat } from '../webhooks/opzet';
import { doe, leegMetClient, neemVoorbeeld } from './inpakken';
import { Ontvangend } from './ontvangen';

/*
 * A new integrator: an empty folder, the client package and its examples, and a registration that directie makes. All that
 * is done is done by processes of the integrator's own.
 */
const NAAM = 'nieuw-systeem';
const LANG = 120_000;
jest.setTimeout(LANG);

let server: Draaiend;
let gateway: KaleGateway;
let db: Client;
let systeem: Oauthclient;
let frontend: Oauthclient;
let map: string;
let env: NodeJS.ProcessEnv;
let integratieId: string;

beforeAll(async () => {
  systeem = await eenOauthclient(NAAM, 'MACHINE', 'PS256');
  frontend = await eenOauthclient('frontend-cvites', 'MENS');
  const clients = [systeem, frontend].map(({ metadata }) => metadata);
  server = await startAutorisatieserver({ audience: 'poortwachter', scopes: SCOPES, clients });
  const { issuer } = server;
  const poort = await vrijePoort();
  gateway = await startBuitenDev(issuer, {
    ...INSTELLINGEN,
    ISSUERS: JSON.stringify([{ issuer, jwksUri: `${issuer}/jwks` }]),
    PORT: String(poort),
    PUBLIC_URL: `http://127.0.0.1:${poort}/graphql`,
  });
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
});
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

/** Somebody of the organisatie, who logs in. */
const als = async (login: string, scope: string): Promise<Beller> =>
  beller(gateway.url, await frontend.mens(server.issuer, login, scope));

test('before it is registered, the system is nobody', async () => {
  await expect(draai('ophalen.mjs')).rejects.toThrow('Dit token hoort bij geen registratie.');
});

test('directie registers the system', async () => {
  const { rows } = await db.query(`SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = 'gemeente-cvites'`);
  const vandaag = new Date().toISOString().slice(0, 10);
  const { integratie } = await doeMutatie(
    await als('directie-1-cvites', 'integraties:beheren'),
    'registreerIntegratie',
    {
      kenmerk: 'koppeling-1',
      opdrachtgeverId: rows[0].opdrachtgever_id,
      clients: [{ issuer: server.issuer, clientId: NAAM }],
      doelen: ['AANMELDING', 'VERANTWOORDING'],
      standaardDoelen: ['VERANTWOORDING'],
      scopes: ['aanmeldingen:schrijven', 'aanmeldingen:lezen', 'rapportages:lezen', 'trajecten:lezen'],
      overeenkomst: {
        van: '2026-01-01T00:00:00.000Z',
        tot: new Date(Date.now() + 86_400_000).toISOString(),
        doelen: ['AANMELDING', 'VERANTWOORDING'],
      },
      reglementAanvaardOp: vandaag,
      laatsteEvaluatieOp: vandaag,
    },
  );
  expect(integratie.belemmering).toBeNull();
  integratieId = integratie.id;
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
  interface Eindpunt {
    readonly webhook: { readonly id: string; readonly versie: number };
    readonly geheim: string;
  }
  let ontvanger: Ontvangend;
  let poort: number;
  let eindpunt: Eindpunt;
  const url = () => `http://127.0.0.1:${poort}/`;

  /** What directie does with the endpoint, as the answer shows it to that one only. */
  async function beheer(mutatie: 'registreerWebhook' | 'vervangWebhookgeheim', input: object): Promise<Eindpunt> {
    const directie = await als('directie-1-cvites', 'integraties:beheren');
    const { data, tekst } = await directie.vraag<Record<string, Eindpunt | null>>(
      `mutation ($input: ${mutatie === 'registreerWebhook' ? 'RegistreerWebhook' : 'VervangWebhookgeheim'}Input!) {
        ${mutatie}(input: $input) { webhook { id versie } geheim } }`,
      { input },
    );
    const gedaan = data?.[mutatie];
    if (gedaan == null) throw new Error(`${mutatie} was refused: ${tekst}`);
    return gedaan;
  }

  async function ontvangMet(geheim: string): Promise<void> {
    await ontvanger?.stop();
    ontvanger = await Ontvangend.start(map, { ...env, GEHEIMEN: geheim, PORT: String(poort) });
  }
  afterAll(() => ontvanger?.stop());

  /** Has a coordinator turn down one of the ten; gives its id. */
  async function wijsAf(kenmerk: string): Promise<string> {
    const { rows } = await db.query('SELECT id, versie FROM aanmelding WHERE kenmerk = $1', [kenmerk]);
    const [{ id: aanmeldingId, versie }] = rows;
    const coordinator = await als('coordinator-1-cvites', 'aanmeldingen:lezen aanmeldingen:schrijven');
    const { errors } = await coordinator.vraag(
      'mutation ($input: BeoordeelAanmeldingInput!) { beoordeelAanmelding(input: $input) { aanmelding { id } } }',
      { input: { aanmeldingId, versie, besluit: 'AFGEWEZEN', motivering: 'Geen plaats.' } },
    );
    expect(errors).toEqual([]);
    return aanmeldingId;
  }

  /** It verified that, and what the message refers to was given to its own token. */
  async function vernam(soort: string, objectId: string): Promise<void> {
    const regel = await ontvanger.regel(new RegExp(`^[0-9a-f-]{36}: AANMELDING ${objectId} is ${soort}$`));
    const id = regel.slice(0, regel.indexOf(':'));
    const gelezen = await ontvanger.regel(new RegExp(`^${id}: (niet )?gelezen`));
    expect(gelezen).toBe(`${id}: gelezen {"aanmelding":{"id":"${objectId}"}}`);
  }

  test('is registered by directie, agrees when the gateway asks, and is told of what there is', async () => {
    poort = await vrijePoort();
    eindpunt = await beheer('registreerWebhook', { kenmerk: 'hook', integratieId, url: url(), over: ['AANMELDING'] });
    await ontvangMet(eindpunt.geheim);
    await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [eindpunt.webhook.id]);
    const { rows } = await db.query(`SELECT id FROM aanmelding WHERE kenmerk LIKE 'WI-10__'`);
    expect(rows).toHaveLength(10);
    for (const { id } of rows) await vernam('VERSCHENEN', id);
  });

  test('verifies what happens next, and reads it with its own token', async () => {
    await vernam('GEWIJZIGD', await wijsAf('WI-1001'));
  });

  test('goes on through the replacement of its secret: with the old one, and then with the new', async () => {
    const { webhook } = eindpunt;
    const { geheim } = await beheer('vervangWebhookgeheim', { webhookId: webhook.id, versie: webhook.versie });
    expect(geheim).not.toBe(eindpunt.geheim);
    await vernam('GEWIJZIGD', await wijsAf('WI-1002'));
    await ontvangMet(geheim);
    await vernam('GEWIJZIGD', await wijsAf('WI-1003'));
    eindpunt = { webhook, geheim };
  });

  test('agrees to no other', async () => {
    const vraag = (host: string) => fetch(url(), { method: 'OPTIONS', headers: { 'webhook-request-origin': host } });
    expect((await vraag('127.0.0.1')).headers.get('webhook-allowed-origin')).toBe('127.0.0.1');
    expect((await vraag('elders.test')).status).toBe(403);
  });

  const INHOUD =
    '{"specversion":"1.0","id":"een-id","source":"urn:x","type":"nl.poortwachter.rapportage.verschenen.v1"}';
  const stuur = async (geheimen: readonly string[], op = new Date(), body = INHOUD): Promise<number> => {
    const headers = { 'content-type': CLOUDEVENT, ...tekenKoppen('een-id', INHOUD, geheimen, op) };
    return (await fetch(url(), { method: 'POST', headers, body })).status;
  };

  test.each<[string, () => Promise<number>]>([
    ['another secret', () => stuur([maakGeheim()])],
    ['no secret', () => stuur([])],
    ['its secret, hours ago', () => stuur([eindpunt.geheim], new Date(Date.now() - 3_600_000))],
    [
      'its secret, about something else',
      () => stuur([eindpunt.geheim], new Date(), INHOUD.replace('verschenen', 'ingetrokken')),
    ],
  ])('refuses what is signed with %s', async (_met, gestuurd) => {
    expect(await gestuurd()).toBe(400);
  });

  test('takes what is signed with its secret now (a control)', async () => {
    expect(await stuur([eindpunt.geheim])).toBe(204);
  });
});

test('the types of the package are those of the gateway, for who compiles against it', async () => {
  await writeFile(
    join(map, 'controle.mts'),
    `import { type Antwoord, clientCredentials, IkDocument, type IkQuery, Poort, Poortfout } from 'poortwachter-client';
     const poort = new Poort({ url: 'https://poort.test/graphql', token: clientCredentials({ issuer: '', clientId: '', bewijs: { geheim: '' }, scopes: [] }) });
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
