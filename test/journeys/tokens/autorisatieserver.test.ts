import { decodeJwt, decodeProtectedHeader } from 'jose';
import { SCOPES } from '../../../src/domain/scope';
import { eenOauthclient, type Oauthclient } from '../../support/autorisatieserver/client';
import type { Draaiend } from '../../support/autorisatieserver/opzet';
import { startAutorisatieserver } from '../../support/autorisatieserver/proces';
import { beller, type KaleGateway, startBuitenDev } from '../../support/gateway';

const AUDIENCE = 'poortwachter';
const SCOPE = 'clients:lezen trajecten:lezen';

let server: Draaiend;
let gateway: KaleGateway;
let gemeente: Oauthclient;
let uwv: Oauthclient;
let vreemd: Oauthclient;
let frontend: Oauthclient;
let poort: Oauthclient;

beforeAll(async () => {
  gemeente = await eenOauthclient('gemeente-cvites', 'MACHINE', 'PS256');
  uwv = await eenOauthclient('uwv-cvites', 'MACHINE', 'RS256');
  vreemd = await eenOauthclient('niemand', 'MACHINE');
  frontend = await eenOauthclient('frontend-cvites', 'MENS');
  poort = await eenOauthclient('poort', 'MACHINE', 'PS256');
  const clients = [gemeente, uwv, vreemd, frontend, poort].map(({ metadata }) => metadata);
  server = await startAutorisatieserver({ audience: AUDIENCE, scopes: SCOPES, clients });
  const { issuer } = server;
  gateway = await startBuitenDev(issuer, {
    ISSUERS: JSON.stringify([{ issuer, jwksUri: `${issuer}/jwks` }]),
    AUDIENCE,
  });
  gateway.zetKlok(new Date());
});
afterAll(async () => {
  await gateway?.stop();
  await server?.stop();
});

const vraag = (token: string, query = '{ ik { soort opdrachtgever { naam } } }') =>
  beller(gateway.url, token).vraag(query);

describe('machines, with client_credentials and private_key_jwt', () => {
  test.each([
    ['PS256', () => gemeente],
    ['RS256', () => uwv],
  ])('an opdrachtgever that signs with %s is who it is registered as', async (_alg, wie) => {
    const token = await wie().machine(server.issuer, SCOPE);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'at+jwt', alg: 'RS256', kid: expect.any(String) });
    expect(decodeJwt(token)).toMatchObject({ iss: server.issuer, aud: AUDIENCE, scope: SCOPE });
    const { status, data } = await vraag(token);
    expect([status, data]).toEqual([
      200,
      { ik: { soort: 'OPDRACHTGEVER', opdrachtgever: { naam: expect.any(String) } } },
    ]);
  });

  test('gets what its scopes ask, and is told which it misses', async () => {
    const token = await gemeente.machine(server.issuer, 'clients:lezen');
    expect((await vraag(token, '{ clients(first: 1) { nodes { id } } }')).errors).toEqual([]);
    const { headers } = await vraag(token, '{ trajecten(first: 1) { nodes { id } } }');
    expect(headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="trajecten:lezen"');
  });

  test('a client that the server knows and the gateway does not, is nobody', async () => {
    const { status, errors } = await vraag(await vreemd.machine(server.issuer, SCOPE));
    expect([status, errors[0]?.message]).toEqual([401, 'Dit token hoort bij geen registratie.']);
  });

  test('who has not the key of a client gets no token', async () => {
    const nep = await eenOauthclient('gemeente-cvites', 'MACHINE', 'PS256');
    await expect(nep.machine(server.issuer, SCOPE)).rejects.toMatchObject({ error: 'invalid_client' });
  });
});

describe('people, with the code flow and PKCE', () => {
  test('a coach who logs in is that medewerker', async () => {
    const token = await frontend.mens(server.issuer, 'coach-1-cvites', SCOPE);
    expect(decodeJwt(token)).toMatchObject({ sub: 'coach-1-cvites', client_id: 'frontend-cvites', aud: AUDIENCE });
    const { status, data } = await vraag(token, '{ ik { soort } }');
    expect([status, data]).toEqual([200, { ik: { soort: 'MEDEWERKER' } }]);
  });

  test('who is no medewerker of the organisatie is nobody', async () => {
    expect((await vraag(await frontend.mens(server.issuer, 'coach-1-dit', SCOPE))).status).toBe(401);
  });
});

test('the keys are those of the server, by its own metadata', async () => {
  const metadata = (await (await fetch(`${server.issuer}/.well-known/openid-configuration`)).json()) as object;
  expect(metadata).toMatchObject({ issuer: server.issuer, jwks_uri: `${server.issuer}/jwks` });
});

describe('introspection as a client of the server, with a key (private_key_jwt)', () => {
  /** What this gateway says of a token of gemeente-cvites, asking its issuer with this key. */
  async function gevraagdMet({ sleutel }: Oauthclient, token: string): Promise<number> {
    const introspection = { endpoint: `${server.issuer}/token/introspection`, clientId: 'poort', privateKey: sleutel };
    const { issuer } = server;
    const eigen = await startBuitenDev(issuer, {
      ISSUERS: JSON.stringify([{ issuer, jwksUri: `${issuer}/jwks`, introspection }]),
      AUDIENCE,
    });
    try {
      eigen.zetKlok(new Date());
      return (await beller(eigen.url, token).vraag('{ ik { soort } }')).status;
    } finally {
      await eigen.stop();
    }
  }

  test('a token that the server says is active gets in, and with another key it does not say', async () => {
    const token = await gemeente.machine(server.issuer, SCOPE);
    expect(await gevraagdMet(poort, token)).toBe(200);
    expect(await gevraagdMet(await eenOauthclient('poort', 'MACHINE', 'PS256'), token)).toBe(503);
  });

  test('a token that it signed and says is not active is refused', async () => {
    // Of people: this server keeps only what it gave to machines.
    expect(await gevraagdMet(poort, await frontend.mens(server.issuer, 'coach-1-cvites', SCOPE))).toBe(401);
  });
});
