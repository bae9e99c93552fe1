import { performance } from 'node:perf_hooks';
import type { IntegratieId } from '../domain/ids';

/** As often as it takes to halve a part to one. */
const MEESTE_KEREN = 7;

/**
 * Recipients of whom a part of all that they may see could not be looked at: a smaller part is tried, and later the more
 * often it failed, so that they cost the others little. Kept by this process alone.
 */
export class Haperingen {
  private readonly mislukt = new Map<IntegratieId, { readonly keren: number; readonly tot: number }>();

  /** @param rust milliseconds that a recipient is left alone when it failed once; twice as many with each next. */
  constructor(private readonly rust: number) {}

  houdtRust(wie: IntegratieId): boolean {
    return performance.now() < (this.mislukt.get(wie)?.tot ?? 0);
  }

  /** How much of at most so much to look at now. */
  deel(wie: IntegratieId, meeste: number): number {
    return Math.max(1, meeste >> (this.mislukt.get(wie)?.keren ?? 0));
  }

  faalde(wie: IntegratieId): void {
    const keren = Math.min(MEESTE_KEREN, (this.mislukt.get(wie)?.keren ?? 0) + 1);
    this.mislukt.set(wie, { keren, tot: performance.now() + this.rust * 2 ** (keren - 1) });
  }

  /** What comes after it may fail as what came before it: the next part is but twice as large. */
  slaagde(wie: IntegratieId): void {
    const keren = (this.mislukt.get(wie)?.keren ?? 0) - 1;
    if (keren > 0) this.mislukt.set(wie, { keren, tot: 0 });
    else this.mislukt.delete(wie);
  }
}
