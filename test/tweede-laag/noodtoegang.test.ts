import { randomUUID } from 'node:crypto';
import type { Profiel } from '../../src/domain/opsommingen';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, leverAan, rij, type Wereld, wijsToe } from './wereld';

const van = opzet();

const REDEN = 'Is volgens de buren in gevaar.';
const OVER_EEN_UUR = '2025-06-02T11:00:00Z';
const RAISE = 'P0001';

const eenNoodtoegang = (
  { organisatie, client }: Wereld,
  wie: Wie,
  waarden: Readonly<Record<string, unknown>> = {},
) => ({
  organisatie_id: organisatie,
  id: randomUUID(),
  client_id: client,
  medewerker_id: wie.medewerker_id,
  belang: 'VITAAL_BELANG',
  reden: REDEN,
  van: NU,
  tot: OVER_EEN_UUR,
  ...waarden,
});

/** Whether the gateway may store it for this caller. */
const opent = (wereld: Wereld, wie: Wie, waarden: Readonly<Record<string, unknown>> = {}) =>
  als(van.db, wie, ['UITVOERING'], async () => {
    try {
      await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, wie, waarden));
      return null;
    } catch (fout) {
      return fout instanceof Error && 'code' in fout ? fout.code : fout;
    }
  });

const ziet = (wie: Wie, tabel: string, waar?: string) => telt(van.db, wie, ['UITVOERING'], tabel, waar);

describe('the second layer, of broken glass', () => {
  it.each<[Profiel, string, string | null]>([
    ['DIT', 'ZORGBELANG', null],
    ['DIT', 'VITAAL_BELANG', null],
    ['CVITES', 'VITAAL_BELANG', null],
    ['CVITES', 'ZORGBELANG', GEEN_RECHT],
    ['WESTENDORP', 'VITAAL_BELANG', GEEN_RECHT],
    ['IMPLACMENT', 'ZORGBELANG', GEEN_RECHT],
    ['FACTOR2', 'VITAAL_BELANG', GEEN_RECHT],
  ])('[DI-16 CV-09] at %s it is opened for %s: %s', async (profiel, belang, uitkomst) => {
    const wereld = await eenWereld(van.db, profiel);
    expect(await opent(wereld, wereld.andereCoach, { belang })).toBe(uitkomst);
  });

  it('[DI-16] is opened by a coach or directie, in the own name, from now, and for no longer than the reglement lets it', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { andereCoach, coach, directie, coordinator, gemeente, betrokkene, organisatie } = wereld;
    expect(await opent(wereld, andereCoach)).toBeNull();
    expect(await opent(wereld, directie)).toBeNull();
    const { frontend } = wereld;
    for (const rol of ['STAGIAIR', 'ADMINISTRATIE', 'MANAGER', 'FG'] as const)
      expect([rol, await opent(wereld, await eenMedewerker(van.db, organisatie, frontend, [rol]))]).toEqual([
        rol,
        GEEN_RECHT,
      ]);
    const zonderVog = { vog_geldig_tot: '2025-06-01' };
    const verlopen = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER'], zonderVog);
    expect(await opent(wereld, verlopen)).toBe(GEEN_RECHT);
    expect(await opent(wereld, coordinator)).toBe(GEEN_RECHT);
    for (const buiten of [gemeente, betrokkene])
      expect(await opent(wereld, { ...buiten, medewerker_id: andereCoach.medewerker_id ?? '' })).toBe(GEEN_RECHT);
    expect(await opent(wereld, andereCoach, { medewerker_id: coach.medewerker_id })).toBe(GEEN_RECHT);
    expect(await opent(wereld, andereCoach, { van: '2025-06-02T09:59:59Z' })).toBe(GEEN_RECHT);
    expect(await opent(wereld, andereCoach, { tot: '2025-06-02T18:00:00Z' })).toBeNull();
    expect(await opent(wereld, andereCoach, { tot: '2025-06-02T18:00:00.001Z' })).toBe(GEEN_RECHT);
    expect(await opent(wereld, andereCoach, { reden: 'te kort' })).toBe('23514');
    const besproken = { besproken_op: '2025-06-02', besproken_door: andereCoach.medewerker_id };
    expect(await opent(wereld, andereCoach, besproken)).toBe(GEEN_RECHT);
  });

  it('[DI-16 CV-09] lets its opener into that dossier until it ends, to special categories for a vital interest alone', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { andereCoach, coach, client } = wereld;
    const aantallen = (nu = NU) =>
      als(
        van.db,
        andereCoach,
        ['UITVOERING'],
        async () => {
          const tel = async (tabel: string) =>
            (await van.db.query<{ n: number }>(`SELECT count(DISTINCT client_id)::int AS n FROM ${tabel}`)).rows[0]?.n;
          const tabellen = ['traject', 'client_identiteit', 'gezondheid_medisch', 'gespreksverslag', 'client_bsn'];
          const gezien = [];
          for (const tabel of tabellen) gezien.push(await tel(tabel));
          return gezien;
        },
        nu,
      );
    const zonder = await aantallen();
    await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, coach));
    expect(await aantallen()).toEqual(zonder);
    await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, andereCoach, { belang: 'ZORGBELANG' }));
    const [traject = 0, identiteit = 0, medisch = 0, verslag = 0, bsn = 0] = zonder;
    expect(await aantallen()).toEqual([traject + 1, identiteit + 1, medisch, verslag, bsn]);
    await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, andereCoach, { tot: '2025-06-02T10:30:00Z' }));
    expect(await aantallen()).toEqual([traject + 1, identiteit + 1, medisch + 1, verslag + 1, bsn]);
    expect(await aantallen('2025-06-02T10:30:00Z')).toEqual([traject + 1, identiteit + 1, medisch, verslag, bsn]);
    expect(await aantallen('2025-06-02T10:59:59.999Z')).toEqual([traject + 1, identiteit + 1, medisch, verslag, bsn]);
    expect(await aantallen(OVER_EEN_UUR)).toEqual(zonder);
    expect(await ziet(andereCoach, 'client', `id = '${client}'`)).toBe(1);
  });

  it('[DI-16] writes nothing by it', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { andereCoach, coach, gemeente, client, organisatie } = wereld;
    await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, andereCoach));
    const schrijft = (wie: Wie) =>
      weigert(
        van.db,
        wie,
        ['UITVOERING'],
        `INSERT INTO belemmering (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op, soort,
           omschrijving) VALUES ($1, $2, $3, $4, $5, 'BETROKKENE', $6, 'VERSLAVING', 'o')`,
        [organisatie, randomUUID(), client, gemeente.opdracht_id, gemeente.opdrachtgever_id, NU],
      );
    expect(await schrijft(coach)).toBeNull();
    expect(await schrijft(andereCoach)).toBe(GEEN_RECHT);
  });

  it('[DI-16] is no step to a dossier of its own: no aanmelding is accepted for who is known by it alone', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { client, buurman, frontend, gemeente, organisatie, partner, uwv } = wereld;
    const wie = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER', 'COORDINATOR']);
    const aanmelding = randomUUID();
    await leverAan(van.db, { id: aanmelding, wie: partner, opdracht: gemeente });
    await wijsToe(van.db, wie, { opdracht_id: gemeente.opdracht_id });
    await rij(van.db, 'noodtoegang', eenNoodtoegang({ ...wereld, client: buurman }, wie));
    expect(await ziet(wie, 'client', `id = '${buurman}'`)).toBe(1);
    const accepteert = (voor: string) =>
      weigert(
        van.db,
        wie,
        ['AANMELDING'],
        `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = $3, beoordeeld_door = $4 WHERE id = $1`,
        [aanmelding, voor, NU, wie.medewerker_id],
      );
    expect(await accepteert(buurman)).toBe(GEEN_RECHT);
    expect(await accepteert(client)).toBeNull();
    await wijsToe(van.db, wie, { opdracht_id: uwv.opdracht_id });
    expect(await accepteert(buurman)).toBeNull();
  });

  it('[DI-16] is seen by its opener, directie, the FG and the client, and by nobody else', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { andereCoach, coach, coordinator, directie, betrokkene, gemeente, partner, organisatie, frontend } = wereld;
    await rij(van.db, 'noodtoegang', eenNoodtoegang(wereld, andereCoach));
    const fg = await eenMedewerker(van.db, organisatie, frontend, ['FG']);
    for (const wie of [andereCoach, directie, betrokkene, fg]) expect(await ziet(wie, 'noodtoegang')).toBe(1);
    for (const wie of [coach, coordinator, gemeente, partner]) expect(await ziet(wie, 'noodtoegang')).toBe(0);
  });

  it('[DI-16] ends sooner, never later or in the past, and is discussed once', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { andereCoach, coach, directie } = wereld;
    const { id, ...rest } = eenNoodtoegang(wereld, andereCoach, { van: '2025-06-02T09:30:00Z' });
    await rij(van.db, 'noodtoegang', { id, ...rest });
    const wijzigt = (wie: Wie, zet: string) =>
      weigert(van.db, wie, ['UITVOERING'], `UPDATE noodtoegang SET ${zet} WHERE id = '${id}'`);
    expect(await wijzigt(andereCoach, `tot = '${NU}'`)).toBeNull();
    expect(await wijzigt(directie, `tot = '2025-06-02T10:30:00Z'`)).toBeNull();
    expect(await wijzigt(andereCoach, `tot = '2025-06-02T09:45:00Z'`)).toBe(RAISE);
    expect(await wijzigt(andereCoach, `tot = '2025-06-02T12:00:00Z'`)).toBe(RAISE);
    expect(await wijzigt(andereCoach, `reden = 'een andere reden dan toen'`)).toBe(GEEN_RECHT);
    const besproken = (door: Wie, op = '2025-06-02') =>
      `besproken_op = '${op}', besproken_door = '${door.medewerker_id}'`;
    expect(await wijzigt(andereCoach, besproken(andereCoach))).toBeNull();
    expect(await wijzigt(andereCoach, besproken(coach))).toBe(RAISE);
    expect(await wijzigt(andereCoach, besproken(andereCoach, '2025-06-03'))).toBe(GEEN_RECHT);
    await van.db.query(`UPDATE noodtoegang SET ${besproken(directie)} WHERE id = '${id}'`);
    expect(await wijzigt(andereCoach, besproken(andereCoach))).toBe(RAISE);
    expect(await wijzigt(andereCoach, `tot = '${NU}'`)).toBeNull();
    expect(await weigert(van.db, directie, ['UITVOERING'], 'DELETE FROM noodtoegang')).toBe(GEEN_RECHT);
    await expect(van.db.query('DELETE FROM noodtoegang')).rejects.toMatchObject({ code: RAISE });
  });
});
