import * as oauth from 'oauth4webapi';
import { isEigenMachine } from './adres.ts';
import { Verbindingsfout } from './fout.ts';
import { type Herhaling, herhaal, verbroken, weiger } from './herhaal.ts';
import { onbekendeUitgever, tokenGeweigerd } from './tokenfout.ts';

/** Waar tokens vandaan komen. */
export interface Tokenbron {
  /** Een token dat nog geldig is. */
  geef(): Promise<string>;
  /** Dit token is geweigerd: geef het niet nog eens. */
  vergeet(token: string): void;
}

/** Een sleutel van WebCrypto. */
export type Sleutel = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Waarmee een systeem zich bij de autorisatieserver bewijst. */
export type Bewijs =
  | {
      /** private_key_jwt: uw private sleutel (zie `leesSleutel`), en onder welke naam de server de publieke kent. */
      readonly sleutel: Sleutel;
      readonly kid?: string;
    }
  | {
      /** client_secret_basic: het geheim van uw client. */
      readonly geheim: string;
    };

export interface ClientCredentials {
  /** De uitgever; zijn adressen staan in zijn eigen metadata (RFC 8414 of OpenID Connect). */
  readonly issuer: string;
  /** De naam van uw client bij de uitgever, waaronder de directie hem registreerde. */
  readonly clientId: string;
  readonly bewijs: Bewijs;
  /** Zoals 'rapportages:lezen'; een scope buiten uw registratie telt bij de poort niet mee. */
  readonly scopes: readonly string[];
  /** De resource indicator van de poort (RFC 8707), als de uitgever die vraagt. */
  readonly resource?: string;
  /** Standaard vijf pogingen, de tweede na hoogstens een halve seconde. */
  readonly herhaling?: Partial<Herhaling>;
  /** In plaats van `fetch`, voor een clientcertificaat of een proxy. */
  readonly fetch?: typeof globalThis.fetch;
}

type Algoritme = 'PS256' | 'RS256';

/**
 * Leest een private RSA-sleutel in PEM (PKCS #8, `BEGIN PRIVATE KEY`).
 * @param algoritme waarmee de uitgever uw bewijs verwacht; standaard PS256.
 */
export function leesSleutel(pem: string, algoritme: Algoritme = 'PS256'): Promise<Sleutel> {
  const base64 = /-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----/.exec(pem)?.[1];
  if (base64 === undefined)
    throw new Error('Dit is geen private sleutel in PEM (PKCS #8, BEGIN PRIVATE KEY); openssl pkcs8 -topk8 maakt die.');
  const der = Uint8Array.from(atob(base64.replace(/\s/g, '')), (teken) => teken.charCodeAt(0));
  const naam = algoritme === 'PS256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  return crypto.subtle.importKey('pkcs8', der, { name: naam, hash: 'SHA-256' }, false, ['sign']);
}

const HOOGSTENS_MS = 30_000;
type Verzoek = oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

/** Zonder TLS alleen op de eigen machine, om te proberen. Wat even niet lukt, is van een geweigerd bewijs te onderscheiden. */
const verbindingMet = ({ issuer, fetch = globalThis.fetch }: ClientCredentials) => ({
  [oauth.allowInsecureRequests]: isEigenMachine(issuer),
  [oauth.customFetch]: async (url: string, { body, ...verzoek }: Verzoek): Promise<Response> => {
    const signal = AbortSignal.timeout(HOOGSTENS_MS);
    const antwoord = await fetch(url, { ...verzoek, ...(body && { body }), signal }).catch(verbroken);
    if (antwoord.status === 429 || antwoord.status >= 502)
      weiger(antwoord, new Verbindingsfout(antwoord.status, null, 'De uitgever'));
    return antwoord;
  },
});

function bewijsVan(bewijs: Bewijs): oauth.ClientAuth {
  if ('geheim' in bewijs) return oauth.ClientSecretBasic(bewijs.geheim);
  const { sleutel: key, kid } = bewijs;
  return oauth.PrivateKeyJwt(kid === undefined ? key : { key, kid });
}

interface Gegeven {
  readonly token: string;
  readonly verversNa: number;
}

/** Ververst zoveel eerder dan het token verloopt: een tiende van zijn duur, hoogstens een minuut. */
const SPELING_MS = 60_000;

async function vraagToken(opties: ClientCredentials): Promise<Gegeven> {
  const { clientId, bewijs, scopes, resource } = opties;
  const issuer = new URL(opties.issuer);
  const http = verbindingMet(opties);
  const server = await oauth
    .discoveryRequest(issuer, http)
    .then((metadata) => oauth.processDiscoveryResponse(issuer, metadata))
    .catch(onbekendeUitgever);
  const client: oauth.Client = { client_id: clientId };
  const parameters = new URLSearchParams({ scope: scopes.join(' '), ...(resource !== undefined && { resource }) });
  const gevraagdOp = Date.now();
  const { access_token: token, expires_in: seconden = 0 } = await oauth
    .clientCredentialsGrantRequest(server, client, bewijsVan(bewijs), parameters, http)
    .then((antwoord) => oauth.processClientCredentialsResponse(server, client, antwoord))
    .catch(tokenGeweigerd);
  const duur = seconden * 1000;
  return { token, verversNa: gevraagdOp + duur - Math.min(SPELING_MS, duur / 10) };
}

/**
 * Tokens voor een systeem (client_credentials). Vraagt er één tegelijk, hoeveel verzoeken er ook op wachten, en een nieuw
 * voordat het oude verloopt.
 */
export function clientCredentials(opties: ClientCredentials): Tokenbron {
  let gegeven: Gegeven | undefined;
  let onderweg: Promise<Gegeven> | undefined;
  return {
    async geef() {
      if (gegeven !== undefined && Date.now() < gegeven.verversNa) return gegeven.token;
      onderweg ??= herhaal(() => vraagToken(opties), true, opties.herhaling).finally(() => {
        onderweg = undefined;
      });
      gegeven = await onderweg;
      return gegeven.token;
    },
    vergeet(token) {
      if (gegeven?.token === token) gegeven = undefined;
    },
  };
}

/** Een token dat u zelf al heeft, zoals dat van de medewerker of cliënt die is ingelogd. */
export const vastToken = (token: string): Tokenbron => ({ geef: async () => token, vergeet: () => undefined });
