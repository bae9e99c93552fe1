import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { beschrijfWortels } from '../../schema/wortels';
import { schemaMet } from './bouw';
import { zonderBeschrijving } from './zonder-beschrijving';

describe('every element of the schema says what it gives', () => {
  it('in the output types, filters and orders', () => {
    expect(zonderBeschrijving(beschrijfWortels(schemaMet({})))).toEqual([]);
  });

  it('in the schema as it is served', () => {
    const geserveerd = readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8');
    expect(zonderBeschrijving(buildSchema(geserveerd))).toEqual([]);
  });

  it('and the walk finds one that is missing, wherever it stands', () => {
    const schema = buildSchema(`
      directive @merk(kleur: String) on FIELD_DEFINITION
      type Query { traject(id: ID!): Traject }
      interface Knoop { id: ID! }
      type Traject implements Knoop { id: ID! soort: Soort! op: Dag }
      enum Soort { EEN }
      scalar Dag
      input Filter { soort: Soort }
    `);
    expect(zonderBeschrijving(schema).toSorted()).toEqual(
      [
        '@merk',
        '@merk(kleur:)',
        'Dag',
        'Filter',
        'Filter.soort',
        'Knoop',
        'Knoop.id',
        'Query',
        'Query.traject',
        'Query.traject(id:)',
        'Soort',
        'Soort.EEN',
        'Traject',
        'Traject.id',
        'Traject.op',
        'Traject.soort',
      ].toSorted(),
    );
  });
});
