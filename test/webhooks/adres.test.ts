import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Adresregels, bewaakteLookup, eisAdres, isToegestaan } from '../../src/webhooks/adres';
import { Verzendfout, verzend } from '../../src/webhooks/http';

const OPENBAAR: Adresregels = { toegestaan: [], poorten: [443] };
const EIGEN_MACHINE: Adresregels = { toegestaan: ['127.0.0.0/8', '::1/128'], poorten: [443] };

const GEWEIGERD = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://%31%32%37.0.0.1/',
  'https://１２７.0.0.1/',
  'https://127。0。0。1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://10.255.255.255/',
  'https://012.0.0.1/',
  'https://0xa.0.0.1/',
  'https://167772161/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://3232235521/',
  'https://0xc0a80001/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/',
  'https://100.64.0.1/',
  'https://100.127.255.255/',
  'https://224.0.0.1/',
  'https://239.255.255.255/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://192.0.2.1/',
  'https://198.18.0.1/',
  'https://198.51.100.1/',
  'https://203.0.113.1/',
  'https://192.0.0.1/',
  'https://[::]/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[64:ff9b::a00:1]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[4000::1]/',
  'https://[64:ff9b:1::1]/',
  'https://[fe80::1]/',
  'https://[febf::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456:789a::1]/',
  'https://[ff02::1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://[100::1]/',
  'http://example.com/',
  'http://93.184.215.14/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'https://wie@b/',
  'https://wie:wat@b/',
  'https://example.com:22/',
  'https://example.com:8443/',
  'https://93.184.215.14:6379/',
];

test.each(GEWEIGERD)('%s is not called', async (adres) => {
  expect(() => eisAdres(new URL(adres), OPENBAAR)).toThrow('');
  const zending = verzend({ methode: 'POST', url: adres, koppen: {} }, { adres: OPENBAAR, hoogstensMs: 1000 });
  await expect(zending).rejects.toMatchObject({ name: 'Verzendfout', storing: 'ADRES' });
});

test.each(['https://localhost./', 'https://127.0.0.1.nip.example/'])('%s is decided by what it leads to', (adres) => {
  expect(() => eisAdres(new URL(adres), OPENBAAR)).not.toThrow();
});

test.each([
  'https://example.com/hook?x=1',
  'https://93.184.215.14/',
  'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
  'https://[64:ff9b::5db8:d70e]/',
  'https://xn--bcher-kva.example/',
])('%s is called', (adres) => {
  expect(() => eisAdres(new URL(adres), OPENBAAR)).not.toThrow();
});

test('another port or network is called where the configuration names it', () => {
  expect(() => eisAdres(new URL('https://example.com:8443/'), { ...OPENBAAR, poorten: [443, 8443] })).not.toThrow();
  expect(isToegestaan('10.1.2.3', { toegestaan: ['10.1.0.0/16'] })).toBe(true);
  expect(isToegestaan('10.2.2.3', { toegestaan: ['10.1.0.0/16'] })).toBe(false);
  expect(isToegestaan('::ffff:10.1.2.3', { toegestaan: ['10.1.0.0/16'] })).toBe(true);
  expect(() => eisAdres(new URL('http://127.0.0.1:4711/'), EIGEN_MACHINE)).not.toThrow();
  expect(() => eisAdres(new URL('http://10.1.2.3/'), { ...OPENBAAR, toegestaan: ['10.1.0.0/16'] })).toThrow('https');
});

/** A resolver that gives these answers, one after another. */
const namen = (...antwoorden: readonly (readonly string[])[]): typeof lookup => {
  let keer = 0;
  const zoek = (_: string, __: object, klaar: (fout: null, adressen: object[]) => void) => {
    const adressen = antwoorden[Math.min(keer, antwoorden.length - 1)] ?? [];
    keer += 1;
    klaar(
      null,
      adressen.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return zoek as unknown as typeof lookup;
};

const uitkomst = (zoek: typeof lookup, all = false): Promise<string> =>
  new Promise((klaar) => {
    bewaakteLookup(OPENBAAR, zoek)('intern.example', { all }, (fout, adres) =>
      klaar(fout ? fout.message : JSON.stringify(adres)),
    );
  });

describe('what a name leads to is judged where it is connected to', () => {
  const NIET = 'that name leads to an address that is not called';

  test.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['::1'], ['fd00::1'], ['::ffff:192.168.1.1']])(
    'a name of %s is refused',
    async (adres) => {
      expect(await uitkomst(namen([adres]))).toBe(NIET);
      expect(await uitkomst(namen([adres]), true)).toBe(NIET);
    },
  );

  test('a name of one public and one private address is refused', async () => {
    expect(await uitkomst(namen(['93.184.215.14', '10.0.0.1']), true)).toBe(NIET);
  });

  test('a name of none is refused', async () => {
    expect(await uitkomst(namen([]))).toBe(NIET);
  });

  test('what was judged is what is connected to, also when the name means another address the next time', async () => {
    const zoek = namen(['93.184.215.14'], ['127.0.0.1']);
    expect(await uitkomst(zoek)).toBe('"93.184.215.14"');
    expect(await uitkomst(zoek)).toBe(NIET);
  });
});

describe('over real connections', () => {
  let server: Server;
  let geroepen: string[];
  let poort: number;
  const naar = (adres: string, regels: Adresregels) =>
    verzend({ methode: 'POST', url: adres, koppen: {}, inhoud: '{}' }, { adres: regels, hoogstensMs: 1000 });

  beforeAll(async () => {
    server = createServer((vraag, antwoord) => {
      geroepen.push(vraag.url ?? '');
      if (vraag.url === '/om') antwoord.writeHead(307, { location: '/daar' }).end();
      else if (vraag.url === '/groot') antwoord.writeHead(200).end('x'.repeat(5_000_000));
      else if (vraag.url === '/druppel') {
        antwoord.writeHead(200);
        const druppel = setInterval(() => antwoord.write('x'), 50);
        antwoord.on('close', () => clearInterval(druppel));
      } else if (vraag.url === '/half') antwoord.socket?.destroy();
      else if (vraag.url === '/halvekop') antwoord.socket?.end('HTTP/1.1 200 OK\r\ncontent-le');
      else if (vraag.url !== '/zwijg') antwoord.writeHead(204).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    poort = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    geroepen = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('localhost is a name that leads to this machine: refused, unless that is allowed', async () => {
    await expect(naar(`https://localhost:443/`, OPENBAAR)).rejects.toMatchObject({ storing: 'ADRES' });
    expect((await naar(`http://localhost:${poort}/`, EIGEN_MACHINE)).status).toBe(204);
    expect(geroepen).toEqual(['/']);
  });

  test('a redirect is an answer, and is not followed', async () => {
    expect((await naar(`http://127.0.0.1:${poort}/om`, EIGEN_MACHINE)).status).toBe(307);
    expect(geroepen).toEqual(['/om']);
  });

  test.each(['/groot', '/druppel'])(
    '%s is an answer once its headers are there: no body is waited for',
    async (pad) => {
      expect((await naar(`http://127.0.0.1:${poort}${pad}`, EIGEN_MACHINE)).status).toBe(200);
    },
  );

  test.each([
    ['/zwijg', 'TIJD'],
    ['/half', 'VERBINDING'],
    ['/halvekop', 'VERBINDING'],
  ])('%s is no answer: %s', async (pad, storing) => {
    const fout = await naar(`http://127.0.0.1:${poort}${pad}`, EIGEN_MACHINE).catch((gevangen: unknown) => gevangen);
    expect(fout).toBeInstanceOf(Verzendfout);
    expect(fout).toMatchObject({ storing });
  });

  test('and where nobody listens there is no connection', async () => {
    await expect(naar('http://127.0.0.1:1/', EIGEN_MACHINE)).rejects.toMatchObject({ storing: 'VERBINDING' });
  });
});
