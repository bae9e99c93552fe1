import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import type { Klok } from '../domain/klok';
import { Bewijzen, OUDSTE, TOLERANTIE, tijdenVan } from './bewezen';
import type { Issuer } from './issuer';
import { Tokenfout } from './tokenfout';

/** What the gateway believes of a token. */
export interface Tokenclaims {
  readonly issuer: string;
  /** The OAuth client to which the token was issued. */
  readonly azp: string;
  readonly sub: string;
  readonly scopes: ReadonlySet<string>;
  readonly jti: string;
}

export interface Verificateur {
  /** Throws a {@link Tokenfout} for every token that is not in order. */
  verifieer(jwt: string): Promise<Tokenclaims>;
}

/** Asymmetric only (RFC 8725 3.1): NL GOV asks RS256, recommends PS256. With HS* a public key would do for a secret. */
const ALGORITMEN = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** RFC 9068 2.1; jose takes `application/at+jwt` for the same. */
const TYP = 'at+jwt';
/** An access token is a few hundred characters; far more is not worth decoding. */
const LANGST = 16_384;

/** Identifiers are printable ASCII of at most 255 characters (OpenID Connect Core 2, RFC 6749 A.1). */
const naam = z.string().regex(/^[\x20-\x7e]{1,255}$/);
const Claims = z.object({
  sub: naam,
  jti: naam,
  azp: naam.optional(),
  client_id: naam.optional(),
  scope: z.string().default(''),
});

/** Which claim a refusal was about, without what it said: jose's own errors carry the whole payload. */
function omschrijf(fout: unknown): string {
  if (!(fout instanceof errors.JOSEError)) return 'ONLEESBAAR';
  const metClaim = fout instanceof errors.JWTClaimValidationFailed || fout instanceof errors.JWTExpired;
  return metClaim ? `${fout.code} ${fout.claim}` : fout.code;
}

interface Sleutels {
  readonly zoek: JWTVerifyGetKey;
  /** When they were fetched; undefined when they should be fetched anew. */
  readonly sinds: () => number | undefined;
}

/** The issuer's keys. What is wrong with the token keeps its own error; all else is a failure to get the keys. */
function sleutelsVan({ jwksUri }: Issuer): Sleutels {
  const gehaald: JWKSCacheInput = {};
  const sleutels = createRemoteJWKSet(new URL(jwksUri), { [jwksCache]: gehaald });
  return {
    async zoek(kop, jws) {
      try {
        return await sleutels(kop, jws);
      } catch (fout) {
        const doorToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
        if (doorToken.some((soort) => fout instanceof soort)) throw fout;
        throw new Tokenfout('SLEUTELS', omschrijf(fout), fout);
      }
    },
    sinds: () => (sleutels.fresh ? gehaald.uat : undefined),
  };
}

/** What the unverified token says of itself, only to choose among what is configured. */
function leesVooraf(jwt: string): { iss: string | undefined; kid: string | undefined; typ: string | undefined } {
  if (jwt.length > LANGST) throw new Tokenfout('TOKEN', 'TE_LANG');
  try {
    const { kid, typ } = decodeProtectedHeader(jwt);
    return { iss: decodeJwt(jwt).iss, kid, typ };
  } catch (fout) {
    throw new Tokenfout('TOKEN', omschrijf(fout));
  }
}

function leesClaims(issuer: string, payload: unknown): Tokenclaims {
  const gelezen = Claims.safeParse(payload);
  if (!gelezen.success) {
    throw new Tokenfout('TOKEN', `VORM ${gelezen.error.issues.map(({ path }) => path.join('.')).join(' ')}`);
  }
  const { sub, jti, client_id: clientId, scope } = gelezen.data;
  const azp = gelezen.data.azp ?? clientId;
  if (azp === undefined) throw new Tokenfout('TOKEN', 'ONTBREEKT azp');
  if (clientId !== undefined && clientId !== azp) throw new Tokenfout('TOKEN', 'TEGENSTRIJDIG azp client_id');
  return { issuer, azp, sub, jti, scopes: new Set(scope.split(' ').filter((deel) => deel !== '')) };
}

/**
 * The check of access tokens (RFC 9068, NL GOV profile for OAuth 2.0), made once: it keeps the issuers' keys.
 * Keys come from the configured address of a configured issuer and from nowhere else: `jku`, `x5u`, `jwk` and `x5c`
 * in a token are not looked at. An issuer's `jwksUri` is read at its first token.
 */
export function maakVerificateur(issuers: readonly Issuer[], audience: string, klok: Klok): Verificateur {
  const bekend = new Map(issuers.map((uitgever) => [uitgever.issuer, uitgever]));
  const sleutels = new Map<string, Sleutels>();
  const bewijzen = new Bewijzen();

  function sleutelsBij(uitgever: Issuer): Sleutels {
    const gehaald = sleutels.get(uitgever.issuer) ?? sleutelsVan(uitgever);
    sleutels.set(uitgever.issuer, gehaald);
    return gehaald;
  }

  return {
    async verifieer(jwt) {
      const nu = klok.nu();
      const bewezen = bewijzen.lees(jwt, nu);
      if (bewezen) return bewezen;
      const { iss, kid, typ } = leesVooraf(jwt);
      const uitgever = typeof iss === 'string' ? bekend.get(iss) : undefined;
      if (uitgever === undefined) throw new Tokenfout('TOKEN', 'ONBEKEND iss');
      // Before any key is fetched for it. NL GOV: a token names its key.
      if (typeof kid !== 'string') throw new Tokenfout('TOKEN', 'ONTBREEKT kid');
      if (typeof typ !== 'string') throw new Tokenfout('TOKEN', 'ONTBREEKT typ');
      try {
        const { zoek, sinds } = sleutelsBij(uitgever);
        const ervoor = sinds();
        const { payload } = await jwtVerify(jwt, zoek, {
          issuer: uitgever.issuer,
          audience,
          typ: TYP,
          algorithms: ALGORITMEN,
          requiredClaims: ['exp', 'iat', 'sub', 'jti'],
          clockTolerance: TOLERANTIE,
          maxTokenAge: OUDSTE,
          currentDate: nu,
        });
        const claims = leesClaims(uitgever.issuer, payload);
        // Keys that came in meanwhile may be others than it was verified with: then it is verified once more.
        if (ervoor !== undefined && sinds() === ervoor)
          bewijzen.bewaar(jwt, { claims, tijden: tijdenVan(payload), sleutelsGelden: () => sinds() === ervoor });
        return claims;
      } catch (fout) {
        throw fout instanceof Tokenfout ? fout : new Tokenfout('TOKEN', omschrijf(fout));
      }
    },
  };
}
