import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { leesConfig } from '../../src/config/lees';
import { maakLog } from '../../src/log/log';
import { start } from '../../src/start';
import { type EigenDatabase, eigenDatabase } from './database';
import { schrijver } from './logmap';
import { NU } from './moment';

/** One answer of the gateway, as it came over HTTP. */
export interface Antwoord<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  /** The body, to the byte. */
  readonly tekst: string;
  readonly data: Data | null | undefined;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly afgeschermd: readonly { veld: string; aantal: number; code: string; regel: string }[];
  readonly kanttekeningen: readonly Readonly<Record<string, string>>[];
  /** On which broken glass it rests; absent when on none. */
  readonly noodtoegang: readonly { clientId: string; noodtoegangId: string; tot: string }[] | undefined;
}

/** A caller with a real token. */
export interface Beller {
  vraag<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Antwoord<Data>>;
  readonly token: string;
}

/** A gateway of one's own over real HTTP, on a database of one's own. */
export interface Gateway {
  readonly url: string;
  readonly database: EigenDatabase;
  /** Where it keeps its keys. */
  readonly dataDir: string;
  /** A caller of the demo set, such as `gemeente-cvites` or `coach-1-dit`. */
  als(persona: string): Promise<Beller>;
  /** Moves the clock. */
  zetKlok(nu: Date): void;
  stop(): Promise<void>;
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Who has this token, at the gateway at `url`. */
export function beller(url: string, token: string): Beller {
  return {
    token,
    async vraag<Data>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) {
      const antwoord = await post(
        `${url}/graphql`,
        { query, variables },
        { authorization: `Bearer ${token}`, ...headers },
      );
      const tekst = await antwoord.text();
      const { data, errors = [], extensions } = JSON.parse(tekst);
      const { status, headers: gekregen } = antwoord;
      return {
        status,
        headers: gekregen,
        tekst,
        data,
        errors,
        afgeschermd: extensions?.afgeschermd ?? [],
        kanttekeningen: extensions?.kanttekeningen ?? [],
        noodtoegang: extensions?.noodtoegang,
      } as Antwoord<Data>;
    },
  };
}

/** A token of the dev issuer of the gateway at `url`. */
export async function haalToken(url: string, persona: string): Promise<string> {
  const antwoord = await post(`${url}/dev/token`, { persona });
  const { access_token: token } = (await antwoord.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no token for ${persona}: HTTP ${antwoord.status}`);
  return token;
}

/** What no two answers share, also when they are the same answer: when it was given, and the ids of its request. */
export const VAN_HET_MOMENT: readonly string[] = ['date', 'x-request-id', 'traceresponse'];

/** By which paths queries are answered; by both, they are compared, and a difference fails when the gateway stops. */
export const PADEN = ['SNEL', 'BEWAAKT', 'BEIDE'] as const;
export type Pad = (typeof PADEN)[number];

/** The configuration of a gateway that answers so. */
export const padinstelling = (pad: Pad): { readonly HOT_PATH: string; readonly SHADOW_SHARE: string } => ({
  HOT_PATH: pad === 'BEWAAKT' ? 'off' : 'on',
  SHADOW_SHARE: pad === 'BEIDE' ? '1' : '0',
});

/** For tests that look at no event: beside every request that changes something, they would be made all the same. */
export const ZONDER_GEBEURTENISSEN = { EVENTS_MS: '0' } as const;

/** A gateway whose callers bring tokens of an issuer of the test's. */
export type KaleGateway = Omit<Gateway, 'als'>;

/** A new data folder, with the key pair of this run. */
async function eigenMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-gateway-'));
  const sleutels = process.env.POORTWACHTER_TEST_SLEUTELS;
  // Outside jest each gateway makes its own.
  if (sleutels !== undefined) await cp(sleutels, map, { recursive: true });
  return map;
}

async function begin(
  database: EigenDatabase,
  instellingen: NodeJS.ProcessEnv,
  gedeeld: string | undefined,
): Promise<KaleGateway> {
  let nu = NU;
  const dataDir = gedeeld ?? (await eigenMap());
  const config = leesConfig({ DATABASE_URL: database.url, PORT: '0', DATA_DIR: dataDir, ...instellingen });
  const { url, stop } = await start(config, { nu: () => nu }, maakLog('trace', schrijver()));
  return {
    url,
    database,
    dataDir,
    zetKlok: (moment) => {
      nu = moment;
    },
    async stop() {
      // Over TLS there is nobody here who vouches for its certificate.
      const metingen = url.startsWith('https:') ? '' : await (await fetch(`${url}/metrics`)).text();
      const verschillen = metingen.match(/^poortwachter_compared_total\{uitkomst="(?!GELIJK|ONBEDEKT).*/gm);
      await stop();
      await database.verwijder();
      if (gedeeld === undefined) await rm(dataDir, { recursive: true });
      if (verschillen !== null) throw new Error(`the two paths answered differently:\n${verschillen.join('\n')}`);
    },
  };
}

/**
 * Starts the gateway on a copy of the demo set, or of the empty database; its clock stands still at `NU`.
 * @param gedeeld a data folder of its caller's: gateways that share one take each other's tokens and cursors.
 * @param eigen settings of this one.
 */
export async function startGateway(
  inhoud: 'LEEG' | 'DEMO' = 'DEMO',
  gedeeld?: string,
  pad: Pad = 'BEIDE',
  eigen: NodeJS.ProcessEnv = {},
): Promise<Gateway> {
  const instellingen = { NODE_ENV: 'test', ...padinstelling(pad), ...eigen };
  const gateway = await begin(await eigenDatabase(inhoud), instellingen, gedeeld);
  return { ...gateway, als: async (persona) => beller(gateway.url, await haalToken(gateway.url, persona)) };
}

/** Registrations and medewerkers of the demo set come from this issuer, under the same names. */
const NAAR_UITGEVER = [
  `INSERT INTO integratie_client (organisatie_id, integratie_id, issuer, oauth_client_id, van, tot)
    SELECT organisatie_id, integratie_id, $1, oauth_client_id, van, tot FROM integratie_client`,
  'UPDATE medewerker SET issuer = $1',
];

/**
 * Starts the gateway as in production, on a copy of the demo set whose systems and medewerkers come from `issuer`.
 * @param instellingen at least ISSUERS.
 */
export async function startBuitenDev(issuer: string, instellingen: NodeJS.ProcessEnv): Promise<KaleGateway> {
  const database = await eigenDatabase('DEMO');
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    for (const opdracht of NAAR_UITGEVER) await client.query(opdracht, [issuer]);
  } finally {
    await client.end();
  }
  const eigen = { NODE_ENV: 'production', AUDIENCE: 'poortwachter', GEHEIM: randomBytes(32).toString('base64url') };
  return begin(database, { ...eigen, ...padinstelling('BEIDE'), ...instellingen }, undefined);
}
