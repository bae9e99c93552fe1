import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Gateway, startGateway } from '../support/gateway';

/*
 * What a caller writes, asked of the hot path as it is shipped and of the guarded path alone, each over a database of
 * its own with the same rows: every byte is the same.
 */

jest.setTimeout(120_000);

let dataDir: string;
let snel: Gateway;
let bewaakt: Gateway;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'poortwachter-aanval-'));
  snel = await startGateway('DEMO', dataDir, 'SNEL');
  bewaakt = await startGateway('DEMO', dataDir, 'BEWAAKT');
});
afterAll(async () => {
  await snel?.stop();
  await bewaakt?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const GEMEENTE = 'gemeente-westendorp';

/** The answer of both, when it is the same. */
async function vraag(query: string, variables: Record<string, unknown> = {}) {
  const [een, ander] = await Promise.all(
    [snel, bewaakt].map(async (gateway) =>
      (await gateway.als(GEMEENTE)).vraag<Record<string, never>>(query, variables),
    ),
  );
  if (!een || !ander) throw new Error('nobody answered');
  expect([een.status, een.tekst]).toEqual([ander.status, ander.tekst]);
  return een;
}

async function eenClient(): Promise<string> {
  const { data } = await vraag('{ clients(first: 1) { nodes { id } } }');
  return (data as unknown as { clients: { nodes: [{ id: string }] } }).clients.nodes[0].id;
}

/** What goes into a text of SQL, an array of PostgreSQL, or between marks, when nobody minds. */
const TEKSTEN = [
  "'; DROP TABLE client; --",
  "' OR '1'='1",
  '\\',
  "\\'",
  '$1',
  ':organisatieId',
  '%',
  '{a,b}',
  '"}',
  '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008',
  '\u00010\u0002\u0003',
  '\\u0001',
];

test.each(TEKSTEN)('a text such as %j is a value wherever it is given', async (tekst) => {
  const id = await eenClient();
  await vraag('query ($t: ID!) { client(id: $t) { id } }', { t: tekst });
  await vraag('query ($t: String) { clients(first: 2, filter: { achternaam: $t }) { totaalAantal nodes { id } } }', {
    t: tekst,
  });
  await vraag('query ($t: String) { clients(first: 2, after: $t) { nodes { id } } }', { t: tekst });
  await vraag(
    'query ($t: ID, $id: ID!) { client(id: $id) { trajecten(filter: { opdrachtId: $t }) { nodes { id } } } }',
    { t: tekst, id },
  );
  await vraag(`{ clients(first: 2, filter: { achternaam: ${JSON.stringify(tekst)} }) { totaalAantal } }`);
});

test.each([
  [
    'names of every object',
    '{ clients(first: 1) { nodes { constructor: voornamen toString: id hasOwnProperty: achternaam } } }',
  ],
  ['__proto__', '{ __proto__: clients(first: 1) { __proto__: nodes { __proto__: id } } }'],
  [
    'the kind of every object',
    '{ __typename clients(first: 1) { __typename nodes { __typename } edges { __typename node { id } } } }',
  ],
  ['a field twice', '{ clients(first: 2) { nodes { id } nodes { voornamen id } } clients(first: 2) { totaalAantal } }'],
  ['the contract beside data', '{ __schema { queryType { name } } clients(first: 1) { nodes { id } } }'],
  ['nothing that is left', '{ clients(first: 1) { nodes { id @skip(if: true) } } }'],
  ['a page that no number holds', '{ clients(first: 99999999999) { nodes { id } } }'],
  ['a page that is too long', '{ clients(first: 2147483647) { nodes { id } } }'],
])('%s', async (_, query) => {
  await vraag(query);
});

test.each([
  [
    'a choice that is null',
    'query ($a: Boolean = true) { clients(first: 1) { nodes { id @include(if: $a) } } }',
    { a: null },
  ],
  ['an id that is null', 'query ($a: ID = "x") { client(id: $a) { id } }', { a: null }],
  [
    'an order that is null',
    'query ($a: Richting = OPLOPEND) { trajecten(first: 1, orderBy: { veld: STARTDATUM, richting: $a }) { nodes { id } } }',
    { a: null },
  ],
  ['an id that is not given', 'query ($a: ID!) { client(id: $a) { id } }', {}],
  ['a number beyond what fits', 'query ($a: Int) { clients(first: $a) { nodes { id } } }', { a: 2_147_483_648 }],
])('%s is told as the guarded path tells it', async (_, query, variables) => {
  expect((await vraag(query, variables)).status).toBe(400);
});

test('no id is taken for that of the object within which a list is read', async () => {
  const id = await eenClient();
  const query = `query ($id: ID!, $f: ID) { client(id: $id) {
    rapportages(filter: { clientId: $f }) { totaalAantal nodes { id } } trajecten { nodes { id } } } }`;
  const aantal = async (f: string) => {
    const { data } = await vraag(query, { id, f });
    return (data as unknown as { client: { rapportages: { totaalAantal: number } } }).client.rapportages.totaalAantal;
  };
  expect(await aantal('00000000-0000-7000-8000-0000000000ff')).toBe(0);
  expect(await aantal(id)).toBeGreaterThan(0);
  expect(await aantal('00000000-0000-4000-8000-000000000000')).toBe(0);
});

const diep = (niveaus: number): string => {
  let selectie = 'id';
  for (let niveau = 0; niveau < niveaus; niveau += 1)
    selectie = `client { trajecten(first: 1) { nodes { id ${selectie} } } }`;
  return `{ trajecten(first: 1) { nodes { ${selectie} } } }`;
};
const breed = (lijsten: number): string =>
  `{ ${Array.from({ length: lijsten }, (_, nummer) => `a${nummer}: trajecten(first: 1) { nodes { id plan } }`).join(' ')} }`;

test.each([
  ['deep', diep(40)],
  ['deeper than a statement can be', diep(325)],
  ['wide', breed(40)],
  ['wider than a statement should be', breed(300)],
])('%s is answered all the same', async (_, query) => {
  expect((await vraag(query)).errors).toEqual([]);
});
