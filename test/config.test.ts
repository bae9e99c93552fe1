import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '../src/config/instellingen';
import { leesConfig } from '../src/config/lees';

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'poortwachter-config-'));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

const GEHEIM = Buffer.alloc(32, 7).toString('base64url');
const ISSUERS = JSON.stringify([{ issuer: 'https://idp.test', jwksUri: 'https://idp.test/jwks' }]);
const PRODUCTIE = { NODE_ENV: 'production', AUDIENCE: 'poort.test', ISSUERS, GEHEIM };

const lees = (env: NodeJS.ProcessEnv) => leesConfig({ DATA_DIR: map, ...env });
function klacht(env: NodeJS.ProcessEnv): string {
  try {
    lees(env);
  } catch (fout) {
    return (fout as Error).message;
  }
  throw new Error('the configuration was accepted');
}

describe('without settings', () => {
  it('is dev mode on this machine', () => {
    expect(lees({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dataDir: map,
      demoClients: 2000,
      databaseUrl: undefined,
      postgresBin: undefined,
      ledger: { heads: join(map, 'ledger-heads.jws'), sealMs: 1000 },
      logboek: undefined,
      logLevel: 'info',
      verzoekenPerMinuut: 0,
      dev: true,
      corsOrigins: [],
      audience: 'poortwachter',
      issuers: [],
    });
  });

  it('an empty setting is one that is not set', () => {
    const leeg = Object.fromEntries(Object.keys(SETTINGS).map((naam) => [naam, '']));
    expect(lees({ ...leeg, DATA_DIR: map })).toEqual(lees({}));
  });

  it('makes its own secret once, for the owner of the folder alone', () => {
    const { geheim } = lees({});
    expect(geheim).toHaveLength(32);
    expect(lees({}).geheim).toEqual(geheim);
    expect(readdirSync(map)).toEqual(['geheim']);
    expect(statSync(join(map, 'geheim')).mode & 0o777).toBe(0o600);
    const elders = mkdtempSync(join(tmpdir(), 'poortwachter-config-'));
    expect(lees({ DATA_DIR: join(elders, 'nog', 'niet') }).geheim).not.toEqual(geheim);
    rmSync(elders, { recursive: true });
  });

  it('a secret that was damaged is not used, and not overwritten', () => {
    writeFileSync(join(map, 'geheim'), 'kort');
    expect(klacht({})).toContain(`${map}/geheim`);
    expect(readFileSync(join(map, 'geheim'), 'utf8')).toBe('kort');
  });
});

describe('dev mode', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('is possible on %s', (HOST) => {
    expect(lees({ HOST }).dev).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example.nl', '127.0.0.1.example.nl', '0127.0.0.1', '2130706433'])(
    'is not on %s: what production asks, is asked',
    (HOST) => {
      const tekst = klacht({ HOST });
      for (const naam of ['AUDIENCE', 'ISSUERS', 'GEHEIM']) {
        expect(tekst).toContain(`${naam} must be set, because HOST is not a loopback address`);
      }
      expect(lees({ ...PRODUCTIE, NODE_ENV: 'development', HOST }).dev).toBe(false);
    },
  );

  it('is never there in production, nor with a NODE_ENV that nearly says so', () => {
    expect(lees(PRODUCTIE).dev).toBe(false);
    for (const NODE_ENV of ['Production', 'prod', 'production ']) {
      expect(klacht({ ...PRODUCTIE, NODE_ENV })).toContain('NODE_ENV must be production, development or test');
    }
  });
});

describe('in production', () => {
  it('[WE-42 CV-20] issuers are asked over TLS: without them, or with one over plain http elsewhere, it does not start', () => {
    const uitgever = (jwksUri: string) => ({ ISSUERS: JSON.stringify([{ issuer: 'https://idp.test', jwksUri }]) });
    expect(lees({ ...PRODUCTIE, ...uitgever('https://idp.test/jwks') }).issuers).toHaveLength(1);
    for (const adres of ['http://idp.test/jwks', 'http://10.0.0.1/jwks', 'ftp://idp.test/jwks'])
      expect(klacht({ ...PRODUCTIE, ...uitgever(adres) })).toContain('ISSUERS.0.jwksUri must be an https URL');
    expect(klacht({ ...PRODUCTIE, ISSUERS: undefined })).toContain('ISSUERS must be set');
  });

  it.each(['AUDIENCE', 'ISSUERS', 'GEHEIM'] as const)('%s must be set', (naam) => {
    const tekst = klacht({ ...PRODUCTIE, [naam]: undefined });
    expect(tekst.split('\n')).toHaveLength(2);
    expect(tekst).toContain(`${naam} must be set, because NODE_ENV is production`);
  });

  it('everything that is set arrives, frozen, and nothing is written', () => {
    const config = lees({
      ...PRODUCTIE,
      PORT: '0',
      HOST: '0.0.0.0',
      DEMO_CLIENTS: '0',
      DATABASE_URL: 'postgres://poort@db.test:5432/poort',
      PREPARED_STATEMENTS: '0',
      HOT_PATH: 'off',
      SHADOW_SHARE: '0.25',
      POSTGRES_BIN: 'package',
      LEDGER_HEADS: '/elders/hoofden.jws',
      LEDGER_SEAL_MS: '250',
      EVENTS_MS: '0',
      LOGBOEK_URL: 'https://collector.test/v1/traces',
      LOGBOEK_HEADERS: '{"authorization": "Bearer van-ons"}',
      REGISTER_URL: 'https://register.test/avg30/',
      WEBHOOK_SOURCE: 'urn:nld:kvknr:12345678.poort',
      PUBLIC_URL: 'https://poort.test/graphql',
      WEBHOOK_MS: '250',
      WEBHOOK_ALLOW: '10.1.0.0/16, fd00::/8',
      WEBHOOK_PORTS: '443,8443',
      WEBHOOK_TIMEOUT_MS: '2000',
      WEBHOOK_RETRY_MS: '100',
      LOG_LEVEL: 'warn',
      CORS_ORIGINS: 'https://frontend.test,http://[::1]:8080',
    });
    expect(config).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: map,
      demoClients: 0,
      databaseUrl: 'postgres://poort@db.test:5432/poort',
      preparedStatements: 0,
      paden: { snel: false, schaduw: 0.25 },
      postgresBin: 'package',
      ledger: { heads: '/elders/hoofden.jws', sealMs: 250 },
      eventsMs: 0,
      logboek: {
        url: 'https://collector.test/v1/traces',
        headers: { authorization: 'Bearer van-ons' },
        register: 'https://register.test/avg30',
      },
      webhooks: {
        afzender: { bron: 'urn:nld:kvknr:12345678.poort', adres: 'https://poort.test/graphql' },
        adres: { toegestaan: ['10.1.0.0/16', 'fd00::/8'], poorten: [443, 8443] },
        tussenpoos: 250,
        hoogstensMs: 2000,
        eersteMs: 100,
      },
      logLevel: 'warn',
      dev: false,
      corsOrigins: ['https://frontend.test', 'http://[::1]:8080'],
      audience: 'poort.test',
      issuers: [{ issuer: 'https://idp.test', jwksUri: 'https://idp.test/jwks' }],
      keysRefreshMs: 20_000,
      verzoekenPerMinuut: 6000,
      geheim: new Uint8Array(32).fill(7),
    });
    const delen = [config, config.corsOrigins, config.issuers, config.issuers[0]];
    expect(delen.every((deel) => Object.isFrozen(deel))).toBe(true);
    expect(readdirSync(map)).toEqual([]);
  });
});

test('a proxy is known by addresses and networks, and a header in any case', () => {
  const CLIENT_CERT_PROXY = JSON.stringify({ addresses: ['10.0.0.5', '10.1.0.0/16', '::1'], header: 'Client-Cert' });
  expect(lees({ CLIENT_CERT_PROXY }).clientCertProxy).toEqual({
    addresses: ['10.0.0.5', '10.1.0.0/16', '::1'],
    header: 'client-cert',
  });
});

describe('a setting that cannot be used', () => {
  const metIssuer = (...lijst: object[]) => ({ ISSUERS: JSON.stringify(lijst) });
  const metIntrospectie = (eigen: object) =>
    metIssuer({
      issuer: 'https://idp.test',
      jwksUri: 'https://idp.test/jwks',
      introspection: { endpoint: 'https://idp.test/introspect', clientId: 'poort', ...eigen },
    });
  const JWK = { kty: 'EC', alg: 'ES256', d: 'x' };
  const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const metProxy = (addresses: string[], header = 'Client-Cert') => ({
    CLIENT_CERT_PROXY: JSON.stringify({ addresses, header }),
  });
  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['a port that is no number', { PORT: 'http' }, 'PORT must be a whole number from 0 to 65535'],
    ['a port that does not exist', { PORT: '65536' }, 'PORT must be a whole number from 0 to 65535'],
    ['a port in another notation', { PORT: '4e3' }, 'PORT must be a whole number'],
    ['a hot path that is neither on nor off', { HOT_PATH: 'true' }, 'HOT_PATH must be on or off'],
    ['a share of more than all', { SHADOW_SHARE: '1.5' }, 'SHADOW_SHARE must be a share from 0 to 1'],
    ['an origin with a path', { CORS_ORIGINS: 'https://frontend.test/' }, 'CORS_ORIGINS must be origins such as'],
    ['an origin in capitals', { CORS_ORIGINS: 'https://Frontend.test' }, 'CORS_ORIGINS must be origins such as'],
    ['every origin', { CORS_ORIGINS: 'https://frontend.test, *' }, 'CORS_ORIGINS must be origins such as'],
    ['no origin', { CORS_ORIGINS: 'null' }, 'CORS_ORIGINS must be origins such as'],
    ['an origin in the clear', { CORS_ORIGINS: 'http://frontend.test' }, 'CORS_ORIGINS must be origins such as'],
    ['a negative number of clients', { DEMO_CLIENTS: '-1' }, 'DEMO_CLIENTS must be a whole number'],
    ['a host with a port', { HOST: '127.0.0.1/x' }, 'HOST must be an address or the name of a host'],
    ['another database', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must be a postgres:// URL'],
    ['a level that is not there', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal'],
    [
      'a secret that is short',
      { GEHEIM: Buffer.alloc(31).toString('base64url') },
      'GEHEIM must be base64url of at least 32',
    ],
    ['a secret that is not base64url', { GEHEIM: `${GEHEIM}!` }, 'GEHEIM must be base64url'],
    ['a collector over plain http', { LOGBOEK_URL: 'http://collector.test' }, 'LOGBOEK_URL must be an https URL'],
    [
      'a collector without a register to refer to',
      { LOGBOEK_URL: 'https://collector.test' },
      'REGISTER_URL must be set with LOGBOEK_URL',
    ],
    ['a register that is nowhere', { REGISTER_URL: 'register' }, 'REGISTER_URL must be an http or https URL'],
    ['headers that are no JSON', { LOGBOEK_HEADERS: 'a=b' }, 'LOGBOEK_HEADERS must be JSON'],
    ['headers that are a list', { LOGBOEK_HEADERS: '["a"]' }, 'LOGBOEK_HEADERS must be an object'],
    ['a header of two lines', { LOGBOEK_HEADERS: '{"a": "b\\nc"}' }, 'LOGBOEK_HEADERS.a must be plain text'],
    [
      'keys fetched too rarely',
      { KEYS_REFRESH_MS: '60000' },
      'KEYS_REFRESH_MS must be a whole number from 100 to 30000',
    ],
    ['a certificate without its key', { ...PRODUCTIE, TLS_CERT: __filename }, 'must be set together'],
    ['a certificate that is no PEM', { ...PRODUCTIE, TLS_CERT: '/dev/null' }, 'TLS_CERT must be a PEM file'],
    ['a certificate that is not there', { ...PRODUCTIE, TLS_KEY: '/nergens/x' }, 'TLS_KEY must be a PEM file'],
    [
      'authorities without a certificate',
      { ...PRODUCTIE, TLS_CLIENT_CA: '/dev/null' },
      'TLS_CLIENT_CA asks for TLS_CERT',
    ],
    ['revocations of nobody', { ...PRODUCTIE, TLS_CLIENT_CRL: '/dev/null' }, 'TLS_CLIENT_CRL asks for TLS_CLIENT_CA'],
    [
      'revocations that are none',
      { ...PRODUCTIE, TLS_CLIENT_CRL: '/dev/null' },
      'TLS_CLIENT_CRL must be a PEM file of X',
    ],
    ['TLS in dev mode', { NODE_ENV: 'test', TLS_CERT: '/dev/null' }, 'TLS_CERT cannot be set in dev mode'],
    ['a proxy that is everywhere', metProxy([]), 'CLIENT_CERT_PROXY.addresses must name at least one'],
    ['a proxy by its name', metProxy(['proxy.test']), 'CLIENT_CERT_PROXY.addresses.0 must be an address'],
    ['a proxy in no network', metProxy(['10.0.0.0/33']), 'CLIENT_CERT_PROXY.addresses.0 must be an address'],
    ['a header that is none', metProxy(['10.0.0.5'], 'a b'), 'CLIENT_CERT_PROXY.header must be the name of a header'],
    ['an inway by its name', { FSC_INWAY: '{"addresses": ["inway"]}' }, 'FSC_INWAY.addresses.0 must be an address'],
    [
      'introspection over plain http',
      metIntrospectie({ endpoint: 'http://idp.test/i', clientSecret: 'x' }),
      'https URL',
    ],
    ['introspection as nobody', metIntrospectie({}), 'must have either clientSecret or privateKey'],
    ['introspection in two ways', metIntrospectie({ clientSecret: 'x', privateKey: JWK }), 'must have either'],
    [
      'introspection with no key',
      metIntrospectie({ privateKey: { ...JWK, d: 'x' } }),
      'must be a private key as a JWK',
    ],
    ...['HS256', 'ES256', 'RSA-OAEP', 'none', 'toString'].map((alg): [string, Record<string, string>, string] => [
      `introspection with a key that does not sign by ${alg}`,
      metIntrospectie({ privateKey: { ...RSA, alg } }),
      'must be a private key as a JWK, of the kind that its alg asks',
    ]),
    ['introspection that is kept long', metIntrospectie({ clientSecret: 'x', cacheSeconds: 86_400 }), 'cacheSeconds'],
    ['issuers that are no JSON', { ISSUERS: 'https://idp.test' }, 'ISSUERS must be JSON'],
    ['no issuers', metIssuer(), 'ISSUERS must name at least one'],
    ['an issuer without keys', metIssuer({ issuer: 'a' }), 'ISSUERS.0.jwksUri'],
    ['an issuer with a name too many', metIssuer({ issuer: 'a', jwksUri: 'https://a.test', jwks: 1 }), 'ISSUERS.0'],
    [
      'keys over plain http',
      metIssuer({ issuer: 'a', jwksUri: 'http://a.test/jwks' }),
      'ISSUERS.0.jwksUri must be an https URL',
    ],
    [
      'keys from a file',
      metIssuer({ issuer: 'a', jwksUri: 'file:///etc/passwd' }),
      'ISSUERS.0.jwksUri must be an https URL',
    ],
    [
      'keys behind a password',
      metIssuer({ issuer: 'a', jwksUri: 'https://u:p@a.test/' }),
      'ISSUERS.0.jwksUri must be an https URL',
    ],
    [
      'the same issuer twice',
      metIssuer({ issuer: 'a', jwksUri: 'https://a.test' }, { issuer: 'a', jwksUri: 'https://b.test' }),
      'ISSUERS names an issuer twice',
    ],
    [
      'the issuer of dev mode',
      metIssuer({ issuer: 'urn:poortwachter:dev', jwksUri: 'https://a.test' }),
      'ISSUERS.0.issuer is the issuer of dev mode',
    ],
  ])('is refused: %s', (_naam, env, tekst) => {
    expect(klacht(env)).toContain(tekst);
    expect(klacht({ ...PRODUCTIE, ...env })).toContain(tekst);
  });

  it('a key signs by what its kind can', () => {
    const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    for (const privateKey of [
      { ...RSA, alg: 'RS256' },
      { ...RSA, alg: 'PS256' },
      { ...EC, alg: 'ES256' },
    ])
      lees({ ...PRODUCTIE, ...metIntrospectie({ privateKey }) });
  });

  it('keys over plain http may come from this machine', () => {
    for (const host of ['127.0.0.1:5000', 'localhost', '[::1]:80']) {
      lees({ ...PRODUCTIE, ...metIssuer({ issuer: 'a', jwksUri: `http://${host}/jwks` }) });
    }
  });

  it('is told together with all the others, without what was set', () => {
    const tekst = klacht({
      NODE_ENV: 'production',
      PORT: 'geheim-1',
      DATABASE_URL: 'geheim-2',
      GEHEIM: 'geheim-3',
      ISSUERS: '[{"issuer": "geheim-4", "jwksUri": "geheim-5"}]',
      LOGBOEK_URL: 'geheim-7',
      LOGBOEK_HEADERS: '{"authorization": ["geheim-8"]}',
      LOG_LEVEL: 'geheim-6',
    });
    for (const naam of [
      'PORT',
      'DATABASE_URL',
      'GEHEIM',
      'ISSUERS.0.jwksUri',
      'LOGBOEK_URL',
      'LOGBOEK_HEADERS.authorization',
      'REGISTER_URL',
      'LOG_LEVEL',
      'AUDIENCE',
    ]) {
      expect(tekst).toMatch(new RegExp(`^ {2}${naam} must be`, 'm'));
    }
    expect(tekst.split('\n')).toHaveLength(10);
    expect(tekst).not.toContain('geheim-');
    expect(readdirSync(map)).toEqual([]);
  });
});

it('every setting says what it is for', () => {
  for (const { description } of Object.values(SETTINGS)) expect(description).toMatch(/^.{20,}\.$/);
});

it('limits requests outside dev mode, unless it is told otherwise', () => {
  expect(lees(PRODUCTIE).verzoekenPerMinuut).toBe(6000);
  expect(lees({ ...PRODUCTIE, REQUESTS_PER_MINUTE: '0' }).verzoekenPerMinuut).toBe(0);
  expect(lees({ REQUESTS_PER_MINUTE: '60' }).verzoekenPerMinuut).toBe(60);
  expect(klacht({ REQUESTS_PER_MINUTE: 'veel' })).toContain('REQUESTS_PER_MINUTE must be a whole number');
});
