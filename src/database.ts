import { Client } from 'pg';
import type { Config } from './config/config';
import { vertel } from './log/fout';
import type { Log } from './log/log';
import { startCluster } from './postgres/cluster';

/** Where the database is, and how to leave it. */
export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** Throws, naming the setting, when nobody answers there or lets this login in. */
async function eisBereikbaar(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (fout) {
    throw new Error(`the database of DATABASE_URL cannot be used: ${vertel(fout)}`, { cause: fout });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database to use: the one configured, or an embedded one in the data folder. */
export async function kiesDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    await eisBereikbaar(config.databaseUrl);
    return { url: config.databaseUrl, stop: async () => undefined };
  }
  return startCluster({
    dataDir: config.dataDir,
    binaries: config.postgresBin,
    durable: true,
    log: (melding, velden = {}) => log.info(velden, melding),
  });
}
