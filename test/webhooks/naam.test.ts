import { createSocket, type Socket } from 'node:dgram';
import { promises } from 'node:dns';
import { once } from 'node:events';
import { vraagNaamservers } from '../../src/webhooks/naam';

/* Asked of a real name server over UDP, which says of each kind of address what it is told to, or nothing. */

const A = 1;
const AAAA = 28;
/** By kind, the address in bytes; null: it has none of that kind. What is not here it is silent about. */
type Kent = Readonly<Record<number, readonly number[] | null>>;

const VIER = [192, 0, 2, 7];
const ZES = [0x20, 0x01, 0x0d, 0xb8, ...Array.from({ length: 11 }, () => 0), 7];
const KORT = { timeout: 400, tries: 1 };

let server: Socket;
let kent: Kent;

/** The answer to this question, of one name and one kind (RFC 1035, 4.1). */
function antwoord(vraag: Buffer): Buffer | null {
  let einde = 12;
  while (vraag[einde] !== 0) einde += (vraag[einde] ?? 0) + 1;
  const soort = vraag.readUInt16BE(einde + 1);
  const adres = kent[soort];
  if (adres === undefined) return null;
  const kop = Buffer.from(vraag.subarray(0, 12));
  kop.writeUInt16BE(0x8180, 2);
  kop.writeUInt16BE(adres === null ? 0 : 1, 6);
  kop.writeUInt32BE(0, 8);
  const rest = adres === null ? [] : [0xc0, 0x0c, 0, soort, 0, 1, 0, 0, 0, 60, 0, adres.length, ...adres];
  return Buffer.concat([kop, vraag.subarray(12, einde + 5), Buffer.from(rest)]);
}

beforeAll(async () => {
  server = createSocket('udp4', (vraag, { port, address }) => {
    const gezegd = antwoord(vraag);
    if (gezegd !== null) server.send(gezegd, port, address);
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

async function zoek(wat: Kent) {
  kent = wat;
  const naamservers = new promises.Resolver(KORT);
  naamservers.setServers([`127.0.0.1:${server.address().port}`]);
  const begin = performance.now();
  const adressen = await vraagNaamservers('ontvanger.example', naamservers);
  return { adressen: adressen?.map(({ address }) => address), ms: performance.now() - begin };
}

it('gives the addresses of both kinds', async () => {
  expect((await zoek({ [A]: VIER, [AAAA]: ZES })).adressen).toEqual(['192.0.2.7', '2001:db8::7']);
});

it.each<[string, Kent, string]>([
  ['AAAA', { [A]: VIER }, '192.0.2.7'],
  ['A', { [AAAA]: ZES }, '2001:db8::7'],
])('does not wait for %s of which nothing is said, once there is an address', async (_, wat, adres) => {
  const { adressen, ms } = await zoek(wat);
  expect(adressen).toEqual([adres]);
  expect(ms).toBeLessThan(KORT.timeout);
});

it('knows a name of one kind alone, and says of one without any that it is not known', async () => {
  expect((await zoek({ [A]: VIER, [AAAA]: null })).adressen).toEqual(['192.0.2.7']);
  expect((await zoek({ [A]: null, [AAAA]: null })).adressen).toBeUndefined();
});

it.each<[string, Kent]>([
  ['nothing at all', {}],
  ['that there is none of one kind, and nothing of the other', { [A]: null }],
])('does not take it for unknown when a name server says %s', async (_, wat) => {
  await expect(zoek(wat)).rejects.toMatchObject({ code: 'ETIMEOUT' });
});
