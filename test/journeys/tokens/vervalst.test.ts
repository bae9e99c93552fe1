import { request } from 'node:http';
import { eenUitgever, eenVal, type Uitgever } from '../../auth/uitgever';
import { type KaleGateway, startBuitenDev } from '../../support/gateway';
import { Uitgaand } from './uitgaand';
import { type Doelwit, goedToken, vervalsingen } from './vervalsingen';

let rsa: Uitgever;
let ec: Uitgever;
let val: Awaited<ReturnType<typeof eenVal>>;
let gateway: KaleGateway;
let doelwit: Doelwit;

beforeAll(async () => {
  rsa = await eenUitgever('https://idp.test');
  ec = await eenUitgever('https://ec.test', 'ES256');
  val = await eenVal();
  const issuers = [rsa, ec].map(({ issuer, jwksUri }) => ({ issuer, jwksUri }));
  // Half a minute: no round falls within what is counted.
  gateway = await startBuitenDev(rsa.issuer, { ISSUERS: JSON.stringify(issuers), KEYS_REFRESH_MS: '30000' });
  doelwit = { rsa, ec, val: val.adres };
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all([rsa?.sluit(), ec?.sluit(), val?.sluit()]);
});

interface Uitslag {
  readonly status: number | undefined;
  readonly uitdaging: string | undefined;
  readonly tekst: string;
}

/** As bare as HTTP goes: fetch would mend what is sent. */
const vraag = (token: string): Promise<Uitslag> =>
  new Promise((klaar, mislukt) => {
    const verzoek = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    verzoek.on('error', mislukt).on('response', async (antwoord) => {
      const delen: Buffer[] = await antwoord.toArray();
      const { statusCode, headers } = antwoord;
      klaar({ status: statusCode, uitdaging: headers['www-authenticate'], tekst: Buffer.concat(delen).toString() });
    });
    verzoek.end('{"query":"{ ik { soort } }"}');
  });

test('no forged token is accepted, and none makes the gateway call anybody', async () => {
  const lijst = await vervalsingen(doelwit);
  expect(lijst.length).toBeGreaterThan(100);
  expect(new Set(lijst.map(({ token }) => token)).size).toBe(lijst.length);
  const [keren, ecKeren] = [rsa.gevraagd(), ec.gevraagd()];
  const uitgaand = new Uitgaand();
  const doorgelaten: string[] = [];
  for (const { naam, token } of lijst) {
    const { status, uitdaging, tekst } = await vraag(token);
    if (status !== 401 || uitdaging !== 'Bearer realm="poortwachter", error="invalid_token"' || tekst.includes('data'))
      doorgelaten.push(`${naam}: ${status} ${uitdaging} ${tekst}`);
  }
  expect(doorgelaten).toEqual([]);
  expect(uitgaand.buiten(new URL(gateway.url).hostname)).toEqual([]);
  uitgaand.sluit();
  expect([rsa.gevraagd(), ec.gevraagd(), val.bezoeken()]).toEqual([keren, ecKeren, 0]);
});

test('a token in order is accepted, before and after, and a call would have been seen (a control)', async () => {
  const { status, tekst } = await vraag(await goedToken(doelwit));
  expect([status, JSON.parse(tekst).data]).toEqual([200, { ik: { soort: 'OPDRACHTGEVER' } }]);
  const uitgaand = new Uitgaand();
  await fetch(`${val.adres}/jwks`);
  await new Promise((klaar) => request(val.adres, klaar).end());
  uitgaand.sluit();
  expect(uitgaand.buiten('elders')).toEqual([val.adres, new URL(val.adres).hostname]);
  expect(val.bezoeken()).toBe(2);
});

test('a token larger than a header may be is not read at all', async () => {
  expect((await vraag('a'.repeat(16_000))).status).toBe(401);
  expect((await vraag('a'.repeat(40_000))).status).toBe(431);
});
