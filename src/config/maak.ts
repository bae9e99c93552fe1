import { join } from 'node:path';
import type { Config } from './config';
import { eigenGeheim } from './geheim';
import type { Waarden } from './waarden';

/** A hundred a second, outside dev mode: far more than a pull needs. */
const STANDAARD_VERZOEKEN = 6000;

const logboekVan = ({
  LOGBOEK_URL: url,
  LOGBOEK_HEADERS: headers = {},
  REGISTER_URL: register,
}: Waarden): Config['logboek'] =>
  url === undefined || register === undefined
    ? undefined
    : Object.freeze({ url, headers: Object.freeze(headers), register });

const tlsVan = ({
  TLS_CERT: cert,
  TLS_KEY: key,
  TLS_CLIENT_CA: clientCa,
  TLS_CLIENT_CRL: clientCrl,
}: Waarden): Config['tls'] =>
  cert === undefined || key === undefined ? undefined : Object.freeze({ cert, key, clientCa, clientCrl });

const webhooksVan = (data: Waarden): Config['webhooks'] =>
  data.WEBHOOK_SOURCE === undefined || data.PUBLIC_URL === undefined || data.WEBHOOK_MS === 0
    ? undefined
    : Object.freeze({
        afzender: Object.freeze({ bron: data.WEBHOOK_SOURCE, adres: data.PUBLIC_URL }),
        adres: Object.freeze({ toegestaan: data.WEBHOOK_ALLOW ?? [], poorten: data.WEBHOOK_PORTS }),
        tussenpoos: data.WEBHOOK_MS,
        hoogstensMs: data.WEBHOOK_TIMEOUT_MS,
        eersteMs: data.WEBHOOK_RETRY_MS,
      });

/** The configuration that valid settings make, frozen. Makes the secret of dev mode when there is none. */
export function maakConfig(data: Waarden, dev: boolean): Config {
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
    dev,
    corsOrigins: Object.freeze(data.CORS_ORIGINS),
    audience: data.AUDIENCE,
    issuers: Object.freeze((data.ISSUERS ?? []).map((uitgever) => Object.freeze(uitgever))),
    keysRefreshMs: data.KEYS_REFRESH_MS,
    verzoekenPerMinuut: data.REQUESTS_PER_MINUTE ?? (dev ? 0 : STANDAARD_VERZOEKEN),
    tls: tlsVan(data),
    clientCertProxy: data.CLIENT_CERT_PROXY && Object.freeze(data.CLIENT_CERT_PROXY),
    fscInway: data.FSC_INWAY && Object.freeze(data.FSC_INWAY),
    geheim: data.GEHEIM ?? eigenGeheim(data.DATA_DIR),
  });
}
