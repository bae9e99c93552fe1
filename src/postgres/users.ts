import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './process-identity';

/** One process's entry in the register of those that use a cluster. */
export interface Membership {
  /** Numbers of the other live processes that use the cluster. */
  others(): number[];
  /** Takes the entry away; may be called more than once. */
  leave(): void;
}

const fingerprint = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 12);

/**
 * Who uses the cluster: a folder with one empty file per user. The rule that it serves: **the last one out stops the
 * server**. So neither a process that adopted the server nor the one that started it takes it away under another.
 * Everything that matters is in the file's name, which appears at once, so that nobody reads a half-written entry;
 * the entry of a process that was killed no longer matches a live process and is ignored.
 * Synchronous, because the last act of a dying process can only be that.
 */
export function joinUsers(home: string): Membership {
  const folder = join(home, 'users');
  mkdirSync(folder, { recursive: true });
  const print = fingerprint(identityOf(process.pid) ?? 'unknown');
  const own = `${process.pid}.${print}.${randomBytes(4).toString('hex')}`;
  writeFileSync(join(folder, own), '', { flag: 'wx' });
  return {
    others() {
      const alive: number[] = [];
      for (const name of readdirSync(folder)) {
        const [pid = '', known] = name.split('.');
        const identity = identityOf(Number(pid));
        if (identity === undefined || fingerprint(identity) !== known) rmSync(join(folder, name), { force: true });
        else if (name !== own) alive.push(Number(pid));
      }
      return alive;
    },
    leave() {
      rmSync(join(folder, own), { force: true });
    },
  };
}
