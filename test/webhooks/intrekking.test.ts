import { Client } from 'pg';
import { doe } from '../journeys/schrijven/opzet';
import type { Gateway } from '../support/gateway';
import { NU } from '../support/moment';
import { Ontvanger } from './ontvanger';
import { type Aangesloten, allesAf, houdOpDeHoogte, sluitAan, startBezorgend, totdat } from './opzet';

jest.setTimeout(120_000);

/* A client withdraws a consent while messages about that client wait for a receiver that asked to be left alone. */

const EEN_UUR = { soort: 'STATUS', status: 503, koppen: { 'retry-after': '3600' } } as const;

let gateway: Gateway;
let db: Client;
let ontvanger: Ontvanger;
let aansluiting: Aangesloten;

beforeAll(async () => {
  gateway = await startBezorgend();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  ontvanger = new Ontvanger([EEN_UUR]);
  await ontvanger.start();
  await houdOpDeHoogte(db, 'werkgever-factor2');
  aansluiting = await sluitAan(db, gateway, 'werkgever-factor2', ontvanger.url);
});
afterAll(async () => {
  await ontvanger?.stop();
  await db?.end();
  await gateway?.stop();
});

interface Gegeven {
  readonly toestemmingId: string;
  readonly rapportages: readonly string[];
}

/** Consents by which the employer was told of rapportages; each is the only one of its client. */
async function toestemmingen(): Promise<readonly Gegeven[]> {
  const { rows } = await db.query<Gegeven>(
    `SELECT min(t.id::text) AS "toestemmingId", array_agg(DISTINCT s.object_id::text) AS rapportages
     FROM gebeurtenisstand s JOIN rapportage r ON r.id = s.object_id
     JOIN integratie i ON i.id = s.integratie_id
     JOIN toestemming t ON t.client_id = r.client_id AND t.ontvanger_id = i.opdrachtgever_id
       AND t.doel = 'VERANTWOORDING' AND t.categorie = 'RAPPORTAGE' AND t.van <= $2 AND coalesce(t.tot > $2, true)
     WHERE s.integratie_id = $1 GROUP BY r.client_id HAVING count(DISTINCT t.id) = 1 ORDER BY r.client_id`,
    [aansluiting.integratieId, NU],
  );
  return rows;
}

const wijzig = (ids: readonly string[]) =>
  db.query('UPDATE rapportage SET versie = versie + 1 WHERE id = ANY ($1)', [ids]);

/** Of which of these a message waits that they changed. */
const WACHTEND = `SELECT DISTINCT g.object_id::text AS id FROM webhookaflevering a
  JOIN gebeurtenis g ON g.organisatie_id = a.organisatie_id AND g.nummer = a.nummer AND g.integratie_id = $2
  WHERE a.webhook_id = $1 AND a.stand = 'WACHT' AND g.soort = 'GEWIJZIGD' AND g.object_id = ANY ($3::uuid[]) ORDER BY 1`;

it('[F2-04] what waits when a consent is withdrawn is not told after that: only that it was taken back', async () => {
  const [weg, blijft] = await toestemmingen();
  if (weg === undefined || blijft === undefined) throw new Error('no two clients consented');
  const beide = [...weg.rapportages, ...blijft.rapportages];
  await wijzig(blijft.rapportages.slice(0, 1));
  // While it is asked whether it agrees it rests too, for less.
  await totdat(db, `SELECT niet_voor > now() + interval '50 minutes' FROM webhook WHERE id = $1`, [
    aansluiting.webhookId,
  ]);
  await wijzig(beide);
  const waarvan = [aansluiting.webhookId, aansluiting.integratieId, beide];
  await totdat(db, `SELECT count(*) = cardinality($3::uuid[]) FROM (${WACHTEND}) AS wachtend`, waarvan);

  await doe(await gateway.als('directie-1-factor2'), 'trekToestemmingIn', { toestemmingId: weg.toestemmingId });
  const erkend = Date.now();
  // All of it waited at that moment, and nothing was asked of the receiver since it wished to be left alone.
  const { rows: wachtend } = await db.query(WACHTEND, waarvan);
  expect(wachtend.map(({ id }) => id)).toEqual(beide.toSorted());
  expect(ontvanger.gevraagd).toHaveLength(1);

  // Now its hour is over, before the stream can know of the withdrawal or just after.
  await db.query('UPDATE webhook SET niet_voor = NULL, wek = true WHERE id = $1', [aansluiting.webhookId]);
  await totdat(
    db,
    `SELECT count(*) = $2 FROM gebeurtenis WHERE integratie_id = $1 AND object_id = ANY ($3) AND soort = 'INGETROKKEN'`,
    [aansluiting.integratieId, weg.rapportages.length, weg.rapportages],
  );
  await allesAf(db, aansluiting);

  const erna = ontvanger.gevraagd
    .filter(({ op }) => op >= erkend)
    .map(({ body }) => JSON.parse(body) as { readonly subject: string; readonly type: string });
  const over = (ids: readonly string[], soort: string) =>
    erna
      .filter(({ subject, type }) => ids.includes(subject) && type === `nl.poortwachter.rapportage.${soort}.v1`)
      .map(({ subject }) => subject);
  expect(new Set(over(weg.rapportages, 'ingetrokken'))).toEqual(new Set(weg.rapportages));
  expect(erna.filter(({ subject }) => weg.rapportages.includes(subject))).toHaveLength(weg.rapportages.length);
  // Of who withdrew nothing the same news was told (a control).
  expect(new Set(over(blijft.rapportages, 'gewijzigd'))).toEqual(new Set(blijft.rapportages));
});
