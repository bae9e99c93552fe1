import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Callers } from './callers';
import type { Asker, Contender, ContenderName, Surroundings } from './contender';
import type { Undo } from './undo';

/** A contender whose process listens. */
export interface Running {
  readonly name: ContenderName;
  readonly url: string;
  readonly pid: number;
  readonly asker: Asker;
}

const READY = /ready: (http:\/\/[\d.:]+)/;

/** A contender that is not ready by then will not be; loading TypeScript on a busy machine takes its time. */
const LONGEST_START_MS = 180_000;

/** What is told of its output when it fails. */
const LAST_CHARACTERS = 2_000;

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Starts the contender as a process of its own and waits until it says where it listens. */
export async function startContender(
  contender: Contender,
  surroundings: Surroundings,
  callers: Callers,
  undo: Undo,
): Promise<Running> {
  const { name } = contender;
  const { command, args, env } = contender.program(surroundings);
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  undo.add(() => stop(child));
  let said = '';
  const hear = (text: string): void => {
    said = (said + text).slice(-LAST_CHARACTERS);
  };
  child.stderr.setEncoding('utf8').on('data', hear);
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${name} ${why}\n${said}`));
    const timer = setTimeout(() => fail('did not become ready'), LONGEST_START_MS);
    child.once('error', (fault) => fail(`could not be started: ${fault.message}`));
    child.once('exit', (code) => fail(`ended while it was started (${code})`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      hear(`${line}\n`);
      const found = READY.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  if (child.pid === undefined) throw new Error(`${name} has no process`);
  return { name, url, pid: child.pid, asker: contender.asker(url, callers) };
}
