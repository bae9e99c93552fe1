import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter } from './account';
import type { Binaries } from './binaries';
import { initialise } from './initdb';
import type { Meld } from './meld';
import { identityOf } from './process-identity';

/** Where data goes that the server's account could not reach in the folder that was asked for. */
const ELSEWHERE = '/var/lib/poortwachter';

/**
 * Everything of one cluster: `cluster/` (PostgreSQL's own), `password`, `server.log`, `users/`. It stands in
 * `<dataDir>/postgres`, which is a symbolic link when the server's account cannot reach it there.
 */
export interface Home {
  readonly folder: string;
  readonly cluster: string;
  readonly password: string;
  readonly major: number;
}

const entrance = (dataDir: string): string => join(dataDir, 'postgres');

function read(path: string, folder: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const advice =
      code === 'EACCES'
        ? 'it belongs to another account: start as that account, or choose another data folder'
        : 'it is not a complete cluster: restore it, or move it away to start with an empty one';
    throw new Error(`${folder} cannot be used (${code} on ${path}); ${advice}`);
  }
}

/** The cluster of this data folder, `undefined` when there is none yet. */
export function findHome(dataDir: string): Home | undefined {
  const path = entrance(dataDir);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  if (!existsSync(path)) {
    throw new Error(`${path} leads to a folder that is not there: restore that, or remove ${path} to start empty`);
  }
  const folder = realpathSync(path);
  const cluster = join(folder, 'cluster');
  const major = Number.parseInt(read(join(cluster, 'PG_VERSION'), folder), 10);
  return { folder, cluster, password: read(join(folder, 'password'), folder), major };
}

/** The folder near the data that the server's account can reach, made when needed. */
export function reachableFolder(dataDir: string, account: Account | undefined): string {
  if (account === undefined || canEnter(dataDir, account)) return dataDir;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  return ELSEWHERE;
}

/** Removes what a first start left behind that was killed halfway. */
function sweep(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const prefix = `${name}.new-`;
    if (!entry.startsWith(prefix)) continue;
    if (identityOf(Number.parseInt(entry.slice(prefix.length), 10)) === undefined) {
      rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
}

export interface NewHome {
  dataDir: string;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
  log: Meld;
}

/**
 * Makes the cluster of a data folder that has none. It is built under another name and put in place in one step: a
 * start that is killed leaves nothing half-made, and of two starts at once the second uses what the first put there.
 */
export async function createHome({ dataDir, binaries, account, durable, log }: NewHome): Promise<void> {
  const parent = reachableFolder(dataDir, account);
  const near = parent === dataDir;
  const name = near ? 'postgres' : createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  sweep(parent, name);
  const build = join(parent, `${name}.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(build);
  try {
    // The account passes through to its cluster, and sees nothing of what stands beside it.
    await chmod(build, account === undefined ? 0o700 : 0o711);
    const password = randomBytes(24).toString('hex');
    await writeFile(join(build, 'password'), password, { mode: 0o600, flag: 'wx' });
    await initialise({ cluster: join(build, 'cluster'), password, binaries, account, durable });
    if (near) return await rename(build, entrance(dataDir));
    const place = join(parent, `${name}-${randomBytes(4).toString('hex')}`);
    await rename(build, place);
    await symlink(place, entrance(dataDir)).catch(async (error) => {
      await rm(place, { recursive: true, force: true });
      throw error;
    });
    log(
      'PostgreSQL cannot reach the data folder from its account: its data is elsewhere, and a link there points at it',
    );
  } catch (error) {
    await rm(build, { recursive: true, force: true });
    const madeByAnother = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!madeByAnother) throw error;
  }
}
