import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { DEV_ISSUER } from '../auth/issuer';
import { alsJson, GEEN_VEILIG_ADRES, isVeiligAdres } from './vormen';

/** An answer may be kept for half of what a token has left; more than this nobody needs. */
const LANGSTE_CACHE = 3600;

/** What signs for `private_key_jwt`, with the kind of key that each asks. */
const SOORT_SLEUTEL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map((alg) => [alg, 'RSA'])),
  ...Object.fromEntries(['ES256', 'ES384', 'ES512'].map((alg) => [alg, 'EC'])),
  EdDSA: 'OKP',
};

/** A key that cannot be read, or does not sign so, would be found out by callers, of whom none gets in. */
function isPrivateSleutel(jwk: Readonly<Record<string, unknown>> & { readonly alg: string; readonly kty: string }) {
  try {
    return SOORT_SLEUTEL[jwk.alg] === jwk.kty && createPrivateKey({ key: jwk, format: 'jwk' }).type === 'private';
  } catch {
    return false;
  }
}

const Introspectie = z
  .strictObject({
    endpoint: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    privateKey: z
      .looseObject({ kty: z.string(), alg: z.string(), d: z.string() })
      .refine(isPrivateSleutel, 'must be a private key as a JWK, of the kind that its alg asks')
      .optional(),
    cacheSeconds: z.number().int().min(1).max(LANGSTE_CACHE).default(60),
  })
  .refine(
    ({ clientSecret, privateKey }) => (clientSecret === undefined) !== (privateKey === undefined),
    'must have either clientSecret or privateKey (a JWK with its alg)',
  );

export const Issuers = z
  .string()
  .transform(alsJson('[{"issuer": "https://…", "jwksUri": "https://…"}]'))
  .pipe(
    z
      .array(
        z.strictObject({
          issuer: z
            .string()
            .min(1)
            .refine((issuer) => issuer !== DEV_ISSUER, 'is the issuer of dev mode, which cannot be configured'),
          jwksUri: z.string().refine(isVeiligAdres, GEEN_VEILIG_ADRES),
          introspection: Introspectie.optional(),
        }),
      )
      .min(1, 'must name at least one issuer')
      .refine((lijst) => new Set(lijst.map(({ issuer }) => issuer)).size === lijst.length, 'names an issuer twice'),
  );
