import { exportPKCS8, generateKeyPair, importJWK } from 'jose';
import { clientCredentials, leesSleutel, type Sleutel } from '../../clients/typescript/src/index';
import { SCOPES } from '../../src/domain/scope';
import { eenOauthclient } from '../support/autorisatieserver/client';
import type { Draaiend } from '../support/autorisatieserver/opzet';
import { startAutorisatieserver } from '../support/autorisatieserver/proces';

const GEHEIM = 'een-geheim-van-de-test-dat-lang-genoeg-is';
const scopes = ['rapportages:lezen'];

let server: Draaiend;
let pem: string;
let sleutel: Sleutel;
let vraag: jest.SpyInstance;
beforeAll(async () => {
  const metSleutel = await eenOauthclient('met-sleutel', 'MACHINE', 'PS256');
  const metGeheim = {
    ...(await eenOauthclient('met-geheim', 'MACHINE')).metadata,
    token_endpoint_auth_method: 'client_secret_basic' as const,
    client_secret: GEHEIM,
  };
  delete metGeheim.token_endpoint_auth_signing_alg;
  delete metGeheim.jwks;
  server = await startAutorisatieserver({
    audience: 'poortwachter',
    scopes: SCOPES,
    clients: [metSleutel.metadata, metGeheim],
  });
  const jwk = await importJWK({ ...metSleutel.sleutel }, 'PS256', { extractable: true });
  pem = await exportPKCS8(jwk as Sleutel);
  sleutel = await leesSleutel(pem);
});
afterAll(() => server?.stop());
beforeEach(() => {
  vraag = jest.spyOn(globalThis, 'fetch');
});
afterEach(() => {
  jest.restoreAllMocks();
});

const bron = (bewijs: Parameters<typeof clientCredentials>[0]['bewijs'], clientId = 'met-sleutel', pogingen = 1) =>
  clientCredentials({ issuer: server.issuer, clientId, bewijs, scopes, herhaling: { pogingen, eersteMs: 5 } });
/** How often a token was asked of the server; its metadata are another request. */
const gevraagd = (): number => vraag.mock.calls.filter(([naar]) => String(naar).endsWith('/token')).length;

test('a key gives a token (private_key_jwt), and so does a secret', async () => {
  expect((await bron({ sleutel, kid: 'met-sleutel-1' }).geef()).split('.')).toHaveLength(3);
  expect((await bron({ geheim: GEHEIM }, 'met-geheim').geef()).split('.')).toHaveLength(3);
});

test('another key or secret gives none', async () => {
  const { privateKey } = await generateKeyPair('PS256', { extractable: true });
  const vreemd = await leesSleutel(await exportPKCS8(privateKey));
  await expect(bron({ sleutel: vreemd }).geef()).rejects.toMatchObject({ code: 'invalid_client' });
  await expect(bron({ geheim: `${GEHEIM}!` }, 'met-geheim').geef()).rejects.toMatchObject({ code: 'invalid_client' });
});

test('a refusal says what to look at', async () => {
  const anders = await leesSleutel(pem, 'RS256');
  await expect(bron({ sleutel: anders }).geef()).rejects.toThrow(
    'De uitgever gaf geen token: invalid_client (client authentication failed). Klopt de client id, en kent de uitgever uw ' +
      'geheim, of uw sleutel onder deze kid en dit algoritme (zie leesSleutel)?',
  );
  const elders = {
    issuer: server.issuer,
    clientId: 'met-sleutel',
    bewijs: { sleutel },
    scopes,
    resource: 'poortwachter',
  };
  await expect(clientCredentials(elders).geef()).rejects.toThrow(
    'Noem in resource de poort zoals de uitgever haar kent.',
  );
});

test('an issuer that calls itself something else gives none', async () => {
  const issuer = server.issuer.replace('127.0.0.1', 'localhost');
  const tokens = clientCredentials({ issuer, clientId: 'met-sleutel', bewijs: { sleutel }, scopes });
  await expect(tokens.geef()).rejects.toThrow('Geef issuer precies zoals in zijn metadata');
});

test('however many wait for it, one token is asked', async () => {
  const tokens = bron({ sleutel });
  const gegeven = await Promise.all(Array.from({ length: 20 }, () => tokens.geef()));
  expect(new Set(gegeven).size).toBe(1);
  expect(gevraagd()).toBe(1);
});

test('it is renewed before it ends, and not sooner', async () => {
  const tokens = bron({ sleutel });
  const eerste = await tokens.geef();
  const begin = Date.now();
  const klok = jest.spyOn(Date, 'now');
  klok.mockReturnValueOnce(begin + 530_000);
  expect(await tokens.geef()).toBe(eerste);
  klok.mockReturnValueOnce(begin + 545_000);
  expect(await tokens.geef()).not.toBe(eerste);
  expect(gevraagd()).toBe(2);
});

test('one that was refused is not given again', async () => {
  const tokens = bron({ sleutel });
  const eerste = await tokens.geef();
  tokens.vergeet('een ander');
  expect(await tokens.geef()).toBe(eerste);
  tokens.vergeet(eerste);
  expect(await tokens.geef()).not.toBe(eerste);
});

test('a failure is not kept', async () => {
  const tokens = bron({ sleutel });
  vraag.mockRejectedValueOnce(new TypeError('fetch failed'));
  await expect(tokens.geef()).rejects.toThrow('fetch failed');
  expect(await tokens.geef()).toBeTruthy();
});

test('a server that is not there for a moment is asked again, and one that refuses is not', async () => {
  vraag
    .mockRejectedValueOnce(new TypeError('fetch failed'))
    .mockResolvedValueOnce(new Response('', { status: 503, headers: { 'retry-after': '0' } }));
  expect(await bron({ sleutel }, 'met-sleutel', 3).geef()).toBeTruthy();
  vraag.mockClear();
  vraag.mockImplementation(async () => new Response('', { status: 502 }));
  await expect(bron({ sleutel }, 'met-sleutel', 2).geef()).rejects.toThrow('De uitgever gaf geen bruikbaar antwoord');
  expect(vraag).toHaveBeenCalledTimes(2);
  vraag.mockRestore();
  vraag = jest.spyOn(globalThis, 'fetch');
  await expect(bron({ geheim: 'een ander' }, 'met-geheim', 3).geef()).rejects.toMatchObject({ code: 'invalid_client' });
  expect(gevraagd()).toBe(1);
});

test('a fetch of its own asks for metadata and token', async () => {
  const eigen = jest.fn((...wat: Parameters<typeof fetch>) => fetch(...wat));
  const bewijs = { sleutel };
  const tokens = clientCredentials({ issuer: server.issuer, clientId: 'met-sleutel', bewijs, scopes, fetch: eigen });
  expect(await tokens.geef()).toBeTruthy();
  expect(eigen).toHaveBeenCalledTimes(2);
});

test('plain http is for this machine alone', async () => {
  const elders = clientCredentials({ issuer: 'http://idp.test', clientId: 'x', bewijs: { geheim: 'x' }, scopes });
  await expect(elders.geef()).rejects.toThrow('Geef issuer met https');
});
