import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { sleutelpaar } from '../../src/auth/dev/sleutel';
import { migrate } from '../../src/data/migrate';
import { laadDemo } from '../../src/demo/laden';
import { type Cluster, startCluster } from '../../src/postgres/cluster';
import { identityOf } from '../../src/postgres/process-identity';
import { zetLogmap } from './logmap';
import { DEMO_CLIENTS, NU } from './moment';

/** What the teardown needs of the setup; both run in jest's own process, as the workers do not. */
export interface TestRun {
  /** Superuser URL of the maintenance database. */
  server: string;
  /** Start of the name of every database of this run. */
  prefix: string;
  template: string;
  cluster: Cluster | undefined;
  folder: string | undefined;
  /** Where all that is logged in this run stands. */
  logs: string;
  /** Where the key pair of the dev issuers of this run stands. */
  sleutels: string;
}

declare global {
  var poortwachterTestRun: TestRun | undefined;
}

const FOLDER = 'poortwachter-test-';
const LOGS = 'poortwachter-logs-';
const SLEUTELS = 'poortwachter-sleutels-';

/** Whether a run of the tests that is no more left this folder. */
function isLeftBy(entry: string, prefix: string): boolean {
  const pid = entry.startsWith(prefix) ? Number.parseInt(entry.slice(prefix.length), 10) : Number.NaN;
  return !Number.isNaN(pid) && identityOf(pid) === undefined;
}

/** Stops and removes the server of an earlier run that was killed before its teardown, its logs and its keys. */
async function sweep(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), entry);
    if (isLeftBy(entry, LOGS) || isLeftBy(entry, SLEUTELS)) await rm(dataDir, { recursive: true, force: true });
    if (!isLeftBy(entry, FOLDER)) continue;
    const left = await startCluster({ dataDir, durable: false }).catch(() => undefined);
    await left?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function ownServer(): Promise<{ cluster: Cluster; folder: string }> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  // Started by root, the server runs under another account, which must be able to pass.
  await chmod(folder, 0o711);
  return { folder, cluster: await startCluster({ dataDir: folder, durable: false }) };
}

/**
 * One PostgreSQL for the whole run, with one migrated database that every test file clones, and one that holds the
 * demo set besides (see `eigenDatabase`). And one key pair for the dev issuers of its gateways: making one takes half a second.
 */
export default async function setup(): Promise<void> {
  const given = process.env.DATABASE_URL;
  const own = given === undefined ? await ownServer() : undefined;
  const logs = await mkdtemp(join(tmpdir(), `${LOGS}${process.pid}-`));
  zetLogmap(logs);
  const sleutels = await mkdtemp(join(tmpdir(), `${SLEUTELS}${process.pid}-`));
  await sleutelpaar(sleutels);
  const server = new URL(own?.cluster.url ?? given ?? '');
  if (own !== undefined) server.pathname = '/postgres';
  const runId = `${process.pid}_${randomBytes(3).toString('hex')}`;
  const template = `poortwachter_sjabloon_${runId}`;
  const prefix = `poortwachter_test_${runId}_`;
  globalThis.poortwachterTestRun = {
    server: server.href,
    prefix,
    template,
    cluster: own?.cluster,
    folder: own?.folder,
    logs,
    sleutels,
  };

  const beheer = new Client({ connectionString: server.href });
  await beheer.connect();
  const naar = (database: string): string => Object.assign(new URL(server), { pathname: `/${database}` }).href;
  // Whoever connects to a template keeps everybody else from cloning it.
  const sluit = (database: string) => beheer.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
  try {
    await beheer.query(`CREATE DATABASE ${template}`);
    await migrate(naar(template));
    await beheer.query(`CREATE DATABASE ${template}_demo TEMPLATE ${template}`);
    await sluit(template);
    await laadDemo(naar(`${template}_demo`), { clients: DEMO_CLIENTS, seed: 1, nu: NU });
    await sluit(`${template}_demo`);
  } finally {
    await beheer.end();
  }
  process.env.POORTWACHTER_TEST_SERVER = server.href;
  process.env.POORTWACHTER_TEST_TEMPLATE = template;
  process.env.POORTWACHTER_TEST_PREFIX = prefix;
  process.env.POORTWACHTER_TEST_SLEUTELS = sleutels;
}
