import type { DataSource, EntityManager } from 'typeorm';
import { BEZORGER } from '../../entities/migrations/0013-webhooks/rechten';

const INSTELLINGEN = `SELECT set_config('role', '${BEZORGER}', true), set_config('statement_timeout', '30s', true),
  set_config('lock_timeout', '3s', true)`;

/** A transaction of the bezorger. */
export const alsBezorger = <T>(bron: DataSource, werk: (manager: EntityManager) => Promise<T>): Promise<T> =>
  bron.transaction('READ COMMITTED', async (manager) => {
    await manager.query(INSTELLINGEN);
    return werk(manager);
  });
