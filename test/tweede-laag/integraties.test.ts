import { randomUUID } from 'node:crypto';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenWereld } from './wereld';

/*
 * Who registers systems of others, decided by the second layer alone: directie of the organisatie, systems outside, and
 * of a registration what was agreed, never whose it is.
 */

const van = opzet();
const DOEL = ['UITVOERING'] as const;
/** What a policy answers: the row would be none of the caller's. */
const BUITEN_BELEID = '42501';

const nieuw = (
  organisatie: string,
  soort: string,
  wiens: Partial<Record<'opdrachtgever_id' | 'partner_id', string | undefined>>,
) =>
  `INSERT INTO integratie (organisatie_id, id, issuer, oauth_client_id, soort, opdrachtgever_id, partner_id, doelen,
     standaard_doelen, van) VALUES ('${organisatie}', '${randomUUID()}', 'https://idp.test', '${randomUUID()}', '${soort}',
     ${wiens.opdrachtgever_id ? `'${wiens.opdrachtgever_id}'` : 'NULL'},
     ${wiens.partner_id ? `'${wiens.partner_id}'` : 'NULL'}, '{AANMELDING}', '{}', '${NU}')`;

it('[IM-11] directie registers a system of an opdrachtgever or partner of its own organisatie, and nobody else does', async () => {
  const wereld = await eenWereld(van.db, 'IMPLACMENT');
  const ander = await eenWereld(van.db, 'IMPLACMENT');
  const { directie, gemeente, partner, coach, betrokkene } = wereld;
  const eigen = nieuw(wereld.organisatie, 'OPDRACHTGEVER', { opdrachtgever_id: gemeente.opdrachtgever_id });
  const vanPartner = nieuw(wereld.organisatie, 'PARTNER', { partner_id: partner.partner_id });
  expect(await weigert(van.db, directie, DOEL, eigen)).toBeNull();
  expect(await weigert(van.db, directie, DOEL, vanPartner)).toBeNull();
  for (const wie of [coach, gemeente, partner, betrokkene, ander.directie])
    expect(await weigert(van.db, wie as Wie, DOEL, eigen)).toBe(BUITEN_BELEID);
  for (const soort of ['FRONTEND', 'PORTAAL'])
    expect(await weigert(van.db, directie, DOEL, nieuw(wereld.organisatie, soort, {}))).toBe(BUITEN_BELEID);
  expect(await weigert(van.db, directie, ['STATISTIEK'], eigen)).toBe(BUITEN_BELEID);
});

it('[IM-11] of a registration what was agreed can change; whose it is and how it began cannot, nor can it be deleted', async () => {
  const { directie, partner, coach } = await eenWereld(van.db, 'IMPLACMENT');
  const ander = await eenWereld(van.db, 'IMPLACMENT');
  const wijzig = (wie: Wie, zet: string, id = partner.integratie_id) =>
    als(
      van.db,
      wie,
      DOEL,
      async () => (await van.db.query(`UPDATE integratie SET ${zet} WHERE id = '${id}'`)).rowCount,
    );
  expect(await wijzig(directie, `overeenkomst_tot = '2026-01-01'`)).toBe(1);
  expect(await wijzig(directie, `tot = '${NU}'`)).toBe(1);
  expect(await wijzig(coach, `tot = '${NU}'`)).toBe(0);
  expect(await wijzig(partner, `overeenkomst_tot = '2099-01-01'`)).toBe(0);
  expect(await wijzig(directie, `tot = '${NU}'`, ander.partner.integratie_id)).toBe(0);
  expect(await wijzig(directie, `doelen = '{}', standaard_doelen = '{}'`, directie.integratie_id)).toBe(0);
  for (const kolom of ['soort', 'partner_id', 'opdrachtgever_id', 'issuer', 'oauth_client_id', 'van', 'organisatie_id'])
    expect(await weigert(van.db, directie, DOEL, `UPDATE integratie SET ${kolom} = ${kolom}`)).toBe(GEEN_RECHT);
  for (const tabel of ['integratie', 'integratie_client', 'integratie_opdracht', 'integratiewijziging'])
    expect(await weigert(van.db, directie, DOEL, `DELETE FROM ${tabel}`)).toBe(GEEN_RECHT);
});

it('[IM-11] what was changed is read by directie alone and written by nobody', async () => {
  const { directie, partner, coach, gemeente, organisatie } = await eenWereld(van.db, 'IMPLACMENT');
  const ander = await eenWereld(van.db, 'IMPLACMENT');
  const vanHaar = `integratie_id = '${partner.integratie_id}'`;
  expect(await telt(van.db, directie, DOEL, 'integratiewijziging', vanHaar)).toBeGreaterThan(0);
  expect(await telt(van.db, directie, DOEL, 'integratie_client', vanHaar)).toBe(1);
  for (const wie of [coach, gemeente, partner, ander.directie]) {
    expect(await telt(van.db, wie, DOEL, 'integratiewijziging', vanHaar)).toBe(0);
    expect(await telt(van.db, wie, DOEL, 'integratie_client', vanHaar)).toBe(0);
  }
  expect(
    await weigert(
      van.db,
      directie,
      DOEL,
      `INSERT INTO integratiewijziging (organisatie_id, integratie_id, op, velden)
       VALUES ('${organisatie}', '${partner.integratie_id}', now(), '{}')`,
    ),
  ).toBe(GEEN_RECHT);
});

it('who does not register systems takes no opdracht from them', async () => {
  const { directie, partner, coach, gemeente } = await eenWereld(van.db, 'IMPLACMENT');
  const { rows } = await van.db.query('SELECT opdracht_id FROM integratie_opdracht WHERE integratie_id = $1', [
    partner.integratie_id,
  ]);
  const ontneem = `SELECT pw.ontneem_opdracht('${partner.integratie_id}', '${rows[0].opdracht_id}')`;
  for (const wie of [coach, gemeente, partner]) expect(await weigert(van.db, wie, DOEL, ontneem)).toBe(GEEN_RECHT);
  const over = await als(van.db, directie, DOEL, async () => {
    await van.db.query(ontneem);
    return (
      await van.db.query('SELECT FROM integratie_opdracht WHERE integratie_id = $1 AND opdracht_id = $2', [
        partner.integratie_id,
        rows[0].opdracht_id,
      ])
    ).rowCount;
  });
  expect(over).toBe(0);
});
