import { hash } from 'node:crypto';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  customFetch,
  introspectionRequest,
  PrivateKeyJwt,
  processIntrospectionResponse,
} from 'oauth4webapi';
import { haalBegrensd } from './begrensd';
import type { Introspectie, Issuer } from './issuer';
import { Tokenfout } from './tokenfout';

/** Tokens of which the answer is kept; of more, those used longest ago are asked again. */
const MEESTE = 10_000;

/** How the gateway shows the issuer who it is. */
async function bewijsVan({ clientSecret, privateKey }: Introspectie): Promise<ClientAuth> {
  if (privateKey === undefined) return ClientSecretBasic(clientSecret ?? '');
  const key = (await importJWK(privateKey as JWK)) as CryptoKey;
  return PrivateKeyJwt(typeof privateKey.kid === 'string' ? { key, kid: privateKey.kid } : key);
}

/** A token that is to be asked of, in seconds since the epoch. */
interface Vraag {
  readonly jwt: string;
  readonly exp: number;
  readonly nu: number;
}

/**
 * Asks an issuer whether it still stands behind a token (RFC 7662), of tokens that are in order by themselves only. An
 * answer is kept for half of what the token has left at most, and no longer than configured.
 */
export class Introspector {
  private readonly actief: LRUCache<string, boolean, Vraag>;
  private bewijs: Promise<ClientAuth> | undefined;

  constructor(
    private readonly uitgever: Issuer,
    private readonly opties: Introspectie,
  ) {
    const langst = opties.cacheSeconds * 1000;
    this.actief = new LRUCache<string, boolean, Vraag>({
      max: MEESTE,
      ttl: langst,
      fetchMethod: async (_sleutel, _oud, { context, options }) => {
        const actief = await this.vraag(context.jwt);
        // Of zero the cache would make for ever.
        options.ttl = Math.max(1, Math.min(langst, Math.floor(((context.exp - context.nu) * 1000) / 2)));
        return actief;
      },
    });
  }

  /** Throws a {@link Tokenfout} for a token that the issuer does not call active, or when it does not say. */
  async eisActief(vraag: Vraag): Promise<void> {
    const actief = await this.actief
      .fetch(hash('sha256', vraag.jwt, 'base64'), { context: vraag })
      .catch(() => undefined);
    if (actief === undefined) throw new Tokenfout('INTROSPECTIE', 'ONBEKEND');
    if (!actief) throw new Tokenfout('TOKEN', 'INACTIEF');
  }

  private async vraag(jwt: string): Promise<boolean> {
    const { endpoint, clientId } = this.opties;
    const server = { issuer: this.uitgever.issuer, introspection_endpoint: endpoint };
    const client = { client_id: clientId };
    this.bewijs ??= bewijsVan(this.opties);
    const antwoord = await introspectionRequest(server, client, await this.bewijs, jwt, {
      [customFetch]: haalBegrensd,
      // The configuration takes plain http on this machine alone.
      [allowInsecureRequests]: endpoint.startsWith('http:'),
      additionalParameters: { token_type_hint: 'access_token' },
    });
    return (await processIntrospectionResponse(server, client, antwoord)).active;
  }
}
