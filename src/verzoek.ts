import type { EntityManager } from 'typeorm';
import type { Onderdeel } from './data/bundel';
import type { Transactie } from './data/transactie';
import type { Aanvrager } from './domain/aanvrager';
import type { Spoor } from './domain/spoor';
import type { Optekening } from './ledger/optekening';
import type { Poort } from './poort/poort';
import type { Uitgang } from './poort/uitgang';
import type { Sleutels } from './sleutels';

/** Everything that belongs to one request: who asks, when, in which transaction, and what the gate decided. */
export interface Verzoek {
  readonly aanvrager: Aanvrager;
  /** Asked first in the transaction of this request: fails when the caller is no longer who it was taken for. */
  readonly vermoeden: Onderdeel | undefined;
  /** The moment of the request; every period is judged against it. */
  readonly nu: Date;
  readonly transactie: Transactie;
  /** Runs in the operation's own transaction, as the gateway's role. */
  readonly manager: EntityManager;
  readonly poort: Poort;
  readonly uitgang: Uitgang;
  /** What the guarded path reads, for the ledger. */
  readonly optekening: Optekening;
  readonly spoor: Spoor;
  readonly sleutels: Sleutels;
}
