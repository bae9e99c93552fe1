/** An issuer of tokens that the gateway trusts, with the place of its public keys. */
export interface Issuer {
  /** As the tokens name it in `iss`, compared to the letter. */
  readonly issuer: string;
  readonly jwksUri: string;
}

/** The issuer of dev mode; no configuration can name it, so its registrations are dead anywhere else. */
export const DEV_ISSUER = 'urn:poortwachter:dev';
