import { randomUUID } from 'node:crypto';
import type { Doel } from '../../src/domain/doel';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, leverAan, type Partij, rij, type Wereld } from './wereld';

const van = opzet();

const lukt = (wie: Wie, doelen: readonly Doel[], werk: () => Promise<unknown>) =>
  als(van.db, wie, doelen, async () => {
    try {
      await werk();
      return null;
    } catch (fout) {
      return fout instanceof Error && 'code' in fout ? fout.code : fout;
    }
  });

const arbeid = ({ organisatie, client }: Wereld, { opdracht_id, opdrachtgever_id }: Partij) => ({
  organisatie_id: organisatie,
  id: randomUUID(),
  client_id: client,
  opdracht_id,
  opdrachtgever_id,
  herkomst: 'OPDRACHTGEVER',
  vastgelegd_op: BEGIN,
});

describe('an aanmelding', () => {
  it('is delivered by an opdrachtgever, a partner for a registered opdracht, and a person, each in the own name', async () => {
    const { gemeente, uwv, partner, betrokkene, coach } = await eenWereld(van.db, 'WESTENDORP');
    const levert = (wie: Wie, opdracht?: Partij, door?: string) =>
      lukt(wie, ['AANMELDING'], () =>
        leverAan(van.db, { id: randomUUID(), wie, ...(opdracht && { opdracht }), ...(door && { door }) }),
      );
    expect(await levert(gemeente, gemeente)).toBeNull();
    expect(await levert(partner, gemeente)).toBeNull();
    expect(await levert(partner)).toBeNull();
    expect(await levert({ ...betrokkene, client_id: '' })).toBeNull();
    expect(await levert(gemeente, uwv)).toBe(GEEN_RECHT);
    expect(await levert(partner, uwv)).toBe(GEEN_RECHT);
    expect(await levert(gemeente, gemeente, uwv.sleutel)).toBe(GEEN_RECHT);
    expect(await levert(betrokkene, gemeente)).toBe(GEEN_RECHT);
    expect(await levert(coach, gemeente)).toBe(GEEN_RECHT);
    await van.db.query('UPDATE opdracht SET tot = $2 WHERE id = $1', [gemeente.opdracht_id, '2025-06-01']);
    expect(await levert(gemeente, gemeente)).toBe(GEEN_RECHT);
  });

  it('is followed by who delivered it and whose opdracht it names; its content under its own purpose, per category', async () => {
    const { gemeente, uwv, partner, betrokkene, coach, coordinator, directie } = await eenWereld(van.db, 'WESTENDORP');
    const id = randomUUID();
    await leverAan(van.db, { id, wie: partner, opdracht: gemeente });
    for (const categorie of ['IDENTITEIT', 'ADRES', 'BSN'])
      await rij(van.db, 'aanmelding_inhoud', {
        organisatie_id: gemeente.organisatie_id,
        aanmelding_id: id,
        categorie,
        waarden: {},
      });
    const ziet = async (wie: Wie, doel: Doel = 'AANMELDING') => [
      await telt(van.db, wie, [doel], 'aanmelding'),
      await telt(van.db, wie, [doel], 'aanmelding_inhoud'),
    ];
    expect(await ziet(partner)).toEqual([1, 1]);
    expect(await ziet(gemeente)).toEqual([1, 1]);
    expect(await ziet(coordinator)).toEqual([1, 3]);
    expect(await ziet(directie)).toEqual([1, 2]);
    expect(await ziet(coordinator, 'UITVOERING')).toEqual([1, 0]);
    for (const wie of [uwv, betrokkene, coach]) expect(await ziet(wie)).toEqual([0, 0]);
  });

  it('without an opdracht is judged by a coordinator, but not by one of another project', async () => {
    const { partner, uwv, coordinator, gemeente } = await eenWereld(van.db, 'WESTENDORP');
    await leverAan(van.db, { id: randomUUID(), wie: partner });
    await leverAan(van.db, { id: randomUUID(), wie: partner, opdracht: uwv });
    await leverAan(van.db, { id: randomUUID(), wie: partner, opdracht: gemeente });
    expect(await telt(van.db, coordinator, ['AANMELDING'], 'aanmelding')).toBe(2);
  });

  it('gets its content from its deliverer only, who need not be allowed to read it', async () => {
    const { gemeente, partner } = await eenWereld(van.db, 'WESTENDORP');
    const id = randomUUID();
    await leverAan(van.db, { id, wie: gemeente, opdracht: gemeente });
    const inhoud = { organisatie_id: gemeente.organisatie_id, aanmelding_id: id, categorie: 'BSN', waarden: {} };
    const statement = 'INSERT INTO aanmelding_inhoud SELECT * FROM jsonb_populate_record(NULL::aanmelding_inhoud, $1)';
    expect(await weigert(van.db, gemeente, ['AANMELDING'], statement, [inhoud])).toBeNull();
    expect(await weigert(van.db, partner, ['AANMELDING'], statement, [inhoud])).toBe(GEEN_RECHT);
    // What the data layer must know: RETURNING asks the right to read as well.
    expect(await weigert(van.db, gemeente, ['AANMELDING'], `${statement} RETURNING categorie`, [inhoud])).toBe(
      GEEN_RECHT,
    );
  });

  it('leads, accepted, to a client, a traject and data, in that order', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const { organisatie: organisatie_id, gemeente, partner, coordinator, uwv } = wereld;
    const aanmelding = randomUUID();
    await leverAan(van.db, { id: aanmelding, wie: partner, opdracht: gemeente });
    await als(van.db, coordinator, ['UITVOERING'], async () => {
      const client = randomUUID();
      await rij(van.db, 'client', { organisatie_id, id: client, aangemaakt_op: BEGIN });
      const gezien = async () => (await van.db.query('SELECT FROM client WHERE id = $1', [client])).rowCount;
      expect(await gezien()).toBe(0);
      await van.db.query(
        `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = $4, beoordeeld_door = $3
         WHERE id = $1`,
        [aanmelding, client, coordinator.medewerker_id, NU],
      );
      expect(await gezien()).toBe(1);
      const traject = (partij: Partij) => ({
        organisatie_id,
        id: randomUUID(),
        client_id: client,
        opdracht_id: partij.opdracht_id,
        opdrachtgever_id: partij.opdrachtgever_id,
        aanmelding_id: aanmelding,
        aangemaakt_op: BEGIN,
      });
      const gegevens = { ...arbeid(wereld, gemeente), client_id: client };
      await van.db.query('SAVEPOINT eerst');
      await expect(rij(van.db, 'arbeid', gegevens)).rejects.toMatchObject({ code: GEEN_RECHT });
      await van.db.query('ROLLBACK TO eerst');
      await expect(rij(van.db, 'traject', traject(uwv))).rejects.toMatchObject({ code: GEEN_RECHT });
      await van.db.query('ROLLBACK TO eerst');
      await rij(van.db, 'traject', traject(gemeente));
      await rij(van.db, 'arbeid', gegevens);
    });
  });
});

describe('a dossier', () => {
  it('is written by who works there and reaches it, and by nobody else', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const { coach, andereCoach, coordinator, gemeente, uwv, betrokkene } = wereld;
    const schrijft = (wie: Wie, partij: Partij) =>
      lukt(wie, ['UITVOERING', 'RECHTEN'], () =>
        rij(van.db, 'belemmering', {
          ...arbeid(wereld, partij),
          soort: 'GEZONDHEID',
          omschrijving: 'o',
        }),
      );
    expect(await schrijft(coach, gemeente)).toBeNull();
    expect(await schrijft(coach, uwv)).toBeNull();
    expect(await schrijft(coordinator, gemeente)).toBeNull();
    expect(await schrijft(coordinator, uwv)).toBe(GEEN_RECHT);
    for (const wie of [andereCoach, gemeente, betrokkene]) expect(await schrijft(wie, gemeente)).toBe(GEEN_RECHT);
  });

  it('of another organisatie is written by nobody', async () => {
    const { directie } = await eenWereld(van.db, 'WESTENDORP');
    const ander = await eenWereld(van.db, 'WESTENDORP');
    const client = { organisatie_id: ander.organisatie, id: randomUUID(), aangemaakt_op: BEGIN };
    expect(await lukt(directie, ['UITVOERING'], () => rij(van.db, 'client', client))).toBe(GEEN_RECHT);
    expect(await lukt(directie, ['UITVOERING'], () => rij(van.db, 'arbeid', arbeid(ander, ander.gemeente)))).toBe(
      GEEN_RECHT,
    );
    const raakt = await als(van.db, directie, ['UITVOERING'], () =>
      van.db.query('UPDATE traject SET versie = versie + 1 WHERE organisatie_id = $1', [ander.organisatie]),
    );
    expect(raakt.rowCount).toBe(0);
  });

  it('changes only in the columns that change, and nothing is deleted', async () => {
    const { directie, gemeente } = await eenWereld(van.db, 'WESTENDORP');
    const doet = (statement: string) => weigert(van.db, directie, ['UITVOERING'], statement);
    expect(await doet('UPDATE traject SET versie = versie + 1')).toBeNull();
    expect(await doet(`UPDATE traject_verloop SET rapportage_verschuldigd_op = '2025-10-01'`)).toBeNull();
    for (const statement of [
      'UPDATE traject SET client_id = client_id',
      'UPDATE traject SET opdracht_id = opdracht_id',
      'UPDATE traject_verloop SET geinformeerd_op = NULL',
      'UPDATE traject_verloop SET startdatum = startdatum',
      'UPDATE opdrachtgever SET laatste_positie = laatste_positie + 1',
      'UPDATE rapportage SET positie = 1',
      'UPDATE toewijzing SET tot = NULL',
      `UPDATE rapportage_tekst SET resultaten = 'x'`,
      'UPDATE client_bsn SET bsn = bsn',
      `UPDATE opdrachtgever SET naam = 'x'`,
      'UPDATE autorisatie SET vog_geldig_tot = NULL',
      'DELETE FROM toestemming',
      'DELETE FROM client',
      'SELECT FROM client_account',
      'UPDATE beleid SET feiten = NULL',
    ])
      expect([statement, await doet(statement)]).toEqual([statement, GEEN_RECHT]);
    const vanBuiten = await als(van.db, gemeente, ['VERANTWOORDING'], () =>
      van.db.query('UPDATE traject SET versie = versie + 1'),
    );
    expect(vanBuiten.rowCount).toBe(0);
  });

  it('takes parts of a rapportage only while it is a concept', async () => {
    const { coach, gemeente } = await eenWereld(van.db, 'WESTENDORP');
    await van.db.query('ALTER TABLE rapportage_kosten DISABLE TRIGGER ALL');
    await van.db.query('DELETE FROM rapportage_kosten');
    const statement = `INSERT INTO rapportage_kosten
      SELECT organisatie_id, rapportage_id, 1, 1, client_id, opdracht_id, opdrachtgever_id FROM rapportage_tekst
      WHERE opdracht_id = '${gemeente.opdracht_id}' AND status = `;
    expect(await weigert(van.db, coach, ['UITVOERING'], `${statement} 'CONCEPT'`)).toBeNull();
    expect(await weigert(van.db, coach, ['UITVOERING'], `${statement} 'VRIJGEGEVEN'`)).toBe(GEEN_RECHT);
  });

  it('[WE-07] takes a consent from inside or from the client, who withdraws it; nobody else', async () => {
    const {
      organisatie: organisatie_id,
      client: client_id,
      betrokkene,
      coach,
      andereCoach,
      gemeente,
      buurman,
    } = await eenWereld(van.db, 'WESTENDORP');
    const toestemming = { organisatie_id, id: randomUUID(), client_id, doel: 'PLAATSING', categorie: 'ARBEID' };
    const vorm = { vorm: 'VRIJ', bron: 'GESPREK', informatieversie: '1', vastgelegd_door: 'x', van: BEGIN };
    const legtVast = (wie: Wie, extra = {}) => {
      const eigen = { bron: wie.soort === 'BETROKKENE' ? 'PORTAAL' : 'GESPREK', vastgelegd_door: wie.sleutel };
      return lukt(wie, ['UITVOERING', 'RECHTEN'], () =>
        rij(van.db, 'toestemming', { ...toestemming, ...vorm, ...eigen, ...extra }),
      );
    };
    expect(await legtVast(betrokkene)).toBeNull();
    expect(await legtVast(coach)).toBeNull();
    expect(await legtVast(andereCoach)).toBe(GEEN_RECHT);
    expect(await legtVast(gemeente, { ontvanger_id: gemeente.opdrachtgever_id })).toBe(GEEN_RECHT);
    expect(await legtVast(betrokkene, { client_id: buurman })).toBe(GEEN_RECHT);
    await rij(van.db, 'toestemming', { ...toestemming, ...vorm });
    const trektIn = async (wie: Wie) =>
      (await als(van.db, wie, ['RECHTEN'], () => van.db.query('UPDATE toestemming SET tot = $1', [NU]))).rowCount;
    expect(await trektIn(betrokkene)).toBe(1);
    expect(await trektIn(andereCoach)).toBe(0);
  });

  it('is not reached by assigning it to oneself', async () => {
    const {
      organisatie: organisatie_id,
      andereCoach,
      coordinator,
      client,
      uwv,
      directie,
    } = await eenWereld(van.db, 'WESTENDORP');
    const wijst = (wie: Wie, aan: object) =>
      lukt(wie, ['UITVOERING'], () =>
        rij(van.db, 'toewijzing', {
          organisatie_id,
          id: randomUUID(),
          medewerker_id: andereCoach.medewerker_id,
          van: BEGIN,
          ...aan,
        }),
      );
    expect(await wijst(andereCoach, { client_id: client })).toBe(GEEN_RECHT);
    expect(await wijst(coordinator, { opdracht_id: uwv.opdracht_id })).toBe(GEEN_RECHT);
    expect(await wijst(coordinator, { client_id: client })).toBeNull();
    expect(await wijst(directie, { client_id: client })).toBeNull();
    expect(await wijst(directie, { opdracht_id: uwv.opdracht_id })).toBe(GEEN_RECHT);
  });
});

describe('idempotency', () => {
  it('is each caller’s own', async () => {
    const { gemeente, uwv } = await eenWereld(van.db, 'WESTENDORP');
    const regel = (wie: Wie, aanvrager: string) =>
      lukt(wie, ['AANMELDING'], () =>
        rij(van.db, 'idempotentie', {
          organisatie_id: wie.organisatie_id,
          aanvrager,
          mutatie: 'm',
          kenmerk: 'k',
          inhoud: Buffer.from('x'),
          object_id: randomUUID(),
          op: BEGIN,
        }),
      );
    expect(await regel(gemeente, gemeente.sleutel)).toBeNull();
    expect(await regel(gemeente, uwv.sleutel)).toBe(GEEN_RECHT);
  });
});
