import type { EntityManager } from 'typeorm';
import type { Aanvrager } from './domain/aanvrager';
import type { Sleutels } from './sleutels';
import type { Poort } from './poort/poort';

/** Everything that belongs to one request: who asks, when, in which transaction, and what the gate decided. */
export interface Verzoek {
  readonly aanvrager: Aanvrager;
  /** The moment of the request; every period is judged against it. */
  readonly nu: Date;
  /** Runs in the operation's own transaction, as the gateway's role. */
  readonly manager: EntityManager;
  readonly poort: Poort;
  readonly sleutels: Sleutels;
}
