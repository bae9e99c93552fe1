import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { connect } from 'node:tls';
import { certificaatVan } from '../../../src/auth/certificaat';
import { eenUitgever, type Uitgever } from '../../auth/uitgever';
import { type Bewijsstuk, eenGezag, type Gezag } from '../../support/certificaten';
import { type KaleGateway, startBuitenDev } from '../../support/gateway';

/* Certificates that their authority revoked, or that expired, over TLS of the gateway itself. */

jest.setTimeout(60_000);
/** The file is looked at every five seconds. */
const GEZIEN_MS = 20_000;

let map: string;
let uitgever: Uitgever;
let gezag: Gezag;
let tweede: Gezag;
let gateway: KaleGateway;
let geldig: Bewijsstuk;
let ingetrokken: Bewijsstuk;
let later: Bewijsstuk;

const schrijf = (crl: string): Promise<void> => writeFile(join(map, 'TLS_CLIENT_CRL'), crl);
/** The list of the first authority, with the one of the second that revoked nothing behind it. */
const lijsten = async (stukken: readonly Bewijsstuk[], tot?: Date): Promise<string> =>
  `${await gezag.trekIn(stukken, tot)}${await tweede.trekIn([])}`;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'poortwachter-crl-'));
  uitgever = await eenUitgever('https://idp.test');
  gezag = await eenGezag('gezag');
  tweede = await eenGezag('tweede');
  geldig = await gezag.geefUit('geldig');
  ingetrokken = await gezag.geefUit('ingetrokken');
  later = await gezag.geefUit('later');
  const server = await gezag.geefUit('poort');
  const bestanden = {
    TLS_CERT: server.cert,
    TLS_KEY: server.key,
    TLS_CLIENT_CA: `${gezag.cert}\n${tweede.cert}\n`,
    TLS_CLIENT_CRL: await lijsten([ingetrokken]),
  };
  for (const [naam, pem] of Object.entries(bestanden)) await writeFile(join(map, naam), pem);
  const { issuer, jwksUri } = uitgever;
  gateway = await startBuitenDev(issuer, {
    ISSUERS: JSON.stringify([{ issuer, jwksUri }]),
    ...Object.fromEntries(Object.keys(bestanden).map((naam) => [naam, join(map, naam)])),
  });
});
afterAll(async () => {
  await gateway?.stop();
  await uitgever?.sluit();
  await rm(map, { recursive: true });
});

let nummer = 0;
/** A token of gemeente-cvites that is bound to this certificate. */
function token({ cert }: Bewijsstuk): Promise<string> {
  nummer += 1;
  const wie = { azp: 'gemeente-cvites', client_id: 'gemeente-cvites', sub: 'gemeente-cvites', jti: `jti-${nummer}` };
  return uitgever.token({ ...wie, cnf: { 'x5t#S256': certificaatVan(new X509Certificate(cert)).afdruk } });
}

interface Antwoord {
  readonly status: number | undefined;
  readonly verbinding: string | undefined;
  readonly hergebruikt: boolean;
}

async function vraag(stuk: Bewijsstuk, agent: Agent | false = false): Promise<Antwoord> {
  const verzoek = request(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(stuk)}` },
    ca: gezag.cert,
    cert: stuk.cert,
    key: stuk.key,
    agent,
  });
  verzoek.end('{"query":"{ ik { soort } }"}');
  const [antwoord] = await once(verzoek, 'response');
  await antwoord.toArray();
  return {
    status: antwoord.statusCode,
    verbinding: antwoord.headers.connection,
    hergebruikt: verzoek.reusedSocket,
  };
}
const status = async (stuk: Bewijsstuk) => (await vraag(stuk)).status;

/** Asks until this is the answer; what it was at the end. */
async function tot(verwacht: number, stuk: Bewijsstuk): Promise<number | undefined> {
  const einde = Date.now() + GEZIEN_MS;
  for (;;) {
    const nu = await status(stuk);
    if (nu === verwacht || Date.now() > einde) return nu;
    await pauze(500);
  }
}

/**
 * A connection with this certificate, resumed from this session where the gateway takes that; with the session by which it
 * may be resumed itself. Of TLS 1.2, in which that is known when the handshake is done.
 */
async function verbind(stuk: Bewijsstuk, session?: Buffer): Promise<{ hervat: boolean; sessie: Buffer | undefined }> {
  const { hostname: host, port } = new URL(gateway.url);
  const { cert, key } = stuk;
  const socket = connect({ host, port: Number(port), ca: gezag.cert, cert, key, session, maxVersion: 'TLSv1.2' });
  await once(socket, 'secureConnect');
  const verbinding = { hervat: socket.isSessionReused(), sessie: socket.getSession() };
  socket.destroy();
  return verbinding;
}

test('a revoked certificate is none, and one that is not goes on', async () => {
  expect([await status(geldig), await status(ingetrokken), await status(later)]).toEqual([200, 401, 200]);
});

test('of several authorities each has its list, and without one its certificates are none', async () => {
  const vanTweede = await tweede.geefUit('gemeente');
  expect(await status(vanTweede)).toBe(200);
  await schrijf(await gezag.trekIn([ingetrokken]));
  expect(await tot(401, vanTweede)).toBe(401);
  expect(await status(geldig)).toBe(200);
  await schrijf(await lijsten([ingetrokken]));
  expect(await tot(200, vanTweede)).toBe(200);
});

test('what is revoked later counts within seconds, also on connections and sessions that were open', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await vraag(later, agent);
    expect(await vraag(later, agent)).toMatchObject({ status: 200, hergebruikt: true });
    const { sessie } = await verbind(later);
    expect((await verbind(later, sessie)).hervat).toBe(true);
    await schrijf(await lijsten([ingetrokken, later]));
    expect(await tot(401, later)).toBe(401);
    expect(await vraag(later, agent)).toMatchObject({ status: 401 });
    expect((await verbind(later, sessie)).hervat).toBe(false);
    expect([await status(geldig), await status(ingetrokken)]).toEqual([200, 401]);
  } finally {
    agent.destroy();
  }
});

test('a certificate that expires is none from then on, also on a connection that was open', async () => {
  const tot = new Date(Date.now() + 4_000);
  const kort = await gezag.geefUit('kort', undefined, tot);
  const agenten = [kort, geldig].map((stuk) => ({ stuk, agent: new Agent({ keepAlive: true, maxSockets: 1 }) }));
  const beide = () => Promise.all(agenten.map(({ stuk, agent }) => vraag(stuk, agent)));
  try {
    expect(await beide()).toMatchObject([{ status: 200 }, { status: 200 }]);
    await pauze(tot.getTime() - Date.now() + 500);
    expect(await beide()).toMatchObject([
      { status: 401, hergebruikt: true },
      { status: 200, hergebruikt: true },
    ]);
  } finally {
    for (const { agent } of agenten) agent.destroy();
  }
});

test('a file that cannot be read leaves what counted, and one that says less opens again', async () => {
  await schrijf('-----BEGIN X509 CRL-----\nbm9n\n-----END X509 CRL-----\n');
  await pauze(6_000);
  expect([await status(geldig), await status(ingetrokken)]).toEqual([200, 401]);
  await schrijf(await lijsten([ingetrokken]));
  expect(await tot(200, later)).toBe(200);
  expect(await status(ingetrokken)).toBe(401);
});

test('a list that is out of date vouches for nobody', async () => {
  await schrijf(await lijsten([ingetrokken], new Date(Date.now() - 1000)));
  expect(await tot(401, geldig)).toBe(401);
  await schrijf(await lijsten([ingetrokken]));
  expect(await tot(200, geldig)).toBe(200);
});
