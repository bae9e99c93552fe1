import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Outcome } from './load/order';
import type { Undo } from './undo';

/** The load generator's process. */
export class Generator {
  private constructor(private readonly child: ChildProcess) {}

  static start(undo: Undo): Generator {
    const child = fork(join(__dirname, 'load', 'main.ts'), { execArgv: ['-r', '@swc-node/register'] });
    undo.add(async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.disconnect();
        await once(child, 'exit');
      }
    });
    return new Generator(child);
  }

  /** Has it carry out one order. */
  async run(order: Order): Promise<Outcome> {
    const heard = new AbortController();
    const { signal } = heard;
    const ended = once(this.child, 'exit', { signal }).then(() => {
      throw new Error('the load generator ended');
    });
    // Not heard of any more once there is an answer.
    ended.catch(() => undefined);
    const answered = once(this.child, 'message', { signal });
    this.child.send(order);
    try {
      const [said] = (await Promise.race([answered, ended])) as [{ outcome?: Outcome; fault?: string }];
      if (said.outcome === undefined) throw new Error(`the load generator failed: ${said.fault}`);
      return said.outcome;
    } finally {
      heard.abort();
    }
  }
}
