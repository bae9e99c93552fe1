import { randomUUID } from 'node:crypto';
import { als, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, leverAan, type Partij, rij, type Wereld } from './wereld';

const van = opzet();

const NEEM_OVER = 'SELECT pw.neem_aanmelding_over($1, $2)';
const RAISE = 'P0001';
const ids = () => Array.from({ length: 32 }, () => randomUUID());

/** A traject from an accepted aanmelding under the opdracht of the gemeente, with nothing taken over yet. */
async function eenTrajectUitAanmelding(wereld: Wereld): Promise<string> {
  const { organisatie: organisatie_id, partner, gemeente, coordinator } = wereld;
  const id = randomUUID();
  await leverAan(van.db, { id, wie: partner, opdracht: gemeente });
  const inhoud = {
    IDENTITEIT: { voornamen: 'Bo', achternaam: 'Vos' },
    ETNICITEIT: { nationaliteit: 'NL', jarenInNederland: 12 },
    GEZONDHEID_MEDISCH: { hulpvraag: 'hulp', noodzaak: 'nodig' },
    ARBEID: { talen: ['Nederlands', 'Frans'], beschikbareUren: 24 },
    BELEMMERINGEN: {
      belemmeringen: [
        { soort: 'GEZONDHEID', omschrijving: 'a' },
        { soort: 'VERSLAVING', omschrijving: 'b', ftbv: 'plan' },
      ],
      toestemming: { op: '2025-05-01', vorm: 'UITDRUKKELIJK', informatieversie: '2' },
    },
  };
  for (const [categorie, waarden] of Object.entries(inhoud))
    await rij(van.db, 'aanmelding_inhoud', { organisatie_id, aanmelding_id: id, categorie, waarden });
  const client = randomUUID();
  await rij(van.db, 'client', { organisatie_id, id: client, aangemaakt_op: BEGIN });
  await van.db.query(
    `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = now(), beoordeeld_door = $3
     WHERE id = $1`,
    [id, client, coordinator.medewerker_id],
  );
  const traject = randomUUID();
  await van.db.query(
    `INSERT INTO traject SELECT (jsonb_populate_record(t, jsonb_build_object('id', $2::uuid, 'client_id', $3::uuid,
       'aanmelding_id', $4::uuid))).* FROM traject t WHERE t.id = $1`,
    [gemeente.traject_id, traject, client, id],
  );
  return traject;
}

describe('taking an aanmelding over into the dossier', () => {
  it('[DI-05] copies all that it says, also what who starts the traject may not read', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const traject = await eenTrajectUitAanmelding(wereld);
    await als(van.db, wereld.coordinator, ['UITVOERING'], async () => {
      await van.db.query(NEEM_OVER, [traject, ids()]);
      await van.db.query('RESET ROLE');
      const lees = async (tabel: string, kolommen: string) => {
        const { rows } = await van.db.query(
          `SELECT ${kolommen} FROM ${tabel} WHERE client_id = (SELECT client_id FROM traject WHERE id = $1) ORDER BY 1`,
          [traject],
        );
        return rows;
      };
      expect(await lees('client_identiteit', 'achternaam, herkomst')).toEqual([
        { achternaam: 'Vos', herkomst: 'OPDRACHTGEVER' },
      ]);
      expect(await lees('client_etniciteit', 'jaren_in_nederland')).toEqual([{ jaren_in_nederland: 12 }]);
      expect(await lees('gezondheid_medisch', 'hulpvraag, noodzaak')).toEqual([
        { hulpvraag: 'hulp', noodzaak: 'nodig' },
      ]);
      expect(await lees('arbeid', 'talen, opleidingen, beschikbare_uren')).toEqual([
        { talen: ['Nederlands', 'Frans'], opleidingen: [], beschikbare_uren: 24 },
      ]);
      expect(await lees('belemmering', 'soort, ftbv')).toEqual([
        { soort: 'GEZONDHEID', ftbv: null },
        { soort: 'VERSLAVING', ftbv: 'plan' },
      ]);
      expect(await lees('toestemming', 'doel, categorie, vorm, ontvanger_id')).toEqual([
        { doel: 'UITVOERING', categorie: 'BELEMMERINGEN', vorm: 'UITDRUKKELIJK', ontvanger_id: null },
      ]);
    });
  });

  it('is refused to who does not reach the traject, and without an aanmelding', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const { andereCoach, coach, gemeente, betrokkene, directie, uwv } = wereld;
    const traject = await eenTrajectUitAanmelding(wereld);
    const elders = (await eenWereld(van.db, 'IMPLACMENT')).directie;
    for (const wie of [andereCoach, coach, gemeente, betrokkene, elders])
      expect(await weigert(van.db, wie, ['UITVOERING'], NEEM_OVER, [traject, ids()])).toBe(RAISE);
    expect(await weigert(van.db, directie, ['UITVOERING'], NEEM_OVER, [uwv.traject_id, ids()])).toBe(RAISE);
    expect(await weigert(van.db, directie, ['UITVOERING'], NEEM_OVER, [traject, ids()])).toBeNull();
  });

  it('changes nothing when repeated', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const traject = await eenTrajectUitAanmelding(wereld);
    await als(van.db, wereld.directie, ['UITVOERING'], async () => {
      await van.db.query(NEEM_OVER, [traject, ids()]);
      await van.db.query(NEEM_OVER, [traject, ids()]);
      await van.db.query('RESET ROLE');
      for (const [tabel, aantal] of Object.entries({ belemmering: 2, toestemming: 1, arbeid: 1 })) {
        const { rowCount } = await van.db.query(
          `SELECT FROM ${tabel} WHERE client_id = (SELECT client_id FROM traject WHERE id = $1)`,
          [traject],
        );
        expect([tabel, rowCount]).toEqual([tabel, aantal]);
      }
    });
  });
});

describe('pw.bsn_wet', () => {
  it('[CV-43] tells the law on an opdracht to who delivers under it only', async () => {
    const { gemeente, uwv, partner, organisatie: organisatie_id } = await eenWereld(van.db, 'CVITES');
    for (const { opdracht_id } of [gemeente, uwv])
      await rij(van.db, 'opdracht_voorwaarden', {
        organisatie_id,
        id: randomUUID(),
        opdracht_id,
        doelen: [],
        bsn_wet: 'WIA',
        bsn_artikel: '1',
        van: BEGIN,
      });
    const wet = (wie: Wie, { opdracht_id }: Partij) =>
      als(van.db, wie, ['AANMELDING'], async () => {
        const { rows } = await van.db.query('SELECT pw.bsn_wet($1) AS wet', [opdracht_id]);
        return rows[0].wet;
      });
    expect(await wet(gemeente, gemeente)).toBe('WIA');
    expect(await wet(partner, gemeente)).toBe('WIA');
    expect(await wet(partner, uwv)).toBeNull();
    expect(await wet(gemeente, uwv)).toBeNull();
  });
});
