import { DataSource } from 'typeorm';
import { dataSourceOptions, type PoolOptions } from '../../ormconfig';

/** Opens the pool to the database at `url`; rejects when it cannot be reached. Whoever opens it, destroys it. */
export async function openBron(url: string, pool: PoolOptions = {}): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, pool)).initialize();
}
