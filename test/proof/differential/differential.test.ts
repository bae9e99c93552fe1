import type { DataSource } from 'typeorm';
import { openBron } from '../../../src/data/bron';
import { FEITEN } from '../../../src/domain/feit';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { bewijs } from './bewijs';
import { EERSTE_LAAG } from './lagen';
import { PORTFOLIO, TABELLEN } from './tabellen';
import { VASTLEGGERS } from './vastleggers';
import { type Vergelijking, ZOALS_HET_IS } from './verschil';

jest.setTimeout(600_000);
const SEED = 20260601;
let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 1 });
});
afterAll(async () => {
  await bron.destroy();
  await database.verwijder();
});

test('both layers and the filters of the first say the same of every row of every world', async () => {
  const { dekking, kleinste } = await bewijs(bron, { n: 5_000, seed: SEED });
  expect(kleinste).toBeNull();
  expect(dekking.gevallen).toBeGreaterThanOrEqual(5_000);
  expect(dekking.open).toBeGreaterThan(300);
  expect(dekking.gevallen - dekking.open).toBeGreaterThan(300);
});

test('every table whose rows the second layer lets out one by one is compared', async () => {
  const rijen: { tabel: string }[] = await bron.query(
    `SELECT tablename AS tabel FROM pg_policies WHERE policyname = 'lezen' AND qual LIKE '%pw.mag(%' ORDER BY tablename`,
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
      ],
    },
  ],
  [
    'a second layer that knows no roles that are assigned',
    { ...ZOALS_HET_IS, tweedeLaag: [`DELETE FROM beleid_bereik WHERE bereik = 'TOEGEWEZEN'`] },
  ],
];

/** What a run with something broken finds, once it is as small as it gets. */
async function gevonden(stuk: Vergelijking): Promise<void> {
  const { kleinste } = await bewijs(bron, { n: 40_000, seed: SEED }, stuk);
  if (kleinste === null) throw new Error('the difference went unseen');
  const { schets, verschillen } = kleinste;
  expect(schets.vastleggingen.length).toBeLessThanOrEqual(3);
  expect(schets.trajecten).toHaveLength(1);
  expect(schets.opdrachten).toHaveLength(1);
  expect(schets.clienten).toBeLessThanOrEqual(2);
  expect(verschillen.every(({ eersteLaag, tweedeLaag }) => eersteLaag !== tweedeLaag)).toBe(true);
}

describe('a control: a difference is found, and shrinks to a world that can be read', () => {
  test.each(STUK)('%s', async (_, stuk) => {
    await gevonden(stuk);
  });
});
