import { performance } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';
import type { EntityManager } from 'typeorm';

const STAND = `SELECT
    (SELECT count(*)::int FROM webhookaflevering WHERE stand = 'WACHT') AS waiting,
    (SELECT count(*)::int FROM webhookaflevering WHERE stand = 'ONBESTELBAAR') AS undeliverable,
    (SELECT count(*)::int FROM webhook WHERE stand = 'ACTIEF' AND mislukt_sinds IS NOT NULL) AS failing,
    (SELECT count(*)::int FROM webhook WHERE stand = 'UITGESCHAKELD') AS disabled`;

const HULP = {
  waiting: 'Webhook deliveries that wait for their turn, or to be tried again.',
  undeliverable: 'Webhook deliveries that failed for days and wait to be looked at.',
  failing: 'Endpoints that take nothing, or do not agree to be called.',
  disabled: 'Endpoints that were disabled because of how they answered.',
} as const;

type Stand = Record<keyof typeof HULP, number>;

/** Milliseconds between two counts. */
const TUSSENPOOS = 5_000;

/** How much there is to deliver, counted now and then. */
export class Meters {
  private stand: Stand = { waiting: 0, undeliverable: 0, failing: 0, disabled: 0 };
  private gemeten = Number.NEGATIVE_INFINITY;

  constructor(register: Registry) {
    for (const naam of Object.keys(HULP) as (keyof Stand)[]) {
      const waarde = () => this.stand[naam];
      new Gauge({
        name: `poortwachter_webhooks_${naam}`,
        help: HULP[naam],
        registers: [register],
        collect() {
          this.set(waarde());
        },
      });
    }
  }

  /** @param inTransactie opens one, for a count that is due and not otherwise */
  async meet(inTransactie: (tel: (manager: EntityManager) => Promise<Stand[]>) => Promise<Stand[]>): Promise<void> {
    if (performance.now() - this.gemeten < TUSSENPOOS) return;
    const [stand] = await inTransactie((manager) => manager.query(STAND));
    this.stand = stand ?? this.stand;
    this.gemeten = performance.now();
  }
}
