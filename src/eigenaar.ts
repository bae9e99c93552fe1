import type { DataSource } from 'typeorm';
import type { Config } from './config/config';
import { openBron } from './data/bron';
import { kiesDatabase } from './database';
import { eisBeleid } from './ledger/beleidsversie';
import type { Log } from './log/log';

/**
 * Runs what an operator asks as the owner of the database of the settings, beside a gateway that runs or without one; only
 * when its policy is that of this program.
 */
export async function metEigenaar<T>(
  config: Config,
  log: Log,
  werk: (eigenaar: DataSource, url: string) => Promise<T>,
): Promise<T> {
  const database = await kiesDatabase(config, log);
  try {
    const eigenaar = await openBron(database.url, { max: 1 });
    try {
      await eisBeleid(eigenaar);
      return await werk(eigenaar, database.url);
    } finally {
      await eigenaar.destroy();
    }
  } finally {
    await database.stop();
  }
}
