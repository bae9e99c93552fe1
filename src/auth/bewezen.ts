import { hash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Introspector } from './introspectie';
import type { Tokenclaims } from './token';

/** Seconds that a clock may be off. */
export const TOLERANTIE = 5;
/** NL GOV: at most six hours, whatever `exp` says. */
export const OUDSTE = 6 * 3600;

/** Callers have one token at a time, mostly for an hour; who asks for more pushes out the ones used longest ago. */
const MEESTE = 10_000;

export type Tijden = Readonly<Record<'exp' | 'nbf' | 'iat', number | undefined>>;

/** What of a token is judged at every use; the rest of it is not kept. */
export const tijdenVan = ({ exp, nbf, iat }: JWTPayload): Tijden => ({ exp, nbf, iat });

/** A token that was in order, and by what it still is. */
export interface Bewezen {
  readonly claims: Tokenclaims;
  readonly tijden: Tijden;
  /** Whether the keys are the ones it was verified with, and no older than keys may be. */
  readonly sleutelsGelden: () => boolean;
  /** Whom to ask at every use; undefined: nobody. */
  readonly introspector: Introspector | undefined;
}

/** jose's own judgement of time, made anew at every use. */
function isTijdig({ exp, nbf, iat }: Tijden, nu: Date): boolean {
  if (exp === undefined || iat === undefined) return false;
  const seconde = Math.floor(nu.getTime() / 1000);
  return (
    seconde < exp + TOLERANTIE &&
    seconde <= iat + OUDSTE + TOLERANTIE &&
    seconde >= Math.max(iat, nbf ?? iat) - TOLERANTIE
  );
}

/**
 * What was verified of tokens, so that a signature is verified once. Only tokens that were in order are kept, by their
 * digest; one whose time or keys have passed is verified anew, and refused there.
 */
export class Bewijzen {
  private readonly bewezen = new LRUCache<string, Bewezen>({ max: MEESTE });

  lees(jwt: string, nu: Date): Bewezen | undefined {
    const gevonden = this.bewezen.get(hash('sha256', jwt, 'base64'));
    return gevonden?.sleutelsGelden() && isTijdig(gevonden.tijden, nu) ? gevonden : undefined;
  }

  bewaar(jwt: string, bewezen: Bewezen): void {
    this.bewezen.set(hash('sha256', jwt, 'base64'), bewezen);
  }
}
