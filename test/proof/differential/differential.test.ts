import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { laadFeiten } from '../../../src/data/feiten';
import { FEITEN } from '../../../src/domain/feit';
import type { ToestemmingFeit } from '../../../src/domain/feiten';
import type { ClientId } from '../../../src/domain/ids';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { bewijs } from './bewijs';
import { EERSTE_LAAG } from './lagen';
import type { Periode, Schets, Vastlegging } from './schets';
import { PORTFOLIO, TABELLEN } from './tabellen';
import { VASTLEGGERS } from './vastleggers';
import { openVoorbereid } from './verbinding';
import { type Vergelijking, ZOALS_HET_IS, zoekVerschillen } from './verschil';

jest.setTimeout(600_000);
const SEED = 20260601;
let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openVoorbereid(database.url);
});
afterAll(async () => {
  await bron.destroy();
  await database.verwijder();
});

test('both layers and the filters of the first say the same of every row of every world', async () => {
  const { dekking, kleinste } = await bewijs(bron, { n: 2_000, seed: SEED });
  expect(kleinste).toBeNull();
  expect(dekking.gevallen).toBeGreaterThanOrEqual(2_000);
  expect(dekking.open).toBeGreaterThan(100);
  expect(dekking.gevallen - dekking.open).toBeGreaterThan(100);
});

test('every table whose rows the second layer lets out one by one is compared', async () => {
  const rijen: { tabel: string }[] = await bron.query(
    `SELECT tablename AS tabel FROM pg_policies WHERE policyname = 'lezen' AND qual LIKE '%pw.vraag(%' ORDER BY tablename`,
  );
  expect(rijen.map(({ tabel }) => tabel)).toEqual([...TABELLEN, PORTFOLIO].map(({ tabel }) => tabel).sort());
});

test('every fact can be recorded in a world', () => {
  expect(FEITEN.filter((feit) => VASTLEGGERS[feit] === undefined)).toEqual([]);
});

const STUK: readonly (readonly [string, Vergelijking])[] = [
  [
    'a first layer that closes nothing',
    {
      ...ZOALS_HET_IS,
      eersteLaag: {
        ...EERSTE_LAAG,
        reglement: (profiel) => {
          const reglement = EERSTE_LAAG.reglement(profiel);
          return { ...reglement, regels: reglement.regels.filter(({ aard }) => aard !== 'SLUIT') };
        },
      },
    },
  ],
  ['a second layer that closes nothing', { ...ZOALS_HET_IS, tweedeLaag: [`DELETE FROM beleid WHERE aard = 'SLUIT'`] }],
  [
    'a second layer to which a period runs on at its very end',
    {
      ...ZOALS_HET_IS,
      tweedeLaag: [
        `CREATE OR REPLACE FUNCTION pw.loopt(van timestamptz, tot timestamptz, nu timestamptz) RETURNS boolean
         LANGUAGE sql STABLE AS 'SELECT van <= nu AND (tot IS NULL OR nu <= tot)'`,
        `DO $$ BEGIN EXECUTE 'CREATE OR REPLACE VIEW stand WITH (security_barrier) AS '
           || replace(pg_get_viewdef('stand'::regclass), ' < dossierstand.tot', ' <= dossierstand.tot'); END $$`,
      ],
    },
  ],
  [
    'a second layer that knows no roles that are assigned',
    { ...ZOALS_HET_IS, tweedeLaag: [`DELETE FROM beleid_bereik WHERE bereik = 'TOEGEWEZEN'`] },
  ],
];

/** Consents count on after they were withdrawn. */
const zonderEinde: typeof laadFeiten = async (verzoek, ids) => {
  const dossiers = await laadFeiten(verzoek, ids);
  const ooit: (ToestemmingFeit & { clientId: ClientId })[] = await verzoek.manager.query(
    `SELECT client_id AS "clientId", doel, categorie, ontvanger_id AS "ontvangerId", vorm, bron = 'EVALUATIE' AS evaluatie
     FROM toestemming WHERE van <= $1`,
    [verzoek.nu],
  );
  return dossiers.map((dossier) => ({
    ...dossier,
    toestemmingen: ooit.filter(({ clientId }) => clientId === dossier.clientId),
  }));
};

/** An employer that asks for a traject of which the client said in writing that it may be told, for a while. */
function metToestemming(periode: Periode): Schets {
  const feit: Omit<Vastlegging, 'feit' | 'periode'> = {
    client: 0,
    opdracht: 0,
    doel: 'VERANTWOORDING',
    categorie: 'TRAJECT',
    ontvanger: 0,
    bijna: false,
  };
  return {
    profiel: 'FACTOR2',
    opdrachtgevers: ['WERKGEVER'],
    opdrachten: [{ opdrachtgever: 0, periode: 'LOOPT' }],
    clienten: 1,
    trajecten: [{ client: 0, opdracht: 0 }],
    vrijgegeven: true,
    vrager: { soort: 'OPDRACHTGEVER', opdrachtgever: 0 },
    doelen: [['VERANTWOORDING']],
    vastleggingen: [
      { ...feit, feit: 'GEINFORMEERD', periode: 'LOOPT' },
      { ...feit, feit: 'TOESTEMMING_SCHRIFTELIJK', periode },
    ],
  };
}

/** The most that a rule asks at once, with that the client was informed, which all outside needs. */
const FEITEN_VAN_EEN_REGEL =
  1 +
  Math.max(
    ...Object.values(REGLEMENTEN).flatMap(({ regels }) =>
      regels.map((regel) => (regel.aard === 'OPENT' ? regel.mits.length : 0)),
    ),
  );

/** What a run with something broken finds, once it is as small as it gets. */
async function gevonden(stuk: Vergelijking): Promise<void> {
  const { kleinste } = await bewijs(bron, { n: 40_000, seed: SEED }, stuk);
  if (kleinste === null) throw new Error('the difference went unseen');
  const { schets, verschillen } = kleinste;
  expect(schets.vastleggingen.length).toBeLessThanOrEqual(FEITEN_VAN_EEN_REGEL);
  expect(schets.trajecten).toHaveLength(1);
  expect(schets.opdrachten).toHaveLength(1);
  expect(schets.clienten).toBeLessThanOrEqual(2);
  expect(verschillen.every(({ eersteLaag, tweedeLaag }) => eersteLaag !== tweedeLaag)).toBe(true);
}

describe('a control: a difference is found, and shrinks to a world that can be read', () => {
  test.each(STUK)('%s', async (_, stuk) => {
    await gevonden(stuk);
  });

  test.each([
    ['LOOPT', false],
    ['EINDIGT_NU', true],
    ['VOORBIJ', true],
  ] as const)(
    'a first layer to which a consent has no end, while its filters know better: %s',
    async (periode, anders) => {
      const schets = metToestemming(periode);
      expect(await zoekVerschillen(bron, schets, null)).toEqual([]);
      const stuk = { ...ZOALS_HET_IS, eersteLaag: { ...EERSTE_LAAG, laadFeiten: zonderEinde } };
      const verschillen = await zoekVerschillen(bron, schets, null, stuk);
      expect(verschillen.map(({ categorie }) => categorie)).toEqual(anders ? expect.arrayContaining(['TRAJECT']) : []);
      for (const verschil of verschillen)
        expect(verschil).toMatchObject({ categorie: 'TRAJECT', eersteLaag: true, tweedeLaag: false, filter: false });
    },
  );
});
