import { printSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { Beleid1700000000003 } from '../../entities/migrations/0003-beleid';
import { matrixDocument } from '../../permissions/documenten/matrix';
import { regelsDocument } from '../../permissions/documenten/regels';
import { gebrekenVanGronden } from '../../permissions/gronden';
import { gebrekenVanProfielen } from '../../permissions/volledigheid';
import { Gevonden } from '../../src/auth/gevonden';
import { openBron } from '../../src/data/bron';
import { migrate } from '../../src/data/migrate';
import { reglementVan } from '../../src/data/reglement';
import type { Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import { bouwSchema } from '../../src/server/schema';
import { afgeschermd, besluitOver, toegestaan, toetsNooit, toetsOpening, toetsSluiting } from '../permissions/poort';
import { uuid } from '../proof/differential/bouw';
import { vraagTweedeLaag } from '../proof/differential/lagen';
import type { Schets } from '../proof/differential/schets';
import { bewaar, noem, zoekVerschillen } from '../proof/differential/verschil';
import { rijenVan } from '../proof/differential/wereld';
import {
  alsClient,
  alsCoach,
  alsDirectie,
  alsGemeente,
  alsManager,
  alsUwv,
  alsZorg,
  eenDossier,
  eenOpdracht,
} from '../support/bouwers';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { ZESDE } from './zesde';

/*
 * A sixth reglement is a file, a line in the index, and its name in the closed list: here the line and the name are
 * put in place for these tests, and the rule table is what the generator makes of six.
 */

jest.mock('../../src/domain/opsommingen', () => {
  const echt = jest.requireActual('../../src/domain/opsommingen');
  const PROFIEL_UITLEG = { ...echt.PROFIEL_UITLEG, ZESDE: 'Zesde reglement, verzonnen.' };
  return { ...echt, PROFIEL_UITLEG, PROFIELEN: Object.keys(PROFIEL_UITLEG) };
});
jest.mock('../../permissions/reglementen', () => ({
  REGLEMENTEN: {
    ...jest.requireActual('../../permissions/reglementen').REGLEMENTEN,
    ZESDE: jest.requireActual('./zesde').zesde,
  },
}));
jest.mock('../../entities/migrations/beleid.generated', () => {
  const bron: string = jest.requireActual('../../permissions/generate-beleid').beleidBron();
  return Object.fromEntries(
    [...bron.matchAll(/export const (\w+) = `([^`]*)`/g)].map(([, naam, tekst]) => [naam, tekst]),
  );
});

describe('a sixth reglement is known where the five are', () => {
  test('to the start-up, which asks a ground of its rules as of any', () => {
    expect(gebrekenVanProfielen([{ naam: 'Nieuw', profiel: 'ZESDE' }])).toEqual([]);
    expect(gebrekenVanGronden()).toEqual([]);
  });

  test('to who reads about it: the schema, the reglement itself and both documents', () => {
    expect(printSchema(bouwSchema())).toContain('"""Zesde reglement, verzonnen."""\n  ZESDE');
    expect(reglementVan(ZESDE).regels.map(({ id }) => id)).toEqual(['ZE-01', 'ZE-02', 'ZE-03', 'ZE-04', 'ZE-05']);
    expect(matrixDocument()).toContain('## ZESDE\n\nZesde reglement, versie 2026.');
    expect(regelsDocument(new Map())).toMatch(/\| ZE-03 \| 3 \| Een rapportage gaat naar de gemeente/);
  });

  test('to who calls', () => {
    const id = uuid('iemand');
    const registratie = {
      organisatieId: id,
      integratieId: id,
      doelen: ['UITVOERING'],
      standaardDoelen: [],
      scopes: [],
      certificaat: { oin: null, afdruk: null },
      verzoekenPerMinuut: null,
    };
    const gevonden = { ...registratie, profiel: 'ZESDE', soort: 'MEDEWERKER', medewerkerId: id, rollen: [] };
    expect(Gevonden.safeParse(gevonden).success).toBe(true);
    expect(Gevonden.safeParse({ ...gevonden, profiel: 'ZEVENDE' }).success).toBe(false);
  });
});

describe('the first layer judges by its rules, without any change to the judge', () => {
  toetsOpening({
    regel: 'ZE-03',
    wie: (doel) => alsGemeente(ZESDE, doel),
    leest: 'RAPPORTAGE',
    onder: 'VERANTWOORDING',
    mits: ['GEINFORMEERD'],
  });
  toetsSluiting({
    regel: 'ZE-04',
    wie: (doel) => alsGemeente(ZESDE, doel),
    leest: 'RAPPORTAGE',
    onder: 'VERANTWOORDING',
    mits: ['GEINFORMEERD'],
    als: 'BEROEPSGEHEIM',
    dan: ['ZE-03', 'GEEN_GROND'],
  });
  toetsOpening({
    regel: 'ZE-02',
    wie: (doel) => alsCoach(ZESDE, doel),
    leest: 'BSN',
    onder: 'UITVOERING',
    mits: ['BSN_GROND'],
  });
  for (const als of [alsUwv, alsZorg])
    toetsNooit({
      regel: 'ZE-01',
      wie: (doel) => als(ZESDE, doel),
      leest: 'RAPPORTAGE',
      onder: 'VERANTWOORDING',
      code: 'GEEN_GROND',
    });

  test('roles count as far as it lets them reach, and one that it does not name not at all', () => {
    const dossier = eenDossier({ opdrachten: [eenOpdracht()] });
    expect(besluitOver(alsDirectie(ZESDE, 'UITVOERING'), 'TRAJECT', dossier)).toEqual(toegestaan('ZE-02'));
    expect(besluitOver(alsCoach(ZESDE, 'UITVOERING'), 'TRAJECT', dossier)).toEqual(afgeschermd('ZE-02', 'ROL'));
    expect(besluitOver(alsManager(ZESDE, 'UITVOERING'), 'TRAJECT', dossier)).toEqual(afgeschermd('ZE-02', 'ROL'));
    expect(besluitOver(alsGemeente(ZESDE, 'UITVOERING'), 'RAPPORTAGE', dossier)).toEqual(
      afgeschermd('ZE-01', 'BUITEN_DOEL'),
    );
    expect(besluitOver(alsClient(ZESDE, 'RECHTEN'), 'RAPPORTAGE', dossier)).toEqual(toegestaan('ZE-05'));
  });
});

describe('the second layer decides by its rows', () => {
  let database: EigenDatabase;
  let bron: DataSource;
  let gemigreerd: readonly string[];
  beforeAll(async () => {
    database = await eigenDatabase();
    gemigreerd = await migrate(database.url);
    bron = await openBron(database.url, { max: 1 });
  });
  afterAll(async () => {
    await bron.destroy();
    await database.verwijder();
  });

  /** A dossier of an organisatie with this profile, in which these facts were recorded. */
  const schets = (vrager: Schets['vrager'], doel: Doel, feiten: readonly Feit[]): Schets => ({
    profiel: ZESDE,
    opdrachtgevers: ['GEMEENTE'],
    opdrachten: [{ opdrachtgever: 0, periode: 'LOOPT' }],
    clienten: 1,
    trajecten: [{ client: 0, opdracht: 0 }],
    vrijgegeven: true,
    vrager,
    doelen: [[doel]],
    vastleggingen: feiten.map((feit) => ({
      feit,
      client: 0,
      opdracht: 0,
      doel,
      categorie: 'RAPPORTAGE',
      ontvanger: vrager.soort === 'OPDRACHTGEVER' ? 0 : null,
      periode: 'LOOPT',
      bijna: false,
    })),
  });

  /** The tables of which the caller reads the row of that dossier, as both layers and the filters agree. */
  async function leest(een: Schets): Promise<readonly string[]> {
    expect(await zoekVerschillen(bron, een, null)).toEqual([]);
    const runner = bron.createQueryRunner();
    await runner.startTransaction();
    try {
      await bewaar(runner, rijenVan(een));
      await noem(runner, een, een.doelen.flat());
      await runner.query('SET LOCAL ROLE poortwachter_gateway');
      return [...(await vraagTweedeLaag(runner))].map((naam) => naam.split(' ')[0] ?? '');
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const gemeente: Schets['vrager'] = { soort: 'OPDRACHTGEVER', opdrachtgever: 0 };
  const coach = (toegewezen: boolean): Schets['vrager'] => ({
    soort: 'MEDEWERKER',
    autorisaties: [{ rol: 'TRAJECTBEGELEIDER', periode: 'LOOPT', getekend: 'EERDER', vog: null }],
    toewijzingen: toegewezen ? [{ aan: 'client', nummer: 0, periode: 'LOOPT' }] : [],
    noodtoegangen: [],
  });

  test('which are a migration of their own', () => {
    expect(gemigreerd).toEqual([new Beleid1700000000003().name]);
  });

  test('a value opens and closes by them to who is outside', async () => {
    const open = await leest(schets(gemeente, 'VERANTWOORDING', ['GEINFORMEERD']));
    expect(open).toContain('rapportage_tekst');
    expect(open).not.toContain('traject_verloop');
    expect(await leest(schets(gemeente, 'VERANTWOORDING', []))).toEqual([]);
    expect(await leest(schets(gemeente, 'VERANTWOORDING', ['GEINFORMEERD', 'BEROEPSGEHEIM']))).toEqual([]);
    expect(await leest(schets(gemeente, 'UITVOERING', ['GEINFORMEERD']))).toEqual([]);
  });

  test('and to who works there, as far as the role reaches', async () => {
    const zonder = await leest(schets(coach(true), 'UITVOERING', []));
    expect(zonder).toEqual(expect.arrayContaining(['client_identiteit', 'traject_verloop', 'gespreksverslag']));
    expect(zonder).not.toContain('client_bsn');
    expect(await leest(schets(coach(true), 'UITVOERING', ['BSN_GROND']))).toContain('client_bsn');
    expect(await leest(schets(coach(false), 'UITVOERING', ['BSN_GROND']))).toEqual([]);
  });
});
