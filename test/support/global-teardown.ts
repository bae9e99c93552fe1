import { rm } from 'node:fs/promises';
import { Client } from 'pg';
// For its declaration of the run.
import type {} from './global-setup';

/** Takes away all that the setup and the tests of this run made. */
export default async function teardown(): Promise<void> {
  const run = globalThis.poortwachterTestRun;
  if (run === undefined) return;
  if (run.cluster !== undefined) {
    await run.cluster.stop();
    if (run.folder !== undefined) await rm(run.folder, { recursive: true, force: true });
    return;
  }
  const beheer = new Client({ connectionString: run.server });
  await beheer.connect();
  try {
    const { rows } = await beheer.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) OR starts_with(datname, $2)',
      [run.prefix, run.template],
    );
    for (const { datname } of rows) await beheer.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await beheer.end();
  }
}
