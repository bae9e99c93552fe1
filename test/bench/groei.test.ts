import { Client } from 'pg';
import { Herd } from '../../bench/growth/multiply';
import { readGrowthOptions } from '../../bench/growth/options';
import { compareSizes, type Grown, reportGrowth } from '../../bench/growth/report';
import { readMemoryOptions } from '../../bench/memory/options';
import { growthOf, reportMemory, type Sample } from '../../bench/memory/report';
import { Undo } from '../../bench/undo';
import { type EigenDatabase, eigenDatabase } from '../support/database';

jest.setTimeout(120_000);

describe('a set that grows by copies', () => {
  const undo = new Undo();
  let database: EigenDatabase;
  let db: Client;
  beforeAll(async () => {
    database = await eigenDatabase('DEMO');
    db = new Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await undo.all();
    await db?.end();
    await database?.verwijder();
  });

  /** Of one row of `sql` the one value. */
  const een = async <T>(sql: string): Promise<T> => Object.values((await db.query(sql)).rows[0])[0] as T;

  test('has of everything that is asked as many times as many, each of its own dossier, in the order of time', async () => {
    const tellen = (): Promise<Record<string, number>> =>
      een(`SELECT json_build_object('client', (SELECT count(*) FROM client), 'traject', (SELECT count(*) FROM traject),
        'rapportage', (SELECT count(*) FROM rapportage), 'toestemming', (SELECT count(*) FROM toestemming),
        'dossierstand', (SELECT count(*) FROM dossierstand), 'positie', (SELECT sum(laatste_positie) FROM opdrachtgever),
        'identiteit', (SELECT count(*) FROM client_identiteit), 'vrij', (SELECT count(positie) FROM rapportage))`);
    const voor = await tellen();
    const laatste = await een<string>('SELECT max(id::text) FROM traject');
    const indexen = () => een<string>(`SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'`);
    const indexenVoor = await indexen();

    const herd = await Herd.keep(database.url, undo);
    await herd.growTo(2);
    await herd.growTo(3);

    expect(await tellen()).toEqual(Object.fromEntries(Object.entries(voor).map(([wat, er]) => [wat, 3 * er])));
    expect(await een(`SELECT count(*)::int FROM traject WHERE id::text > '${laatste}'`)).toBe(2 * (voor.traject ?? 0));
    expect(await indexen()).toBe(indexenVoor);
    const { rows } = await db.query('SELECT id FROM opdrachtgever ORDER BY id LIMIT 1');
    expect((await herd.count(rows[0].id)).trajecten).toBe(3 * (voor.traject ?? 0));
  });

  test('whose rows belong together, and whose facts are what follows from them', async () => {
    expect(
      await een(`SELECT count(*)::int FROM rapportage r WHERE NOT EXISTS (SELECT FROM traject t
        WHERE (t.organisatie_id, t.id, t.client_id, t.opdracht_id) = (r.organisatie_id, r.traject_id, r.client_id, r.opdracht_id))`),
    ).toBe(0);
    expect(
      await een(`SELECT count(*)::int FROM rapportage_tekst x WHERE NOT EXISTS (SELECT FROM rapportage r
        WHERE (r.organisatie_id, r.id, r.traject_id) = (x.organisatie_id, x.rapportage_id, x.traject_id))`),
    ).toBe(0);
    expect(await een('SELECT count(*)::int FROM pw.afwijkende_standen()')).toBe(0);
  });
});

describe('what grew', () => {
  const op = (clients: number, ...p50: readonly [number, number, number]): Grown => ({
    clients,
    trajecten: clients,
    own: 1,
    timings: [
      { name: 'Q1, first page', beside: 'Q1, first page', judged: true, p50: p50[0] },
      { name: 'Q1, page 1000', beside: 'Q1, first page', judged: true, p50: p50[1] },
      { name: 'trajecten.totaalAantal', beside: 'trajecten.totaalAantal', judged: false, p50: p50[2] },
    ],
  });

  test('a page may take half as long again, a count is only told', () => {
    expect(compareSizes([op(10, 2, 1, 2), op(20, 3, 2, 8)]).map(({ ratio, met }) => [ratio, met])).toEqual([
      [1, true],
      [0.5, true],
      [1, true],
      [1.5, true],
      [1, true],
      [4, true],
    ]);
  });

  test('a page that takes longer than that is told (a control)', () => {
    const all = [op(10, 2, 1, 2), op(20, 3.1, 3, 2)];
    expect(compareSizes(all).filter(({ met }) => !met)).toMatchObject([{ name: 'Q1, first page', clients: 20 }]);
    expect(reportGrowth(all)).toMatch(/Q1, first page +MORE THAN 1\.5 +2\.00 +1\.00 +3\.10 +1\.55/);
  });

  test('a far page is held against the first page of the smallest set, where there is none so far on', () => {
    const laat = (ver: number) => compareSizes([op(10, 2, 1, 2), op(20, 2, ver, 2)]).filter(({ met }) => !met);
    expect(laat(3)).toEqual([]);
    expect(laat(3.1)).toMatchObject([{ name: 'Q1, page 1000', clients: 20 }]);
  });

  test.each([
    [['--sizes', '1000'], 'two or more'],
    [['--sizes', '1000,1500'], 'a multiple of the first'],
    [['--sizes', '2000,1000'], 'that grow'],
    [['--sizes', 'veel,meer'], 'a number above 0'],
  ])('%j is refused', (args, bericht) => {
    expect(() => readGrowthOptions(args)).toThrow(bericht);
  });
});

describe('what the gateway holds', () => {
  const verloop = (...rss: readonly number[]): readonly Sample[] =>
    rss.map((rssMb, deel) => ({ requests: deel * 10, rssMb, heapMb: 50 }));

  test('the last fifth beside the first, whatever was between', () => {
    expect(growthOf(verloop(100, 100, 500, 500, 500, 500, 500, 500, 105, 107))).toBeCloseTo(1.06);
    expect(reportMemory(verloop(100, 100, 100, 100, 105, 105))).toMatch(/1\.05 \(≤ 1\.1\) met$/);
  });

  test('more than a tenth is told (a control)', () => {
    expect(reportMemory(verloop(100, 100, 100, 120, 120, 120))).toMatch(/1\.20 \(≤ 1\.1\) NOT MET$/);
  });

  test('a number of requests is a whole number', () => {
    expect(() => readMemoryOptions(['--requests', '0.5'])).toThrow('--requests must be');
  });
});
