import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

/** Another Node that has brought up a cluster and keeps running. */
export interface NodeChild {
  readonly url: string;
  readonly pid: number;
  /** Kills it so that it can do nothing any more. */
  kill9(): Promise<void>;
  /** Lets it stop its cluster and end. */
  end(): Promise<void>;
}

const SCRIPT = join(__dirname, 'node-child-main.ts');

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Starts a Node of its own that brings up the cluster of this folder, and waits until it is up. */
export async function startNodeChild(dataDir: string): Promise<NodeChild> {
  const child = spawn(process.execPath, [...TYPESCRIPT, SCRIPT, dataDir], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  luisterMee(child);
  const lines = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [undefined])])) as [
    string | undefined,
  ];
  if (first === undefined || child.pid === undefined) throw new Error('the other Node ended before its cluster was up');
  return {
    url: first,
    pid: child.pid,
    async kill9() {
      child.kill('SIGKILL');
      await gone(child);
    },
    async end() {
      child.stdin.end();
      await gone(child);
    },
  };
}
