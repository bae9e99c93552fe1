import { execFile } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, runAs } from './account';
import type { Binaries } from './binaries';
import { SUPERUSER } from './connection';

const run = promisify(execFile);

/**
 * Ways to get an order of text that is the same on every machine (that of the code points), the best one first.
 * The last one always works; it changes case for ASCII letters only.
 */
function locales(major: number): string[][] {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  return [...(major >= 17 ? [builtin] : []), ['--locale=C.UTF-8'], ['--locale=C']];
}

export interface NewCluster {
  /** The folder to make the cluster in, which stands in a folder of ours. */
  cluster: string;
  password: string;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
}

/** Makes an empty cluster that admits nobody without the password. Throws with what initdb wrote. */
export async function initialise({ cluster, password, binaries, account, durable }: NewCluster): Promise<void> {
  // initdb reads the password as the server's account, which may not read ours.
  const passwordFile = `${cluster}.password`;
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
  await mkdir(cluster, { mode: 0o700 });
  if (account !== undefined) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(cluster, account.uid, account.gid);
  }
  const fixed = [
    ...['-D', cluster, '--username', SUPERUSER, '--pwfile', passwordFile, '--encoding=UTF8', '--data-checksums'],
    ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    let failure: unknown;
    for (const locale of locales(binaries.major)) {
      try {
        await run(join(binaries.folder, 'initdb'), [...fixed, ...locale], runAs(account));
        return;
      } catch (error) {
        failure = error;
      }
    }
    const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
    throw new Error(`initdb of PostgreSQL ${binaries.version} failed:\n${stdout}${stderr || String(failure)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}
