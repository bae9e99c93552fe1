import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { bewaarEenmalig } from './auth/dev/bewaard';
import { DEV_ISSUER, type Issuer } from './auth/issuer';
import { isLoopback } from './auth/loopback';
import type { Certificaatproxy } from './server/certificaat';
import type { Inway } from './server/inway';
import type { Tls } from './server/luisteraar';
import type { Padkeuze } from './server/paden';
import { type Adresregels, isNet } from './webhooks/adres';
import type { Afzender } from './webhooks/bericht';

/** Everything that can be set, read once. It holds secrets: `geheim` and `databaseUrl` stay out of logs. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly demoClients: number;
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Statements that each connection keeps prepared. */
  readonly preparedStatements: number;
  readonly paden: Padkeuze;
  /** A bin folder, or `package`; undefined: the machine's own, then the package's. */
  readonly postgresBin: string | undefined;
  readonly ledger: {
    /** Absolute path of the file with the heads that were given out. */
    readonly heads: string;
    /** Milliseconds between two rounds of sealing; 0: this process does not seal. */
    readonly sealMs: number;
  };
  /** Milliseconds between two rounds in which changes become events; 0: this process leaves that to others. */
  readonly eventsMs: number;
  /** Where log lines of the ledger go; undefined: nowhere. */
  readonly logboek:
    | {
        readonly url: string;
        /** Secret. */
        readonly headers: Readonly<Record<string, string>>;
        /** Where the register of processing activities is published, without a slash at its end. */
        readonly register: string;
      }
    | undefined;
  /** How endpoints of others are told of events; undefined: they are not. */
  readonly webhooks:
    | {
        readonly afzender: Afzender;
        readonly adres: Adresregels;
        /** Milliseconds between two rounds. */
        readonly tussenpoos: number;
        /** Milliseconds in which an endpoint answers. */
        readonly hoogstensMs: number;
        /** Milliseconds between a first failure and the next attempt. */
        readonly eersteMs: number;
      }
    | undefined;
  readonly logLevel: Loglevel;
  /** Dev mode: personas and their issuer, on this machine alone. */
  readonly dev: boolean;
  /** Origins of which a page in a browser may read the answers of /graphql. */
  readonly corsOrigins: readonly string[];
  readonly audience: string;
  readonly issuers: readonly Issuer[];
  /** Milliseconds between two times that the keys of the issuers are fetched. */
  readonly keysRefreshMs: number;
  /** Requests a minute of a caller of whom no limit is registered; 0: as many as it likes. */
  readonly verzoekenPerMinuut: number;
  /** Undefined: plain http. */
  readonly tls: Tls | undefined;
  /** Undefined: there is none, and no header tells of a certificate. */
  readonly clientCertProxy: Certificaatproxy | undefined;
  /** Undefined: there is none. */
  readonly fscInway: Inway | undefined;
  /** At least 32 bytes, from which the keys of cursors and idempotency are derived. */
  readonly geheim: Uint8Array;
}

const LOGLEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type Loglevel = (typeof LOGLEVELS)[number];

const GEHEIM_BYTES = 32;

/** A hundred a second, outside dev mode: far more than a pull needs. */
const STANDAARD_VERZOEKEN = 6000;

interface Setting {
  /** As it would be written; null: no default. */
  readonly default: string | null;
  /** Whether it must be set outside dev mode. */
  readonly required: boolean;
  /** For the table in the README. */
  readonly description: string;
}

/** Every setting, in the order of the table in the README. */
export const SETTINGS = {
  PORT: { default: '4000', required: false, description: 'TCP port to listen on; 0 takes a free one.' },
  HOST: {
    default: '127.0.0.1',
    required: false,
    description: 'Address to listen on. On any other than a loopback address there is no dev mode.',
  },
  DATA_DIR: {
    default: './.data',
    required: false,
    description: 'Folder of the embedded database, of the keys of dev mode and of the heads of the ledger.',
  },
  DEMO_CLIENTS: { default: '2000', required: false, description: 'Number of clients in the demo data.' },
  DATABASE_URL: {
    default: null,
    required: false,
    description: '`postgres://` URL of a server; without it an embedded PostgreSQL is started.',
  },
  PREPARED_STATEMENTS: {
    default: '64',
    required: false,
    description:
      'Statements that each of its connections keeps prepared, at some 0.3 MB of the server each; 0 for a pooler that ' +
      'passes connections on between transactions and does not follow them.',
  },
  HOT_PATH: {
    default: 'on',
    required: false,
    description: '`on`: queries are answered by one statement where that can be; `off`: by the guarded path alone.',
  },
  SHADOW_SHARE: {
    default: '0.001',
    required: false,
    description:
      'Share of the queries, from 0 to 1, that both paths answer so that they can be compared; the guarded answer goes ' +
      'out, and a difference is logged as an error and counted in /metrics.',
  },
  POSTGRES_BIN: {
    default: null,
    required: false,
    description:
      'Folder with the PostgreSQL binaries for the embedded database, or `package` for those of the npm package; ' +
      "without it the machine's own are preferred.",
  },
  LEDGER_HEADS: {
    default: null,
    required: false,
    description:
      'File to which the signed heads of the ledger are added, outside the database; without it `ledger-heads.jws` in ' +
      'DATA_DIR.',
  },
  LEDGER_SEAL_MS: {
    default: '1000',
    required: false,
    description:
      'Milliseconds between two rounds of sealing what was written into the ledger; 0: this process leaves that to others.',
  },
  EVENTS_MS: {
    default: '500',
    required: false,
    description:
      'Milliseconds between two rounds in which changes become events of those who are kept informed; 0: this process ' +
      'leaves that to others.',
  },
  LOGBOEK_URL: {
    default: null,
    required: false,
    description:
      'Where the collector of the Logboek Dataverwerkingen takes OTLP over HTTP, such as `https://…/v1/traces`; plain http ' +
      'only on a loopback address. Without it no log lines are exported.',
  },
  LOGBOEK_HEADERS: {
    default: null,
    required: false,
    description: 'Headers for that collector, as JSON: `{"authorization": "Bearer …"}`. Secret.',
  },
  REGISTER_URL: {
    default: null,
    required: false,
    description:
      'Where the register of processing activities (AVG 30) is published. Log lines refer to ' +
      '`<REGISTER_URL>/<organisatie id>/<activity>`; needed with LOGBOEK_URL.',
  },
  WEBHOOK_SOURCE: {
    default: null,
    required: false,
    description:
      'Who this gateway is in messages to endpoints of others: a URN of NL GOV CloudEvents, ' +
      '`urn:nld:oin:<OIN>:systeem:<name>` or `urn:nld:kvknr:<number>.<name>`. Without it no webhooks are delivered.',
  },
  PUBLIC_URL: {
    default: null,
    required: false,
    description:
      'Where callers reach this gateway, such as `https://…/graphql`: messages refer to it; needed with WEBHOOK_SOURCE.',
  },
  WEBHOOK_MS: {
    default: '500',
    required: false,
    description: 'Milliseconds between two rounds of delivering webhooks; 0: this process leaves that to others.',
  },
  WEBHOOK_ALLOW: {
    default: null,
    required: false,
    description:
      'Networks to which webhooks may go besides the public internet, as `10.1.0.0/16,fd00::/8`. Within `127.0.0.0/8` and ' +
      '`::1/128` plain http will do, on any port.',
  },
  WEBHOOK_PORTS: { default: '443', required: false, description: 'Ports to which webhooks may go, as `443,8443`.' },
  WEBHOOK_TIMEOUT_MS: {
    default: '15000',
    required: false,
    description: 'Milliseconds, from 100 to 60000, in which an endpoint has to answer a webhook.',
  },
  WEBHOOK_RETRY_MS: {
    default: '5000',
    required: false,
    description:
      'Milliseconds between the first failure of a webhook and the next attempt; each pause after it is twice as long, ' +
      'up to six hours.',
  },
  LOG_LEVEL: { default: 'info', required: false, description: `One of ${LOGLEVELS.join(', ')}.` },
  NODE_ENV: {
    default: 'development',
    required: false,
    description: '`production`, `development` or `test`. In production there is no dev mode.',
  },
  CORS_ORIGINS: {
    default: null,
    required: false,
    description:
      'Origins of which a page in a browser may read the answers of /graphql, with commas between them: ' +
      '`https://frontend.example`; plain http only on a loopback address. Without it there are none.',
  },
  AUDIENCE: {
    default: 'poortwachter',
    required: true,
    description: 'The `aud` that access tokens must have; the default counts in dev mode only.',
  },
  ISSUERS: {
    default: null,
    required: true,
    description:
      'The issuers whose tokens are accepted: JSON `[{"issuer": "https://…", "jwksUri": "https://…"}]`; plain http ' +
      'only on a loopback address. May hold secrets: `introspection`, in docs/operations.md.',
  },
  KEYS_REFRESH_MS: {
    default: '20000',
    required: false,
    description:
      'Milliseconds between two times that the keys of the issuers are fetched, from 100 to 30000: within it, and the five ' +
      'seconds that an answer may take, a new key works and a retired one is refused.',
  },
  REQUESTS_PER_MINUTE: {
    default: null,
    required: false,
    description:
      'Requests a minute that a system outside, or a person, may make in one process when its registration names no limit; ' +
      '0: as many as it likes. Without it 6000, and in dev mode 0.',
  },
  TLS_CERT: {
    default: null,
    required: false,
    description: 'File with the certificate of the gateway and its chain (PEM), to end TLS by itself; with TLS_KEY.',
  },
  TLS_KEY: { default: null, required: false, description: 'File with the private key of TLS_CERT (PEM).' },
  TLS_CLIENT_CA: {
    default: null,
    required: false,
    description:
      'File with the authorities that give out client certificates (PEM). With it, callers may show one; needs TLS_CERT.',
  },
  CLIENT_CERT_PROXY: {
    default: null,
    required: false,
    description:
      'The proxy that ends TLS and hands on client certificates that it verified: JSON `{"addresses": ["10.0.0.5"], ' +
      '"header": "Client-Cert"}`, with networks as `10.1.0.0/16`. From anybody else the header is ignored.',
  },
  FSC_INWAY: {
    default: null,
    required: false,
    description:
      'The FSC inway in front of the gateway: JSON `{"addresses": ["10.0.0.7"], "certificate": "<x5t#S256>"}`, the last ' +
      'when it must show that client certificate. From anybody else `Fsc-*` headers are ignored.',
  },
  GEHEIM: {
    default: null,
    required: true,
    description:
      `Secret of at least ${GEHEIM_BYTES} random bytes in base64url, from which keys are derived; dev mode makes one ` +
      'and keeps it in DATA_DIR.',
  },
} as const satisfies Record<string, Setting>;

type Settingnaam = keyof typeof SETTINGS;
const NAMEN = Object.keys(SETTINGS) as Settingnaam[];

const geheelGetal = (max: number, min = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((getal) => getal >= min && getal <= max, `must be a whole number from ${min} to ${max}`);

const leesUrl = (tekst: string): URL | null => (URL.canParse(tekst) ? new URL(tekst) : null);

/** Of a server that we ask or tell something. */
function isVeiligAdres(tekst: string): boolean {
  const url = leesUrl(tekst);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
const GEEN_VEILIG_ADRES = 'must be an https URL without credentials (plain http on a loopback address only)';

/** As a browser writes it in `Origin`: a scheme, a host and a port that is not the usual one; never `*` or `null`. */
const isOorsprong = (tekst: string): boolean => isVeiligAdres(tekst) && leesUrl(tekst)?.origin === tekst;

const alsJson =
  (vorm: string) =>
  (tekst: string, ctx: z.RefinementCtx): unknown => {
    try {
      return JSON.parse(tekst);
    } catch {
      ctx.addIssue(`must be JSON: ${vorm}`);
      return z.NEVER;
    }
  };

/** An answer may be kept for half of what a token has left; more than this nobody needs. */
const LANGSTE_CACHE = 3600;

const Introspectie = z
  .strictObject({
    endpoint: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    privateKey: z.looseObject({ kty: z.string(), alg: z.string(), d: z.string() }).optional(),
    cacheSeconds: z.number().int().min(1).max(LANGSTE_CACHE).default(60),
  })
  .refine(
    ({ clientSecret, privateKey }) => (clientSecret === undefined) !== (privateKey === undefined),
    'must have either clientSecret or privateKey (a JWK with its alg)',
  );

const Issuers = z
  .string()
  .transform(alsJson('[{"issuer": "https://…", "jwksUri": "https://…"}]'))
  .pipe(
    z
      .array(
        z.strictObject({
          issuer: z
            .string()
            .min(1)
            .refine((issuer) => issuer !== DEV_ISSUER, 'is the issuer of dev mode, which cannot be configured'),
          jwksUri: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES),
          introspection: Introspectie.optional(),
        }),
      )
      .min(1, 'must name at least one issuer')
      .refine((lijst) => new Set(lijst.map(({ issuer }) => issuer)).size === lijst.length, 'names an issuer twice'),
  );

const Headers = z
  .string()
  .transform(alsJson('{"authorization": "Bearer …"}'))
  .pipe(
    z.record(
      z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/),
      z.string('must be a text').regex(/^[\x20-\x7e]*$/, 'must be plain text'),
      'must be an object of header names and texts',
    ),
  );

function isAdresOfNet(tekst: string): boolean {
  const [adres = '', lengte = '0', ...meer] = tekst.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(adres)] ?? -1;
  return meer.length === 0 && /^\d{1,3}$/.test(lengte) && Number(lengte) <= bits;
}

const Adressen = z
  .array(z.string().refine(isAdresOfNet, 'must be an address, or a network such as 10.1.0.0/16'))
  .min(1, 'must name at least one address');

const ClientCertProxy = z
  .string()
  .transform(alsJson('{"addresses": ["10.0.0.5"], "header": "Client-Cert"}'))
  .pipe(
    z.strictObject({
      addresses: Adressen,
      header: z
        .string()
        .regex(/^[\w-]+$/, 'must be the name of a header')
        .toLowerCase(),
    }),
  );

const FscInway = z
  .string()
  .transform(alsJson('{"addresses": ["10.0.0.7"]}'))
  .pipe(
    z.strictObject({
      addresses: Adressen,
      certificate: z
        .string()
        .regex(/^[\w-]{43}$/, 'must be the SHA-256 of the certificate in base64url')
        .optional(),
    }),
  );

/** The text of a PEM file. */
const Pem = z.string().transform((pad, ctx): string => {
  try {
    const tekst = readFileSync(resolve(pad), 'utf8');
    if (tekst.includes('-----BEGIN ')) return tekst;
  } catch {
    // Told below, without what the system says of the path.
  }
  ctx.addIssue('must be a PEM file that can be read');
  return z.NEVER;
});

const Netten = z
  .string()
  .transform((tekst) => tekst.split(',').map((net) => net.trim()))
  .refine((netten) => netten.every(isNet), 'must be networks, such as 10.1.0.0/16,fd00::/8');

const Poorten = z
  .string()
  .regex(/^\d{1,5}(,\d{1,5})*$/, 'must be ports, such as 443,8443')
  .transform((tekst) => tekst.split(',').map(Number));

const Geheim = z
  .string()
  .refine(
    (tekst) => /^[\w-]+={0,2}$/.test(tekst) && Buffer.from(tekst, 'base64url').length >= GEHEIM_BYTES,
    `must be base64url of at least ${GEHEIM_BYTES} random bytes; ` +
      `node -p "crypto.randomBytes(${GEHEIM_BYTES}).toString('base64url')" makes one`,
  )
  .transform((tekst) => new Uint8Array(Buffer.from(tekst, 'base64url')));

const Waarden = z.object({
  PORT: geheelGetal(65_535),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address or the name of a host'),
  DATA_DIR: z.string().transform((pad) => resolve(pad)),
  DEMO_CLIENTS: geheelGetal(10_000_000),
  DATABASE_URL: z
    .string()
    .refine((tekst) => /^postgres(ql)?:$/.test(leesUrl(tekst)?.protocol ?? ''), 'must be a postgres:// URL')
    .optional(),
  PREPARED_STATEMENTS: geheelGetal(10_000),
  HOT_PATH: z.enum(['on', 'off'], 'must be on or off'),
  SHADOW_SHARE: z
    .string()
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a share from 0 to 1')
    .transform(Number),
  POSTGRES_BIN: z.string().optional(),
  LEDGER_HEADS: z
    .string()
    .transform((pad) => resolve(pad))
    .optional(),
  LEDGER_SEAL_MS: geheelGetal(3_600_000),
  EVENTS_MS: geheelGetal(3_600_000),
  LOGBOEK_URL: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES).optional(),
  LOGBOEK_HEADERS: Headers.optional(),
  REGISTER_URL: z
    .string()
    .refine((tekst) => /^https?:$/.test(leesUrl(tekst)?.protocol ?? ''), 'must be an http or https URL')
    .transform((tekst) => tekst.replace(/\/+$/, ''))
    .optional(),
  WEBHOOK_SOURCE: z
    .string()
    .regex(
      /^urn:nld:(?:oin:\d{20}:systeem:[\w-]{1,64}|kvknr:\d{8}\.[\w-]{1,64})$/,
      'must be urn:nld:oin:<OIN>:systeem:<name> or urn:nld:kvknr:<number>.<name>',
    )
    .optional(),
  PUBLIC_URL: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES).optional(),
  WEBHOOK_MS: geheelGetal(3_600_000),
  WEBHOOK_ALLOW: Netten.optional(),
  WEBHOOK_PORTS: Poorten,
  WEBHOOK_TIMEOUT_MS: geheelGetal(60_000, 100),
  WEBHOOK_RETRY_MS: geheelGetal(3_600_000, 1),
  LOG_LEVEL: z.enum(LOGLEVELS, `must be one of ${LOGLEVELS.join(', ')}`),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((tekst) => tekst.split(',').map((deel) => deel.trim()))
    .transform((delen) => delen.filter((deel) => deel !== ''))
    .refine(
      (oorsprongen) => oorsprongen.every(isOorsprong),
      'must be origins such as https://frontend.example, without a path (plain http on a loopback address only)',
    ),
  AUDIENCE: z.string(),
  ISSUERS: Issuers.optional(),
  KEYS_REFRESH_MS: geheelGetal(30_000, 100),
  REQUESTS_PER_MINUTE: geheelGetal(1_000_000).optional(),
  TLS_CERT: Pem.optional(),
  TLS_KEY: Pem.optional(),
  TLS_CLIENT_CA: Pem.optional(),
  CLIENT_CERT_PROXY: ClientCertProxy.optional(),
  FSC_INWAY: FscInway.optional(),
  GEHEIM: Geheim.optional(),
} satisfies Record<Settingnaam, z.ZodType>);

type Gezet = Partial<Record<Settingnaam, string>>;

/** What keeps this from being dev mode, or null when it is. Undecided counts as not: the stricter rules then hold. */
function waaromNietDev({ NODE_ENV, HOST = SETTINGS.HOST.default }: Gezet): string | null {
  if (NODE_ENV === 'production') return 'NODE_ENV is production';
  return isLoopback(HOST) ? null : 'HOST is not a loopback address, so that this is not dev mode';
}

/** The secret of dev mode, the same at every start on this data folder. */
function eigenGeheim(dataDir: string): Uint8Array {
  const tekst = bewaarEenmalig(dataDir, 'geheim', () => randomBytes(GEHEIM_BYTES).toString('base64url'));
  const gelezen = Geheim.safeParse(tekst);
  if (gelezen.success) return gelezen.data;
  throw new Error(`${dataDir}/geheim is not what was written there: restore it, or remove it for a new one`);
}

const logboekVan = ({
  LOGBOEK_URL: url,
  LOGBOEK_HEADERS: headers = {},
  REGISTER_URL: register,
}: z.infer<typeof Waarden>): Config['logboek'] =>
  url === undefined || register === undefined
    ? undefined
    : Object.freeze({ url, headers: Object.freeze(headers), register });

const tlsVan = ({ TLS_CERT: cert, TLS_KEY: key, TLS_CLIENT_CA: clientCa }: z.infer<typeof Waarden>): Config['tls'] =>
  cert === undefined || key === undefined ? undefined : Object.freeze({ cert, key, clientCa });

/** What is wrong with the settings of TLS together. */
function tlsProblemen(gezet: Gezet, dev: boolean): readonly string[] {
  const { TLS_CERT, TLS_KEY, TLS_CLIENT_CA } = gezet;
  return [
    ...(!TLS_CERT !== !TLS_KEY ? ['TLS_CERT and TLS_KEY must be set together.'] : []),
    ...(TLS_CLIENT_CA && !TLS_CERT ? ['TLS_CLIENT_CA asks for TLS_CERT and TLS_KEY.'] : []),
    ...(TLS_CERT && dev ? ['TLS_CERT cannot be set in dev mode, whose issuer is reached over plain http.'] : []),
  ];
}

const webhooksVan = (data: z.infer<typeof Waarden>): Config['webhooks'] =>
  data.WEBHOOK_SOURCE === undefined || data.PUBLIC_URL === undefined || data.WEBHOOK_MS === 0
    ? undefined
    : Object.freeze({
        afzender: Object.freeze({ bron: data.WEBHOOK_SOURCE, adres: data.PUBLIC_URL }),
        adres: Object.freeze({ toegestaan: data.WEBHOOK_ALLOW ?? [], poorten: data.WEBHOOK_PORTS }),
        tussenpoos: data.WEBHOOK_MS,
        hoogstensMs: data.WEBHOOK_TIMEOUT_MS,
        eersteMs: data.WEBHOOK_RETRY_MS,
      });

/**
 * Reads the settings out of `env`, where an empty one counts as not set. Throws one error with every problem and what
 * to set; no message repeats a value. In dev mode it makes the missing secret, the only thing it writes.
 */
export function leesConfig(env: NodeJS.ProcessEnv): Config {
  const gezet: Gezet = Object.fromEntries(NAMEN.flatMap((naam) => (env[naam] ? [[naam, env[naam]]] : [])));
  const nietDev = waaromNietDev(gezet);
  const standaard = Object.fromEntries(
    NAMEN.flatMap((naam) => (SETTINGS[naam].default === null ? [] : [[naam, SETTINGS[naam].default]])),
  );
  const gelezen = Waarden.safeParse({ ...standaard, ...gezet });
  const ontbreekt = NAMEN.filter((naam) => nietDev !== null && SETTINGS[naam].required && gezet[naam] === undefined);
  const problemen = [
    ...ontbreekt.map((naam) => `${naam} must be set, because ${nietDev}. ${SETTINGS[naam].description}`),
    ...(gezet.LOGBOEK_URL && !gezet.REGISTER_URL
      ? [`REGISTER_URL must be set with LOGBOEK_URL. ${SETTINGS.REGISTER_URL.description}`]
      : []),
    ...tlsProblemen(gezet, nietDev === null),
    ...(gezet.WEBHOOK_SOURCE && !gezet.PUBLIC_URL
      ? [`PUBLIC_URL must be set with WEBHOOK_SOURCE. ${SETTINGS.PUBLIC_URL.description}`]
      : []),
    ...(gelezen.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!gelezen.success || problemen.length > 0) {
    throw new Error(`The configuration cannot be used:\n  ${problemen.join('\n  ')}`);
  }
  const { data } = gelezen;
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    demoClients: data.DEMO_CLIENTS,
    databaseUrl: data.DATABASE_URL,
    preparedStatements: data.PREPARED_STATEMENTS,
    paden: { snel: data.HOT_PATH === 'on', schaduw: data.SHADOW_SHARE },
    postgresBin: data.POSTGRES_BIN,
    ledger: Object.freeze({
      heads: data.LEDGER_HEADS ?? join(data.DATA_DIR, 'ledger-heads.jws'),
      sealMs: data.LEDGER_SEAL_MS,
    }),
    eventsMs: data.EVENTS_MS,
    logboek: logboekVan(data),
    webhooks: webhooksVan(data),
    logLevel: data.LOG_LEVEL,
    dev: nietDev === null,
    corsOrigins: Object.freeze(data.CORS_ORIGINS),
    audience: data.AUDIENCE,
    issuers: Object.freeze((data.ISSUERS ?? []).map((uitgever) => Object.freeze(uitgever))),
    keysRefreshMs: data.KEYS_REFRESH_MS,
    verzoekenPerMinuut: data.REQUESTS_PER_MINUTE ?? (nietDev === null ? 0 : STANDAARD_VERZOEKEN),
    tls: tlsVan(data),
    clientCertProxy: data.CLIENT_CERT_PROXY && Object.freeze(data.CLIENT_CERT_PROXY),
    fscInway: data.FSC_INWAY && Object.freeze(data.FSC_INWAY),
    geheim: data.GEHEIM ?? eigenGeheim(data.DATA_DIR),
  });
}
