import { setTimeout as pauze } from 'node:timers/promises';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { voerUit } from '../../src/webhooks/beheer/opdrachten';
import { geldt } from '../journeys/lezen/wereld';
import type { Gateway } from '../support/gateway';
import { NU } from '../support/moment';
import { type Gedrag, Ontvangers } from './ontvanger';
import {
  allesAf,
  houdOpDeHoogte,
  nummer,
  sluitAan,
  startBezorgend,
  stroom,
  totdat,
  trajecten,
  verander,
  voegGeheimToe,
} from './opzet';

jest.setTimeout(180_000);

let gateway: Gateway;
let db: Client;
const ontvangers = new Ontvangers();

beforeAll(async () => {
  gateway = await startBezorgend();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
});
afterAll(async () => {
  await ontvangers.stop();
  await db?.end();
  await gateway?.stop();
});

const NEEM = { soort: 'NEEM' } as const;
/** One in five requests goes wrong, each time in another way. */
const LASTIG: readonly Gedrag[] = (
  [
    { soort: 'STATUS', status: 500 },
    { soort: 'ZWIJG' },
    { soort: 'STATUS', status: 307, koppen: { location: '/daar' } },
    { soort: 'STATUS', status: 429, koppen: { 'retry-after': '1' } },
    { soort: 'HALF' },
    { soort: 'STATUS', status: 404 },
    { soort: 'STATUS', status: 503 },
    { soort: 'STERF' },
  ] satisfies Gedrag[]
).flatMap((mis) => [NEEM, NEEM, NEEM, { soort: 'DRUPPEL' }, mis]);

it('200 events come to a receiver that fails, hangs, redirects, is too busy and dies: none lost, in order per dossier', async () => {
  const lastig = await ontvangers.start(LASTIG, true);
  await houdOpDeHoogte(db, 'gemeente-cvites');
  const aansluiting = await sluitAan(db, gateway, 'gemeente-cvites', lastig.url);
  const begin = await nummer(db, aansluiting);
  const ids = await trajecten(db, aansluiting, 10);
  expect(ids).toHaveLength(10);
  while ((await nummer(db, aansluiting)) < begin + 200) await verander(db, aansluiting, ids);
  await allesAf(db, aansluiting);

  const gebeurtenissen = await stroom(db, aansluiting, begin);
  expect(gebeurtenissen.length).toBeGreaterThanOrEqual(200);
  // None lost, and none told twice that it said it took.
  expect([...lastig.genomen].sort()).toEqual(gebeurtenissen.map(({ id }) => id).sort());
  const { berichten, gevraagd } = lastig;
  expect(lastig.gestorven).toBeGreaterThan(3);
  expect(new Set(gevraagd.map(({ pad }) => pad))).toEqual(new Set(['/hook']));
  // One is repeated only where its receiver did not say that it has it.
  const mislukt = gevraagd.filter(({ wat }) => wat.soort !== 'NEEM' && wat.soort !== 'DRUPPEL').length;
  expect(berichten.length - gebeurtenissen.length).toBeLessThanOrEqual(mislukt);
  // The next about somebody comes once the one before it was taken.
  const dossierVan = new Map(gebeurtenissen.map(({ id, dossier }) => [id, dossier]));
  const laatste = new Map<string, number>();
  for (const { id, sequence } of berichten) {
    const dossier = dossierVan.get(id) ?? '';
    expect(Number(sequence)).toBeGreaterThanOrEqual(laatste.get(dossier) ?? 0);
    laatste.set(dossier, Number(sequence));
  }
  // Each is ours, and has the same id at every attempt.
  const controle = new Webhook(aansluiting.geheim);
  for (const { headers, body } of gevraagd.slice(-50)) {
    expect(headers).toMatchObject({
      'content-type': 'application/cloudevents+json',
      'webhook-request-origin': '127.0.0.1',
    });
    expect(controle.verify(body, headers as Record<string, string>)).toMatchObject({ id: headers['webhook-id'] });
  }
});

/** A consent by which the employer at Factor Two reads rapportages of somebody, the only one, and those rapportages. */
const OP_TOESTEMMING = `SELECT c.id, array_agg(r.id::text ORDER BY r.id) AS rapportages FROM toestemming c
  JOIN integratie i ON i.organisatie_id = c.organisatie_id AND i.opdrachtgever_id = c.ontvanger_id
  JOIN rapportage r ON r.client_id = c.client_id AND r.positie IS NOT NULL
  JOIN gebeurtenisstand s ON s.integratie_id = i.id AND s.object_id = r.id
  WHERE i.oauth_client_id = 'werkgever-factor2' AND c.doel = 'VERANTWOORDING' AND c.categorie = 'RAPPORTAGE' AND ${geldt('c')}
    AND 1 = (SELECT count(*) FROM toestemming d WHERE d.client_id = c.client_id AND d.ontvanger_id = c.ontvanger_id
      AND d.doel = c.doel AND d.categorie = c.categorie AND ${geldt('d')})
  GROUP BY c.id ORDER BY c.id LIMIT 2`;

it('[F2-04] what waits is not told any more once the consent is withdrawn; and what was told is on record before it left', async () => {
  await houdOpDeHoogte(db, 'werkgever-factor2');
  const rust = await ontvangers.start([{ soort: 'STATUS', status: 503, koppen: { 'retry-after': '6' } }]);
  const aansluiting = await sluitAan(db, gateway, 'werkgever-factor2', rust.url);
  const [weg, blijft] = (await db.query(OP_TOESTEMMING)).rows;
  const wijzig = (ids: readonly string[]) =>
    db.query('UPDATE rapportage SET versie = versie + 1 WHERE id = ANY ($1)', [ids]);

  // One request, and it asks to be left alone; meanwhile there is news of two people.
  await wijzig([blijft.rapportages[0]]);
  await rust.totdat(({ gevraagd }) => gevraagd.length === 1);
  await wijzig([...weg.rapportages, ...blijft.rapportages]);
  await totdat(
    db,
    `SELECT count(*) = $2 FROM webhookaflevering a JOIN gebeurtenis g ON g.organisatie_id = a.organisatie_id AND g.nummer = a.nummer
     WHERE a.webhook_id = $1 AND g.integratie_id = $3 AND g.object_id = ANY ($4)`,
    [aansluiting.webhookId, weg.rapportages.length, aansluiting.integratieId, weg.rapportages],
  );
  await db.query(`UPDATE toestemming SET tot = '${NU.toISOString()}' WHERE id = $1`, [weg.id]);
  expect(rust.gevraagd).toHaveLength(1);
  await totdat(
    db,
    `SELECT count(*) = $2 FROM gebeurtenis WHERE integratie_id = $1 AND object_id = ANY ($3) AND soort = 'INGETROKKEN'`,
    [aansluiting.integratieId, weg.rapportages.length, weg.rapportages],
  );
  await allesAf(db, aansluiting);

  const over = (ids: readonly string[]) =>
    rust.berichten.filter(({ subject }) => ids.includes(subject)).map(({ type }) => type);
  expect(new Set(over(weg.rapportages))).toEqual(new Set(['nl.poortwachter.rapportage.ingetrokken.v1']));
  expect(over(blijft.rapportages)).toContain('nl.poortwachter.rapportage.gewijzigd.v1');
  const { rows } = await db.query(
    `SELECT count(*)::int AS n FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'OVERGESLAGEN'`,
    [aansluiting.webhookId],
  );
  expect(rows[0].n).toBeGreaterThanOrEqual(weg.rapportages.length);

  const opgetekend = await db.query(
    `SELECT count(*)::int AS n FROM raadpleging r JOIN verstrekking v ON v.organisatie_id = r.organisatie_id AND v.raadpleging_id = r.id
     WHERE r.integratie_id = $1 AND r.operatie = 'webhook' AND r.wortels = '{gebeurtenissen}'`,
    [aansluiting.integratieId],
  );
  expect(opgetekend.rows[0].n).toBe(rust.gevraagd.length);
});

const stand = async (webhookId: string) =>
  (await db.query('SELECT stand, reden, handdruk_op IS NOT NULL AS ingestemd FROM webhook WHERE id = $1', [webhookId]))
    .rows[0];

describe('an endpoint', () => {
  test('is told nothing before it agreed, and disabled when it does not for days', async () => {
    const zwijgt = await ontvangers.start();
    const dood = zwijgt.url;
    await zwijgt.legNeer();
    const { webhookId } = await sluitAan(db, gateway, 'uwv-cvites', dood);
    await totdat(db, 'SELECT mislukt_sinds IS NOT NULL FROM webhook WHERE id = $1', [webhookId]);
    expect(await stand(webhookId)).toEqual({ stand: 'ACTIEF', reden: null, ingestemd: false });
    await db.query(`UPDATE webhook SET mislukt_sinds = now() - interval '3 days', niet_voor = NULL WHERE id = $1`, [
      webhookId,
    ]);
    await totdat(db, `SELECT stand = 'UITGESCHAKELD' FROM webhook WHERE id = $1`, [webhookId]);
    expect(await stand(webhookId)).toEqual({ stand: 'UITGESCHAKELD', reden: 'GEEN_INSTEMMING', ingestemd: false });
  });

  test('that says it is gone is called no more; when it is resumed it gets what it did not have', async () => {
    await houdOpDeHoogte(db, 'uwv-westendorp');
    const weg = await ontvangers.start([{ soort: 'STATUS', status: 410 }]);
    const aansluiting = await sluitAan(db, gateway, 'uwv-westendorp', weg.url);
    const begin = await nummer(db, aansluiting);
    const ids = await trajecten(db, aansluiting, 3);
    await verander(db, aansluiting, ids.slice(0, 1));
    await totdat(db, `SELECT stand = 'UITGESCHAKELD' FROM webhook WHERE id = $1`, [aansluiting.webhookId]);
    expect(await stand(aansluiting.webhookId)).toMatchObject({ reden: 'VERDWENEN' });
    await verander(db, aansluiting, ids.slice(1));
    expect(weg.gevraagd).toHaveLength(1);
    await db.query(`UPDATE webhook SET stand = 'ACTIEF', reden = NULL WHERE id = $1`, [aansluiting.webhookId]);
    await allesAf(db, aansluiting);
    expect([...weg.genomen].sort()).toEqual((await stroom(db, aansluiting, begin)).map(({ id }) => id).sort());
    expect(weg.regels.filter(({ soort }) => soort === 'HANDDRUK')).toHaveLength(2);
    const { rows } = await db.query(
      `SELECT velden -> 'webhook' -> 'na' ->> 'stand' AS stand FROM integratiewijziging
       WHERE integratie_id = $1 AND velden ? 'webhook' ORDER BY nummer`,
      [aansluiting.integratieId],
    );
    expect(rows.map((rij) => rij.stand)).toEqual(['ACTIEF', 'UITGESCHAKELD', 'ACTIEF']);
  });

  test('that never takes one message gets the next about that person, and the message again when somebody says so', async () => {
    await houdOpDeHoogte(db, 'zorg-dit');
    const fout = await ontvangers.start([{ soort: 'STATUS', status: 400 }]);
    const aansluiting = await sluitAan(db, gateway, 'zorg-dit', fout.url);
    await totdat(db, 'SELECT handdruk_op IS NOT NULL FROM webhook WHERE id = $1', [aansluiting.webhookId]);
    await db.query(`ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 23`);
    const [id = ''] = await trajecten(db, aansluiting, 1);
    await verander(db, aansluiting, [id]);
    await totdat(db, `SELECT count(*) = 1 FROM webhookaflevering WHERE webhook_id = $1 AND stand = 'ONBESTELBAAR'`, [
      aansluiting.webhookId,
    ]);
    await db.query(`ALTER TABLE webhookaflevering ALTER pogingen SET DEFAULT 0`);
    await verander(db, aansluiting, [id]);
    await fout.totdat(({ genomen }) => genomen.length === 1);
    await voerUit(db, { naam: 'replay', webhookId: aansluiting.webhookId, nummers: [] }, 'de beheerder');
    await fout.totdat(({ genomen }) => genomen.length === 2);
    const [eerste, tweede, ...weer] = fout.berichten.map(({ sequence }) => Number(sequence));
    expect(Number(tweede)).toBeGreaterThan(Number(eerste));
    expect(weer).toEqual([eerste]);
  });

  test('accepts by either secret while one is replaced by another, and by the new one alone after that', async () => {
    await houdOpDeHoogte(db, 'werkgever-westendorp');
    const wisselt = await ontvangers.start();
    const aansluiting = await sluitAan(db, gateway, 'werkgever-westendorp', wisselt.url);
    const { webhookId, geheim: oud } = aansluiting;
    const [id = ''] = await trajecten(db, aansluiting, 1);
    const nieuw = await voegGeheimToe(db, gateway, aansluiting);
    const accepteert = async (): Promise<readonly boolean[]> => {
      const vooraf = wisselt.genomen.length;
      await verander(db, aansluiting, [id]);
      await wisselt.totdat(({ genomen }) => genomen.length > vooraf);
      const { headers, body } = wisselt.gevraagd.at(-1) ?? { headers: {}, body: '' };
      return [oud, nieuw].map((geheim) => {
        try {
          return new Webhook(geheim).verify(body, headers as Record<string, string>) !== null;
        } catch {
          return false;
        }
      });
    };
    expect(await accepteert()).toEqual([true, true]);
    await db.query(
      `UPDATE webhookgeheim SET tot = '${NU.toISOString()}' WHERE webhook_id = $1 AND id = (SELECT id FROM webhookgeheim
       WHERE webhook_id = $1 ORDER BY van LIMIT 1)`,
      [webhookId],
    );
    expect(await accepteert()).toEqual([false, true]);
  });
});

test('nothing is called that is not allowed: an address inside is refused, and the endpoint says so', async () => {
  const { webhookId } = await sluitAan(db, gateway, 'onderwijs-cvites', 'https://169.254.169.254/latest/meta-data/');
  await totdat(db, `SELECT coalesce(laatste_uitkomst = 'ADRES', false) FROM webhook WHERE id = $1`, [webhookId]);
  const gemeten = async () => (await fetch(`${gateway.url}/metrics`)).text();
  expect(await gemeten()).toMatch(/^poortwachter_webhook_attempts_total\{uitkomst="GOED"\} \d{3}/m);
  const mislukt = /^poortwachter_webhooks_failing [1-9]/m;
  // Counted now and then.
  for (let keer = 0; keer < 100 && !mislukt.test(await gemeten()); keer += 1) await pauze(100);
  expect(await gemeten()).toMatch(mislukt);
});
