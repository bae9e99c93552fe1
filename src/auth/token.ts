import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Klok } from '../domain/klok';
import { Bewijzen, OUDSTE, type Tijden, TOLERANTIE, tijdenVan } from './bewezen';
import { ontleed } from './ontleding';
import type { Sleutelbossen } from './sleutelbossen';
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

/** NL GOV: no token lives longer than six hours; of one that says so its issuer does not keep to the profile. */
function eisKort({ exp, iat }: Tijden): void {
  if (exp !== undefined && iat !== undefined && exp - iat > OUDSTE) throw new Tokenfout('TOKEN', 'TE_LANG exp');
}

/**
 * The check of access tokens (RFC 9068, NL GOV profile for OAuth 2.0). It fetches nothing: keys are those that were
 * fetched of a configured issuer, and `jku`, `x5u`, `jwk` and `x5c` in a token are not looked at.
 */
export function maakVerificateur(sleutelbossen: Sleutelbossen, audience: string, klok: Klok): Verificateur {
  const bewijzen = new Bewijzen();
  return {
    async verifieer(jwt) {
      const nu = klok.nu();
      const bewezen = bewijzen.lees(jwt, nu);
      if (bewezen) return bewezen;
      const { kop, inhoud } = ontleed(jwt);
      const bos = typeof inhoud.iss === 'string' ? sleutelbossen.van(inhoud.iss) : undefined;
      if (bos === undefined) throw new Tokenfout('TOKEN', 'ONBEKEND iss');
      // NL GOV: a token names its key.
      if (typeof kop.kid !== 'string') throw new Tokenfout('TOKEN', 'ONTBREEKT kid');
      if (typeof kop.typ !== 'string') throw new Tokenfout('TOKEN', 'ONTBREEKT typ');
      const sleutels = bos.geldend();
      try {
        const { payload } = await jwtVerify(jwt, sleutels.zoek, {
          issuer: bos.uitgever.issuer,
          audience,
          typ: TYP,
          algorithms: ALGORITMEN,
          requiredClaims: ['exp', 'iat', 'sub', 'jti'],
          clockTolerance: TOLERANTIE,
          maxTokenAge: OUDSTE,
          currentDate: nu,
        });
        const tijden = tijdenVan(payload);
        eisKort(tijden);
        const claims = leesClaims(bos.uitgever.issuer, payload);
        bewijzen.bewaar(jwt, { claims, tijden, sleutelsGelden: () => bos.gelden(sleutels) });
        return claims;
      } catch (fout) {
        throw fout instanceof Tokenfout ? fout : new Tokenfout('TOKEN', omschrijf(fout));
      }
    },
  };
}
