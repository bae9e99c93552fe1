import { setTimeout as pauze } from 'node:timers/promises';
import { eenUitgever, type Uitgever } from '../../auth/uitgever';
import { beller, type KaleGateway, startBuitenDev } from '../../support/gateway';

const RONDE_MS = 100;
/** Some rounds, on a busy machine. */
const RUIM_MS = 5_000;

let uitgever: Uitgever;
let gateway: KaleGateway;
beforeAll(async () => {
  uitgever = await eenUitgever('https://idp.test');
  const { issuer, jwksUri } = uitgever;
  gateway = await startBuitenDev(issuer, {
    ISSUERS: JSON.stringify([{ issuer, jwksUri }]),
    KEYS_REFRESH_MS: String(RONDE_MS),
  });
});
afterAll(async () => {
  await gateway?.stop();
  await uitgever?.sluit();
});

const NAAM = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites' };
const status = async (token: string): Promise<number> =>
  (await beller(gateway.url, token).vraag('{ ik { soort } }')).status;

/** Asks until it is so, or there was ample time for it. */
async function uiteindelijk(verwacht: number, token: string): Promise<void> {
  const einde = performance.now() + RUIM_MS;
  while ((await status(token)) !== verwacht && performance.now() < einde) await pauze(RONDE_MS / 4);
  expect(await status(token)).toBe(verwacht);
}

test('a key that the issuer adds works, and one that it takes back is refused, also for a token in use', async () => {
  const oud = await uitgever.token(NAAM);
  expect(await status(oud)).toBe(200);
  const nieuwe = await eenUitgever(uitgever.issuer, 'PS256', 'sleutel-2');
  const nieuw = await nieuwe.token(NAAM);
  expect(await status(nieuw)).toBe(401);
  uitgever.publiceer([uitgever.jwk, nieuwe.jwk]);
  await uiteindelijk(200, nieuw);
  expect(await status(oud)).toBe(200);
  uitgever.publiceer([nieuwe.jwk]);
  await uiteindelijk(401, oud);
  expect(await status(nieuw)).toBe(200);
  uitgever.publiceer();
  await uiteindelijk(200, oud);
  await nieuwe.sluit();
});

test('an issuer that is down for a while takes nobody its token, and comes back by itself', async () => {
  const token = await uitgever.token({ ...NAAM, jti: 'twee' });
  expect(await status(token)).toBe(200);
  const keer = uitgever.gevraagd();
  uitgever.weiger();
  while (uitgever.gevraagd() < keer + 2) await pauze(RONDE_MS / 4);
  expect(await status(token)).toBe(200);
  uitgever.publiceer([]);
  await uiteindelijk(401, token);
  uitgever.publiceer();
  await uiteindelijk(200, token);
});

test('since when the keys were not fetched stands in the metrics', async () => {
  const metingen = await (await fetch(`${gateway.url}/metrics`)).text();
  const leeftijd = /^poortwachter_issuer_keys_age_seconds\{issuer="https:\/\/idp\.test"\} ([\d.]+)$/m.exec(
    metingen,
  )?.[1];
  expect(Number(leeftijd)).toBeLessThan(5);
});
