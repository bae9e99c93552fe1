import { type GraphQLSchema, graphql } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Context } from '../../src/context';
import { Poort } from '../../src/poort/poort';
import { Uitgang } from '../../src/poort/uitgang';
import { inDelen } from '../../src/server/mutatiedelen';
import { bouwSchema } from '../../src/server/schema';
import { alsCoach } from '../support/bouwers';

/** The mutation with its savepoint and its gate, which keep an account of what happens in which order. */
async function verloop(selectie: string, scopes: readonly string[]): Promise<readonly string[]> {
  const gebeurd: string[] = [];
  const aanvrager = { ...alsCoach('WESTENDORP', 'UITVOERING'), scopes: new Set(scopes) };
  class Getuige extends Poort {
    override vergeet(): void {
      gebeurd.push('forgets');
      super.vergeet();
    }
  }
  const poort = new Getuige(aanvrager, REGLEMENTEN.WESTENDORP, () => Promise.reject(new Error('reads facts')));
  const transactie = {
    async deel<T>(werk: () => Promise<T>): Promise<T> {
      gebeurd.push('savepoint');
      const uitkomst = await werk();
      gebeurd.push('release');
      return uitkomst;
    },
  };
  const schema: GraphQLSchema = bouwSchema();
  const veld = schema.getMutationType()?.getFields().beeindigTraject;
  if (!veld) throw new Error('no such mutation');
  veld.resolve = async () => {
    gebeurd.push('writes');
    return { traject: { id: 't' } };
  };
  await graphql({
    schema: applyMiddleware(schema, inDelen(schema)),
    source: `mutation { beeindigTraject(input: { trajectId: "t", versie: 1, einddatum: "2026-01-01", resultaat: "x", uitstroom: { soort: GEEN } }) {
      traject { id ${selectie} } } }`,
    contextValue: { verzoek: { aanvrager, poort, transactie, uitgang: new Uitgang() } } as unknown as Context,
  });
  return gebeurd;
}

describe('a root field of a mutation', () => {
  test('starts without what was judged before, and what it selects is judged after its write', async () => {
    expect(await verloop('client { id }', ['clients:lezen'])).toEqual([
      'forgets',
      'savepoint',
      'writes',
      'forgets',
      'release',
    ]);
  });

  test('that is refused for what it selects never gets to its savepoint', async () => {
    expect(await verloop('client { id }', [])).toEqual([]);
  });
});
