import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITEITEN } from './entities';
import { MIGRATIES } from './entities/migrations';
import { PG_TYPES } from './src/data/pg-types';
import { SnakeCase } from './src/data/snake-case';
import { metVoorbereiding } from './src/data/verbinding';

/** Size of the pool; `max` defaults to pg's own 10. */
export interface PoolOptions {
  readonly max?: number;
  /** Statements that each connection keeps prepared; none by default. */
  readonly prepared?: number;
}

/** How every part of the gateway reaches PostgreSQL. The schema changes by migrations alone. */
export function dataSourceOptions(url: string, pool: PoolOptions = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'poortwachter',
    ...(pool.max === undefined ? {} : { poolSize: pool.max }),
    // Who cannot get a connection in this time is told so, rather than kept waiting.
    extra: { types: PG_TYPES, connectionTimeoutMillis: 10_000, Client: metVoorbereiding(pool.prepared ?? 0) },
    entities: [...ENTITEITEN],
    namingStrategy: new SnakeCase(),
    migrations: [...MIGRATIES],
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    // A forgotten value in a `where` would otherwise widen it to every row.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    logging: false,
  };
}

// The typeorm CLI reads this file; without a URL it finds no data source, rather than a server that happens to be local.
const url = process.env.DATABASE_URL;
export default url === undefined ? undefined : new DataSource(dataSourceOptions(url));
