import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { ARGUMENTEN, behandelingVan, categorieenVan, type Gebruik } from '../../permissions/argumenten';
import { gebrekenVanArgumenten } from '../../permissions/argumentgebreken';
import { bouwSchema } from '../../src/server/schema';

const RIJEN = Object.entries(ARGUMENTEN).flatMap(([houder, delen]) =>
  Object.keys(delen).map((naam) => [`${houder}:${naam}`, houder, naam] as const),
);

type Tabel = Record<string, Record<string, Gebruik>>;

/** The table with one row put in, taken out or replaced. */
const tabelMet = (wijzig: (tabel: Tabel) => void): Tabel => {
  const tabel: Tabel = Object.fromEntries(Object.entries(ARGUMENTEN).map(([houder, delen]) => [houder, { ...delen }]));
  wijzig(tabel);
  return tabel;
};
const geenGebruik = (plaats: string) =>
  `argument ${plaats} has no use: say in permissions/argumenten.ts which served fields it uses`;

let schema: GraphQLSchema;
beforeAll(() => {
  schema = bouwSchema();
});

describe('the table of arguments is complete, or the gateway does not start', () => {
  test('the schema and the table agree', () => {
    expect(gebrekenVanArgumenten(schema)).toEqual([]);
  });

  test.each(RIJEN)('without the row of %s it is named', (plaats, houder, naam) => {
    const zonder = tabelMet((tabel) => {
      delete tabel[houder]?.[naam];
    });
    expect(gebrekenVanArgumenten(schema, zonder)).toEqual([geenGebruik(plaats)]);
  });

  test.each([
    ['a filter', 'extend input ClientFilter { bsn: String }', 'ClientFilter:bsn'],
    ['something to order by', 'extend enum ClientOrderVeld { GEBOORTEDATUM }', 'ClientOrderVeld:GEBOORTEDATUM'],
    ['an argument of a field', 'extend type Query { zoek(naam: String): Client }', 'Query.zoek:naam'],
    [
      'an input in an input',
      'input Waar { postcode: [String!] } extend input ClientFilter { adres: Waar }',
      'Waar:postcode',
    ],
    [
      'a new order',
      'enum NieuwOrderVeld { BSN } input Nieuw { veld: NieuwOrderVeld } extend type Query { rij(orderBy: Nieuw): Client }',
      'NieuwOrderVeld:BSN',
    ],
  ])('%s that is new in the schema is named', (_, sdl, plaats) => {
    expect(gebrekenVanArgumenten(extendSchema(schema, parse(sdl)))).toEqual([geenGebruik(plaats)]);
  });

  test('an input that holds itself is gone through once', () => {
    const sdl = 'input Keten { verder: Keten naam: String } extend input ClientFilter { keten: Keten }';
    expect(gebrekenVanArgumenten(extendSchema(schema, parse(sdl)))).toEqual([geenGebruik('Keten:naam')]);
  });

  test('a row that the schema does not have is named', () => {
    const tabel = tabelMet(({ ClientFilter }) => {
      if (ClientFilter) ClientFilter.schoenmaat = { aard: 'GEEN' };
    });
    expect(gebrekenVanArgumenten(schema, tabel)).toEqual([
      'argument ClientFilter:schoenmaat stands in permissions/argumenten.ts but not in the schema: remove it',
    ]);
  });

  test.each(['Client.schoenmaat', 'Schoen.maat'] as const)('a use of %s, which is not served, is named', (veld) => {
    const tabel = tabelMet(({ ClientFilter }) => {
      if (ClientFilter) ClientFilter.achternaam = { aard: 'FILTER', velden: [veld] };
    });
    expect(gebrekenVanArgumenten(schema, tabel)).toEqual([
      `argument ClientFilter:achternaam is said to use ${veld}, which is no served field`,
    ]);
  });

  test('a use of a field that is served and stands in no table is named', () => {
    const uitgebreid = extendSchema(schema, parse('extend type Client { schoenmaat: Int }'));
    const tabel = tabelMet(({ ClientFilter }) => {
      if (ClientFilter) ClientFilter.achternaam = { aard: 'FILTER', velden: ['Client.schoenmaat'] };
    });
    expect(gebrekenVanArgumenten(uitgebreid, tabel)).toEqual([
      'argument ClientFilter:achternaam is said to use Client.schoenmaat, which is no served field',
    ]);
  });

  test.each([
    ['Aanmelding.achternaam', 'aanmelding'],
    ['Opdrachtgever.contactpersonen', 'opdrachtgever'],
  ] as const)('a use of %s, a guarded field that no dossier can mask, is named', (veld, wat) => {
    const tabel = tabelMet(({ AanmeldingFilter }) => {
      if (AanmeldingFilter) AanmeldingFilter.kenmerk = { aard: 'FILTER', velden: [veld] };
    });
    expect(gebrekenVanArgumenten(schema, tabel)).toEqual([
      `argument AanmeldingFilter:kenmerk uses ${veld}, a guarded field of an ${wat}, which no filter can mask`,
    ]);
  });
});

describe('what a filter masks by, follows from the fields it uses', () => {
  test.each([
    ['ClientFilter.achternaam', ['IDENTITEIT']],
    ['TrajectFilter.startdatumTot', ['TRAJECT']],
    ['RapportageFilter.periodeVanaf', ['RAPPORTAGE']],
    ['RapportageFilter.clientId', []],
    ['ClientOrder.richting', []],
  ] as const)('%s: %j', (argument, categorieen) => {
    expect(categorieenVan(argument)).toStrictEqual(categorieen);
  });

  test('a field that is reached through a guarded one is treated as that is', () => {
    expect(behandelingVan('Adres.straat')).toEqual({ aard: 'GEGEVEN', categorie: 'ADRES', scope: 'clients:lezen' });
    expect(behandelingVan('Client.id')).toEqual({ aard: 'OPEN' });
    expect(behandelingVan('Schoen.maat')).toBeUndefined();
  });

  test('an argument without a row has no mask, and is an error', () => {
    for (const argument of ['ClientFilter.schoenmaat', 'SchoenFilter.maat'] as const)
      expect(() => categorieenVan(argument)).toThrow(`${argument} does not stand in permissions/argumenten.ts`);
  });
});
