import { parse } from 'graphql';
import { eisBetaalbaar } from '../../src/server/kosten';
import { bouwSchema } from '../../src/server/schema';

const schema = bouwSchema();
const vraag =
  (query: string, variables: Record<string, unknown> = {}) =>
  () =>
    eisBetaalbaar(schema, parse(query), variables, undefined);

describe('an operation that asks for too much is refused before anything is read', () => {
  test.each([
    [
      'a page of trajecten with their client and last reports',
      '{ trajecten(first: 50) { nodes { id client { achternaam } rapportages(last: 3) { nodes { id prognose } } } } }',
    ],
    ['a full page, counted', '{ clients(first: 100) { totaalAantal nodes { id achternaam bsn } } }'],
    [
      'one dossier in depth',
      '{ client(id: "x") { trajecten { nodes { rapportages(first: 10) { nodes { prognose } } } } } }',
    ],
  ])('%s is served', (_, query) => {
    expect(vraag(query)).not.toThrow();
  });

  test.each([
    ['lists in lists in lists', '{ clients { nodes { trajecten { nodes { rapportages { nodes { id } } } } } } }'],
    [
      'many aliases of one list',
      `{ clients(first: 100) { nodes { ${Array.from({ length: 15 }, (_, n) => `a${n}: rapportages(first: 1) { nodes { id } }`).join(' ')} } } }`,
    ],
    [
      'counts in every row',
      '{ clients(first: 100) { nodes { a: rapportages(first: 5) { totaalAantal } b: trajecten(first: 5) { totaalAantal } } } }',
    ],
    [
      'the same through a fragment',
      'query { clients(first: 100) { nodes { ...f } } } fragment f on Client { trajecten(first: 100) { nodes { rapportages(first: 100) { nodes { id } } } } }',
    ],
    [
      'the same through edges',
      '{ clients(first: 100) { edges { node { trajecten(first: 100) { edges { node { id plan status } } } } } } }',
    ],
  ])('%s is refused', (_, query) => {
    expect(vraag(query)).toThrow(/kosten/);
  });

  test('the page size may come from a variable', () => {
    const query =
      'query ($n: Int) { clients(first: $n) { nodes { trajecten(first: $n) { nodes { rapportages(first: $n) { nodes { id } } } } } } }';
    expect(vraag(query, { n: 5 })).not.toThrow();
    expect(vraag(query, { n: 100 })).toThrow(/kosten/);
  });
});
