import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Klok } from '../domain/klok';
import { type Bewezen, Bewijzen, OUDSTE, type Tijden, TOLERANTIE, tijdenVan } from './bewezen';
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
  /** Of the client certificate to which the token is bound (RFC 8705), by its `x5t#S256`; undefined: to none. */
  readonly gebonden?: string;
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
  // Bound to anything that cannot be checked here, such as a key of DPoP, it is not for the bearer.
  cnf: z.strictObject({ 'x5t#S256': z.string().regex(/^[\w-]{43}$/) }).optional(),
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
    throw new Tokenfout('TOKEN', `VORM ${gelezen.error.issues.map(({ path }) => path[0]).join(' ')}`);
  }
  const { sub, jti, client_id: clientId, scope, cnf } = gelezen.data;
  const azp = gelezen.data.azp ?? clientId;
  if (azp === undefined) throw new Tokenfout('TOKEN', 'ONTBREEKT azp');
  if (clientId !== undefined && clientId !== azp) throw new Tokenfout('TOKEN', 'TEGENSTRIJDIG azp client_id');
  const scopes = new Set(scope.split(' ').filter((deel) => deel !== ''));
  return { issuer, azp, sub, jti, scopes, ...(cnf && { gebonden: cnf['x5t#S256'] }) };
}

/** NL GOV: no token lives longer than six hours; of one that says so its issuer does not keep to the profile. */
function eisKort({ exp, iat }: Tijden): void {
  if (exp !== undefined && iat !== undefined && exp - iat > OUDSTE) throw new Tokenfout('TOKEN', 'TE_LANG exp');
}

/**
 * The check of access tokens (RFC 9068, NL GOV profile for OAuth 2.0). It fetches no keys: they are those that were
 * fetched of a configured issuer, and `jku`, `x5u`, `jwk` and `x5c` in a token are not looked at. An issuer is asked only
 * of tokens that it signed itself and that are in order, where it is configured so.
 */
export function maakVerificateur(sleutelbossen: Sleutelbossen, audience: string, klok: Klok): Verificateur {
  const bewijzen = new Bewijzen();

  async function toets(jwt: string, nu: Date): Promise<Bewezen> {
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
      const bewezen: Bewezen = {
        claims: leesClaims(bos.uitgever.issuer, payload),
        tijden,
        sleutelsGelden: () => bos.gelden(sleutels),
        introspector: bos.introspector,
      };
      bewijzen.bewaar(jwt, bewezen);
      return bewezen;
    } catch (fout) {
      throw fout instanceof Tokenfout ? fout : new Tokenfout('TOKEN', omschrijf(fout));
    }
  }

  return {
    async verifieer(jwt) {
      const nu = klok.nu();
      const { claims, tijden, introspector } = bewijzen.lees(jwt, nu) ?? (await toets(jwt, nu));
      if (introspector) await introspector.eisActief({ jwt, claims, exp: tijden.exp ?? 0, nu: nu.getTime() / 1000 });
      return claims;
    },
  };
}
