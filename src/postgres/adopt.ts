import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './connection';
import type { Home } from './home';
import type { Meld } from './meld';
import { isRunning, livePostmaster, type Postmaster } from './pid-file';
import { stopPostmaster } from './postmaster';

const ANSWER_WITHIN = 60_000;
const BEAT = 50;

function sameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

export interface Adoption {
  home: Home;
  durable: boolean;
  /** Live processes that use the server too. */
  others: () => number[];
  log: Meld;
}

/**
 * Takes over the server that already has the cluster open: one that a killed Node left behind, or one that another
 * live process started. Waits while it is coming up or going down. `undefined` when there is none (any more).
 * Throws when it cannot be used, never stops a server that somebody uses.
 */
export async function adopt({ home, durable, others, log }: Adoption): Promise<Postmaster | undefined> {
  const deadline = Date.now() + ANSWER_WITHIN;
  for (let found = livePostmaster(home.cluster); found !== undefined; found = livePostmaster(home.cluster)) {
    const refusal = (why: string): Error =>
      new Error(
        `PostgreSQL process ${found?.pid} has ${home.cluster} open, but ${why}. ` +
          `When nothing uses it, stop it with: kill -INT ${found?.pid}`,
      );
    const address = { port: found.port, password: home.password };
    const answer =
      found.port > 0
        ? await ask(address).catch(() => {
            throw refusal(`it refuses the password in ${home.folder}`);
          })
        : undefined;
    if (answer !== undefined && isRunning(found)) {
      if (!sameFolder(answer.dataDirectory, home.cluster)) throw refusal('another server answers on its port');
      if (!durable || answer.durable) {
        log('PostgreSQL was running already: adopted', {
          versie: answer.version,
          proces: found.pid,
          poort: found.port,
        });
        return found;
      }
      if (others().length > 0) throw refusal(`it runs without fsync for process ${others().join(', ')}`);
      log('PostgreSQL was left behind running without fsync: started anew', { proces: found.pid });
      await stopPostmaster(found);
    }
    if (Date.now() > deadline) throw refusal(`it did not answer within ${ANSWER_WITHIN / 1000} s`);
    await pause(BEAT);
  }
  return undefined;
}
