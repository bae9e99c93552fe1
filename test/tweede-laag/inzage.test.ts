import { randomUUID } from 'node:crypto';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, leverAan, rij, type Wereld } from './wereld';

const van = opzet();

const TABELLEN = ['raadpleging', 'verstrekking', 'kennisgeving'] as const;

/** That an opdrachtgever or partner read of these: of a client for the first time. */
async function schrijf(wie: Wie, over: readonly { soort: string; id: string }[]): Promise<string> {
  const id = randomUUID();
  const { organisatie_id, soort, integratie_id, opdrachtgever_id = null, partner_id = null, sleutel } = wie;
  const ontvanger_id = opdrachtgever_id ?? partner_id;
  await rij(van.db, 'raadpleging', {
    organisatie_id,
    id,
    uitkomst: 'BEANTWOORD',
    soort,
    integratie_id,
    opdrachtgever_id,
    partner_id,
    sleutel,
    op: NU,
    rollen: ['GEMEENTE'],
    doelen: ['VERANTWOORDING'],
    operatie_hash: Buffer.alloc(32),
    wortels: ['clients'],
    trace_id: '0'.repeat(32),
    beleid: 'proef',
  });
  for (const [nummer, betrokkene] of over.entries()) {
    const eerste = betrokkene.soort === 'CLIENT';
    await rij(van.db, 'verstrekking', {
      organisatie_id,
      raadpleging_id: id,
      nummer,
      betrokkene_soort: betrokkene.soort,
      betrokkene_id: betrokkene.id,
      patroon: 0,
      eerste,
    });
    if (eerste)
      await rij(van.db, 'kennisgeving', {
        organisatie_id,
        client_id: betrokkene.id,
        ontvanger_id,
        raadpleging_id: id,
        op: NU,
      });
  }
  return id;
}

/** How many rows of each table the caller sees. */
async function aantallen(wie: Wie | null, doel: 'RECHTEN' | 'TOEZICHT' | 'STATISTIEK' = 'TOEZICHT') {
  const gezien: number[] = [];
  for (const tabel of TABELLEN) gezien.push(await telt(van.db, wie, [doel], tabel));
  return gezien;
}

const namen = (wie: Wie, ...raadplegingen: readonly string[]) =>
  als(van.db, wie, ['TOEZICHT'], async () => {
    const sql = 'SELECT ontvanger FROM pw.ontvangernamen($1) ORDER BY 1';
    return (await van.db.query<{ ontvanger: string }>(sql, [raadplegingen])).rows.map(({ ontvanger }) => ontvanger);
  });

const met = ({ organisatie, frontend }: Wereld, rol: 'FG' | 'MANAGER' | 'ADMINISTRATIE' | 'BESTUUR') =>
  eenMedewerker(van.db, organisatie, frontend, [rol]);

describe('the second layer, of the ledger', () => {
  it('[WE-04 CV-46] shows directie and the FG all of the organisatie, the client the own, and nobody else anything', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { client, buurman, gemeente, uwv, directie, betrokkene } = wereld;
    await schrijf(gemeente, [
      { soort: 'CLIENT', id: client },
      { soort: 'CLIENT', id: buurman },
    ]);
    await schrijf(uwv, [
      { soort: 'CLIENT', id: buurman },
      { soort: 'CONTACTPERSOON', id: uwv.opdrachtgever_id },
    ]);
    for (const wie of [directie, await met(wereld, 'FG')]) expect(await aantallen(wie)).toEqual([2, 4, 3]);
    expect(await aantallen(betrokkene, 'RECHTEN')).toEqual([1, 1, 1]);
    const { coach, coordinator, andereCoach, partner, werkgever } = wereld;
    const overigen = [await met(wereld, 'MANAGER'), await met(wereld, 'ADMINISTRATIE')];
    for (const wie of [coach, coordinator, andereCoach, partner, gemeente, werkgever, ...overigen, null])
      expect(await aantallen(wie)).toEqual([0, 0, 0]);
    const elders = await eenWereld(van.db, 'DIT');
    for (const wie of [elders.directie, await met(elders, 'FG')]) expect(await aantallen(wie)).toEqual([0, 0, 0]);
  });

  it('[WE-04] asks a role that the reglement knows and that is in force', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    await schrijf(wereld.gemeente, [{ soort: 'CLIENT', id: wereld.client }]);
    const { organisatie, frontend } = wereld;
    expect(await aantallen(await met(wereld, 'BESTUUR'))).toEqual([0, 0, 0]);
    const zonderVog = { vog_geldig_tot: '2025-06-01' };
    expect(await aantallen(await eenMedewerker(van.db, organisatie, frontend, ['FG'], zonderVog))).toEqual([0, 0, 0]);
    const factor2 = await eenWereld(van.db, 'FACTOR2');
    await schrijf(factor2.gemeente, [{ soort: 'CLIENT', id: factor2.client }]);
    expect(await aantallen(await met(factor2, 'BESTUUR'))).toEqual([1, 1, 1]);
  });

  it('[CV-41] shows nothing to who asks for figures alone', async () => {
    const { gemeente, client, directie, betrokkene } = await eenWereld(van.db, 'CVITES');
    await schrijf(gemeente, [{ soort: 'CLIENT', id: client }]);
    for (const wie of [directie, betrokkene]) expect(await aantallen(wie, 'STATISTIEK')).toEqual([0, 0, 0]);
  });

  it('[CV-50 IM-21] shows a client also the aanmelding that became the dossier, and names its recipient; another’s not', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { client, partner, gemeente, betrokkene, directie, coach } = wereld;
    const [mijn, haar] = [randomUUID(), randomUUID()];
    for (const id of [mijn, haar]) await leverAan(van.db, { id, wie: partner, opdracht: gemeente });
    const gelezen = await schrijf(partner, [{ soort: 'AANMELDING', id: mijn }]);
    const ander = await schrijf(gemeente, [{ soort: 'AANMELDING', id: haar }]);
    expect([await aantallen(betrokkene, 'RECHTEN'), await namen(betrokkene, gelezen, ander)]).toEqual([[0, 0, 0], []]);
    await van.db.query(
      `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = $3, beoordeeld_door = $4 WHERE id = $1`,
      [mijn, client, NU, directie.medewerker_id],
    );
    expect(await aantallen(betrokkene, 'RECHTEN')).toEqual([1, 1, 0]);
    expect(await namen(betrokkene, gelezen, ander)).toEqual(['een verwijzer']);
    expect(await namen(directie, gelezen, ander)).toEqual(['GEMEENTE', 'een verwijzer']);
    for (const wie of [coach, gemeente, partner]) expect(await namen(wie, gelezen, ander)).toEqual([]);
  });

  it('is read and never changed or deleted, by whomever', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, client, directie, betrokkene } = wereld;
    await schrijf(gemeente, [{ soort: 'CLIENT', id: client }]);
    for (const wie of [directie, betrokkene, await met(wereld, 'FG')])
      for (const tabel of TABELLEN) {
        const zet = `UPDATE ${tabel} SET organisatie_id = organisatie_id`;
        expect(await weigert(van.db, wie, ['TOEZICHT'], zet)).toBe(GEEN_RECHT);
        expect(await weigert(van.db, wie, ['TOEZICHT'], `DELETE FROM ${tabel}`)).toBe(GEEN_RECHT);
      }
  });
});
