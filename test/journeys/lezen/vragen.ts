import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** The published contract. */
export const SCHEMA = buildSchema(readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8'));

const objecttype = (naam: string): GraphQLObjectType => {
  const type = SCHEMA.getType(naam);
  if (!isObjectType(type)) throw new Error(`no object type ${naam}`);
  return type;
};

const isVerbinding = (veld: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(veld.type).name.endsWith('Connection');

/** A connection as it is asked: its nodes, its cursors and its count. */
const bladzijde = (selectie: string): string =>
  `{ totaalAantal pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { ${selectie} } }`;

/**
 * Every field of a type, to a depth: new fields of the schema are asked as soon as they exist.
 * @param aantallen how many of a connection to ask at each depth, the outermost first.
 */
export function alles(typenaam: string, aantallen: readonly number[]): string {
  const [aantal, ...dieper] = aantallen;
  return Object.values(objecttype(typenaam).getFields())
    .flatMap((veld) => {
      const type = getNamedType(veld.type);
      if (isLeafType(type)) return [veld.name];
      if (isVerbinding(veld)) {
        if (aantal === undefined) return [];
        return [`${veld.name}(first: ${aantal}) ${bladzijde(alles(type.name.replace('Connection', ''), dieper))}`];
      }
      if (type.name === 'Reglement') return [`${veld.name} { id }`];
      const isDeel = !('id' in objecttype(type.name).getFields());
      if (isDeel) return [`${veld.name} { ${alles(type.name, [])} }`];
      return aantal === undefined ? [`${veld.name} { id }`] : [`${veld.name} { ${alles(type.name, dieper)} }`];
    })
    .join(' ');
}

/** The root lists with the type of what they hold. */
export const LIJSTEN = {
  clients: 'Client',
  trajecten: 'Traject',
  rapportages: 'Rapportage',
  aanmeldingen: 'Aanmelding',
  opdrachten: 'Opdracht',
} as const;
export type Lijst = keyof typeof LIJSTEN;

/** The lists whose rows are asked with all that hangs on them; the other lists hang on these. */
const DIEP: readonly Lijst[] = ['clients', 'aanmeldingen', 'opdrachten'];

/** Everything the caller can ask of a root list: a whole page, and of some a few rows with all that hangs on them. */
export const brede = (lijst: Lijst): readonly string[] => [
  `{ ${lijst}(first: 50) ${bladzijde(alles(LIJSTEN[lijst], []))} }`,
  ...(DIEP.includes(lijst) ? [`{ ${lijst}(last: 3) ${bladzijde(alles(LIJSTEN[lijst], [2, 1]))} }`] : []),
];

/** What a caller can ask of itself and of where it asks. */
export const ZELF = `{ ik { ${alles('Ik', [1])} } organisaties { ${alles('Organisatie', [])} } }`;

/** All that there is of who broke the glass. */
export const NOODTOEGANGEN = `{ noodtoegangen(first: 100) ${bladzijde(alles('Noodtoegang', [1]))} }`;

/** All that there is of who read what. */
export const GROOTBOEK = [
  ['raadplegingen', 'Raadpleging'],
  ['verstrekkingen', 'Verstrekking'],
  ['kennisgevingen', 'Kennisgeving'],
].map(([lijst = '', type = '']) => `{ ${lijst}(first: 100) ${bladzijde(alles(type, [1]))} }`);

/** All figures of a quarter. */
export const statistiek = (kwartaal: string): string =>
  `{ statistiek(kwartaal: "${kwartaal}") { ${alles('Statistiek', [])} } }`;

/** All that is explained of the dossier of the client \`$id\`. */
export const TOEGANG = `query ($id: ID!) { toegang(clientId: $id) { ${alles('Toegang', [])} } }`;
