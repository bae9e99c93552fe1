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

describe('who reads by the status what became of it (GraphQL over HTTP)', () => {
  const GRAPHQL = 'application/graphql-response+json';
  /** As a client of its own, so that its media type is asked. */
  const status = async (scope: string, query: string, accept: string) => {
    const wie = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites', jti: `jti-s-${scope}` };
    const antwoord = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        authorization: `Bearer ${await uitgever.token({ ...wie, scope })}`,
      },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await antwoord.json()) as { data?: unknown; errors?: unknown[] };
    return {
      status: antwoord.status,
      soort: antwoord.headers.get('content-type')?.split(';')[0],
      uitdaging: antwoord.headers.get('www-authenticate'),
      data,
      fouten: errors?.length ?? 0,
    };
  };

  const GEEN = 'id: "00000000-0000-4000-8000-000000000000"';

  test.each([GRAPHQL, `${GRAPHQL}, application/json;q=0.9`, `application/json, ${GRAPHQL};q=0.5`])(
    'is told 403, and that there are no data, when nothing else was asked: %s',
    async (accept) => {
      const gelijk = { status: 403, soort: GRAPHQL, data: undefined };
      expect(await status('trajecten:lezen', `{ ${CLIENTS} }`, accept)).toEqual({
        ...gelijk,
        uitdaging: insufficient('clients:lezen'),
        fouten: 1,
      });
      const beide = `{ client(${GEEN}) { id } traject(${GEEN}) { id } }`;
      expect(await status('rapportages:lezen', beide, accept)).toEqual({
        ...gelijk,
        uitdaging: insufficient('clients:lezen trajecten:lezen'),
        fouten: 2,
      });
    },
  );

  test('also of a mutation, which is not done', async () => {
    const mutatie =
      'mutation { registreerAanmelding(input: { kenmerk: "US-1", voornamen: "N", achternaam: "B" }) { reedsGeregistreerd } }';
    expect(await status('clients:lezen', mutatie, GRAPHQL)).toMatchObject({
      status: 403,
      uitdaging: insufficient('aanmeldingen:schrijven'),
    });
    expect(await status('aanmeldingen:schrijven', mutatie, GRAPHQL)).toMatchObject({
      status: 200,
      data: { registreerAanmelding: { reedsGeregistreerd: false } },
    });
  });

  test('is told 200 as soon as anything was answered', async () => {
    const query = `{ reglement(id: CVITES) { id } client(${GEEN}) { id } }`;
    expect(await status('trajecten:lezen', query, GRAPHQL)).toMatchObject({
      status: 200,
      uitdaging: insufficient('clients:lezen'),
      data: { reglement: { id: 'CVITES' }, client: null },
    });
  });

  test('is told 200 when it was refused for something else as well', async () => {
    const query = `{ client(${GEEN}) { id } rapportage(${GEEN}) { id } }`;
    expect(await status('rapportages:lezen', query, GRAPHQL)).toMatchObject({ status: 200, fouten: 2 });
  });

  test.each(['application/json', '*/*', `application/json, ${GRAPHQL};q=0`])(
    'and who takes %s is told 200, with the same challenge',
    async (accept) => {
      expect(await status('trajecten:lezen', `{ ${CLIENTS} }`, accept)).toEqual({
        status: 200,
        soort: 'application/json',
        uitdaging: insufficient('clients:lezen'),
        data: null,
        fouten: 1,
      });
    },
  );
});

test('who has the scope is told nothing', async () => {
  expect(await vraag('clients:lezen', `{ ${CLIENTS} }`)).toMatchObject({ status: 200, redenen: [], uitdaging: null });
});
