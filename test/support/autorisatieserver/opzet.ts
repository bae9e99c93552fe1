import type { ClientMetadata } from 'oidc-provider';

/** What a real authorization server is asked to serve. */
export interface Opzet {
  /** The `aud` of its access tokens. */
  readonly audience: string;
  /** What tokens of `resource` may hold. */
  readonly scopes: readonly string[];
  readonly clients: readonly ClientMetadata[];
}

export interface Draaiend {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** The resource indicator (RFC 8707) of the gateway; one has to be an URL, an audience need not. */
export const RESOURCE = 'https://poortwachter.test/graphql';
