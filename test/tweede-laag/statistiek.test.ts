import { randomUUID } from 'node:crypto';
import { als, GEEN_RECHT, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, type Partij, rij, type Wereld } from './wereld';

const van = opzet();
const RAISE = 'P0001';
const STEL_VAST = "SELECT pw.stel_cijfers_vast('2025-01-01')";

/** So many persons who begin a traject in the first quarter of 2025. */
async function begint({ organisatie }: Wereld, { opdracht_id, opdrachtgever_id }: Partij, aantal: number) {
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const client_id = randomUUID();
    const onder = { organisatie_id: organisatie, client_id, opdracht_id, opdrachtgever_id };
    await rij(van.db, 'client', { organisatie_id: organisatie, id: client_id, aangemaakt_op: BEGIN });
    const traject_id = randomUUID();
    await rij(van.db, 'traject', { ...onder, id: traject_id, aangemaakt_op: BEGIN });
    await rij(van.db, 'traject_verloop', {
      ...onder,
      traject_id,
      status: 'GEPLAATST',
      startdatum: '2025-02-01',
      geplande_einddatum: '2025-12-31',
      plan: 'p',
      rapportage_verschuldigd_op: '2025-05-01',
    });
  }
}

/** The totals this caller reads after having them settled, in one transaction. */
const leest = (wie: Wie) =>
  als(van.db, wie, ['STATISTIEK'], async () => {
    await van.db.query(STEL_VAST);
    const { rows } = await van.db.query<{ totaal: number | null }>('SELECT totaal FROM statistiek');
    return rows.map(({ totaal }) => totaal);
  });

describe('figures without the first layer', () => {
  it('are read by whose opdrachten they are about, under the purpose alone [CV-13]', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, uwv, directie, coach, partner, betrokkene } = wereld;
    await begint(wereld, gemeente, 13);
    await begint(wereld, uwv, 20);
    expect([await leest(gemeente), await leest(uwv), await leest(directie)]).toEqual([[15], [20], [35]]);
    for (const wie of [coach, partner, betrokkene])
      expect(await weigert(van.db, wie, ['STATISTIEK'], STEL_VAST)).toBe(GEEN_RECHT);
    for (const doelen of [['VERANTWOORDING'], ['STATISTIEK', 'VERANTWOORDING'], []] as const)
      expect(await weigert(van.db, gemeente, doelen, STEL_VAST)).toBe(GEEN_RECHT);
  });

  it('are not of a profile that does not know the purpose [F2-17]', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    expect(await weigert(van.db, gemeente, ['STATISTIEK'], STEL_VAST)).toBe(GEEN_RECHT);
    const { gemeente: elders } = await eenWereld(van.db, 'FACTOR2');
    expect(await weigert(van.db, elders, ['STATISTIEK'], STEL_VAST)).toBeNull();
  });

  it('are seen by nobody else once they are there, and under no other purpose [CV-13]', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, uwv, directie } = wereld;
    await begint(wereld, gemeente, 13);
    await van.db.query(
      `INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
       VALUES ($1, gen_random_uuid(), $2, '2024-10-01', '2025-06-02', 15)`,
      [gemeente.organisatie_id, gemeente.opdrachtgever_id],
    );
    const ziet = (wie: Wie, ...doelen: ('STATISTIEK' | 'VERANTWOORDING')[]) => telt(van.db, wie, doelen, 'statistiek');
    expect(await ziet(gemeente, 'STATISTIEK')).toBe(1);
    expect(await ziet(uwv, 'STATISTIEK')).toBe(0);
    expect(await ziet(directie, 'STATISTIEK')).toBe(0);
    expect(await ziet(gemeente, 'VERANTWOORDING')).toBe(0);
    expect(await ziet(gemeente, 'STATISTIEK', 'VERANTWOORDING')).toBe(0);
  });

  it('are written by nobody, and changed by nobody at all [CV-13]', async () => {
    const { gemeente } = await eenWereld(van.db, 'CVITES');
    const voeg = `INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
      VALUES ('${gemeente.organisatie_id}', gen_random_uuid(), '${gemeente.opdrachtgever_id}', '2024-10-01', '2025-06-02', 15)`;
    expect(await weigert(van.db, gemeente, ['STATISTIEK'], voeg)).toBe(GEEN_RECHT);
    await van.db.query(voeg);
    for (const statement of ['UPDATE statistiek SET totaal = 10', 'DELETE FROM statistiek']) {
      expect(await weigert(van.db, gemeente, ['STATISTIEK'], statement)).toBe(GEEN_RECHT);
      await van.db.query('SAVEPOINT zelf');
      await expect(van.db.query(statement)).rejects.toMatchObject({ code: RAISE });
      await van.db.query('ROLLBACK TO SAVEPOINT zelf');
    }
  });

  it('are of quarters that have ended [CV-13]', async () => {
    const { gemeente } = await eenWereld(van.db, 'CVITES');
    for (const dag of ['2025-04-01', '2025-02-01', '1999-10-01'])
      expect(await weigert(van.db, gemeente, ['STATISTIEK'], `SELECT pw.stel_cijfers_vast('${dag}')`)).toBe('22023');
    expect(await weigert(van.db, gemeente, ['STATISTIEK'], STEL_VAST)).toBeNull();
  });

  it('leave nothing of a person to count, whatever table is asked [CV-41]', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { rows } = await van.db.query<{ tabel: string }>(
      `SELECT DISTINCT a.attrelid::regclass::text AS tabel FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v')
         AND (a.attname IN ('client_id', 'aanmelding_id', 'rapportage_id') OR c.relname = 'client')
         AND has_table_privilege('poortwachter_gateway', c.oid, 'SELECT')`,
    );
    expect(rows.length).toBeGreaterThan(20);
    const geteld = async (wie: Wie, doel: 'STATISTIEK' | 'VERANTWOORDING' | 'UITVOERING') => {
      const alle: [string, number][] = [];
      for (const { tabel } of rows) alle.push([tabel, await telt(van.db, wie, [doel], tabel)]);
      return alle.filter(([, aantal]) => aantal !== 0);
    };
    const beheer = await eenMedewerker(van.db, wereld.organisatie, wereld.frontend, ['DIRECTIE', 'TRAJECTBEGELEIDER']);
    for (const wie of [wereld.gemeente, wereld.directie, wereld.coach, wereld.betrokkene, beheer])
      expect(await geteld(wie, 'STATISTIEK')).toEqual([]);
    expect((await geteld(wereld.gemeente, 'VERANTWOORDING')).length).toBeGreaterThan(3);
    expect((await geteld(wereld.directie, 'UITVOERING')).length).toBeGreaterThan(3);
  });
});
