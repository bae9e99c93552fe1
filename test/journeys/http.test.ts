import { request } from 'node:http';
import { type Gateway, startGateway } from '../support/gateway';

let gateway: Gateway;
let token: string;
beforeAll(async () => {
  gateway = await startGateway('DEMO');
  token = (await gateway.als('gemeente-cvites')).token;
});
afterAll(() => gateway?.stop());

const QUERY = '{ ik { soort } }';
const IK = { data: { ik: { soort: 'OPDRACHTGEVER' } }, extensions: { afgeschermd: [] } };

interface Vraag {
  readonly method: string;
  readonly pad?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** As bare as HTTP goes: fetch would mend what is sent. */
const stuur = ({ method, pad = '/graphql', headers = {}, body }: Vraag): Promise<{ status: number; tekst: string }> =>
  new Promise((klaar, mislukt) => {
    const vraag = request(`${gateway.url}${pad}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    vraag.on('error', mislukt).on('response', (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (deel: Buffer) => delen.push(deel));
      antwoord.on('end', () => klaar({ status: antwoord.statusCode ?? 0, tekst: Buffer.concat(delen).toString() }));
    });
    vraag.end(body);
  });

const JSON_KOP = { 'content-type': 'application/json' };
const metVraag = (headers: Record<string, string> = {}): Vraag => ({
  method: 'POST',
  headers: { ...JSON_KOP, ...headers },
  body: JSON.stringify({ query: QUERY }),
});

test.each(['a b', '[', 'elders.test:99999999', '%'])(
  'what the caller calls the host does not matter: %s',
  async (host) => {
    const { status, tekst } = await stuur(metVraag({ host }));
    expect([status, JSON.parse(tekst)]).toEqual([200, IK]);
  },
);

test('a query may stand in the address', async () => {
  const pad = `/graphql?query=${encodeURIComponent(QUERY)}`;
  const { status, tekst } = await stuur({ method: 'GET', pad, headers: { 'apollo-require-preflight': 'ja' } });
  expect([status, JSON.parse(tekst)]).toEqual([200, IK]);
});

test.each<[string, Vraag]>([
  ['a form of another site', { ...metVraag(), headers: { 'content-type': 'text/plain' } }],
  ['nothing', { method: 'GET', headers: { 'apollo-require-preflight': 'ja' } }],
  [
    'a mutation in the address',
    { method: 'GET', pad: '/graphql?query=mutation%7B__typename%7D', headers: { 'apollo-require-preflight': 'ja' } },
  ],
  ['no JSON', { method: 'POST', headers: JSON_KOP, body: '{' }],
])('%s is a bad request, never a fault', async (_wat, vraag) => {
  const { status, tekst } = await stuur(vraag);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(tekst).not.toMatch(/node_modules|\bat /);
});

test.each([
  `/graphql?query=${encodeURIComponent(QUERY)}`,
  '/graphql?query=nietmis(',
  '/export/clients?per=1',
  '/export/clients?per=geen',
])('nobody in between keeps what %s answers, or takes it for something else', async (pad) => {
  const antwoord = await fetch(`${gateway.url}${pad}`, { headers: { authorization: `Bearer ${token}` } });
  await antwoord.text();
  expect(antwoord.headers.get('cache-control')).toBe('no-store');
  expect(antwoord.headers.get('x-content-type-options')).toBe('nosniff');
});
