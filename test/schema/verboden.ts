import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Client } from 'pg';

/** What Cvites does not record (Verw-1), each by the words, Dutch and English, that a field for it would be called by. */
export const VERBODEN: Readonly<Record<string, readonly string[]>> = {
  'CV-25': [
    'godsdienst',
    'religie',
    'religio',
    'geloof',
    'kerk',
    'church',
    'moskee',
    'mosque',
    'levensovertuiging',
    'levensbeschouw',
    'belief',
    'faith',
    'denominati',
  ],
  'CV-27': ['politi', 'gezindheid', 'stemgedrag', 'kiesgedrag', 'ideolog'],
  'CV-29': ['seksu', 'seksleven', 'sexual', 'sexlife', 'geaardheid', 'homo', 'hetero', 'gender'],
  'CV-30': ['vakbond', 'vakvereniging', 'vakcentrale', 'union', 'fnv', 'cnv'],
  'CV-31': [
    'straf',
    'delict',
    'misdrijf',
    'veroordel',
    'justiti',
    'detentie',
    'gevangen',
    'reclassering',
    'crimin',
    'crime',
    'convict',
    'offence',
    'offense',
    'prison',
    'hinderlijk',
    'opgelegdverbod',
    'gebiedsverbod',
    'contactverbod',
    'voginhoud',
  ],
};

/** Everything in the schema that has a name: types, their fields and arguments, input fields and values of enums. */
export function namenInSchema(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
      if (isInputObjectType(type))
        return [type.name, ...Object.keys(type.getFields()).map((veld) => `${type.name}.${veld}`)];
      if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
      return [
        type.name,
        ...Object.values(type.getFields()).flatMap(({ name, args }) => [
          `${type.name}.${name}`,
          ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
        ]),
      ];
    });
}

/** Every column of every table, as `tabel.kolom`. */
export async function namenInDatabase(db: Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ naam: string }>(
    `SELECT table_name || '.' || column_name AS naam FROM information_schema.columns
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  return rows.map(({ naam }) => naam);
}

const letters = (naam: string): string => naam.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The names in which one of these words stands. */
export const metWoord = (namen: readonly string[], woorden: readonly string[]): readonly string[] =>
  namen.filter((naam) => woorden.some((woord) => letters(naam).includes(woord)));
