import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, identityOf } from './process-identity';

/** A server process that has a cluster open. */
export interface Postmaster {
  readonly pid: number;
  /** Tells it apart from a later process with the same number. */
  readonly identity: string;
  readonly port: number;
}

/** Whether this very process still runs. */
export function isRunning({ pid, identity }: Postmaster): boolean {
  return identityOf(pid) === identity;
}

/**
 * The live server named in `postmaster.pid`. PostgreSQL itself replaces a file whose process is gone, but not one
 * whose number now belongs to another process of the same account, which is what happens in a restarted container:
 * that file is removed here, provided that the process is seen to be no PostgreSQL.
 */
export function livePostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // 1 number of the process, 2 data directory, 3 start, 4 port; the last ones follow a moment after the first.
  const pid = Number(lines[0]);
  const identity = Number.isInteger(pid) && pid > 0 ? identityOf(pid) : undefined;
  if (identity === undefined) return undefined;
  const command = commandOf(pid);
  if (command !== undefined && !/(^|\/)(postgres|postmaster)(:|\s|$)/.test(command)) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, identity, port: Number(lines[3]) };
}
