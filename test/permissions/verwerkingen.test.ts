import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { beoordeelAanmelding } from '../../permissions/beoordeel';
import { registerVan } from '../../permissions/register';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { VERWERKINGEN, type Verwerking, verwerkingVan } from '../../permissions/verwerkingen';
import { gebrekenVanVerwerkingen } from '../../permissions/verwerkingsgebreken';
import { eisVolledig } from '../../permissions/volledigheid';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import { FEITEN } from '../../src/domain/feit';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import { bouwSchema } from '../../src/server/schema';
import { alsOpdrachtgever } from '../support/bouwers';
import { gelezenBinnen, gelezenBuiten } from './allen';

let schema: GraphQLSchema;
beforeAll(() => {
  schema = bouwSchema();
});

const TABEL = 'permissions/verwerkingen.ts';

/** The table with one activity changed. */
const met = (id: string, wijzig: (verwerking: Verwerking) => Verwerking): readonly Verwerking[] =>
  VERWERKINGEN.map((verwerking) => (verwerking.id === id ? wijzig(verwerking) : verwerking));

const registratie = (profiel: Profiel, id: string) => {
  const gevonden = registerVan(schema, REGLEMENTEN[profiel]).find(({ verwerking }) => verwerking.id === id);
  if (!gevonden) throw new Error(`${profiel} has no ${id}`);
  return gevonden;
};

describe('every operation belongs to a processing activity, or the gateway does not start', () => {
  const ROOTVELDEN = VERWERKINGEN.flatMap(({ id, rootvelden }) =>
    rootvelden.map((rootveld) => [rootveld, id] as const),
  );

  test('[IM-04] all of the schema do', () => {
    expect(gebrekenVanVerwerkingen(schema)).toEqual([]);
    const alle = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(ROOTVELDEN.map(([rootveld]) => rootveld).toSorted()).toEqual(alle.toSorted());
  });

  test.each(ROOTVELDEN)('[IM-04] without the line of %s it is named, with what to add where', (rootveld, id) => {
    const zonder = met(id, (verwerking) => ({
      ...verwerking,
      rootvelden: verwerking.rootvelden.filter((naam) => naam !== rootveld),
    }));
    const [eerste, ...rest] = gebrekenVanVerwerkingen(schema, zonder);
    expect(eerste).toBe(`${rootveld} has no processing activity: add it to the rootvelden of one in ${TABEL}`);
    expect(rest.length).toBe(verwerkingVan(rootveld).rootvelden.length === 1 ? 1 : 0);
    expect(() => eisVolledig(gebrekenVanVerwerkingen(schema, zonder))).toThrow(
      `${rootveld} has no processing activity`,
    );
  });

  test('[IM-04] one that is new in the schema is named', () => {
    const uitgebreid = extendSchema(schema, parse('extend type Query { schoenmaten: Int }'));
    expect(gebrekenVanVerwerkingen(uitgebreid)).toEqual([
      `schoenmaten has no processing activity: add it to the rootvelden of one in ${TABEL}`,
    ]);
  });

  test.each<[string, (verwerking: Verwerking) => Verwerking, string]>([
    [
      'names an operation that there is not',
      (verwerking) => ({ ...verwerking, rootvelden: [...verwerking.rootvelden, 'schoenmaten'] }),
      `processing activity statistiek names schoenmaten, no field of Query or Mutation: remove it from ${TABEL}`,
    ],
    [
      'names an operation of another',
      (verwerking) => ({ ...verwerking, rootvelden: [...verwerking.rootvelden, 'ik'] }),
      `ik belongs to more than one processing activity: leave it with one in ${TABEL}`,
    ],
    [
      'is for a purpose that no reglement knows',
      (verwerking) => ({ ...verwerking, doelen: [...verwerking.doelen, 'NIEUWSGIERIGHEID' as Doel] }),
      `processing activity statistiek is for NIEUWSGIERIGHEID, which no reglement knows: remove it from ${TABEL}`,
    ],
  ])('an activity that %s is named', (_, wijzig, gebrek) => {
    expect(gebrekenVanVerwerkingen(schema, met('statistiek', wijzig))).toContain(gebrek);
  });

  test('an activity without an operation is named', () => {
    const leeg: Verwerking = { ...verwerkingVan('ik'), id: 'leeg', rootvelden: [] };
    expect(gebrekenVanVerwerkingen(schema, [...VERWERKINGEN, leeg])).toEqual([
      `processing activity leeg has no operation: give it a root field in ${TABEL}, or remove it`,
    ]);
  });

  test.each([
    ['client', 'dossier', 'VERANTWOORDING'],
    ['registreerAanmelding', 'aanmelding', 'AANMELDING'],
  ] as const)('[WE-04] that %s works under a purpose for which its activity is not, is named', (rootveld, id, doel) => {
    const zonder = met(id, (verwerking) => ({
      ...verwerking,
      doelen: verwerking.doelen.filter((naam) => naam !== doel),
    }));
    expect(gebrekenVanVerwerkingen(schema, zonder)).toContain(
      `${rootveld} works under ${doel}, for which ${id} is not: add the purpose to its doelen in ${TABEL}`,
    );
  });
});

test('the activity of an operation is found by its root field, and of what is none there is none', () => {
  expect(verwerkingVan('client')).toMatchObject({ id: 'dossier', doelen: expect.arrayContaining(['UITVOERING']) });
  expect(verwerkingVan('registreerAanmelding').id).toBe('aanmelding');
  expect(() => verwerkingVan('__typename')).toThrow('__typename has no processing activity');
});

test('ids are stable in form: they stand in records and log lines', () => {
  const ids = VERWERKINGEN.map(({ id }) => id);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

const SLUITEND = Object.values(REGLEMENTEN)
  .flatMap(({ regels }) => regels)
  .flatMap((regel) => (regel.aard === 'SLUIT' ? regel.als : []));
/** Every fact but those by which a rule closes. */
const OPENEND = FEITEN.filter((feit) => !SLUITEND.includes(feit));

describe.each(PROFIELEN)('the register of %s says no less and no more than the rules open', (profiel) => {
  /** The categories of a dossier that the register has for this caller and purpose, with the rules and grounds. */
  const inRegister = () =>
    new Set(
      registerVan(schema, REGLEMENTEN[profiel])
        .filter(({ verwerking: { id } }) => id === 'dossier' || id === 'traject' || id === 'rapportage')
        .flatMap(({ gronden }) => gronden)
        .flatMap(({ doel, categorieen, ontvangers, regel, grondslag }) =>
          ontvangers.flatMap((soort) =>
            categorieen.map((categorie) => [soort, doel, categorie, regel, grondslag].join()),
          ),
        ),
    );
  const gelezen = () =>
    [...gelezenBuiten(profiel, OPENEND), ...gelezenBinnen(profiel, OPENEND)].map(
      ({ soort, onder, leest, regel, grondslag }) => [soort, onder, leest, regel, grondslag].join(),
    );

  test('[IM-04] what a caller can come to read of a dossier stands in it, with the ground and the rule', () => {
    const open = gelezen();
    const register = inRegister();
    expect(open.length).toBeGreaterThan(50);
    expect(open.filter((lezing) => !register.has(lezing))).toEqual([]);
  });

  test('[WE-04] and a purpose, category or recipient that no rule opens does not', () => {
    const kort = (regel: string) => regel.split(',').slice(0, 3).join();
    const open = new Set(gelezen().map(kort));
    const teveel = [...inRegister()].map(kort).filter((regel) => !open.has(regel));
    // These are judged otherwise than a dossier with every fact: a contact person has none, broken glass is of one medewerker.
    expect(teveel.filter((regel) => !/CONTACTPERSOON|^NOODTOEGANG/.test(regel))).toEqual([]);
  });

  test('[IM-04] of an aanmelding it says what the gate opens of one', () => {
    const { gronden } = registratie(profiel, 'aanmelding');
    const aan = (categorie: Categorie) =>
      gronden.some((grond) => grond.categorieen.includes(categorie) && grond.ontvangers.includes('GEMEENTE'));
    const gemeente = alsOpdrachtgever('GEMEENTE', profiel, 'AANMELDING');
    for (const categorie of DOSSIERCATEGORIEEN)
      expect([categorie, aan(categorie)]).toEqual([
        categorie,
        beoordeelAanmelding(REGLEMENTEN[profiel], gemeente, categorie).uitkomst === 'TOEGESTAAN',
      ]);
  });
});

describe('retention and security are what the text lays down, and nothing else', () => {
  const termijn = (profiel: Profiel, id = 'dossier') =>
    registratie(profiel, id).bewaartermijn?.map((regel) => regel.id);

  test('a term that a text names is in the register of who works under it, with its article', () => {
    expect(termijn('WESTENDORP')).toEqual(['WE-38', 'WE-39', 'WE-40']);
    expect(termijn('IMPLACMENT')).toEqual(['IM-19']);
    expect(termijn('DIT')).toEqual(['DI-22']);
    expect(termijn('FACTOR2')).toEqual(['F2-34']);
    expect(registratie('IMPLACMENT', 'dossier').bewaartermijn).toMatchObject([{ artikel: '9' }]);
  });

  test('where no text names one, none is made up', () => {
    expect(registratie('CVITES', 'dossier')).toMatchObject({
      bewaartermijn: null,
      bewaren: [{ id: 'CV-14' }, { id: 'CV-15' }],
    });
    expect(registratie('CVITES', 'statistiek')).toMatchObject({ bewaartermijn: null, bewaren: [], gronden: [] });
  });

  test('security is by the rules about it; a text without one has none', () => {
    expect(registratie('CVITES', 'dossier').beveiliging).toMatchObject([{ id: 'CV-20', artikel: 'Alg-9' }]);
    expect(registratie('FACTOR2', 'dossier').beveiliging).toBeNull();
  });

  test('an activity for which a reglement knows no purpose is not in its register', () => {
    const ids = (profiel: Profiel) => registerVan(schema, REGLEMENTEN[profiel]).map(({ verwerking }) => verwerking.id);
    expect(ids('CVITES')).toContain('statistiek');
    expect(ids('WESTENDORP')).not.toContain('statistiek');
  });

  test('where an operation leads on to another noun, the register points at that activity', () => {
    expect(registratie('CVITES', 'aanmelding').leidtNaar.toSorted()).toEqual(['aansluiting', 'dossier', 'traject']);
    expect(registratie('CVITES', 'statistiek').leidtNaar).toEqual([]);
    // What is read on within the activity itself is no other.
    for (const profiel of PROFIELEN)
      for (const { verwerking, leidtNaar } of registerVan(schema, REGLEMENTEN[profiel]))
        expect(leidtNaar).not.toContain(verwerking.id);
  });
});
