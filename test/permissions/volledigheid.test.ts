import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { type Behandeling, GEGEVENS } from '../../permissions/gegevens';
import { eisVolledig, gebrekenVanProfielen, gebrekenVanSchema } from '../../permissions/volledigheid';
import { bouwSchema } from '../../src/server/schema';

const RIJEN = Object.entries(GEGEVENS).flatMap(([type, velden]) =>
  Object.entries(velden).map(([veld, behandeling]) => [`${type}.${veld}`, type, veld, behandeling] as const),
);

type Tabel = Record<string, Record<string, Behandeling>>;

/** The table with one row put in, taken out or replaced. */
const tabelMet = (wijzig: (tabel: Tabel) => void): Tabel => {
  const tabel: Tabel = Object.fromEntries(Object.entries(GEGEVENS).map(([type, velden]) => [type, { ...velden }]));
  wijzig(tabel);
  return tabel;
};

describe('the table of fields is complete, or the gateway does not start', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = bouwSchema();
  });

  test('the schema and the table agree', () => {
    expect(gebrekenVanSchema(schema)).toEqual([]);
  });

  test.each(RIJEN)('without the row of %s it is named, and so is what it guards', (coordinaat, type, veld) => {
    const zonder = tabelMet((tabel) => {
      delete tabel[type]?.[veld];
    });
    const viaDezeRij = RIJEN.flatMap(([ander, , , behandeling]) =>
      behandeling.aard === 'VIA' && behandeling.veld === coordinaat
        ? [`${ander} is said to be guarded by ${coordinaat}, which is not a guarded field`]
        : [],
    );
    expect(gebrekenVanSchema(schema, zonder).toSorted()).toEqual(
      [`${coordinaat} has no category: add it to permissions/gegevens.ts`, ...viaDezeRij].toSorted(),
    );
    expect(() => eisVolledig(gebrekenVanSchema(schema, zonder))).toThrow(`${coordinaat} has no category`);
  });

  test('a field that is new in the schema is named', () => {
    const uitgebreid = extendSchema(schema, parse('extend type Client { schoenmaat: Int }'));
    expect(gebrekenVanSchema(uitgebreid)).toEqual([
      'Client.schoenmaat has no category: add it to permissions/gegevens.ts',
    ]);
  });

  test('a guarded field that cannot be null is named', () => {
    const uitgebreid = extendSchema(schema, parse('extend type Client { schoenmaat: Int! }'));
    const tabel = tabelMet(({ Client }) => {
      if (Client) Client.schoenmaat = { aard: 'GEGEVEN', categorie: 'IDENTITEIT', scope: 'clients:lezen' };
    });
    expect(gebrekenVanSchema(uitgebreid, tabel)).toEqual([
      'Client.schoenmaat can be withheld but is non-null: make the field nullable in schema/',
    ]);
  });

  test('a row for a field or a type that the schema does not have is named', () => {
    const tabel = tabelMet((rijen) => {
      if (rijen.Client) rijen.Client.schoenmaat = { aard: 'OPEN' };
      rijen.Schoen = { maat: { aard: 'OPEN' } };
    });
    expect(gebrekenVanSchema(schema, tabel)).toEqual([
      'Client.schoenmaat stands in permissions/gegevens.ts but not in the schema: remove it',
      'Schoen stands in permissions/gegevens.ts but is no type of the schema: remove it',
    ]);
  });

  test.each([
    ['an open field', 'Client.id'],
    ['a field that does not exist', 'Client.schoenmaat'],
    ['a type that does not exist', 'Schoen.maat'],
  ] as const)('a field that is said to be guarded by %s is named', (_, veld) => {
    const tabel = tabelMet(({ Adres }) => {
      if (Adres) Adres.straat = { aard: 'VIA', veld };
    });
    expect(gebrekenVanSchema(schema, tabel)).toEqual([
      `Adres.straat is said to be guarded by ${veld}, which is not a guarded field`,
    ]);
  });

  test('a guarded field on a type of which nobody knows whose it is, is named', () => {
    const tabel = tabelMet(({ Adres }) => {
      if (Adres) Adres.straat = { aard: 'GEGEVEN', categorie: 'ADRES', scope: 'clients:lezen' };
    });
    expect(gebrekenVanSchema(schema, tabel)).toEqual([
      'Adres has guarded fields but no subject: add it to ONDERWERPEN in permissions/gegevens.ts',
    ]);
  });
});

describe('every organisatie has a profile that a reglement answers to', () => {
  test('the five are known', () => {
    expect(
      gebrekenVanProfielen(
        ['CVITES', 'WESTENDORP', 'IMPLACMENT', 'DIT', 'FACTOR2'].map((profiel) => ({ naam: 'Organisatie', profiel })),
      ),
    ).toEqual([]);
  });

  test.each(['ZESDE', '', 'cvites', 'toString', '__proto__'])('profile %p is named', (profiel) => {
    expect(gebrekenVanProfielen([{ naam: 'Nieuw', profiel }])).toEqual([
      `Nieuw has profile '${profiel}', which no reglement knows: add permissions/reglementen/<profiel>.ts and its line in index.ts`,
    ]);
  });
});

test('with a defect the gateway does not start, and all are told at once', () => {
  expect(() => eisVolledig([])).not.toThrow();
  expect(() => eisVolledig(['een', 'twee'])).toThrow('refusing to start:\n- een\n- twee');
});
