import type { DataSource } from 'typeorm';
import { openBron } from '../../../src/data/bron';

/** More statements than both layers are asked with. */
const VOORBEREID = 100;

/**
 * One connection as the owner that plans as those of the gateway do: what is asked of every world is planned once, which
 * takes longer than to run it.
 */
export async function openVoorbereid(url: string): Promise<DataSource> {
  const bron = await openBron(url, { max: 1, prepared: VOORBEREID });
  await bron.query('SET plan_cache_mode = force_generic_plan');
  return bron;
}
