import { setTimeout as pauze } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { eenUitgever, type Inhoud, SECONDE, type Uitgever } from '../../auth/uitgever';
import { beller, type KaleGateway, padinstelling, startBuitenDev } from '../../support/gateway';

const CACHE_SECONDEN = 1;
const WIE = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites' };

let uitgever: Uitgever;
let gateway: KaleGateway;
let server: FastifyInstance;
let gevraagd: { authorization: string | undefined; body: unknown }[];
let antwoordt: () => unknown;

beforeAll(async () => {
  uitgever = await eenUitgever('https://idp.test');
  server = fastify();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_v: unknown, tekst: string) => Object.fromEntries(new URLSearchParams(tekst)),
  );
  server.post('/introspect', async ({ headers: { authorization }, body }) => {
    gevraagd.push({ authorization, body });
    return antwoordt();
  });
  const adres = await server.listen({ host: '127.0.0.1', port: 0 });
  const introspection = {
    endpoint: `${adres}/introspect`,
    clientId: 'poort',
    clientSecret: 'geheim',
    cacheSeconds: CACHE_SECONDEN,
  };
  const { issuer, jwksUri } = uitgever;
  gateway = await startBuitenDev(issuer, {
    ...padinstelling('SNEL'),
    ISSUERS: JSON.stringify([{ issuer, jwksUri, introspection }]),
  });
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all([uitgever?.sluit(), server?.close()]);
});

beforeEach(() => {
  gevraagd = [];
  antwoordt = () => ({ active: true });
});

let nummer = 0;
const eenToken = (claims: Inhoud = {}, van = uitgever): Promise<string> => {
  nummer += 1;
  return van.token({ ...WIE, jti: `jti-${nummer}`, ...claims });
};
const vraag = (token: string) => beller(gateway.url, token).vraag('{ ik { soort } }');
const status = async (token: string): Promise<number> => (await vraag(token)).status;

test('the issuer is asked of a token once, as who the gateway is, and again when its answer is old', async () => {
  const token = await eenToken();
  expect(await Promise.all([1, 2, 3].map(() => status(token)))).toEqual([200, 200, 200]);
  expect(gevraagd).toEqual([
    {
      authorization: `Basic ${Buffer.from('poort:geheim').toString('base64')}`,
      body: { token, token_type_hint: 'access_token' },
    },
  ]);
  antwoordt = () => ({ active: false });
  await pauze(CACHE_SECONDEN * 1000 + 100);
  expect(await status(token)).toBe(401);
  expect(gevraagd).toHaveLength(2);
});

test('a token that is not active is refused as a bad one', async () => {
  antwoordt = () => ({ active: false });
  const { status: code, headers } = await vraag(await eenToken());
  expect([code, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="poortwachter", error="invalid_token"']);
});

test('what it tells of the token besides is of this token, and counts when it ends that earlier', async () => {
  antwoordt = () => ({
    ...WIE,
    active: true,
    iss: uitgever.issuer,
    exp: SECONDE + 3600,
    scope: '',
    token_type: 'Bearer',
  });
  expect(await status(await eenToken())).toBe(200);
  antwoordt = () => ({ active: true, exp: SECONDE - 60 });
  expect(await status(await eenToken())).toBe(401);
});

test('an answer is kept no longer than half of what the token has left', async () => {
  const token = await eenToken({ exp: SECONDE + 1 });
  expect(await status(token)).toBe(200);
  antwoordt = () => ({ active: false });
  await pauze(600);
  expect(await status(token)).toBe(401);
});

test.each<[string, () => unknown]>([
  ['fails', () => Promise.reject(new Error('stuk'))],
  ['says nothing of it', () => ({})],
  ['says so in a text', () => ({ active: 'true' })],
  ['does not speak JSON', () => 'active'],
  ['speaks of the token of another client', () => ({ active: true, client_id: 'uwv-westendorp' })],
  ['speaks of another token', () => ({ active: true, jti: 'een-andere' })],
  ['speaks of another subject', () => ({ active: true, sub: ['gemeente-cvites'] })],
  ['speaks in the name of another', () => ({ active: true, iss: 'https://ander.test' })],
])('when the issuer %s, nobody gets in, and it is no fault of the token', async (_hoe, antwoord) => {
  antwoordt = antwoord;
  const token = await eenToken();
  const { status: code, errors, headers } = await vraag(token);
  expect([code, errors[0]?.extensions, headers.get('www-authenticate')]).toEqual([
    503,
    { code: 'INTERNAL_SERVER_ERROR' },
    null,
  ]);
  // What was not said is not kept.
  antwoordt = () => ({ active: true });
  expect(await status(token)).toBe(200);
});

test('of a token that is not in order by itself the issuer is not asked', async () => {
  const vals = await eenUitgever(uitgever.issuer);
  for (const token of [await eenToken({}, vals), await eenToken({ aud: 'elders' }), 'x'])
    expect(await status(token)).toBe(401);
  expect(gevraagd).toEqual([]);
  await vals.sluit();
});

test('when it cannot be reached, neither', async () => {
  const token = await eenToken();
  await server.close();
  expect(await status(token)).toBe(503);
});
