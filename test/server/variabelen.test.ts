import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { eisPassendeVariabelen, leesVariabelen } from '../../src/server/variabelen';

const SDL = `
  input Invoer { naam: String!, aantal: Int = 3, meer: [Invoer!] }
  type Query { vraag(invoer: Invoer, n: Int, ids: [ID!]): Int }
`;
const schema = buildSchema(SDL);

const operatieVan = (tekst: string): OperationDefinitionNode => {
  const [operatie] = parse(tekst).definitions;
  if (operatie?.kind !== 'OperationDefinition') throw new Error('no operation');
  return operatie;
};
const VRAAG = 'query ($invoer: Invoer, $n: Int = 7, $ids: [ID!]) { vraag(invoer: $invoer, n: $n, ids: $ids) }';

describe('variables are read once for a request', () => {
  test.each([
    {},
    { n: null },
    { n: 2, over: 'wat niemand vraagt' },
    { ids: 12 },
    { invoer: { naam: 'x', meer: { naam: 'y', aantal: 0 } }, ids: ['1', 2] },
  ])('and as GraphQL itself reads them: %j', (variabelen) => {
    const operatie = operatieVan(VRAAG);
    const { coerced } = getVariableValues(schema, operatie.variableDefinitions ?? [], variabelen);
    expect(leesVariabelen(schema, operatie, variabelen)).toEqual(coerced);
    eisPassendeVariabelen(schema, operatie, variabelen);
    const gelezen = leesVariabelen(schema, operatie, variabelen);
    expect(gelezen).toEqual(coerced);
    expect(leesVariabelen(schema, operatie, variabelen)).toBe(gelezen);
  });

  test('for the operation and the schema for which they were judged, and for no other', () => {
    const variabelen = { n: 1 };
    eisPassendeVariabelen(schema, operatieVan(VRAAG), variabelen);
    const ander = operatieVan('query ($n: ID, $m: Int = 2) { vraag(n: $m) }');
    expect(leesVariabelen(schema, ander, variabelen)).toEqual({ n: '1', m: 2 });
    const operatie = operatieVan(VRAAG);
    eisPassendeVariabelen(schema, operatie, variabelen);
    const anders = buildSchema(SDL.replaceAll('n: Int', 'n: Float'));
    expect(leesVariabelen(anders, operatie, variabelen)).not.toBe(leesVariabelen(schema, operatie, variabelen));
  });

  test('and what does not fit is none', () => {
    const operatie = operatieVan(VRAAG);
    for (const variabelen of [{ n: 'x' }, { invoer: {} }, { ids: [null] }]) {
      expect(() => eisPassendeVariabelen(schema, operatie, variabelen)).toThrow();
      expect(leesVariabelen(schema, operatie, variabelen)).toBeNull();
    }
  });
});
