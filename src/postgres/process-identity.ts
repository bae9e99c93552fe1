import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this number exists; one that belongs to somebody else counts. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function fromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command name stands between brackets and may itself contain spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // An orphan in a container whose first process reaps nobody stays a zombie for ever: it is dead.
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
}

function fromPs(pid: number): string | undefined {
  const answer = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  if (answer.status !== 0) return exists(pid) ? 'unknown' : undefined;
  const line = answer.stdout.trim();
  return line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/**
 * What tells a live process apart from a later one that was given the same number: the moment it started.
 * `undefined` when no live process has this number. Process numbers are soon reused, in containers above all,
 * so a number in a file says nothing without it.
 */
export function identityOf(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  try {
    return fromProc(pid);
  } catch {
    return fromPs(pid);
  }
}

/** The command line of a process, `undefined` when it cannot be read. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    const answer = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
  }
}
