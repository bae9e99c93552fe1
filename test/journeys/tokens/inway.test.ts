import { SignJWT } from 'jose';
import { eenUitgever, type Uitgever } from '../../auth/uitgever';
import { beller, type KaleGateway, padinstelling, startBuitenDev } from '../../support/gateway';
import { regelsVan } from '../../support/logmap';

const TRANSACTIE = '01938a3e-7c2b-7d4e-8f10-0123456789ab';
const TRACE = TRANSACTIE.replaceAll('-', '');
const AFNEMER = '00000003123456780000';
const VERBINDER = '00000004000000021000';

let uitgever: Uitgever;
beforeAll(async () => {
  uitgever = await eenUitgever('https://idp.test');
});
afterAll(() => uitgever?.sluit());

/** What the inway hands on; its signature is the inway's business. */
const autorisatie = (claims: object): Promise<string> =>
  new SignJWT({ gth: 'x', svc: 'poortwachter', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new Uint8Array(32));

/** The lines of a gateway with this inway about a request with these headers, and the trace that it was told. */
async function gelogd(inway: object | undefined, koppen: Record<string, string>) {
  const gateway: KaleGateway = await startBuitenDev(uitgever.issuer, {
    ...padinstelling('SNEL'),
    ISSUERS: JSON.stringify([{ issuer: uitgever.issuer, jwksUri: uitgever.jwksUri }]),
    ...(inway && { FSC_INWAY: JSON.stringify(inway) }),
  });
  try {
    const token = await uitgever.token({
      azp: 'gemeente-cvites',
      client_id: 'gemeente-cvites',
      sub: 'gemeente-cvites',
    });
    const { status, headers } = await beller(gateway.url, token).vraag('{ ik { soort } }', {}, koppen);
    expect(status).toBe(200);
    const regels = regelsVan(headers.get('x-request-id')).filter(({ msg }) => msg === 'asked through the inway');
    return { regels, trace: headers.get('traceresponse')?.split('-')[1] };
  } finally {
    await gateway.stop();
  }
}

const HIER = { addresses: ['127.0.0.1', '::1'] };
const koppen = async (claims: object = { sub: AFNEMER, act: { sub: VERBINDER } }) => ({
  'fsc-authorization': `Bearer ${await autorisatie(claims)}`,
  'fsc-transaction-id': TRANSACTIE,
});

test('through the inway the transaction, who consumes and who connects are logged, under one trace', async () => {
  const { regels, trace } = await gelogd(HIER, await koppen());
  expect(regels).toMatchObject([{ transactie: TRANSACTIE, trace: TRACE, afnemer: AFNEMER, verbinder: VERBINDER }]);
  expect(trace).toBe(TRACE);
});

test('a trace of the caller stays, and the line ties the two', async () => {
  const traceparent = `00-${'4bf92f3577b34da6a3ce929d0e0e4736'}-00f067aa0ba902b7-01`;
  const { regels, trace } = await gelogd(HIER, { ...(await koppen({ sub: AFNEMER })), traceparent });
  expect(regels).toMatchObject([{ transactie: TRANSACTIE, trace, afnemer: AFNEMER }]);
  expect(trace).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  expect(regels[0]).not.toHaveProperty('verbinder');
});

test('what is no OIN of an organisation is not written', async () => {
  const { regels } = await gelogd(HIER, await koppen({ sub: '999994918', act: { sub: 'Noor' } }));
  expect(regels).toMatchObject([{ afnemer: '[weggelaten]', verbinder: '[weggelaten]' }]);
});

test.each<[string, object | undefined]>([
  ['there is none', undefined],
  ['it comes from another address', { addresses: ['192.0.2.0/24'] }],
  ['it does not show its certificate', { ...HIER, certificate: 'a'.repeat(43) }],
])('the headers are as if they were not there when %s', async (_wanneer, inway) => {
  const { regels, trace } = await gelogd(inway, await koppen());
  expect(regels).toEqual([]);
  expect(trace).not.toBe(TRACE);
});
