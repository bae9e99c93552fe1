import { exportJWK, generateKeyPair } from 'jose';
import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  calculatePKCECodeChallenge,
  clientCredentialsGrantRequest,
  discoveryRequest,
  generateRandomCodeVerifier,
  modifyAssertion,
  PrivateKeyJwt,
  processAuthorizationCodeResponse,
  processClientCredentialsResponse,
  processDiscoveryResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import type { ClientMetadata } from 'oidc-provider';
import { RESOURCE } from './opzet';

/** Plain http, for this machine alone. */
const HIER = { [allowInsecureRequests]: true };
/** Where people come back; nobody listens there, the browser of the test stops at it. */
const TERUG = 'http://127.0.0.1/terug';

/** A client of the authorization server with a key of its own. */
export interface Oauthclient {
  readonly metadata: ClientMetadata;
  /** The private key, as a JWK with its `alg` and `kid`. */
  readonly sleutel: Readonly<Record<string, unknown>>;
  /** An access token for itself (client_credentials, private_key_jwt). */
  machine(issuer: string, scope: string): Promise<string>;
  /** An access token for who logs in as `login` (authorization code with PKCE). */
  mens(issuer: string, login: string, scope: string): Promise<string>;
}

async function ontdek(issuer: string): Promise<AuthorizationServer> {
  const url = new URL(issuer);
  return processDiscoveryResponse(url, await discoveryRequest(url, HIER));
}

/** Follows redirects as a browser does, with its cookies, logs in where it is asked, and stops at the application. */
async function surf(begin: URL, login: string): Promise<URL> {
  const koekjes = new Map<string, string>();
  let adres = begin;
  for (let stap = 0; stap < 10; stap += 1) {
    if (adres.href.startsWith(TERUG)) return adres;
    const inloggen = adres.pathname.startsWith('/inloggen/');
    const antwoord = await fetch(adres, {
      redirect: 'manual',
      headers: { cookie: [...koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ') },
      ...(inloggen && { method: 'POST', body: new URLSearchParams({ login }) }),
    });
    for (const koek of antwoord.headers.getSetCookie()) {
      const [paar = ''] = koek.split(';');
      koekjes.set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1));
    }
    const verder = antwoord.headers.get('location');
    if (verder === null) throw new Error(`${adres.pathname} answered ${antwoord.status}: ${await antwoord.text()}`);
    adres = new URL(verder, adres);
  }
  throw new Error('the authorization server keeps redirecting');
}

/** One grant type per client, as the NL GOV profile has it. */
export async function eenOauthclient(
  clientId: string,
  soort: 'MACHINE' | 'MENS',
  alg: 'RS256' | 'PS256' = 'PS256',
): Promise<Oauthclient> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `${clientId}-1`;
  const client: Client = { client_id: clientId };
  /** The audience of an assertion is the issuer (RFC 7523bis). */
  const bewijs = ({ issuer }: AuthorizationServer): ClientAuth =>
    PrivateKeyJwt(
      { key: privateKey, kid },
      { [modifyAssertion]: (_kop, inhoud) => Object.assign(inhoud, { aud: issuer }) },
    );
  const perSoort =
    soort === 'MACHINE'
      ? { grant_types: ['client_credentials'], response_types: [], redirect_uris: [] }
      : {
          grant_types: ['authorization_code'],
          response_types: ['code' as const],
          redirect_uris: [TERUG],
          application_type: 'native' as const,
        };
  return {
    metadata: {
      client_id: clientId,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: alg,
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] } as ClientMetadata['jwks'],
      ...perSoort,
    },
    sleutel: { ...(await exportJWK(privateKey)), kid, alg },
    async machine(issuer, scope) {
      const server = await ontdek(issuer);
      const vraag = new URLSearchParams({ scope, resource: RESOURCE });
      const antwoord = await clientCredentialsGrantRequest(server, client, bewijs(server), vraag, HIER);
      return (await processClientCredentialsResponse(server, client, antwoord)).access_token;
    },
    async mens(issuer, login, scope) {
      const server = await ontdek(issuer);
      const geheim = generateRandomCodeVerifier();
      const begin = new URL(server.authorization_endpoint ?? '');
      begin.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: TERUG,
        scope: `openid ${scope}`,
        resource: RESOURCE,
        code_challenge: await calculatePKCECodeChallenge(geheim),
        code_challenge_method: 'S256',
      }).toString();
      const terug = validateAuthResponse(server, client, await surf(begin, login));
      const antwoord = await authorizationCodeGrantRequest(server, client, bewijs(server), terug, TERUG, geheim, {
        ...HIER,
        additionalParameters: { resource: RESOURCE },
      });
      return (await processAuthorizationCodeResponse(server, client, antwoord)).access_token;
    },
  };
}
