import { randomUUID } from 'node:crypto';
import { BEZORGER } from '../../entities/migrations/0013-webhooks/rechten';
import { tabelrechten } from '../support/rechten';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenWereld } from './wereld';

/*
 * Who manages endpoints, decided by the second layer alone: directie of the own organisatie, who writes secrets and reads
 * none, and nothing of how an endpoint fares. Who delivers has what that asks.
 */

const van = opzet();
const DOEL = ['UITVOERING'] as const;
const BUITEN_BELEID = '42501';

async function metEindpunt() {
  const wereld = await eenWereld(van.db, 'CVITES');
  const webhookId = randomUUID();
  await van.db.query(
    `INSERT INTO webhook (organisatie_id, id, integratie_id, url, over, stand, sinds, positie)
     VALUES ($1, $2, $3, 'https://ontvanger.example/', '{TRAJECT}', 'ACTIEF', $4, 0)`,
    [wereld.organisatie, webhookId, wereld.gemeente.integratie_id, NU],
  );
  await van.db.query(
    `INSERT INTO webhookgeheim (organisatie_id, webhook_id, id, versloten, van) VALUES ($1, $2, $3, 'versloten', $4)`,
    [wereld.organisatie, webhookId, randomUUID(), NU],
  );
  return { ...wereld, webhookId };
}

it('[CV-23] directie of the own organisatie sees its endpoints and that they have secrets; nobody else does', async () => {
  const { directie, coach, gemeente, webhookId } = await metEindpunt();
  const ander = await eenWereld(van.db, 'CVITES');
  const ziet = async (wie: Wie) => [
    await telt(van.db, wie, DOEL, 'webhook', `id = '${webhookId}'`),
    await telt(van.db, wie, DOEL, 'webhookgeheim', `webhook_id = '${webhookId}'`),
  ];
  expect(await ziet(directie)).toEqual([1, 1]);
  for (const wie of [coach, gemeente, ander.directie]) expect(await ziet(wie)).toEqual([0, 0]);
});

it('no caller reads a secret, or writes how an endpoint fares', async () => {
  const { directie, organisatie, gemeente, webhookId } = await metEindpunt();
  expect(await weigert(van.db, directie, DOEL, 'SELECT versloten FROM webhookgeheim')).toBe(GEEN_RECHT);
  for (const kolom of ['handdruk_op', 'mislukt_sinds', 'niet_voor', 'gewekt_op', 'positie', 'tempo', 'wek'])
    expect([kolom, await weigert(van.db, directie, DOEL, `UPDATE webhook SET ${kolom} = ${kolom}`)]).toEqual([
      kolom,
      GEEN_RECHT,
    ]);
  const nieuw = (handdruk: string) =>
    `INSERT INTO webhook (organisatie_id, id, integratie_id, url, over, stand, sinds, positie, handdruk_op)
     VALUES ('${organisatie}', '${randomUUID()}', '${gemeente.integratie_id}', 'https://ontvanger.example/', '{TRAJECT}',
       'ACTIEF', '${NU}', 0, ${handdruk})`;
  expect(await weigert(van.db, directie, DOEL, nieuw('NULL'))).toBeNull();
  expect(await weigert(van.db, directie, DOEL, nieuw('now()'))).toBe(BUITEN_BELEID);
  const pauzeert = () =>
    van.db.query(`UPDATE webhook SET stand = 'GEPAUZEERD' WHERE id = $1`, [webhookId]).then(({ rowCount }) => rowCount);
  expect(await als(van.db, directie, DOEL, pauzeert)).toBe(1);
});

it('the bezorger has a right where it delivers, and nothing else', async () => {
  expect(await tabelrechten(van.db, BEZORGER)).toEqual([
    'SELECT gebeurtenis (betreft, client_id, integratie_id, nummer, object_id, organisatie_id)',
    'SELECT gebeurtenisontvanger',
    'SELECT integratie (id, opdrachtgever_id, organisatie_id, tot)',
    'SELECT integratie_client (integratie_id, issuer, oauth_client_id, organisatie_id, tot, van)',
    'SELECT webhook',
    'UPDATE webhook (gewekt_op, handdruk_op, laatste_status, laatste_uitkomst, mislukt_sinds, niet_voor, positie, reden, sinds, stand, tempo, wek)',
    'DELETE webhookaflevering',
    'INSERT webhookaflevering',
    'SELECT webhookaflevering',
    'UPDATE webhookaflevering (bezet_tot, laatste_op, laatste_status, laatste_uitkomst, pogingen, stand, volgende_op)',
    'SELECT webhookgeheim',
  ]);
});

it('the bezorger removes what is done, and nothing that is still to be told or looked at', async () => {
  const { organisatie, webhookId } = await metEindpunt();
  const standen = ['WACHT', 'ONBESTELBAAR', 'AFGELEVERD', 'OVERGESLAGEN'];
  for (const [nummer, stand] of standen.entries())
    await van.db.query(
      `INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier, stand) VALUES ($1, $2, $3, $4, $5)`,
      [organisatie, webhookId, nummer + 1, randomUUID(), stand],
    );
  await van.db.query('SAVEPOINT bezorger');
  await van.db.query(`SET LOCAL ROLE ${BEZORGER}`);
  const { rows } = await van.db.query('DELETE FROM webhookaflevering WHERE webhook_id = $1 RETURNING stand', [
    webhookId,
  ]);
  await van.db.query('ROLLBACK TO SAVEPOINT bezorger');
  expect(rows.map(({ stand }) => stand).sort()).toEqual(['AFGELEVERD', 'OVERGESLAGEN']);
});
