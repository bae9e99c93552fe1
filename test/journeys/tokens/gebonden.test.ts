import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as verzoekHttp } from 'node:http';
import { request as verzoekHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificaatVan } from '../../../src/auth/certificaat';
import { eenUitgever, type Inhoud, type Uitgever } from '../../auth/uitgever';
import { type Bewijsstuk, eenGezag, type Gezag } from '../../support/certificaten';
import { type KaleGateway, padinstelling, startBuitenDev } from '../../support/gateway';

const OIN = '00000099000000001000';

let map: string;
let uitgever: Uitgever;
let gezag: Gezag;
let eigen: Bewijsstuk;
let ander: Bewijsstuk;
let vreemd: Bewijsstuk;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'poortwachter-tls-'));
  uitgever = await eenUitgever('https://idp.test');
  gezag = await eenGezag('gezag');
  eigen = await gezag.geefUit('gemeente', OIN);
  ander = await gezag.geefUit('ander', OIN);
  vreemd = await (await eenGezag('gezag')).geefUit('gemeente', OIN);
});
afterAll(async () => {
  await uitgever?.sluit();
  await rm(map, { recursive: true });
});

const afdruk = ({ cert }: Bewijsstuk): string => certificaatVan(new X509Certificate(cert)).afdruk;
const instellingen = (): NodeJS.ProcessEnv => ({
  ...padinstelling('SNEL'),
  ISSUERS: JSON.stringify([{ issuer: uitgever.issuer, jwksUri: uitgever.jwksUri }]),
});

let nummer = 0;
/** A token of gemeente-cvites, bound to this certificate, or otherwise. */
function token(cnf?: Inhoud): Promise<string> {
  nummer += 1;
  const wie = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites', jti: `jti-${nummer}` };
  return uitgever.token({ ...wie, cnf });
}
const gebondenAan = (stuk: Bewijsstuk): Promise<string> => token({ 'x5t#S256': afdruk(stuk) });

interface Vraag {
  readonly url: string;
  readonly jwt: string;
  readonly koppen?: Readonly<Record<string, string>>;
  /** The client certificate of the connection. */
  readonly met?: Bewijsstuk;
  /** Who vouches for the gateway. */
  readonly ca?: string;
}

const vraag = ({ url, jwt, koppen = {}, met, ca }: Vraag): Promise<[status: number | undefined, uitdaging: unknown]> =>
  new Promise((klaar, mislukt) => {
    const opties = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${jwt}`, ...koppen },
      agent: false,
    };
    const verzoek = url.startsWith('https:')
      ? verzoekHttps(`${url}/graphql`, { ...opties, ca, cert: met?.cert, key: met?.key })
      : verzoekHttp(`${url}/graphql`, opties);
    verzoek.on('error', mislukt).on('response', (antwoord) => {
      antwoord.resume().on('end', () => klaar([antwoord.statusCode, antwoord.headers['www-authenticate']]));
    });
    verzoek.end('{"query":"{ ik { soort } }"}');
  });

const GOED = [200, undefined];
const GEWEIGERD = [401, 'Bearer realm="poortwachter", error="invalid_token"'];

describe('over TLS of the gateway itself', () => {
  let gateway: KaleGateway;
  let tls: Pick<Vraag, 'url' | 'ca'>;
  beforeAll(async () => {
    const server = await gezag.geefUit('poort');
    const bestanden = { TLS_CERT: server.cert, TLS_KEY: server.key, TLS_CLIENT_CA: gezag.cert };
    for (const [naam, pem] of Object.entries(bestanden)) await writeFile(join(map, naam), pem);
    const paden = Object.fromEntries(Object.keys(bestanden).map((naam) => [naam, join(map, naam)]));
    gateway = await startBuitenDev(uitgever.issuer, { ...instellingen(), ...paden });
    tls = { url: gateway.url, ca: gezag.cert };
  });
  afterAll(() => gateway?.stop());

  test('a token that is bound works with its certificate, and with no other or none', async () => {
    const jwt = await gebondenAan(eigen);
    for (let keer = 0; keer < 2; keer += 1) {
      expect(await vraag({ ...tls, jwt, met: eigen })).toEqual(GOED);
      expect(await vraag({ ...tls, jwt, met: ander })).toEqual(GEWEIGERD);
      expect(await vraag({ ...tls, jwt })).toEqual(GEWEIGERD);
    }
  });

  test('a certificate of another authority is none, also for a token that is bound to it', async () => {
    expect(await vraag({ ...tls, jwt: await gebondenAan(vreemd), met: vreemd })).toEqual(GEWEIGERD);
  });

  test('a header takes nobody for a certificate', async () => {
    const koppen = { 'client-cert': encodeURIComponent(eigen.cert) };
    expect(await vraag({ ...tls, jwt: await gebondenAan(eigen), koppen })).toEqual(GEWEIGERD);
  });

  test('a token that is bound to nothing asks no certificate', async () => {
    expect(await vraag({ ...tls, jwt: await token() })).toEqual(GOED);
    expect(await vraag({ ...tls, jwt: await token(), met: vreemd })).toEqual(GOED);
  });

  test.each<[string, Inhoud]>([
    ['a key of DPoP', { jkt: 'a'.repeat(43) }],
    ['a key of DPoP as well', { 'x5t#S256': 'a'.repeat(43), jkt: 'a'.repeat(43) }],
    ['nothing', {}],
    ['what is no digest', { 'x5t#S256': '' }],
    ['a list of digests', { 'x5t#S256': ['a'.repeat(43)] }],
  ])('a token that is bound to %s is refused', async (_wat, cnf) => {
    expect(await vraag({ ...tls, jwt: await token(cnf), met: eigen })).toEqual(GEWEIGERD);
  });
});

describe('behind a proxy that hands certificates on', () => {
  const der = ({ cert }: Bewijsstuk): string => `:${new X509Certificate(cert).raw.toString('base64')}:`;
  const pem = ({ cert }: Bewijsstuk): string => encodeURIComponent(`${cert.trim()}\n`);
  const PROXY = { header: 'X-Client-Cert', addresses: ['127.0.0.0/8', '::1'] };

  test('its header counts, in either form, and no other', async () => {
    const gateway = await startBuitenDev(uitgever.issuer, {
      ...instellingen(),
      CLIENT_CERT_PROXY: JSON.stringify(PROXY),
    });
    const jwt = await gebondenAan(eigen);
    const met = (koppen: Vraag['koppen'] = {}) => vraag({ url: gateway.url, jwt, koppen });
    try {
      for (const vorm of [der, pem]) {
        expect(await met({ 'x-client-cert': vorm(eigen) })).toEqual(GOED);
        expect(await met({ 'x-client-cert': vorm(ander) })).toEqual(GEWEIGERD);
        expect(await met({ 'client-cert': vorm(eigen) })).toEqual(GEWEIGERD);
      }
      const dubbel = [der, pem].flatMap((vorm) => [
        `${vorm(eigen)}, ${vorm(ander)}`,
        `${vorm(eigen)}${vorm(ander)}`,
        `${vorm(eigen)},${der(ander)}`,
      ]);
      for (const onzin of ['', 'x', ':AAAA:', '%', afdruk(eigen), ...dubbel])
        expect(await met({ 'x-client-cert': onzin })).toEqual(GEWEIGERD);
      expect(await met()).toEqual(GEWEIGERD);
    } finally {
      await gateway.stop();
    }
  });

  test('from any other address the header is not looked at', async () => {
    const elders = { ...PROXY, addresses: ['10.0.0.5', '192.0.2.0/24', '2001:db8::/32'] };
    const gateway = await startBuitenDev(uitgever.issuer, {
      ...instellingen(),
      CLIENT_CERT_PROXY: JSON.stringify(elders),
    });
    try {
      const koppen = { 'x-client-cert': der(eigen), 'x-forwarded-for': '10.0.0.5', forwarded: 'for=10.0.0.5' };
      expect(await vraag({ url: gateway.url, jwt: await gebondenAan(eigen), koppen })).toEqual(GEWEIGERD);
      expect(await vraag({ url: gateway.url, jwt: await token(), koppen })).toEqual(GOED);
    } finally {
      await gateway.stop();
    }
  });
});

test('the OIN of who holds a certificate is that of its subject', async () => {
  const oinVan = async (oin?: string) =>
    certificaatVan(new X509Certificate((await gezag.geefUit('gemeente', oin)).cert)).oin;
  expect(await oinVan(OIN)).toBe(OIN);
  expect(await oinVan()).toBeUndefined();
  expect(await oinVan('1234')).toBeUndefined();
  expect(await oinVan(`${OIN}, 2.5.4.5=00000099000000002000`)).toBeUndefined();
});
