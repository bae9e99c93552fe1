import type { Config } from './config/config';
import type { Log } from './log/log';
import { startCluster } from './postgres/cluster';

/** Where the database is, and how to leave it. */
export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database to use: the one configured, or an embedded one in the data folder. */
export async function kiesDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => undefined };
  return startCluster({
    dataDir: config.dataDir,
    binaries: config.postgresBin,
    durable: true,
    log: (melding, velden = {}) => log.info(velden, melding),
  });
}
