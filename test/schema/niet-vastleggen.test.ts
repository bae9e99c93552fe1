import {
  extendSchema,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { Client } from 'pg';
import { bouwSchema } from '../../src/server/schema';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { metWoord, namenInDatabase, namenInSchema, VERBODEN } from './verboden';

let schema: GraphQLSchema;
let database: EigenDatabase;
let db: Client;
beforeAll(async () => {
  schema = bouwSchema();
  database = await eigenDatabase('LEEG');
  db = new Client({ connectionString: database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await database?.verwijder();
});

const alleNamen = async (een: GraphQLSchema = schema) => [...namenInSchema(een), ...(await namenInDatabase(db))];
const hoofdletter = (woord: string): string => woord.charAt(0).toUpperCase() + woord.slice(1);

describe.each(Object.entries(VERBODEN))('what may not be recorded: %s', (regel, woorden) => {
  test(`[${regel}] nothing is called by it: no type, field, argument, input, value of an enum, table or column`, async () => {
    const namen = await alleNamen();
    expect(namen.length).toBeGreaterThan(500);
    expect(metWoord(namen, woorden)).toEqual([]);
    expect(metWoord(namen, ['geslacht'])).toEqual(
      expect.arrayContaining(['Client.geslacht', 'RegistreerAanmeldingInput.geslacht', 'client_identiteit.geslacht']),
    );
  });

  test.each(woorden)(`[${regel}] with %s planted in each of these places, each is found (a control)`, async (woord) => {
    const uitgebreid = extendSchema(
      schema,
      parse(`
        type Heeft${hoofdletter(woord)} { id: ID }
        extend type Client { mijn${hoofdletter(woord)}: String }
        extend type Query { zoek(op${hoofdletter(woord)}: String): String }
        extend input RegistreerAanmeldingInput { ${woord}: String }
        extend enum BelemmeringSoort { GEEN_${woord.toUpperCase()} }`),
    );
    await db.query('BEGIN');
    try {
      await db.query(`ALTER TABLE client_identiteit ADD COLUMN soort_${woord} text`);
      const gevonden = metWoord(await alleNamen(uitgebreid), woorden);
      expect(gevonden.toSorted()).toEqual([
        `BelemmeringSoort.GEEN_${woord.toUpperCase()}`,
        `Client.mijn${hoofdletter(woord)}`,
        `Heeft${hoofdletter(woord)}`,
        `Heeft${hoofdletter(woord)}.id`,
        `Query.zoek(op${hoofdletter(woord)})`,
        `RegistreerAanmeldingInput.${woord}`,
        `client_identiteit.soort_${woord}`,
      ]);
    } finally {
      await db.query('ROLLBACK');
    }
  });
});

test('[CV-31] of a certificate of conduct there is whether it was shown and for which work, and nothing that it says', () => {
  const over = (naam: string) => {
    const type = schema.getType(naam);
    if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`${naam} has no fields`);
    return Object.entries(type.getFields())
      .filter(([veld]) => /gedrag|vog/i.test(veld))
      .map(([veld, { type: soort }]) => [veld, String(getNullableType(soort))]);
  };
  for (const naam of ['Omstandigheden', 'OmstandighedenInput'])
    expect(over(naam)).toEqual([
      ['bewijsGoedGedrag', 'Boolean'],
      ['bewijsGoedGedragFunctie', 'String'],
    ]);
});

test('[CV-16 CV-25 CV-27 CV-29 CV-30 CV-31] no field takes or gives whatever one likes: there is no scalar of free form', () => {
  const scalars = (een: GraphQLSchema) =>
    Object.values(een.getTypeMap())
      .filter(isScalarType)
      .map(({ name }) => name);
  expect(scalars(schema).filter((naam) => /json|any|object|map|record/i.test(naam))).toEqual([]);
  expect(scalars(extendSchema(schema, parse('scalar JSONObject')))).toContain('JSONObject');
});
