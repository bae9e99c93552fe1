import { randomUUID } from 'node:crypto';
import type { Doel } from '../../src/domain/doel';
import { NU, telt, type Wie } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, leverAan, rij, wijsToe } from './wereld';

const van = opzet();

const trajecten = (wie: Wie) => telt(van.db, wie, ['UITVOERING'], 'traject');

describe('who reaches which dossiers', () => {
  it('[CV-22] an opdrachtgever reaches its own, and of a shared client only its own rows', async () => {
    const { gemeente, uwv, client } = await eenWereld(van.db, 'WESTENDORP');
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'traject')).toBe(1);
    expect(await telt(van.db, uwv, ['VERANTWOORDING'], 'traject')).toBe(2);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'client_identiteit')).toBe(1);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'client')).toBe(1);
    expect(await telt(van.db, uwv, ['VERANTWOORDING'], 'client', `id = '${client}'`)).toBe(1);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'opdrachtgever')).toBe(1);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'medewerker')).toBe(0);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'autorisatie')).toBe(0);
  });

  it('[WE-22] an opdracht that ended, or has not begun, reaches nothing', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    await van.db.query(`UPDATE opdracht SET tot = '2025-06-02T10:00:00Z' WHERE id = $1`, [gemeente.opdracht_id]);
    for (const tabel of ['traject', 'client', 'client_identiteit', 'rapportage', 'arbeid'])
      expect([tabel, await telt(van.db, gemeente, ['VERANTWOORDING', 'PLAATSING'], tabel)]).toEqual([tabel, 0]);
    await van.db.query(`UPDATE opdracht SET tot = '2025-06-02T10:00:01Z' WHERE id = $1`, [gemeente.opdracht_id]);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'traject')).toBe(1);
    await van.db.query(`UPDATE opdracht SET van = '2025-06-02T10:00:00.001Z', tot = NULL WHERE id = $1`, [
      gemeente.opdracht_id,
    ]);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'traject')).toBe(0);
  });

  it('outside, and to the client, only released rapportages exist', async () => {
    const { gemeente, betrokkene, coach } = await eenWereld(van.db, 'WESTENDORP');
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'rapportage')).toBe(1);
    expect(await telt(van.db, gemeente, ['FINANCIERING'], 'rapportage_kosten', 'true')).toBe(0);
    expect(await telt(van.db, betrokkene, ['RECHTEN'], 'rapportage')).toBe(4);
    expect(await telt(van.db, betrokkene, ['RECHTEN'], 'rapportage_onderdeel')).toBe(4 * 6);
    expect(await telt(van.db, coach, ['UITVOERING'], 'rapportage')).toBe(8);
  });

  it('[WE-25] a client reaches the own dossier and no other, and never the raw notes', async () => {
    const { betrokkene, client } = await eenWereld(van.db, 'WESTENDORP');
    expect(await telt(van.db, betrokkene, ['RECHTEN'], 'client')).toBe(1);
    expect(await telt(van.db, betrokkene, ['RECHTEN'], 'gezondheid_medisch')).toBe(4);
    expect(await telt(van.db, betrokkene, ['RECHTEN'], 'gespreksverslag')).toBe(0);
    expect(await telt(van.db, { ...betrokkene, client_id: '' }, ['RECHTEN'], 'client', `id = '${client}'`)).toBe(0);
  });

  it('[IM-13] a coach reaches the assigned clients, a coordinator the own projects, directie all', async () => {
    const { coach, andereCoach, coordinator, directie } = await eenWereld(van.db, 'IMPLACMENT');
    expect(await trajecten(coach)).toBe(4);
    expect(await trajecten(andereCoach)).toBe(0);
    expect(await trajecten(coordinator)).toBe(1);
    expect(await trajecten(directie)).toBe(5);
    expect(await telt(van.db, coordinator, ['UITVOERING'], 'client')).toBe(1);
    expect(await telt(van.db, andereCoach, ['UITVOERING'], 'client')).toBe(0);
    expect(await telt(van.db, coordinator, ['UITVOERING'], 'client_identiteit')).toBe(1);
    expect(await telt(van.db, coach, ['UITVOERING'], 'gespreksverslag')).toBe(4);
    expect(await telt(van.db, directie, ['UITVOERING'], 'gespreksverslag')).toBe(0);
  });

  it('[IM-13] a role counts only as far as it reaches: a coordinator does not reach an assigned client, nor a coach a project', async () => {
    const { andereCoach, coordinator, buurman, gemeente } = await eenWereld(van.db, 'IMPLACMENT');
    await wijsToe(van.db, coordinator, { client_id: buurman });
    await wijsToe(van.db, andereCoach, { opdracht_id: gemeente.opdracht_id });
    expect(await trajecten(coordinator)).toBe(1);
    expect(await trajecten(andereCoach)).toBe(0);
  });

  it('[IM-13] of two roles each opens only what it opens, where it reaches', async () => {
    const { organisatie, frontend, buurman } = await eenWereld(van.db, 'IMPLACMENT');
    const beide = await eenMedewerker(van.db, organisatie, frontend, ['MANAGER', 'TRAJECTBEGELEIDER']);
    await wijsToe(van.db, beide, { client_id: buurman });
    expect(await trajecten(beide)).toBe(5);
    expect(await telt(van.db, beide, ['UITVOERING'], 'client_identiteit')).toBe(5);
    expect(await telt(van.db, beide, ['UITVOERING'], 'arbeid')).toBe(1);
    expect(await telt(van.db, beide, ['UITVOERING'], 'arbeid', `client_id = '${buurman}'`)).toBe(1);
  });

  it('an assignment that ended reaches nothing', async () => {
    const { coach } = await eenWereld(van.db, 'WESTENDORP');
    await van.db.query(`UPDATE toewijzing SET tot = '2025-06-02T10:00:00Z' WHERE medewerker_id = $1`, [
      coach.medewerker_id,
    ]);
    expect(await trajecten(coach)).toBe(0);
    expect(await telt(van.db, coach, ['UITVOERING'], 'client')).toBe(0);
  });

  it.each([
    ['[WE-20] without signed secrecy', 'WESTENDORP', { geheimhouding_getekend_op: null }, 0],
    ['[WE-20] with secrecy to be signed tomorrow', 'WESTENDORP', { geheimhouding_getekend_op: '2025-06-03' }, 0],
    ['[WE-20] with secrecy signed today', 'WESTENDORP', { geheimhouding_getekend_op: '2025-06-02' }, 5],
    ['[DI-19] with a VOG that ended yesterday', 'DIT', { vog_geldig_tot: '2025-06-01' }, 0],
    ['[DI-19] without a VOG', 'DIT', { vog_geldig_tot: null }, 0],
    ['[DI-19] with a VOG until today', 'DIT', { vog_geldig_tot: '2025-06-02' }, 5],
    ['[WE-20] without a VOG where none is asked', 'WESTENDORP', { vog_geldig_tot: null }, 5],
    ['[WE-20] after the role ended', 'WESTENDORP', { tot: '2025-06-01T00:00:00Z' }, 0],
  ] as const)('%s a directie reaches (%s) %j: %d', async (_, profiel, autorisatie, aantal) => {
    const { organisatie, frontend } = await eenWereld(van.db, profiel);
    const directie = await eenMedewerker(van.db, organisatie, frontend, ['DIRECTIE'], autorisatie);
    expect(await trajecten(directie)).toBe(aantal);
    expect(await telt(van.db, directie, ['UITVOERING'], 'client_identiteit')).toBe(aantal);
  });

  it('a role that the profile does not know reaches nothing', async () => {
    const { organisatie, frontend } = await eenWereld(van.db, 'WESTENDORP');
    const bestuur = await eenMedewerker(van.db, organisatie, frontend, ['BESTUUR']);
    expect(await trajecten(bestuur)).toBe(0);
    expect(await telt(van.db, bestuur, ['UITVOERING'], 'client_identiteit')).toBe(0);
  });

  it('[WE-14] a purpose that the registration does not name, or no longer, opens nothing', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'client_identiteit')).toBe(1);
    expect(await telt(van.db, gemeente, ['STATISTIEK', 'AANMELDING'], 'client_identiteit')).toBe(0);
    expect(await telt(van.db, gemeente, [], 'client_identiteit')).toBe(0);
    await van.db.query(`UPDATE integratie SET doelen = '{PLAATSING}' WHERE id = $1`, [gemeente.integratie_id]);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'client_identiteit')).toBe(0);
    await van.db.query(`UPDATE integratie SET doelen = '{VERANTWOORDING}', tot = '2025-06-01' WHERE id = $1`, [
      gemeente.integratie_id,
    ]);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'client_identiteit')).toBe(0);
  });

  it('[WE-14] outside, the purpose of an aanmelding alone opens no dossier, nor what shows that there is one', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const { gemeente, betrokkene, coach, organisatie: organisatie_id, client: client_id } = wereld;
    const onder = {
      organisatie_id,
      client_id,
      opdracht_id: gemeente.opdracht_id,
      opdrachtgever_id: gemeente.opdrachtgever_id,
      van: BEGIN,
    };
    const { traject_id } = gemeente;
    const begeleiding = { ...onder, id: randomUUID(), traject_id, soort: 'VOORZIENING', omschrijving: 'o' };
    await rij(van.db, 'traject_begeleiding', begeleiding);
    await rij(van.db, 'clientstatus', { ...onder, id: randomUUID(), soort: 'WERKNEMER', reden: 'ZIEKTE' });
    const bijClient = { organisatie_id, client_id, van: BEGIN };
    const telefoon = { ...bijClient, id: randomUUID(), categorie: 'TELEFOON' };
    await rij(van.db, 'geheimhouding_contact', telefoon);
    await rij(van.db, 'openbaarmaking', { ...telefoon, vindplaats: 'blog' });
    const tabellen = ['client', 'traject', 'rapportage', 'clientstatus', 'traject_begeleiding'];
    for (const tabel of [...tabellen, 'geheimhouding_contact', 'openbaarmaking']) {
      const ziet = async (wie: Wie, ...doelen: Doel[]) => (await telt(van.db, wie, doelen, tabel)) > 0;
      expect([tabel, await ziet(gemeente, 'AANMELDING', 'VERANTWOORDING')]).toEqual([tabel, true]);
      expect([tabel, await ziet(gemeente, 'AANMELDING')]).toEqual([tabel, false]);
      expect([tabel, await ziet(gemeente)]).toEqual([tabel, false]);
      expect([tabel, await ziet(betrokkene, 'RECHTEN')]).toEqual([tabel, true]);
      expect([tabel, await ziet(betrokkene, 'AANMELDING')]).toEqual([tabel, false]);
      // Who works there finds the dossiers to which an aanmelding leads; what they say stays closed.
      expect([tabel, await ziet(coach, 'AANMELDING')]).toEqual([tabel, true]);
    }
    expect(await telt(van.db, coach, ['AANMELDING'], 'client_identiteit')).toBe(0);
    await van.db.query(`UPDATE integratie SET doelen = '{AANMELDING}' WHERE id = $1`, [gemeente.integratie_id]);
    expect(await telt(van.db, gemeente, ['AANMELDING', 'VERANTWOORDING'], 'traject')).toBe(0);
  });

  it('[WE-22] outside, an aanmelding is gone when its opdracht ended; inside it stays', async () => {
    const { gemeente, partner, coordinator, directie, betrokkene } = await eenWereld(van.db, 'WESTENDORP');
    const persoon = { ...betrokkene, client_id: '' };
    const [voor, zonder, eigen] = [randomUUID(), randomUUID(), randomUUID()];
    await leverAan(van.db, { id: voor, wie: partner, opdracht: gemeente });
    await leverAan(van.db, { id: zonder, wie: partner });
    await leverAan(van.db, { id: eigen, wie: persoon });
    for (const aanmelding_id of [voor, zonder, eigen])
      await rij(van.db, 'aanmelding_inhoud', {
        organisatie_id: gemeente.organisatie_id,
        aanmelding_id,
        categorie: 'IDENTITEIT',
        waarden: {},
      });
    const ziet = async (wie: Wie) => [
      await telt(van.db, wie, ['AANMELDING'], 'aanmelding'),
      await telt(van.db, wie, ['AANMELDING'], 'aanmelding_inhoud'),
    ];
    const zien = async () => ({
      gemeente: await ziet(gemeente),
      partner: await ziet(partner),
      persoon: await ziet(persoon),
      coordinator: await ziet(coordinator),
      directie: await ziet(directie),
    });
    const lopend = { persoon: [1, 1], coordinator: [3, 3], directie: [3, 3] };
    expect(await zien()).toEqual({ ...lopend, gemeente: [1, 1], partner: [2, 2] });
    await van.db.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [gemeente.opdracht_id, NU]);
    expect(await zien()).toEqual({ ...lopend, gemeente: [0, 0], partner: [1, 1] });
  });

  it('an opdrachtgever knows of consents that concern itself only', async () => {
    const { gemeente, uwv, organisatie, client, coach } = await eenWereld(van.db, 'WESTENDORP');
    for (const ontvanger_id of [uwv.opdrachtgever_id, gemeente.opdrachtgever_id, null])
      await rij(van.db, 'toestemming', {
        organisatie_id: organisatie,
        id: randomUUID(),
        client_id: client,
        doel: 'PLAATSING',
        categorie: 'ARBEID',
        ontvanger_id,
        vorm: 'VRIJ',
        bron: 'GESPREK',
        informatieversie: '1',
        vastgelegd_door: 'x',
        van: '2025-01-01',
      });
    expect(await telt(van.db, gemeente, ['PLAATSING'], 'toestemming')).toBe(1);
    expect(await telt(van.db, coach, ['UITVOERING'], 'toestemming')).toBe(3);
  });
});
