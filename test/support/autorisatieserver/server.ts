import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { type Draaiend, type Opzet, RESOURCE } from './opzet';

/** Seconds: NL GOV allows up to an hour for people. */
const GELDIG = 600;
const FORMULIER = '<form method="post"><input name="login"><button>Inloggen</button></form>';

async function configuratie({ audience, scopes, clients }: Opzet): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const sleutel = { ...(await exportJWK(privateKey)), kid: 'autorisatieserver-1', alg: 'RS256', use: 'sig' };
  return {
    clients: [...clients],
    jwks: { keys: [sleutel] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes: ['openid'],
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256'] },
    pkce: { required: () => true },
    ttl: { AccessToken: GELDIG, ClientCredentials: GELDIG, Session: GELDIG, Interaction: GELDIG, Grant: GELDIG },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: GELDIG,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_ctx, { uid }) => `/inloggen/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Applications of our own: nobody is asked whether they may.
    async loadExistingGrant({ oidc: { provider, client, session } }) {
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(RESOURCE, scopes.join(' '));
      await grant.save();
      return grant;
    },
  };
}

/**
 * oidc-provider knows who may ask of a token (RFC 7662), and says nothing of those in JWT: of these it is said here, to who
 * came that far, whether they were given out by this server.
 */
function zegVanJwts(provider: Provider): void {
  const gegeven = new Set<unknown>();
  provider.on('client_credentials.issued', ({ jti }) => gegeven.add(jti));
  provider.use(async (ctx, verder) => {
    await verder();
    const { error } = (ctx.body ?? {}) as { readonly error?: string };
    if (ctx.path !== '/token/introspection' || error !== 'unsupported_token_type') return;
    ctx.status = 200;
    ctx.body = { active: gegeven.has(decodeJwt(String(ctx.oidc.params?.token)).jti) };
  });
}

/** The page where people log in: whoever they say they are. */
async function logIn(provider: Provider, vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  if (vraag.method !== 'POST') {
    antwoord.setHeader('content-type', 'text/html').end(FORMULIER);
    return;
  }
  const delen: Buffer[] = await vraag.toArray();
  const accountId = new URLSearchParams(Buffer.concat(delen).toString()).get('login') ?? '';
  // Who comes from an application on the own device is asked for consent each time: it is given here.
  await provider.interactionFinished(vraag, antwoord, { login: { accountId }, consent: {} });
}

/** Starts it on this machine, on a free port. */
export async function draaiAutorisatieserver(opzet: Opzet): Promise<Draaiend> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, await configuratie(opzet));
  zegVanJwts(provider);
  const overig = provider.callback();
  server.on('request', (vraag: IncomingMessage, antwoord: ServerResponse) => {
    const klaar = vraag.url?.startsWith('/inloggen/') ? logIn(provider, vraag, antwoord) : overig(vraag, antwoord);
    Promise.resolve(klaar).catch(() => antwoord.writeHead(500).end());
  });
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
