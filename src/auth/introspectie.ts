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
import { TOLERANTIE } from './bewezen';
import type { Introspectie, Issuer } from './issuer';
import type { Tokenclaims } from './token';
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
  readonly claims: Tokenclaims;
  readonly exp: number;
  readonly nu: number;
}

type Antwoord = Awaited<ReturnType<typeof processIntrospectionResponse>>;

/** What an answer tells of a token besides must be of this one: else it is about another, or of something in between. */
function eisOver(antwoord: Antwoord, { issuer: iss, azp: client_id, sub, jti }: Tokenclaims): void {
  for (const [naam, waarde] of Object.entries({ iss, client_id, sub, jti }))
    if (antwoord[naam] !== undefined && antwoord[naam] !== waarde) throw new Error('the answer is about another token');
}

/** Until when it is active by what the issuer says, and by itself. 0: it is not. */
function actiefTot({ active, exp }: Antwoord, vraag: Vraag): number {
  if (!active) return 0;
  return typeof exp === 'number' ? Math.min(exp, vraag.exp) : vraag.exp;
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
        const tot = await this.vraag(context);
        const actief = tot > context.nu - TOLERANTIE;
        const over = ((actief ? tot : context.exp) - context.nu) * 1000;
        // Of zero the cache would make for ever.
        options.ttl = Math.max(1, Math.min(langst, Math.floor(over / 2)));
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

  /** Until when it is active. Throws when the issuer does not say so of this token. */
  private async vraag(vraag: Vraag): Promise<number> {
    const { endpoint, clientId } = this.opties;
    const server = { issuer: this.uitgever.issuer, introspection_endpoint: endpoint };
    const client = { client_id: clientId };
    this.bewijs ??= bewijsVan(this.opties);
    const gekregen = await introspectionRequest(server, client, await this.bewijs, vraag.jwt, {
      [customFetch]: haalBegrensd,
      // The configuration takes plain http on this machine alone.
      [allowInsecureRequests]: endpoint.startsWith('http:'),
      additionalParameters: { token_type_hint: 'access_token' },
    });
    const antwoord = await processIntrospectionResponse(server, client, gekregen);
    eisOver(antwoord, vraag.claims);
    return actiefTot(antwoord, vraag);
  }
}
