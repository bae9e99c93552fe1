import { LOGLEVELS } from './config';
import { GEHEIM_BYTES } from './geheim';

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
  TLS_CLIENT_CRL: {
    default: null,
    required: false,
    description:
      'File with the lists of revoked certificates (PEM), one of each of those authorities; read again within seconds of a ' +
      'change. Without it no certificate is looked up.',
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

export type Settingnaam = keyof typeof SETTINGS;
export const NAMEN = Object.keys(SETTINGS) as Settingnaam[];

/** What of them is set, as text; never an empty one. */
export type Gezet = Partial<Record<Settingnaam, string>>;
