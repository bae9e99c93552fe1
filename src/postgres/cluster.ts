import { mkdirSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { accountForServer } from './account';
import { adopt } from './adopt';
import { chooseBinaries } from './binaries';
import { ask, DATABASE, ensureDatabase, SUPERUSER } from './connection';
import { createHome, findHome, type Home, reachableFolder } from './home';
import type { Meld } from './meld';
import type { Postmaster } from './pid-file';
import { launch, requestStop, stopPostmaster } from './postmaster';
import { joinUsers, type Membership } from './users';

/** A PostgreSQL server of our own, a child process that may outlive Node and is then found again. */
export interface Cluster {
  /** `postgres://` URL of database `poortwachter` for the superuser, with the password: keep it out of logs. */
  readonly url: string;
  /** The server's version, `15.18`. */
  readonly version: string;
  /**
   * Leaves the server, and stops it when no other live process uses it. Resolves when that is done; may be called
   * more than once. When Node ends without it, the server is told to stop all the same, except after `kill -9`.
   */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Folder that holds the data, made when needed. */
  dataDir: string;
  /** A bin folder, or `package` for the npm package's binaries; by default the machine's, then the package's. */
  binaries?: string | undefined;
  /** `false` trades the safety of what is committed for speed: for tests that do not test durability. */
  durable: boolean;
  log?: Meld;
}

/** Enough for a few ports to be snatched away and for other processes to start and stop in between. */
const ATTEMPTS = 10;
const PAUSE = 250;

interface Prepared {
  options: ClusterOptions;
  dataDir: string;
  log: Meld;
}

/** The cluster of the data folder, made when there is none. */
async function prepareHome({ options, dataDir, log }: Prepared): Promise<Home> {
  const present = findHome(dataDir);
  if (present !== undefined) return present;
  const account = accountForServer(undefined);
  const copies = (): string => reachableFolder(dataDir, account);
  const wanted = options.binaries;
  const binaries = await chooseBinaries({ wanted, account, copies, major: undefined, cluster: undefined });
  log('making a cluster of PostgreSQL', { versie: binaries.version });
  await createHome({ dataDir, binaries, account, durable: options.durable, log });
  const made = findHome(dataDir);
  if (made === undefined) throw new Error(`${dataDir} was emptied while a cluster was made in it`);
  return made;
}

/** A server on the cluster: the one that has it open, or else a new one. */
async function bringUp(home: Home, { options, dataDir, log }: Prepared, others: () => number[]): Promise<Postmaster> {
  const { durable } = options;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const adopted = await adopt({ home, durable, others, log });
    if (adopted !== undefined) return adopted;
    const { cluster, major } = home;
    const account = accountForServer(cluster);
    const copies = (): string => reachableFolder(dataDir, account);
    const binaries = await chooseBinaries({ wanted: options.binaries, account, copies, major, cluster });
    const launched = await launch({ home, binaries, account, durable });
    if (typeof launched === 'object') {
      log('PostgreSQL runs', { versie: binaries.version, proces: launched.pid, poort: launched.port });
      return launched;
    }
    log('PostgreSQL could not start, trying again', { hapering: launched });
    await pause(PAUSE);
  }
  throw new Error(
    `PostgreSQL did not come up on ${home.cluster} in ${ATTEMPTS} attempts; see ${home.folder}/server.log`,
  );
}

function hold(postmaster: Postmaster, home: Home, version: string, users: Membership, log: Prepared['log']): Cluster {
  const lastOut = (): boolean => {
    users.leave();
    return users.others().length === 0;
  };
  const atExit = (): void => {
    if (lastOut()) requestStop(postmaster);
  };
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', atExit);
    if (lastOut()) await stopPostmaster(postmaster);
    else log('PostgreSQL keeps running for other processes', { proces: postmaster.pid, processen: users.others() });
  };
  let stopped: Promise<void> | undefined;
  return {
    url: `postgres://${SUPERUSER}:${home.password}@127.0.0.1:${postmaster.port}/${DATABASE}`,
    version,
    stop: () => (stopped ??= stop()),
  };
}

/**
 * Brings up PostgreSQL on a data folder: makes the cluster when there is none, adopts the server when one already
 * runs on it, starts one otherwise. Throws with a message that says what to do, and with the end of the server's log
 * when that is what failed.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(options.dataDir, { recursive: true });
  const log = options.log ?? ((): void => undefined);
  const prepared = { options, log, dataDir: realpathSync(options.dataDir) };
  const home = await prepareHome(prepared);
  // First in the register, then at the server: who is about to stop it sees us, or we see it stopping.
  const users = joinUsers(home.folder);
  let postmaster: Postmaster | undefined;
  try {
    postmaster = await bringUp(home, prepared, users.others);
    const address = { port: postmaster.port, password: home.password };
    const answer = await ask(address);
    if (answer === undefined) throw new Error(`PostgreSQL process ${postmaster.pid} went away while it was started`);
    await ensureDatabase(address);
    return hold(postmaster, home, answer.version, users, log);
  } catch (error) {
    users.leave();
    if (postmaster !== undefined && users.others().length === 0) await stopPostmaster(postmaster);
    throw error;
  }
}
