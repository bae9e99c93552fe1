import { randomUUID } from 'node:crypto';
import { als, NU, type Wie } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, rij } from './wereld';

const van = opzet();

async function genoemd(wie: Wie | null, medewerker: string | null, opdrachtgever: string | null): Promise<unknown> {
  return als(van.db, wie, ['TOEZICHT'], async () => {
    const { rows } = await van.db.query('SELECT pw.genoemd($1, $2) AS genoemd', [medewerker, opdrachtgever]);
    return rows[0].genoemd;
  });
}

describe('pw.genoemd', () => {
  it('tells directie and the FG how somebody of the own organisatie would call', async () => {
    const { organisatie, frontend, gemeente } = await eenWereld(van.db, 'CVITES');
    const coach = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER']);
    for (const rol of ['DIRECTIE', 'FG'] as const) {
      const wie = await eenMedewerker(van.db, organisatie, frontend, [rol]);
      expect(await genoemd(wie, coach.medewerker_id ?? '', null)).toMatchObject({ rollen: ['TRAJECTBEGELEIDER'] });
      expect(await genoemd(wie, null, gemeente.opdrachtgever_id ?? '')).toMatchObject({
        opdrachtgeverSoort: 'GEMEENTE',
        rollen: [],
        registraties: [{ doelen: expect.arrayContaining(['VERANTWOORDING']) }],
      });
    }
  });

  it('tells nobody else anything', async () => {
    const { organisatie, frontend, gemeente, partner, betrokkene } = await eenWereld(van.db, 'CVITES');
    const coach = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER', 'MANAGER', 'COORDINATOR']);
    for (const wie of [coach, gemeente, partner, betrokkene, null])
      expect(await genoemd(wie, coach.medewerker_id ?? '', null)).toBeNull();
    expect(await genoemd(gemeente, null, gemeente.opdrachtgever_id ?? '')).toBeNull();
  });

  it('tells a client of whoever has an opdracht about it, and of nobody else', async () => {
    const { organisatie, betrokkene, gemeente, uwv, client } = await eenWereld(van.db, 'CVITES');
    const kent = (wie: Wie) => genoemd(betrokkene, null, wie.opdrachtgever_id ?? '');
    expect(await kent(gemeente)).toMatchObject({ opdrachtgeverSoort: 'GEMEENTE', rollen: [] });
    const { rows } = await van.db.query(
      'SELECT FROM traject WHERE organisatie_id = $1 AND client_id = $2 AND opdrachtgever_id = $3',
      [organisatie, client, uwv.opdrachtgever_id],
    );
    expect([rows.length > 0, await kent(uwv)]).toEqual([true, expect.objectContaining({ opdrachtgeverSoort: 'UWV' })]);
    const ander = randomUUID();
    await rij(van.db, 'opdrachtgever', {
      organisatie_id: organisatie,
      id: ander,
      soort: 'ZORG',
      naam: 'z',
      kvk: '87654321',
    });
    expect(await genoemd(betrokkene, null, ander)).toBeNull();
    expect(await genoemd({ ...betrokkene, client_id: randomUUID() }, null, gemeente.opdrachtgever_id ?? '')).toBeNull();
    expect(await genoemd(betrokkene, null, null)).toBeNull();
  });

  it('tells nothing by a registration that has ended', async () => {
    const { frontend, directie, gemeente } = await eenWereld(van.db, 'CVITES');
    const daar = gemeente.opdrachtgever_id ?? '';
    expect(await genoemd(directie, null, daar)).not.toBeNull();
    await van.db.query('UPDATE integratie SET tot = $2 WHERE id = $1', [frontend, NU]);
    expect(await genoemd(directie, null, daar)).toBeNull();
  });

  it('knows of one of another organisatie as little as of nobody', async () => {
    const { organisatie, frontend } = await eenWereld(van.db, 'CVITES');
    const elders = await eenWereld(van.db, 'DIT');
    const daar = await eenMedewerker(van.db, elders.organisatie, elders.frontend, ['TRAJECTBEGELEIDER']);
    const directie = await eenMedewerker(van.db, organisatie, frontend, ['DIRECTIE']);
    expect(await genoemd(directie, daar.medewerker_id ?? '', null)).toBeNull();
    expect(await genoemd(directie, null, elders.gemeente.opdrachtgever_id ?? '')).toBeNull();
    expect(await genoemd(directie, randomUUID(), null)).toBeNull();
    expect(await genoemd(directie, null, randomUUID())).toBeNull();
  });

  it('tells nothing once the autorisatie of who asks has ended, and no role that has', async () => {
    const { organisatie, frontend } = await eenWereld(van.db, 'CVITES');
    const coach = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER']);
    const directie = await eenMedewerker(van.db, organisatie, frontend, ['DIRECTIE']);
    const beeindig = (wie: Wie) =>
      van.db.query('UPDATE autorisatie SET tot = $2 WHERE medewerker_id = $1', [wie.medewerker_id, NU]);
    await beeindig(coach);
    expect(await genoemd(directie, coach.medewerker_id ?? '', null)).toMatchObject({ rollen: [] });
    await beeindig(directie);
    expect(await genoemd(directie, coach.medewerker_id ?? '', null)).toBeNull();
  });
});
