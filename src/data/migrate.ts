import type { QueryRunner } from 'typeorm';
import { bewaarBeleid } from '../ledger/beleidsversie';
import { vertel } from '../log/fout';
import { openBron } from './bron';

/** NULLS NOT DISTINCT, on which the uniqueness of an open toewijzing rests, came with 15. */
const OLDEST_SERVER = 15;

/** Key of the advisory lock: any constant of this program's own, within its own database. */
const LOCK = 0x706f6f72;

async function refuseOldServer(runner: QueryRunner): Promise<void> {
  const [server]: [{ number: number; version: string }] = await runner.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  if (server.number < OLDEST_SERVER * 10_000) {
    throw new Error(`PostgreSQL ${OLDEST_SERVER} or newer is needed; this server is ${server.version}`);
  }
}

/**
 * Brings the database at `url` to the newest schema and returns the names of the migrations that ran, all in one
 * transaction; then keeps the policy that decides from now on. Processes that start at once wait for each other: the
 * first migrates, the others find nothing to do.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const bron = await openBron(url, { max: 2 });
  try {
    // A session of its own holds the lock; it goes with the session, also when this process dies.
    const guard = bron.createQueryRunner();
    await refuseOldServer(guard);
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      const gelopen = await bron.runMigrations();
      await bewaarBeleid(bron);
      return gelopen.map(({ name }) => name);
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      await guard.release();
    }
  } finally {
    await bron.destroy();
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') throw new Error('DATABASE_URL is missing: which database should be migrated?');
  const names = await migrate(url);
  process.stdout.write(names.length === 0 ? 'nothing to migrate\n' : `migrated:\n  ${names.join('\n  ')}\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${vertel(error)}\n`);
    process.exitCode = 1;
  });
}
