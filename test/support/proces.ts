import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { luisterMee, neemServerlog } from './logmap';
import { TYPESCRIPT } from './typescript';

/** The gateway as `npm start` starts it, in a process of its own. */
export interface Proces {
  readonly url: string;
  readonly pid: number;
  /** Kills it so that it can do nothing any more. */
  kill9(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  sigterm(): Promise<number | null>;
  /** Whether it still runs. */
  loopt(): boolean;
}

/** Those that still run: a test that fails halfway leaves none behind. */
const lopend = new Set<ChildProcess>();

/** Stops what a failed test left running. */
export async function stopAlle(): Promise<void> {
  for (const kind of lopend) {
    kind.kill('SIGTERM');
    await voorbij(kind);
  }
}

const WORTEL = join(__dirname, '..', '..');
const KLAAR = /^poortwachter ready: (\S+)\/graphql$/;

const loopt = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function voorbij(kind: ChildProcess): Promise<void> {
  if (loopt(kind)) await once(kind, 'exit');
}

/**
 * Starts it in dev mode with 200 clients, and waits for its ready line. Without a database it brings its own.
 * @param omgeving more of its configuration.
 * @param ingang another file than that of `npm start`: a gateway with something broken, for a control.
 */
export async function startProces({
  dataDir,
  databaseUrl,
  ingang = 'src/main.ts',
  omgeving: eigen = {},
}: {
  dataDir: string;
  databaseUrl?: string;
  ingang?: string;
  omgeving?: Readonly<Record<string, string>>;
}): Promise<Proces> {
  const { DATABASE_URL: _, ...omgeving } = process.env;
  const kind = spawn(process.execPath, [...TYPESCRIPT, ingang], {
    cwd: WORTEL,
    env: {
      ...omgeving,
      NODE_ENV: 'development',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DEMO_CLIENTS: '200',
      LOG_LEVEL: 'trace',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...eigen,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lopend.add(kind);
  luisterMee(kind);
  kind.once('exit', () => lopend.delete(kind));
  let klachten = '';
  kind.stderr.on('data', (deel: Buffer) => {
    klachten += deel.toString();
  });
  const url = await new Promise<string>((klaar, mislukt) => {
    createInterface({ input: kind.stdout }).on('line', (regel) => {
      const gevonden = KLAAR.exec(regel)?.[1];
      if (gevonden !== undefined) klaar(gevonden);
    });
    kind.once('exit', () => mislukt(new Error(`the gateway ended before it was ready: ${klachten}`)));
  });
  /** When it is gone; what its own database server logged is kept. */
  const einde = async (): Promise<void> => {
    await voorbij(kind);
    if (databaseUrl === undefined) neemServerlog(dataDir);
  };
  return {
    url,
    pid: kind.pid ?? 0,
    async kill9() {
      kind.kill('SIGKILL');
      await einde();
    },
    async sigterm() {
      kind.kill('SIGTERM');
      await einde();
      return kind.exitCode;
    },
    loopt: () => loopt(kind),
  };
}

/** The process that serves the embedded database of this folder; null: there is none. */
export async function postmaster(dataDir: string): Promise<number | null> {
  const bestand = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  const tekst = await readFile(bestand, 'utf8').catch(() => null);
  return tekst === null ? null : Number.parseInt(tekst, 10);
}
