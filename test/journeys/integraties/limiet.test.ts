import { Client } from 'pg';
import { type Beller, type Gateway, startGateway } from '../../support/gateway';
import { NU } from '../../support/moment';
import { metClaims } from '../../support/scopes';
import { alsClient } from './opzet';

/* How often a system may ask: its clients together, by its registration, and nobody else is kept waiting for it. */

let gateway: Gateway;
let db: Client;
beforeAll(async () => {
  gateway = await startGateway();
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await gateway?.stop();
});

const begrens = (persona: string, hoogstens: number | null) =>
  db.query('UPDATE integratie SET verzoeken_per_minuut = $2 WHERE oauth_client_id = $1', [persona, hoogstens]);
const vraag = (wie: Beller) => wie.vraag('{ aanmeldingen(first: 1) { nodes { id } } }');
const status = async (wie: Beller) => (await vraag(wie)).status;
const geteld = async (metriek: string): Promise<number> => {
  const tekst = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(new RegExp(`^${metriek}(?:{[^}]*})? (\\d+)`, 'm').exec(tekst)?.[1] ?? 0);
};
const opgetekend = async (): Promise<number> =>
  (await db.query('SELECT count(*)::int AS n FROM raadpleging')).rows[0].n;

it('a system that asks more often than its registration allows waits for the next minute; others do not', async () => {
  const partner = await gateway.als('partner-cvites');
  await begrens('partner-cvites', 3);
  for (const _ of [1, 2, 3]) expect(await status(partner)).toBe(200);

  const voor = await opgetekend();
  const { status: geweigerd, errors, headers, data } = await vraag(partner);
  expect([geweigerd, data ?? null, errors[0]?.extensions]).toEqual([429, null, { code: 'TE_VEEL' }]);
  const wacht = Number(headers.get('retry-after'));
  expect(wacht).toBeGreaterThan(0);
  expect(wacht).toBeLessThanOrEqual(60);
  expect(await status(partner)).toBe(429);
  expect(await opgetekend()).toBe(voor);
  expect(await geteld('poortwachter_rate_refusals_total')).toBe(2);

  expect(await status(await gateway.als('gemeente-cvites'))).toBe(200);
  expect(await status(await gateway.als('partner-dit'))).toBe(200);
});

it('the clients of one registration count together', async () => {
  await db.query(
    `INSERT INTO integratie_client SELECT organisatie_id, id, issuer, 'tweede-client', $1::timestamptz - interval '1 day', NULL
     FROM integratie WHERE oauth_client_id = 'partner-implacment'`,
    [NU],
  );
  await begrens('partner-implacment', 2);
  const eerste = await gateway.als('partner-implacment');
  const tweede = await alsClient(gateway, 'tweede-client', 'aanmeldingen:lezen');
  for (const wie of [eerste, tweede]) expect(await status(wie)).toBe(200);
  expect([await status(eerste), await status(tweede)]).toEqual([429, 429]);
});

it('many at once count for its registration, also before it is known which that is', async () => {
  await begrens('gemeente-dit', 3);
  const gemeente = await gateway.als('gemeente-dit');
  const alle = await Promise.all(Array.from({ length: 30 }, () => status(gemeente)));
  expect(alle.filter((een) => een === 200)).toHaveLength(3);
  expect(alle.filter((een) => een === 429)).toHaveLength(27);
});

it('a system outside is one, whatever the subject of its token; of a frontend each person is', async () => {
  await begrens('werkgever-factor2', 3);
  const werkgever = await gateway.als('werkgever-factor2');
  const alle: number[] = [];
  for (let nummer = 0; nummer < 10; nummer += 1)
    alle.push(await status(await metClaims(gateway, werkgever, { sub: `iemand-${nummer}` })));
  expect(alle).toEqual([200, 200, 200, 429, 429, 429, 429, 429, 429, 429]);

  const { rows } = await db.query(
    `UPDATE integratie SET verzoeken_per_minuut = 2 WHERE soort = 'FRONTEND' AND organisatie_id =
       (SELECT organisatie_id FROM integratie WHERE oauth_client_id = 'werkgever-factor2') RETURNING id`,
  );
  expect(rows).toHaveLength(1);
  for (const persona of ['coach-1-factor2', 'coach-2-factor2', 'directie-1-factor2']) {
    const mens = await gateway.als(persona);
    expect([await status(mens), await status(mens), await status(mens)]).toEqual([200, 200, 429]);
  }
});

it('a limit that is lowered counts from the next request', async () => {
  const partner = await gateway.als('partner-dit');
  for (const _ of [1, 2, 3, 4]) expect(await status(partner)).toBe(200);
  await begrens('partner-dit', 1);
  expect(await status(partner)).toBe(200);
  expect(await status(partner)).toBe(200);
  expect(await status(partner)).toBe(429);
});
