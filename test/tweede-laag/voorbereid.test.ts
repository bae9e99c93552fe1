import type { Client } from 'pg';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { als, type Wie } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, type Wereld, wijsToe } from './wereld';

const van = opzet();

/** Every table and view that the gateway reads, with how many of its rows this caller sees. */
async function gezien(db: Client, wie: Wie, doelen: readonly Doel[], voorbereiding: string): Promise<unknown> {
  return als(db, wie, doelen, async () => {
    await db.query(`SELECT ${voorbereiding}`);
    const { rows } = await db.query<{ tabel: string }>(
      `SELECT relname AS tabel FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
         AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
    );
    const { rows: aantallen } = await db.query(
      `SELECT ${rows.map(({ tabel }) => `(SELECT count(*)::int FROM ${tabel}) AS ${tabel}`).join(', ')}`,
    );
    return aantallen;
  });
}

const BELLERS: Readonly<Record<string, (wereld: Wereld) => Promise<Wie> | Wie>> = {
  gemeente: ({ gemeente }) => gemeente,
  werkgever: ({ werkgever }) => werkgever,
  partner: ({ partner }) => partner,
  betrokkene: ({ betrokkene }) => betrokkene,
  coach: ({ coach }) => coach,
  coordinator: ({ coordinator }) => coordinator,
  directie: ({ directie }) => directie,
  'somebody with two ways': async (wereld) => {
    const wie = await eenMedewerker(van.db, wereld.organisatie, wereld.frontend, ['COORDINATOR', 'TRAJECTBEGELEIDER']);
    await wijsToe(van.db, wie, { opdracht_id: wereld.gemeente.opdracht_id });
    await wijsToe(van.db, wie, { client_id: wereld.buurman });
    return wie;
  },
};

describe('who calls, derived once for a transaction', () => {
  it.each(Object.entries(BELLERS))('gives %s what is found without it', async (_naam, beller) => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const wie = await beller(wereld);
    for (const doelen of [DOELEN, ['STATISTIEK'], ['AANMELDING'], []] as const) {
      const zonder = await gezien(van.db, wie, doelen, '1');
      expect(await gezien(van.db, wie, doelen, 'pw.bereid_voor()')).toEqual(zonder);
      expect(await gezien(van.db, wie, doelen, 'pw.bereid_lezen_voor()')).toEqual(zonder);
    }
  });

  it.each([
    ['integratie_id', (wereld: Wereld) => wereld.uwv.integratie_id],
    ['sleutel', (wereld: Wereld) => wereld.uwv.sleutel],
    ['doelen', () => 'UITVOERING'],
    ['nu', () => '2025-06-02T10:00:01Z'],
  ])('answers nothing when another %s is named afterwards, until that one is derived', async (naam, ander) => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    await als(van.db, wereld.gemeente, DOELEN, async () => {
      await van.db.query('SELECT pw.bereid_lezen_voor()');
      expect((await van.db.query('SELECT FROM traject')).rowCount).toBe(1);
      await van.db.query('SELECT set_config($1, $2, true)', [`pw.${naam}`, ander(wereld)]);
      await van.db.query('SAVEPOINT daarna');
      for (const tabel of ['traject', 'client_identiteit', 'stand', 'opdracht'])
        await expect(
          van.db.query(`SELECT FROM ${tabel}`).finally(() => van.db.query('ROLLBACK TO SAVEPOINT daarna')),
        ).rejects.toMatchObject({ message: expect.stringContaining('somebody else is named') });
      await van.db.query('SELECT pw.bereid_lezen_voor()');
      await van.db.query('SELECT FROM traject');
    });
  });

  it('does not outlast the transaction', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    await als(van.db, wereld.directie, DOELEN, () => van.db.query('SELECT pw.bereid_lezen_voor()'));
    const trajecten = () => van.db.query('SELECT FROM traject');
    expect((await als(van.db, wereld.gemeente, DOELEN, trajecten)).rowCount).toBe(1);
    expect((await als(van.db, null, DOELEN, trajecten)).rowCount).toBe(0);
  });
});
