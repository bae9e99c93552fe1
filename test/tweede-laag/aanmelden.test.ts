import { randomUUID } from 'node:crypto';
import { Gevonden } from '../../src/auth/gevonden';
import { als, NU } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, rij } from './wereld';

const van = opzet();
const ISSUER = 'https://idp.test';

async function aanmelden(azp: string, sub: string | null, issuer = ISSUER, nu = NU): Promise<unknown> {
  return als(van.db, null, [], async () => {
    const { rows } = await van.db.query('SELECT pw.aanmelden($1, $2, $3, $4) AS gevonden', [issuer, azp, sub, nu]);
    return rows[0].gevonden;
  });
}

describe('pw.aanmelden', () => {
  it('finds the opdrachtgever of a token’s client, with its kind from the stored row', async () => {
    const { gemeente, organisatie } = await eenWereld(van.db, 'CVITES');
    const gevonden = await aanmelden(gemeente.integratie_id, null);
    expect(gevonden).toMatchObject({
      organisatieId: organisatie,
      profiel: 'CVITES',
      soort: 'OPDRACHTGEVER',
      opdrachtgeverId: gemeente.opdrachtgever_id,
      opdrachtgeverSoort: 'GEMEENTE',
      partnerId: null,
      medewerkerId: null,
      clientId: null,
      hoedanigheid: null,
      rollen: [],
    });
    expect(Gevonden.parse(gevonden).soort).toBe('OPDRACHTGEVER');
  });

  it('knows no other issuer, no unknown client and no registration outside its period', async () => {
    const { gemeente } = await eenWereld(van.db, 'CVITES');
    expect(await aanmelden(gemeente.integratie_id, null, 'https://elders.test')).toBeNull();
    expect(await aanmelden(randomUUID(), null)).toBeNull();
    expect(await aanmelden(gemeente.integratie_id, null, ISSUER, '2023-12-31T23:59:59Z')).toBeNull();
    await van.db.query('UPDATE integratie SET tot = $2 WHERE id = $1', [gemeente.integratie_id, NU]);
    expect(await aanmelden(gemeente.integratie_id, null)).toBeNull();
  });

  it('gives a partner its registered opdrachten, as far as they run', async () => {
    const { partner, gemeente } = await eenWereld(van.db, 'CVITES');
    expect(await aanmelden(partner.integratie_id, null)).toMatchObject({
      soort: 'PARTNER',
      partnerId: partner.partner_id,
      opdrachten: [gemeente.opdracht_id],
    });
    await van.db.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [gemeente.opdracht_id, NU]);
    expect(await aanmelden(partner.integratie_id, null)).toMatchObject({ opdrachten: [] });
  });

  it('[DI-19] gives a medewerker the roles in force only', async () => {
    const { organisatie, frontend } = await eenWereld(van.db, 'DIT');
    const coach = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER', 'FG']);
    expect(await aanmelden(frontend, coach.medewerker_id)).toMatchObject({
      soort: 'MEDEWERKER',
      medewerkerId: coach.medewerker_id,
      rollen: ['FG', 'TRAJECTBEGELEIDER'],
    });
    const zonder = await eenMedewerker(van.db, organisatie, frontend, ['FG'], { vog_geldig_tot: '2025-06-01' });
    expect(await aanmelden(frontend, zonder.medewerker_id)).toMatchObject({ soort: 'MEDEWERKER', rollen: [] });
  });

  it('[DI-03] takes everybody in the portaal for a person: with a dossier, as whom, or without one', async () => {
    const { organisatie, portaal, client } = await eenWereld(van.db, 'DIT');
    const account = { organisatie_id: organisatie, client_id: client, issuer: ISSUER, hoedanigheid: 'GEMACHTIGDE' };
    await rij(van.db, 'client_account', { ...account, id: randomUUID(), subject: 'nu', van: '2024-01-01' });
    await rij(van.db, 'client_account', { ...account, id: randomUUID(), subject: 'op', van: '2024-01-01', tot: NU });
    expect(await aanmelden(portaal, 'nu')).toMatchObject({
      soort: 'BETROKKENE',
      clientId: client,
      hoedanigheid: 'GEMACHTIGDE',
    });
    for (const sub of ['op', 'nieuw'])
      expect(await aanmelden(portaal, sub)).toMatchObject({
        soort: 'BETROKKENE',
        clientId: null,
        hoedanigheid: 'ZELF',
      });
    expect(await aanmelden(portaal, null)).toBeNull();
  });

  it('[DI-19] gives nobody in the portaal what a role opens: who works there is a person without a dossier', async () => {
    const { portaal, frontend, coach } = await eenWereld(van.db, 'DIT');
    expect(await aanmelden(frontend, coach.medewerker_id ?? '')).toMatchObject({ soort: 'MEDEWERKER' });
    expect(await aanmelden(portaal, coach.medewerker_id ?? '')).toMatchObject({
      soort: 'BETROKKENE',
      medewerkerId: null,
      rollen: [],
      clientId: null,
    });
  });

  it('[DI-03] knows no client in the frontend, nor anybody else who does not work there', async () => {
    const { organisatie, portaal, frontend, client } = await eenWereld(van.db, 'DIT');
    const account = { organisatie_id: organisatie, client_id: client, issuer: ISSUER, hoedanigheid: 'ZELF' };
    await rij(van.db, 'client_account', { ...account, id: randomUUID(), subject: 'client', van: '2024-01-01' });
    expect(await aanmelden(portaal, 'client')).toMatchObject({ soort: 'BETROKKENE', clientId: client });
    for (const sub of ['client', 'nieuw', null]) expect(await aanmelden(frontend, sub)).toBeNull();
  });

  it('lets a medewerker who is a client as well be each through the own application', async () => {
    const { organisatie, portaal, frontend, client, coach } = await eenWereld(van.db, 'DIT');
    const subject = coach.medewerker_id ?? '';
    const account = { organisatie_id: organisatie, client_id: client, issuer: ISSUER, hoedanigheid: 'ZELF' };
    await rij(van.db, 'client_account', { ...account, id: randomUUID(), subject, van: '2024-01-01' });
    expect(await aanmelden(frontend, subject)).toMatchObject({ soort: 'MEDEWERKER', clientId: null });
    expect(await aanmelden(portaal, subject)).toMatchObject({ soort: 'BETROKKENE', clientId: client });
  });
});
