import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

const SCHEMA = buildSchema(readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8'));

const selectie = (type: GraphQLObjectType, diepte: number): string =>
  Object.values(type.getFields())
    .flatMap((veld) => {
      const soort = getNamedType(veld.type);
      if (!isObjectType(soort)) return [veld.name];
      if (diepte === 0) return [];
      // A page and its rows are one step; the reglement is the same text for everybody.
      if (soort.name === 'Reglement' || soort.name.endsWith('Edge')) return [];
      const bladzijde = soort.name.endsWith('Connection');
      return [`${veld.name}${bladzijde ? '(first: 5)' : ''} { ${selectie(soort, bladzijde ? diepte : diepte - 1)} }`];
    })
    .join(' ');

/** Everything that can be read of a value of this type, so many nouns deep. */
export function allesVan(naam: string, diepte = 2): string {
  const type = SCHEMA.getType(naam);
  if (!isObjectType(type)) throw new Error(`no type ${naam}`);
  return selectie(type, diepte);
}
