import { randomUUID } from 'node:crypto';
import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import { als, GEEN_RECHT, NU, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, type Partij, rij, type Wereld } from './wereld';

const van = opzet();

/** A statement with every category of the client, under this opdracht. */
async function overal({ organisatie, client }: Wereld, { opdracht_id, opdrachtgever_id }: Partij): Promise<void> {
  for (const categorie of DOSSIERCATEGORIEEN)
    await rij(van.db, 'kanttekening', {
      organisatie_id: organisatie,
      id: randomUUID(),
      client_id: client,
      opdracht_id,
      opdrachtgever_id,
      categorie,
      soort: 'KANTTEKENING',
      tekst: 't',
      vastgelegd_door: 'x',
      van: BEGIN,
    });
}

/** The categories of which the caller sees statements, under this opdracht. */
const ziet = (wie: Wie, doel: Doel, { opdracht_id }: Partij) =>
  als(van.db, wie, [doel], async () => {
    const { rows } = await van.db.query<{ categorie: string }>(
      'SELECT categorie FROM kanttekening WHERE opdracht_id = $1 ORDER BY 1',
      [opdracht_id],
    );
    return rows.map(({ categorie }) => categorie);
  });

describe('statements without the first layer', () => {
  it('[CV-57] are seen with a value of their category under their own opdracht, and not otherwise', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, uwv, coach, andereCoach, betrokkene } = wereld;
    await overal(wereld, gemeente);
    await overal(wereld, uwv);
    expect(await ziet(gemeente, 'VERANTWOORDING', gemeente)).toEqual(['IDENTITEIT', 'RAPPORTAGE', 'TRAJECT']);
    expect(await ziet(gemeente, 'VERANTWOORDING', uwv)).toEqual([]);
    expect(await ziet(gemeente, 'FINANCIERING', gemeente)).toEqual([]);
    expect(await ziet(andereCoach, 'UITVOERING', gemeente)).toEqual([]);
    expect(await ziet(coach, 'UITVOERING', gemeente)).toEqual(expect.arrayContaining(['ARBEID', 'TRAJECT', 'VERSLAG']));
    const eigen = await ziet(betrokkene, 'RECHTEN', gemeente);
    expect(eigen).toEqual(expect.arrayContaining(['BSN', 'GEZONDHEID_MEDISCH', 'TRAJECT']));
    expect(eigen).not.toContain('VERSLAG');
  });

  it('[WE-28] are told of a value that is there and within reach, and of no other, whoever asks the function itself', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const { gemeente, uwv, coach, andereCoach, client, buurman } = wereld;
    const staatEr = (wie: Wie, categorie: string, over: string, { opdracht_id }: Partij) =>
      als(van.db, wie, [wie === gemeente ? 'VERANTWOORDING' : 'UITVOERING'], async () => {
        const { rows } = await van.db.query<{ er: boolean | null }>('SELECT pw.staat_er($1, $2, $3) AS er', [
          categorie,
          over,
          opdracht_id,
        ]);
        return rows[0]?.er;
      });
    expect(await staatEr(gemeente, 'RAPPORTAGE', client, gemeente)).toBe(true);
    expect(await staatEr(gemeente, 'RAPPORTAGE', client, uwv)).toBe(false);
    expect(await staatEr(gemeente, 'RAPPORTAGE', buurman, gemeente)).toBe(false);
    expect(await staatEr(coach, 'RAPPORTAGE', client, gemeente)).toBe(true);
    expect(await staatEr(andereCoach, 'RAPPORTAGE', client, gemeente)).toBe(false);
    // Where facts are asked it leaves the answer to the policy of the table.
    expect(await staatEr(gemeente, 'GEZONDHEID_MEDISCH', client, gemeente)).toBeNull();
  });

  it('[WE-28] are not seen outside with a rapportage that was not released', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const { gemeente, coach, client } = wereld;
    await overal(wereld, gemeente);
    expect(await ziet(gemeente, 'VERANTWOORDING', gemeente)).toContain('RAPPORTAGE');
    await van.db.query(
      `DELETE FROM rapportage_tekst WHERE client_id = $1 AND opdracht_id = $2 AND status = 'VRIJGEGEVEN'`,
      [client, gemeente.opdracht_id],
    );
    expect(await ziet(gemeente, 'VERANTWOORDING', gemeente)).not.toContain('RAPPORTAGE');
    expect(await ziet(coach, 'UITVOERING', gemeente)).toContain('RAPPORTAGE');
  });

  it('[F2-26] go with what a row must bear: without it the row is not seen, nor the statement', async () => {
    const wereld = await eenWereld(van.db, 'FACTOR2');
    const { gemeente, coach, client } = wereld;
    await overal(wereld, gemeente);
    expect(await ziet(coach, 'UITVOERING', gemeente)).not.toContain('GEZONDHEID_FUNCTIONEEL');
    await van.db.query(`UPDATE gezondheid_functioneel SET ftbv = 'plan' WHERE client_id = $1 AND opdracht_id = $2`, [
      client,
      gemeente.opdracht_id,
    ]);
    await rij(van.db, 'clientstatus', {
      organisatie_id: wereld.organisatie,
      id: randomUUID(),
      client_id: client,
      opdracht_id: gemeente.opdracht_id,
      opdrachtgever_id: gemeente.opdrachtgever_id,
      soort: 'UITKERINGSGERECHTIGD',
      reden: 'ZIEKTE',
      van: BEGIN,
    });
    expect(await ziet(coach, 'UITVOERING', gemeente)).toContain('GEZONDHEID_FUNCTIONEEL');
  });

  it.each([
    ['CVITES', 'KANTTEKENING'],
    ['WESTENDORP', 'EIGEN_VERKLARING'],
    ['FACTOR2', 'ZIENSWIJZE'],
    ['IMPLACMENT', null],
    ['DIT', null],
  ] as const)(
    '[CV-57] [WE-28] [F2-26] at %s are added of kind %s, in the own name, by who reaches the dossier',
    async (profiel, kent) => {
      const wereld = await eenWereld(van.db, profiel);
      const { organisatie, client, gemeente, coach, andereCoach, betrokkene, directie, frontend } = wereld;
      const stagiair = await eenMedewerker(van.db, organisatie, frontend, ['STAGIAIR']);
      const voeg = (wie: Wie, soort: string, anders: Readonly<Record<string, unknown>> = {}) => {
        const waarden = {
          organisatie_id: organisatie,
          id: randomUUID(),
          client_id: client,
          opdracht_id: gemeente.opdracht_id,
          opdrachtgever_id: gemeente.opdrachtgever_id,
          categorie: 'TRAJECT',
          soort,
          tekst: 't',
          vastgelegd_door: wie.sleutel,
          van: NU,
          ...anders,
        };
        const kolommen = Object.keys(waarden);
        return weigert(
          van.db,
          wie,
          ['UITVOERING', 'RECHTEN'],
          `INSERT INTO kanttekening (${kolommen.join()}) VALUES (${kolommen.map((_, nummer) => `$${nummer + 1}`).join()})`,
          Object.values(waarden),
        );
      };
      for (const soort of ['KANTTEKENING', 'EIGEN_VERKLARING', 'ZIENSWIJZE']) {
        expect([soort, await voeg(coach, soort)]).toEqual([soort, soort === kent ? null : GEEN_RECHT]);
        const zelf = soort === kent && soort !== 'KANTTEKENING';
        expect([soort, await voeg(betrokkene, soort)]).toEqual([soort, zelf ? null : GEEN_RECHT]);
      }
      if (kent === null) return;
      expect(await voeg(directie, kent)).toBeNull();
      for (const wie of [andereCoach, stagiair, gemeente]) expect(await voeg(wie, kent)).toBe(GEEN_RECHT);
      expect(await voeg(coach, kent, { vastgelegd_door: directie.sleutel })).toBe(GEEN_RECHT);
      expect(await voeg(coach, kent, { van: BEGIN })).toBe(GEEN_RECHT);
      expect(await voeg(coach, kent, { client_id: wereld.buurman })).toBe(GEEN_RECHT);
    },
  );
});
