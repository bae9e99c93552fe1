import { Counter, type Registry } from 'prom-client';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { PoortFout } from '../domain/fouten';
import { type Gevonden, isVanBuiten } from './gevonden';
import type { Tokenclaims } from './token';

const MINUUT = 60;

/** Of a system outside all its clients and subjects count together; of who comes by an application of the organisatie each person. */
function sleutelVan({ issuer, azp, sub }: Tokenclaims, bekend: Gevonden | undefined): string {
  if (bekend !== undefined && isVanBuiten(bekend)) return bekend.integratieId;
  return JSON.stringify([bekend === undefined ? 'onbekend' : bekend.integratieId, issuer, azp, sub]);
}

/**
 * How many requests a caller makes in a minute, counted in this process from the first of them. It asks the database
 * nothing: the limit is that of the registration as it was last found. Of whom nothing is known yet the configured one
 * counts by the token alone, until it is known whose registration it is counted for.
 */
export class Limieten {
  // Only what it counted is asked of it: each registration has a limit of its own.
  private readonly teller = new RateLimiterMemory({ points: 1, duration: MINUUT });
  private readonly geweigerd: Counter<'integratie'>;

  /** @param standaard requests a minute of who has no limit registered; 0: as many as it likes. */
  constructor(
    private readonly standaard: number,
    register: Registry,
  ) {
    this.geweigerd = new Counter({
      name: 'poortwachter_rate_refusals_total',
      help: 'Requests refused because their registration made too many in a minute, by its id.',
      labelNames: ['integratie'],
      registers: [register],
    });
  }

  /** Counts a request; TE_VEEL, with the seconds to wait, for one beyond the limit. */
  async neem(claims: Tokenclaims, bekend: Gevonden | undefined): Promise<void> {
    const hoogstens = bekend?.verzoekenPerMinuut ?? this.standaard;
    if (hoogstens === 0) return;
    const { consumedPoints, msBeforeNext } = await this.teller.penalty(sleutelVan(claims, bekend));
    if (consumedPoints <= hoogstens) return;
    this.geweigerd.inc({ integratie: bekend?.integratieId ?? 'onbekend' });
    const fout = new PoortFout(
      'TE_VEEL',
      `U heeft uw ${hoogstens} verzoeken van deze minuut gehad. Wacht zo lang als de header Retry-After zegt.`,
    );
    fout.wachtSeconden = Math.max(1, Math.ceil(msBeforeNext / 1000));
    throw fout;
  }
}
