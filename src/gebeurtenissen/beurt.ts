import type { DataSource, EntityManager } from 'typeorm';
import { BODE } from '../../entities/migrations/0012-gebeurtenissen/rechten';
import { Transactie } from '../data/transactie';
import type { Aanvrager } from '../domain/aanvrager';
import type { Klok } from '../domain/klok';
import type { Log } from '../log/log';
import { leesSpoor } from '../server/spoor';
import { maakVerzoek } from '../server/verzoek';
import type { Sleutels } from '../sleutels';
import type { Verzoek } from '../verzoek';

export interface Beurtopties {
  /** A pool that may become the bode. */
  readonly bode: DataSource;
  /** A pool of the gateway, in which recipients are asked what they see. */
  readonly poort: DataSource;
  readonly klok: Klok;
  readonly sleutels: Sleutels;
  readonly log: Log;
}

/** Held by whoever writes streams, until its transaction ends: any constant of this program's own. */
const SLOT = 0x626f6465;

const INSTELLINGEN = `SELECT set_config('statement_timeout', '30s', true), set_config('lock_timeout', '3s', true),
  set_config('idle_in_transaction_session_timeout', '60s', true)`;

/**
 * A turn of the bode: one transaction, and one at a time for the whole database, so that the order in which streams grow
 * is the order in which they become visible. Null when another process has its turn.
 */
export const inBeurt = <T>({ bode }: Beurtopties, werk: (manager: EntityManager) => Promise<T>): Promise<T | null> =>
  bode.transaction('READ COMMITTED', async (manager) => {
    await manager.query(`SET LOCAL ROLE ${BODE}`);
    await manager.query(INSTELLINGEN);
    const [slot]: { mag: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS mag', [SLOT]);
    return slot?.mag === true ? await werk(manager) : null;
  });

/**
 * Asks as this caller, in a transaction of its own that writes nothing: both layers answer as they would answer it.
 * @param nu the moment by which it is judged, or what gives that once there is a connection.
 */
export async function alsDie<T>(
  { poort, sleutels }: Pick<Beurtopties, 'poort' | 'sleutels'>,
  aanvrager: Aanvrager,
  nu: Date | (() => Date),
  lees: (verzoek: Verzoek) => Promise<T>,
): Promise<T> {
  const transactie = Transactie.voorbereid(poort);
  try {
    await transactie.neemVerbinding();
    const op = typeof nu === 'function' ? nu() : nu;
    const verzoek = maakVerzoek(
      poort,
      sleutels,
      { aanvrager, vermoeden: undefined },
      op,
      leesSpoor(undefined, op),
      transactie,
    );
    await transactie.begin(aanvrager, op, 'LEZEN');
    return await lees(verzoek);
  } finally {
    await transactie.breekAf();
  }
}
