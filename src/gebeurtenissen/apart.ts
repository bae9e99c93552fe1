import type { EntityManager } from 'typeorm';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';

export const meldMislukt = (log: Log, fout: unknown): void =>
  log.error(
    beschrijf(fout),
    'one who is kept informed could not be told of changes; it is tried again, and others are told',
  );

/**
 * Does this for one recipient, so that it keeps nobody else from being told: when it fails, what it wrote is undone and
 * nothing else of the turn. Whether it was done.
 */
export async function apart(
  manager: EntityManager,
  log: Log,
  werk: (manager: EntityManager) => Promise<void>,
): Promise<boolean> {
  try {
    await manager.transaction(werk);
    return true;
  } catch (fout) {
    meldMislukt(log, fout);
    return false;
  }
}
