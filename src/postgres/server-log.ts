import { closeSync, constants, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 5 * 1024 * 1024;
const TAIL = 4096;

/** What one start of the server writes to the log of its cluster. */
export interface ServerLog {
  /** For the child's stdout and stderr: a file, since a pipe would break when Node is killed and the server lives on. */
  readonly descriptor: number;
  /** The end of what this start wrote. */
  tail(): string;
  close(): void;
}

/** Opens `server.log` to add to it; a large one is first moved to `server.log.previous`. */
export function openServerLog(home: string): ServerLog {
  const path = join(home, 'server.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(path, `${path}.previous`);
  // Root never follows a link that the owner of the folder put in its place.
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const descriptor = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  const from = fstatSync(descriptor).size;
  return {
    descriptor,
    tail() {
      const end = fstatSync(descriptor).size;
      const start = Math.max(from, end - TAIL);
      const bytes = Buffer.alloc(Math.max(0, end - start));
      readSync(descriptor, bytes, 0, bytes.length, start);
      return bytes.toString('utf8').trim();
    },
    close() {
      closeSync(descriptor);
    },
  };
}
