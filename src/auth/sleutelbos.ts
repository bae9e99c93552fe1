import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { haalJwks } from './begrensd';
import { Introspector } from './introspectie';
import type { Issuer } from './issuer';
import { Tokenfout } from './tokenfout';

/** Milliseconds that keys may be used when the issuer gives no others: it may be down, or kept from us. */
const OUDST = 600_000;

/** One set of keys as it was fetched; another set is another object. */
export interface Sleutels {
  readonly zoek: JWTVerifyGetKey;
}

/**
 * The public keys of one issuer. Tokens are held to what was fetched last and never make it fetch: whoever sends them
 * cannot have the gateway call anybody.
 */
export class Sleutelbos {
  private tekst = '';
  private sleutels: Sleutels | undefined;
  /** On a clock that nobody sets back. */
  private opgehaald = Number.NEGATIVE_INFINITY;

  /** Undefined: this issuer is not asked of its tokens. */
  readonly introspector: Introspector | undefined;

  constructor(readonly uitgever: Issuer) {
    const { introspection } = uitgever;
    this.introspector = introspection && new Introspector(uitgever, introspection);
  }

  /** Milliseconds since the keys were last fetched. */
  get leeftijd(): number {
    return performance.now() - this.opgehaald;
  }

  /** Fetches the keys. Throws when it cannot, and keeps those it had. */
  async ververs(einde: AbortSignal): Promise<void> {
    const tekst = await haalJwks(this.uitgever.jwksUri, einde);
    // The same keys stay the same object: what was verified with them holds.
    if (this.sleutels === undefined || tekst !== this.tekst) {
      this.sleutels = { zoek: createLocalJWKSet(JSON.parse(tekst) as JSONWebKeySet) };
      this.tekst = tekst;
    }
    this.opgehaald = performance.now();
  }

  /** The keys that hold now. Throws a {@link Tokenfout} when there are none, or they are too old. */
  geldend(): Sleutels {
    if (this.sleutels === undefined || this.leeftijd > OUDST) throw new Tokenfout('SLEUTELS', 'ONBEKEND');
    return this.sleutels;
  }

  /** Whether these still are the keys that hold. */
  gelden(sleutels: Sleutels): boolean {
    return sleutels === this.sleutels && this.leeftijd <= OUDST;
  }
}
