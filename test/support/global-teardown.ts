import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import type { TestRun } from './global-setup';
import { controleer } from './logcontrole';
import { neemServerlog } from './logmap';

/** Takes away all that the setup and the tests of this run made, and fails the run when a value of somebody was logged. */
export default async function teardown(): Promise<void> {
  const run = globalThis.poortwachterTestRun;
  if (run === undefined) return;
  await stopServer(run);
  await rm(run.sleutels, { recursive: true });
  controleer(run.logs);
  await rm(run.logs, { recursive: true });
}

async function stopServer({ cluster, folder, server, prefix, template }: TestRun): Promise<void> {
  if (cluster !== undefined) {
    await cluster.stop();
    if (folder === undefined) return;
    neemServerlog(folder);
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const beheer = new Client({ connectionString: server });
  await beheer.connect();
  try {
    const { rows } = await beheer.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) OR starts_with(datname, $2)',
      [prefix, template],
    );
    for (const { datname } of rows) await beheer.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await beheer.end();
  }
}
