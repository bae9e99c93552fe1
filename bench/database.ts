import { randomBytes } from 'node:crypto';
import { maakInlog } from '../src/data/inlog';
import { migrate } from '../src/data/migrate';
import { laadDemo } from '../src/demo/laden';
import { startCluster } from '../src/postgres/cluster';
import { findHome } from '../src/postgres/home';
import { livePostmaster } from '../src/postgres/pid-file';
import type { Undo } from './undo';

/** A PostgreSQL of this run's own, that holds the demo set. */
export interface Loaded {
  readonly ownerUrl: string;
  /** Of a login that owns nothing and can only take the role of the gateway. */
  readonly loginUrl: string;
  /** Process number of the server. */
  readonly pid: number;
  readonly version: string;
}

const SEED = 1;

/**
 * Starts a server in `folder` as `npm start` does (fsync on), migrates it and loads the demo set, up to date to this
 * moment.
 */
export async function loadDatabase(
  folder: string,
  clients: number,
  undo: Undo,
  log: (line: string) => void,
): Promise<Loaded> {
  const cluster = await startCluster({ dataDir: folder, durable: true, log });
  undo.add(() => cluster.stop());
  const home = findHome(folder);
  const postmaster = home && livePostmaster(home.cluster);
  if (postmaster === undefined) throw new Error('the database server went away while it was started');
  await migrate(cluster.url);
  const begin = performance.now();
  await laadDemo(cluster.url, { clients, seed: SEED, nu: new Date() });
  log(`loaded ${clients} clients in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  const loginUrl = await maakInlog(cluster.url, randomBytes(32).toString('base64url'));
  return { ownerUrl: cluster.url, loginUrl, pid: postmaster.pid, version: cluster.version };
}
