import { randomUUID } from 'node:crypto';
import type { Doel } from '../../src/domain/doel';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, rij, type Wereld } from './wereld';

/* Whose stream is whose, decided by the second layer alone. */

const van = opzet();
const DOEL: readonly Doel[] = ['VERANTWOORDING'];
const OOIT = { doelen_voor: '{VERANTWOORDING}', doelen_na: '{}' };
const NU_WEL = { doelen_voor: '{}', doelen_na: '{VERANTWOORDING}' };

/** Of the gemeente a stream of two: its traject appeared, and something else of the dossier is gone. */
async function eenStroom({ gemeente, client }: Wereld): Promise<void> {
  const { organisatie_id, integratie_id, opdracht_id, traject_id } = gemeente;
  const eigen = { organisatie_id, integratie_id };
  const over = { ...eigen, betreft: 'TRAJECT', client_id: client, opdracht_id, op: NU };
  await rij(van.db, 'gebeurtenisontvanger', { ...eigen, nummer: 2 });
  await rij(van.db, 'gebeurtenis', { ...over, nummer: 1, soort: 'VERSCHENEN', object_id: traject_id, ...NU_WEL });
  await rij(van.db, 'gebeurtenis', { ...over, nummer: 2, soort: 'INGETROKKEN', object_id: randomUUID(), ...OOIT });
}

const soorten = (wie: Wie, doelen: readonly Doel[] = DOEL) =>
  als(van.db, wie, doelen, async () => {
    const { rows } = await van.db.query<{ soort: string }>('SELECT soort FROM gebeurtenis ORDER BY nummer');
    return rows.map(({ soort }) => soort);
  });

/** Another registration of the same opdrachtgever, which reads the same dossiers. */
async function tweedeRegistratie({ gemeente }: Wereld): Promise<Wie> {
  const id = randomUUID();
  await van.db.query(
    `INSERT INTO integratie SELECT (jsonb_populate_record(i, jsonb_build_object('id', $2::text, 'oauth_client_id', $2::text))).*
     FROM integratie i WHERE id = $1`,
    [gemeente.integratie_id, id],
  );
  return { ...gemeente, integratie_id: id, sleutel: `integratie:${id}` };
}

it('a stream is seen by its own registration, and by no other of the same opdrachtgever, organisatie or name', async () => {
  const wereld = await eenWereld(van.db, 'FACTOR2');
  const ander = await eenWereld(van.db, 'FACTOR2');
  await eenStroom(wereld);
  const tweede = await tweedeRegistratie(wereld);
  const { gemeente, uwv, partner, directie, coach, betrokkene } = wereld;
  expect(await soorten(gemeente)).toEqual(['VERSCHENEN', 'INGETROKKEN']);
  const zijn = `id = '${gemeente.traject_id}'`;
  expect([
    await telt(van.db, gemeente, DOEL, 'traject', zijn),
    await telt(van.db, tweede, DOEL, 'traject', zijn),
  ]).toEqual([1, 1]);
  for (const wie of [tweede, uwv, partner, directie, coach, betrokkene, ander.gemeente, ander.directie]) {
    expect(await soorten(wie)).toEqual([]);
    expect(await telt(van.db, wie, DOEL, 'gebeurtenisontvanger')).toBe(0);
  }
  const vervalst = { ...ander.gemeente, integratie_id: gemeente.integratie_id };
  expect(await soorten(vervalst)).toEqual([]);
  expect(await telt(van.db, null, DOEL, 'gebeurtenis')).toBe(0);
});

it('of a stream a call sees what its purposes open or opened, and under figures alone nothing', async () => {
  const wereld = await eenWereld(van.db, 'FACTOR2');
  await eenStroom(wereld);
  expect(await soorten(wereld.gemeente, ['GESCHIKTHEID'])).toEqual([]);
  expect(await soorten(wereld.gemeente, ['STATISTIEK'])).toEqual([]);
  expect(await soorten(wereld.gemeente, ['GESCHIKTHEID', 'VERANTWOORDING'])).toEqual(['VERSCHENEN', 'INGETROKKEN']);
  await van.db.query('UPDATE gebeurtenis SET doelen_voor = NULL, doelen_na = NULL');
  expect(await soorten(wereld.gemeente, ['GESCHIKTHEID'])).toEqual(['INGETROKKEN']);
});

it('what appeared is seen as long as it can be read, and that something is gone after that as well', async () => {
  const wereld = await eenWereld(van.db, 'FACTOR2');
  await eenStroom(wereld);
  await rij(van.db, 'markering', {
    organisatie_id: wereld.organisatie,
    id: randomUUID(),
    client_id: wereld.client,
    soort: 'BEPERKT',
    vastgelegd_door: wereld.coach.medewerker_id,
    van: BEGIN,
  });
  expect(await soorten(wereld.gemeente)).toEqual(['INGETROKKEN']);
});

it('no caller writes in a stream, nor sees or takes what keeps it', async () => {
  const wereld = await eenWereld(van.db, 'FACTOR2');
  await eenStroom(wereld);
  for (const wie of [wereld.gemeente, wereld.directie])
    for (const poging of [
      'UPDATE gebeurtenis SET op = op',
      'DELETE FROM gebeurtenis',
      'INSERT INTO gebeurtenis SELECT * FROM gebeurtenis',
      `UPDATE gebeurtenisontvanger SET veeg = ''`,
      'DELETE FROM gebeurtenisontvanger',
      'SELECT FROM gebeurtenisstand',
      'SELECT FROM gebeurtenissignaal',
      'SELECT FROM gebeurteniswending',
      'SELECT FROM gebeurtenisgemist',
      'DELETE FROM gebeurtenisgemist',
    ])
      expect([poging, await weigert(van.db, wie, DOEL, poging)]).toEqual([poging, GEEN_RECHT]);
});

it('whoever asks from outside becomes a recipient by it, of its own stream, and nobody inside does', async () => {
  const { gemeente, partner, directie, betrokkene } = await eenWereld(van.db, 'FACTOR2');
  const ontstaat = (wie: Wie) =>
    als(van.db, wie, DOEL, async () => {
      await van.db.query('SELECT pw.word_ontvanger()');
      await van.db.query('RESET ROLE');
      const { rows } = await van.db.query<{ id: string }>('SELECT integratie_id AS id FROM gebeurtenisontvanger');
      return rows.map(({ id }) => id);
    });
  for (const wie of [gemeente, partner]) expect(await ontstaat(wie)).toEqual([wie.integratie_id]);
  for (const wie of [directie, betrokkene]) expect(await ontstaat(wie)).toEqual([]);
});

it('what was passed over is put down of the own stream alone, for what the purposes and kinds of the call would be told', async () => {
  const wereld = await eenWereld(van.db, 'FACTOR2');
  await eenStroom(wereld);
  const { gemeente, client } = wereld;
  const { organisatie_id, integratie_id, opdracht_id, traject_id: object_id } = gemeente;
  const tweede = await tweedeRegistratie(wereld);
  const stand = { organisatie_id, integratie_id, betreft: 'TRAJECT', object_id, client_id: client, opdracht_id };
  await rij(van.db, 'gebeurtenisstand', { ...stand, merk: '1', delen: '{}', doelen: '{VERANTWOORDING}' });
  const gemist = (wie: Wie, doelen: readonly Doel[], ...waarden: readonly unknown[]) =>
    als(van.db, wie, doelen, async () => {
      await van.db.query('SELECT pw.noteer_gemist($1, $2, $3, $4)', [...waarden]);
      await van.db.query('RESET ROLE');
      const { rows } = await van.db.query<{ id: string }>('SELECT object_id AS id FROM gebeurtenisgemist');
      return rows.map(({ id }) => id);
    });
  expect(await gemist(gemeente, DOEL, 0, 2, [], ['TRAJECT'])).toEqual([object_id]);
  expect(await gemist(gemeente, DOEL, 1, 2, [], ['TRAJECT'])).toEqual([]);
  expect(await gemist(gemeente, DOEL, 0, 0, [], ['TRAJECT'])).toEqual([]);
  expect(await gemist(gemeente, DOEL, 0, 2, [1], ['TRAJECT'])).toEqual([]);
  expect(await gemist(gemeente, DOEL, 0, 2, [], ['RAPPORTAGE'])).toEqual([]);
  expect(await gemist(gemeente, ['GESCHIKTHEID'], 0, 2, [], ['TRAJECT'])).toEqual([]);
  expect(await gemist(gemeente, ['STATISTIEK'], 0, 2, [], ['TRAJECT'])).toEqual([]);
  for (const wie of [tweede, wereld.uwv, wereld.directie])
    expect(await gemist(wie, DOEL, 0, 2, [], ['TRAJECT'])).toEqual([]);
  const alleenVoor = (doel: Doel) =>
    van.db.query(`UPDATE gebeurtenis SET doelen_anders = $1, doelen_minder = '{}'`, [[doel]]);
  await alleenVoor('WETTELIJKE_PLICHT');
  expect(await gemist(gemeente, DOEL, 0, 2, [], ['TRAJECT'])).toEqual([]);
  await alleenVoor('VERANTWOORDING');
  expect(await gemist(gemeente, DOEL, 0, 2, [], ['TRAJECT'])).toEqual([object_id]);
  await van.db.query('DELETE FROM gebeurtenisstand');
  expect(await gemist(gemeente, DOEL, 0, 2, [], ['TRAJECT'])).toEqual([]);
});
