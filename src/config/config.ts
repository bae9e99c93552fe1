import type { Issuer } from '../auth/issuer';
import type { Certificaatproxy } from '../server/certificaat';
import type { Inway } from '../server/inway';
import type { Tls } from '../server/luisteraar';
import type { Padkeuze } from '../server/paden';
import type { Adresregels } from '../webhooks/adres';
import type { Afzender } from '../webhooks/bericht';

export const LOGLEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type Loglevel = (typeof LOGLEVELS)[number];

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
