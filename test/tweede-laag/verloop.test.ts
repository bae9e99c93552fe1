import { randomUUID } from 'node:crypto';
import { als, NU } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, leverAan, rij, type Wereld } from './wereld';

const van = opzet();

const RAISE = 'P0001';

/** The SQLSTATE with which the table itself refuses the owner's statement, or null. */
async function weigert(statement: string, ...waarden: unknown[]): Promise<unknown> {
  await van.db.query('SAVEPOINT poging');
  try {
    const { rowCount } = await van.db.query(statement, waarden);
    await van.db.query('RELEASE SAVEPOINT poging');
    return rowCount === 0 ? 'GEEN RIJ' : null;
  } catch (fout) {
    await van.db.query('ROLLBACK TO SAVEPOINT poging');
    return fout instanceof Error && 'code' in fout ? fout.code : fout;
  }
}

describe('a status goes one way', () => {
  it('a rapportage is a concept, then established, then released, and keeps by whom', async () => {
    const { gemeente, coach, directie } = await eenWereld(van.db, 'WESTENDORP');
    const { rows } = await van.db.query(
      `SELECT rapportage_id AS id FROM rapportage_tekst WHERE traject_id = $1 AND status = 'CONCEPT'`,
      [gemeente.traject_id],
    );
    const { id } = rows[0];
    const zet = (wat: string, ...waarden: unknown[]) =>
      weigert(`UPDATE rapportage_tekst SET ${wat} WHERE rapportage_id = $1`, id, ...waarden);
    const vast = `status = 'VASTGESTELD', vastgesteld_op = '${NU}', vastgesteld_door = $2`;
    const vrij = `status = 'VRIJGEGEVEN', vrijgegeven_op = '${NU}', vrijgegeven_door = $2`;
    const terug = `status = 'CONCEPT', vastgesteld_op = NULL, vastgesteld_door = NULL`;
    const directie_id = directie.medewerker_id;

    expect(await zet(`${vrij}, vastgesteld_op = '${NU}', vastgesteld_door = $2`, directie_id)).toBe(RAISE);
    expect(await zet(vast, coach.medewerker_id)).toBeNull();
    expect(await zet(terug)).toBe(RAISE);
    expect(await zet('vastgesteld_door = $2', directie_id)).toBe(RAISE);
    expect(await zet(`${vrij}, vastgesteld_op = '2025-06-01'`, directie_id)).toBe(RAISE);
    expect(await zet(vrij, directie_id)).toBeNull();
    expect(await zet(`${terug}, vrijgegeven_op = NULL, vrijgegeven_door = NULL`)).toBe(RAISE);
    expect(await zet(`status = 'VASTGESTELD', vrijgegeven_op = NULL, vrijgegeven_door = NULL`)).toBe(RAISE);
    expect(await zet('prognose = prognose')).toBeNull();
  });

  it('a release takes the next position of its recipient, in the same statement, and keeps it', async () => {
    const { gemeente, coach } = await eenWereld(van.db, 'WESTENDORP');
    const { traject_id, opdrachtgever_id } = gemeente;
    const positie = async (id: string) => {
      const { rows } = await van.db.query<{ positie: number | null; laatste: number }>(
        `SELECT r.positie::int, g.laatste_positie::int AS laatste FROM rapportage r JOIN opdrachtgever g
         ON g.id = r.opdrachtgever_id WHERE r.id = $1`,
        [id],
      );
      return rows[0];
    };
    const { rows } = await van.db.query(`SELECT id FROM rapportage WHERE traject_id = $1 AND positie IS NULL`, [
      traject_id,
    ]);
    const { id } = rows[0];
    await van.db.query('UPDATE opdrachtgever SET laatste_positie = laatste_positie + 1 WHERE id = $1', [
      opdrachtgever_id,
    ]);
    const zet = (wat: string) =>
      weigert(`UPDATE rapportage_tekst SET ${wat} WHERE rapportage_id = $1`, id, coach.medewerker_id);
    expect(await zet(`status = 'VASTGESTELD', vastgesteld_op = '${NU}', vastgesteld_door = $2`)).toBeNull();
    expect(await positie(id)).toEqual({ positie: null, laatste: 1 });
    expect(await zet(`status = 'VRIJGEGEVEN', vrijgegeven_op = '${NU}', vrijgegeven_door = $2`)).toBeNull();
    expect(await positie(id)).toEqual({ positie: 2, laatste: 2 });
    for (const anders of ['3', '1', 'NULL'])
      expect(await weigert(`UPDATE rapportage SET positie = ${anders} WHERE id = $1`, id)).toBe(RAISE);
    expect(await weigert('UPDATE rapportage SET versie = versie + 1 WHERE id = $1', id)).toBeNull();
  });

  it('[CV-71] an aanmelding is judged once', async () => {
    const { gemeente, coordinator, client, buurman } = await eenWereld(van.db, 'WESTENDORP');
    const lever = async () => {
      const id = randomUUID();
      await leverAan(van.db, { id, wie: gemeente, opdracht: gemeente });
      return id;
    };
    const door = coordinator.medewerker_id;
    const accepteer = `UPDATE aanmelding SET status = 'GEACCEPTEERD', client_id = $2, beoordeeld_op = '${NU}',
      beoordeeld_door = $3 WHERE id = $1`;
    const wijsAf = `UPDATE aanmelding SET status = 'AFGEWEZEN', client_id = NULL, motivering = 'm',
      beoordeeld_op = '${NU}', beoordeeld_door = $2 WHERE id = $1`;
    const terug = `UPDATE aanmelding SET status = 'ONTVANGEN', client_id = NULL, beoordeeld_op = NULL,
      beoordeeld_door = NULL WHERE id = $1`;
    const [een, twee] = [await lever(), await lever()];
    expect(await weigert(accepteer, een, client, door)).toBeNull();
    expect(await weigert(accepteer, een, buurman, door)).toBe(RAISE);
    expect(await weigert(wijsAf, een, door)).toBe(RAISE);
    expect(await weigert(terug, een)).toBe(RAISE);
    expect(await weigert(wijsAf, twee, door)).toBeNull();
    expect(await weigert(accepteer, twee, client, door)).toBe(RAISE);
    expect(await weigert(`UPDATE aanmelding SET motivering = 'x' WHERE id = $1`, twee)).toBe(RAISE);
  });

  it('[DI-06] a traject ends once, and its result is that of its end', async () => {
    const { gemeente } = await eenWereld(van.db, 'DIT');
    const zet = (wat: string) =>
      weigert(`UPDATE traject_verloop SET ${wat} WHERE traject_id = $1`, gemeente.traject_id);
    const einde = `einddatum = '2025-06-02', rapportage_verschuldigd_op = NULL`;
    expect(await zet(`resultaat = 'x'`)).toBe(RAISE);
    expect(await zet(`rapportage_verschuldigd_op = '2025-10-01'`)).toBeNull();
    expect(await zet(`status = 'BEEINDIGD', resultaat = 'r', ${einde}`)).toBeNull();
    expect(await zet(`resultaat = 'x'`)).toBe(RAISE);
    expect(await zet(`einddatum = '2025-06-03'`)).toBe(RAISE);
    expect(await zet(`status = 'GEPLAATST', einddatum = NULL, rapportage_verschuldigd_op = '2025-10-01'`)).toBe(RAISE);
  });

  it('the position of an opdrachtgever counts on by one, and never back', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    const zet = (positie: string) =>
      weigert(`UPDATE opdrachtgever SET laatste_positie = ${positie} WHERE id = $1`, gemeente.opdrachtgever_id);
    expect(await zet('laatste_positie + 1')).toBeNull();
    expect(await zet('laatste_positie')).toBeNull();
    for (const positie of ['0', 'laatste_positie - 1', 'laatste_positie + 2']) expect(await zet(positie)).toBe(RAISE);
    expect(await weigert(`UPDATE opdrachtgever SET naam = 'n' WHERE id = $1`, gemeente.opdrachtgever_id)).toBeNull();
  });

  it('rows come in with the status they have, so that a set can be loaded', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    expect(
      await weigert(
        `INSERT INTO rapportage SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'positie', -1))).*
         FROM rapportage r WHERE r.traject_id = $1 AND r.positie IS NOT NULL`,
        gemeente.traject_id,
      ),
    ).toBeNull();
    expect(
      await weigert(
        `INSERT INTO rapportage_tekst SELECT (jsonb_populate_record(s, jsonb_build_object('rapportage_id', r.id))).*
         FROM rapportage r JOIN rapportage_tekst s ON s.traject_id = r.traject_id AND s.status = 'VRIJGEGEVEN'
         WHERE r.traject_id = $1 AND r.positie = -1`,
        gemeente.traject_id,
      ),
    ).toBeNull();
  });
});

describe('[WE-07] a period that decided access', () => {
  const VERLEDEN = '2024-06-01T00:00:00Z';
  const TOEKOMST = '2999-01-01T00:00:00Z';
  const LATER = '3000-01-01T00:00:00Z';

  async function eenToestemming({ organisatie: organisatie_id, client: client_id }: Wereld, tot: string | null) {
    const id = randomUUID();
    await rij(van.db, 'toestemming', {
      organisatie_id,
      id,
      client_id,
      doel: 'PLAATSING',
      categorie: 'ARBEID',
      vorm: 'VRIJ',
      bron: 'PORTAAL',
      informatieversie: '1',
      vastgelegd_door: 'x',
      van: BEGIN,
      tot,
    });
    return id;
  }

  it.each([
    ['open', 'closes', null, 'tot = $2', NU, null],
    ['to end later', 'ends sooner', TOEKOMST, 'tot = $2', NU, null],
    ['to end later', 'does not go on longer', TOEKOMST, 'tot = $2', LATER, RAISE],
    ['to end later', 'does not open', TOEKOMST, 'tot = NULLIF($2::timestamptz, $2)', NU, RAISE],
    ['to end later', 'changes in nothing else', TOEKOMST, `tot = $2, vorm = 'UITDRUKKELIJK'`, NU, RAISE],
    ['that ended', 'does not end sooner', NU, 'tot = $2', VERLEDEN, RAISE],
    ['that ended', 'does not go on', NU, 'tot = $2', TOEKOMST, RAISE],
    ['open', 'changes in nothing else', null, `tot = $2, vorm = 'UITDRUKKELIJK'`, NU, RAISE],
  ])('%s, %s', async (_stand, _wat, tot, zet, nieuw, verwacht) => {
    const id = await eenToestemming(await eenWereld(van.db, 'WESTENDORP'), tot);
    expect(await weigert(`UPDATE toestemming SET ${zet} WHERE id = $1`, id, nieuw)).toBe(verwacht);
  });

  it('a client withdraws at once what was given until later', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    const id = await eenToestemming(wereld, TOEKOMST);
    const { rowCount } = await als(van.db, wereld.betrokkene, ['RECHTEN'], () =>
      van.db.query('UPDATE toestemming SET tot = $2 WHERE id = $1', [id, NU]),
    );
    expect(rowCount).toBe(1);
  });
});
