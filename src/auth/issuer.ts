/** How an issuer is asked whether it still stands behind a token (RFC 7662). */
export interface Introspectie {
  readonly endpoint: string;
  /** By which the issuer knows the gateway. */
  readonly clientId: string;
  /** One of the two; secret. */
  readonly clientSecret?: string | undefined;
  /** A JWK with its `alg`, for `private_key_jwt`. */
  readonly privateKey?: Readonly<Record<string, unknown>> | undefined;
  /** How long an answer is kept at most. */
  readonly cacheSeconds: number;
}

/** An issuer of tokens that the gateway trusts, with the place of its public keys. */
export interface Issuer {
  /** As the tokens name it in `iss`, compared to the letter. */
  readonly issuer: string;
  readonly jwksUri: string;
  /** Undefined: its tokens are good until they expire. */
  readonly introspection?: Introspectie | undefined;
}

/** The issuer of dev mode; no configuration can name it, so its registrations are dead anywhere else. */
export const DEV_ISSUER = 'urn:poortwachter:dev';
