import { randomUUID } from 'node:crypto';
import { als, NU, type Wie } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld } from './wereld';

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
