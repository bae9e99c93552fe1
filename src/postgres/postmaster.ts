import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, runAs } from './account';
import type { Binaries } from './binaries';
import { ask } from './connection';
import type { Home } from './home';
import { isRunning, livePostmaster, type Postmaster } from './pid-file';
import { openServerLog } from './server-log';

/** Replaying what a crash left may take a while; a server that needs longer than this needs a person. */
const READY_WITHIN = 120_000;
const STOPPED_WITHIN = 60_000;
const BEAT = 25;

function settings(durable: boolean): Record<string, string> {
  const safe = durable ? 'on' : 'off';
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    // Errors of statements reach the gateway; in the log they could put a person's values (AVG art. 5(1)(c)).
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Nor what is asked: these would write statements, and what their parameters were.
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface Launch {
  home: Home;
  binaries: Binaries;
  account: Account | undefined;
  durable: boolean;
}

/** How a start ended: a server that answers, a port that was just taken, or another server that was first. */
export type Launched = Postmaster | 'port taken' | 'cluster in use';

/** Starts the server and waits until it answers. Throws with the end of its log when it does not come up. */
export async function launch({ home, binaries, account, durable }: Launch): Promise<Launched> {
  const port = await freePort();
  const log = openServerLog(home.folder);
  try {
    const options = Object.entries(settings(durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(binaries.folder, 'postgres'), ['-D', home.cluster, '-p', String(port), ...options], {
      ...runAs(account),
      // A process group of its own: Ctrl-C must reach Node alone, which then ends its work before the server stops.
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    child.unref();
    let ended: string | undefined;
    child.once('error', (error) => (ended = error.message));
    child.once('exit', (code, signal) => (ended = `ended with ${signal ?? `code ${code}`}`));
    const deadline = Date.now() + READY_WITHIN;
    while (ended === undefined && Date.now() < deadline) {
      await pause(BEAT);
      const found = livePostmaster(home.cluster);
      if (found?.pid !== child.pid || found === undefined) continue;
      if ((await ask({ port, password: home.password })) !== undefined) return { ...found, port };
    }
    const tail = log.tail();
    if (ended !== undefined && /could not bind|could not create any TCP\/IP sockets/.test(tail)) return 'port taken';
    if (ended !== undefined && /lock file .* already exists|pre-existing shared memory/.test(tail)) {
      return 'cluster in use';
    }
    if (ended === undefined) child.kill('SIGQUIT');
    throw new Error(
      `PostgreSQL ${binaries.version} (${binaries.folder}) did not come up on ${home.cluster}: ` +
        `${ended ?? `no answer within ${READY_WITHIN / 1000} s`}. Its log says:\n${tail || '(nothing)'}`,
    );
  } finally {
    log.close();
  }
}

/** Asks for a fast shutdown, in which open transactions are rolled back; synchronous, for a process that is dying. */
export function requestStop(postmaster: Postmaster): void {
  if (!isRunning(postmaster)) return;
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch {
    // It ended just now.
  }
}

/** Stops the server and waits until it is gone. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  requestStop(postmaster);
  const deadline = Date.now() + STOPPED_WITHIN;
  while (isRunning(postmaster)) {
    if (Date.now() > deadline) {
      throw new Error(`PostgreSQL (process ${postmaster.pid}) did not stop within ${STOPPED_WITHIN / 1000} s`);
    }
    await pause(BEAT);
  }
}
