import { extendSchema, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql';
import { type Behandeling, GEGEVENS, ONDERWERPEN } from '../../permissions/gegevens';
import { gebrekenVanSchema } from '../../permissions/volledigheid';
import { bouwSchema } from '../../src/server/schema';

type Tabel = Readonly<Record<string, Readonly<Record<string, Behandeling>>>>;

/** What of a dossier has no category, and why it tells nothing of the deelnemer to who does not reach it already. */
const SLEUTEL = 'a key of what is in reach already';
const VERSIE = 'counts changes, so that only what was read is changed';
const NAAR = 'another noun, of the organisatie itself';
const AFHANDELING = 'how the delivery goes, for who delivered or judges it';
const ZONDER_CATEGORIE: Readonly<Record<string, string>> = {
  'Client.id': SLEUTEL,
  'Toestemming.id': SLEUTEL,
  'Traject.id': SLEUTEL,
  'Traject.versie': VERSIE,
  'Traject.opdracht': NAAR,
  'Rapportage.id': SLEUTEL,
  'Rapportage.versie': VERSIE,
  'Aanmelding.id': SLEUTEL,
  'Aanmelding.versie': VERSIE,
  'Aanmelding.opdracht': NAAR,
  'Aanmelding.kenmerk': AFHANDELING,
  'Aanmelding.status': AFHANDELING,
  'Aanmelding.bron': AFHANDELING,
  'Aanmelding.ontvangenOp': AFHANDELING,
  'Aanmelding.beoordeeldOp': AFHANDELING,
};

/** An opdrachtgever is no part of the dossier that names it. */
const vanDossier = (type: string): boolean => ONDERWERPEN[type] !== 'OPDRACHTGEVER';

/** What belongs to a dossier: what has a subject, and the parts in which a field with a category is given. */
function dossiertypen(schema: GraphQLSchema, tabel: Tabel): readonly string[] {
  const delen = Object.entries(tabel).flatMap(([type, velden]) => {
    const inSchema = schema.getType(type);
    if (!isObjectType(inSchema)) return [];
    return Object.entries(velden).flatMap(([veld, { aard }]) => {
      const soort = inSchema.getFields()[veld]?.type;
      const naam = soort === undefined ? undefined : getNamedType(soort).name;
      return (aard === 'GEGEVEN' || aard === 'VIA') && naam !== undefined && naam in tabel ? [naam] : [];
    });
  });
  return [...new Set([...Object.keys(ONDERWERPEN), ...delen])].filter(vanDossier);
}

const openbaar = (schema: GraphQLSchema, tabel: Tabel): readonly string[] =>
  dossiertypen(schema, tabel).flatMap((type) =>
    Object.entries(tabel[type] ?? {}).flatMap(([veld, { aard }]) => (aard === 'OPEN' ? [`${type}.${veld}`] : [])),
  );

describe('everything about a deelnemer is personal data', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = bouwSchema();
  });

  test('[F2-05] there is no public field of a dossier, but for keys and what is listed with its reason', () => {
    expect(openbaar(schema, GEGEVENS).toSorted()).toEqual(Object.keys(ZONDER_CATEGORIE).sort());
    expect(dossiertypen(schema, GEGEVENS)).toEqual(
      expect.arrayContaining([
        'Client',
        'Adres',
        'GezondheidMedisch',
        'Traject',
        'Uitstroom',
        'Gespreksverslag',
        'Kosten',
      ]),
    );
  });

  test.each([
    ['Client', 'achternaam'],
    ['Adres', 'straat'],
    ['Traject', 'startdatum'],
    ['Kosten', 'uren'],
    ['Toestemming', 'doel'],
  ])('[F2-05] if %s.%s were public it would be named (a control)', (type, veld) => {
    const tabel = { ...GEGEVENS, [type]: { ...GEGEVENS[type], [veld]: { aard: 'OPEN' } as const } };
    expect(openbaar(schema, tabel).filter((coordinaat) => !(coordinaat in ZONDER_CATEGORIE))).toEqual([
      `${type}.${veld}`,
    ]);
  });

  test('[F2-05] a new field of a deelnemer is refused at start-up until it has a category', () => {
    const uitgebreid = extendSchema(schema, parse('extend type Client { schoenmaat: Int }'));
    const met = (behandeling: Behandeling): Tabel => ({
      ...GEGEVENS,
      Client: { ...GEGEVENS.Client, schoenmaat: behandeling },
    });
    expect(gebrekenVanSchema(uitgebreid)).toEqual([
      'Client.schoenmaat has no category: add it to permissions/gegevens.ts',
    ]);
    const ingedeeld = met({ aard: 'GEGEVEN', categorie: 'IDENTITEIT', scope: 'clients:lezen' });
    expect(gebrekenVanSchema(uitgebreid, ingedeeld)).toEqual([]);
    expect(openbaar(uitgebreid, ingedeeld)).not.toContain('Client.schoenmaat');
  });
});
