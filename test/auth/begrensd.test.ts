import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { haalJwks } from '../../src/auth/begrensd';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function dat(antwoordt: RequestListener): Promise<string> {
  server = createServer(antwoordt).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
}
const haal = (adres: string): Promise<string> => haalJwks(adres, new AbortController().signal);

test('a set of keys is given as it came, and asked past any cache', async () => {
  let gevraagd: unknown;
  const adres = await dat(({ headers }, antwoord) => {
    gevraagd = headers['cache-control'];
    antwoord.write('{"ke');
    antwoord.end('ys":[]}');
  });
  expect(await haal(adres)).toBe('{"keys":[]}');
  expect(gevraagd).toBe('no-cache');
});

test('one that is too large is read no further', async () => {
  let geschreven = 0;
  const adres = await dat((_vraag, antwoord) => {
    const schrijf = (): void => {
      if (antwoord.destroyed) return;
      geschreven += 65_536;
      if (antwoord.write(' '.repeat(65_536))) setImmediate(schrijf);
      else antwoord.once('drain', schrijf);
    };
    schrijf();
  });
  await expect(haal(adres)).rejects.toThrow('too large');
  expect(geschreven).toBeLessThan(50_000_000);
});

test('a redirect is not followed', async () => {
  let elders = 0;
  const adres = await dat(({ url }, antwoord) => {
    if (url === '/elders') elders += 1;
    antwoord.writeHead(302, { location: '/elders' }).end();
  });
  await expect(haal(adres)).rejects.toThrow();
  expect(elders).toBe(0);
});

test('any answer but 200 is none', async () => {
  const adres = await dat((_vraag, antwoord) => antwoord.writeHead(500).end('{"keys":[]}'));
  await expect(haal(adres)).rejects.toThrow('not given');
});

test('one that never comes is given up', async () => {
  const adres = await dat((_vraag, antwoord) => {
    antwoord.write('{');
  });
  const begin = performance.now();
  await expect(haal(adres)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('and so is one that is no longer wanted', async () => {
  const einde = new AbortController();
  const adres = await dat(() => einde.abort());
  await expect(haalJwks(adres, einde.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
