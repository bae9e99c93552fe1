import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second, on every Linux there is. */
const MICROS_PER_TICK = 10_000;

const BYTES_PER_MB = 1_000_000;

interface Stat {
  readonly parent: number;
  /** Own, and of the children that ended. */
  readonly own: number;
  readonly ended: number;
}

/** The numbers of `/proc/<pid>/stat`; undefined when the process is gone. */
function statOf(pid: number): Stat | undefined {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command name stands between brackets and may itself contain spaces and brackets.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const at = (place: number): number => Number(fields[place]);
  return { parent: at(1), own: at(11) + at(12), ended: at(13) + at(14) };
}

/** Processor time of one process with all its threads, in microseconds since it started. */
export function processMicros(pid: number): number {
  const stat = statOf(pid);
  if (stat === undefined) throw new Error(`process ${pid} is gone`);
  return stat.own * MICROS_PER_TICK;
}

/** The same of a process and all its children, also of those that have ended: a database server with its sessions. */
export function familyMicros(pid: number): number {
  const parent = statOf(pid);
  if (parent === undefined) throw new Error(`process ${pid} is gone`);
  let ticks = parent.own + parent.ended;
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? statOf(Number(entry)) : undefined;
    if (stat?.parent === pid) ticks += stat.own + stat.ended;
  }
  return ticks * MICROS_PER_TICK;
}

/** Memory that a process holds now, in MB. */
export function residentMb(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`process ${pid} has no memory of its own`);
  return (Number(kib) * 1024) / BYTES_PER_MB;
}
