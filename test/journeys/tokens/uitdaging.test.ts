import { request } from 'node:http';
import { eenUitgever, type Uitgever } from '../../auth/uitgever';
import { beller, type KaleGateway, startBuitenDev } from '../../support/gateway';

let uitgever: Uitgever;
let gateway: KaleGateway;
beforeAll(async () => {
  uitgever = await eenUitgever('https://idp.test');
  const { issuer, jwksUri } = uitgever;
  gateway = await startBuitenDev(issuer, { ISSUERS: JSON.stringify([{ issuer, jwksUri }]) });
});
afterAll(async () => {
  await gateway?.stop();
  await uitgever?.sluit();
});

/** What gemeente-cvites is answered, and told to bring, with a token of these scopes. */
async function vraag(scope: string | undefined, query: string) {
  const wie = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites', jti: `jti-${scope}` };
  const token = await uitgever.token({ ...wie, scope });
  const { status, headers, errors, data } = await beller(gateway.url, token).vraag(query);
  return {
    status,
    data,
    redenen: errors.map(({ extensions }) => extensions.reden),
    uitdaging: headers.get('www-authenticate'),
  };
}
const CLIENTS = 'clients(first: 1) { nodes { id } }';
const TRAJECTEN = 'trajecten(first: 1) { nodes { id } }';
const insufficient = (scope: string): string =>
  `Bearer realm="poortwachter", error="insufficient_scope", scope="${scope}"`;

test('without a token there is the plain challenge', async () => {
  const antwoord = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ ik { soort } }"}',
  });
  expect([antwoord.status, antwoord.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="poortwachter"']);
});

test('a token that is no good is told so', async () => {
  const { status, headers } = await beller(gateway.url, 'x').vraag('{ ik { soort } }');
  expect([status, headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="poortwachter", error="invalid_token"',
  ]);
});

const INHOUD = '{"query":"{ ik { soort } }"}';

test('a request with two tokens is of nobody: a proxy before the gateway may have judged by the other', async () => {
  const wie = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites' };
  const token = await uitgever.token(wie);
  const met = (...tokens: readonly string[]): Promise<number | undefined> =>
    new Promise((klaar, mislukt) => {
      const koppen = tokens.flatMap((een) => ['Authorization', `Bearer ${een}`]);
      const { host } = new URL(gateway.url);
      const vraag = request(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: ['Host', host, 'Content-Type', 'application/json', 'Content-Length', String(INHOUD.length), ...koppen],
      });
      vraag.on('error', mislukt).on('response', (antwoord) => {
        antwoord.resume().on('end', () => klaar(antwoord.statusCode));
      });
      vraag.end(INHOUD);
    });
  expect(await met(token)).toBe(200);
  for (const tokens of [
    [token, token],
    [token, 'x'],
    ['x', token],
  ])
    expect(await met(...tokens)).toBe(401);
});

test('a query in the address is no place for a token', async () => {
  const token = await uitgever.token({ azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites' });
  const antwoord = await fetch(`${gateway.url}/graphql?access_token=${token}&query=%7Bik%7Bsoort%7D%7D`, {
    headers: { 'apollo-require-preflight': 'ja' },
  });
  expect([antwoord.status, antwoord.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="poortwachter"']);
});

test('who misses a scope is told which, also when the rest is answered', async () => {
  expect(await vraag('trajecten:lezen', `{ ${CLIENTS} }`)).toMatchObject({
    redenen: ['SCOPE'],
    uitdaging: insufficient('clients:lezen'),
  });
  const half = await vraag('trajecten:lezen', `{ ik { soort } ${CLIENTS} }`);
  expect(half).toMatchObject({ status: 200, uitdaging: insufficient('clients:lezen') });
});

test('a token without scopes is in order, and gets nothing that asks one', async () => {
  for (const scope of [undefined, '']) {
    expect(await vraag(scope, '{ ik { soort } }')).toMatchObject({ status: 200, redenen: [], uitdaging: null });
    for (const [query, gemist] of [
      [CLIENTS, 'clients:lezen'],
      [TRAJECTEN, 'trajecten:lezen'],
    ])
      expect(await vraag(scope, `{ ${query} }`)).toMatchObject({
        redenen: ['SCOPE'],
        uitdaging: insufficient(`${gemist}`),
      });
  }
});

test('who has the scope is told nothing', async () => {
  expect(await vraag('clients:lezen', `{ ${CLIENTS} }`)).toMatchObject({ status: 200, redenen: [], uitdaging: null });
});
