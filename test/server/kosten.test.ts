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

describe('of one document that is asked again', () => {
  const opnieuw = (query: string) => {
    const document = parse(query);
    return (variables: Record<string, unknown>, naam?: string) => () =>
      eisBetaalbaar(schema, document, variables, naam);
  };
  const DIEP = 'nodes { trajecten(first: $n) { nodes { rapportages(first: $n) { nodes { id } } } } }';

  test('the size of a page counts anew', () => {
    const met = opnieuw(`query ($n: Int) { clients(first: $n) { ${DIEP} } }`);
    for (let keer = 0; keer < 2; keer += 1) {
      expect(met({ n: 5 })).not.toThrow();
      expect(met({ n: 100 })).toThrow(/kosten/);
      expect(met({})).toThrow(/kosten/);
      expect(met({ n: null })).toThrow(/kosten/);
    }
  });

  test('a size that is left out is not one that is null', () => {
    const met = opnieuw(`query ($n: Int = 2) { clients(first: $n) { ${DIEP} } }`);
    expect(met({})).not.toThrow();
    expect(met({ n: null })).toThrow(/kosten/);
  });

  test.each(['@include(if: $v)', '@skip(if: $v)'])('%s counts anew', (richting) => {
    const met = opnieuw(
      `query ($v: Boolean!, $n: Int = 100) { ik { soort } clients(first: $n) ${richting} { ${DIEP} } }`,
    );
    const zonder = !richting.startsWith('@include');
    for (let keer = 0; keer < 2; keer += 1) {
      expect(met({ v: zonder })).not.toThrow();
      expect(met({ v: !zonder })).toThrow(/kosten/);
    }
  });

  test('its other operation counts anew', () => {
    const met = opnieuw(`query A($n: Int) { clients(first: $n) { ${DIEP} } } query B { ik { soort } }`);
    expect(met({ n: 100 }, 'B')).not.toThrow();
    expect(met({ n: 100 }, 'A')).toThrow(/kosten/);
  });

  test('it stays right however many values it is asked with', () => {
    const met = opnieuw('query ($n: Int, $id: ID!) { clients(first: $n) { nodes { id } } client(id: $id) { id } }');
    for (let n = 0; n < 300; n += 1) expect(met({ n, id: `id ${n}`, vreemd: n })).not.toThrow();
  });
});
