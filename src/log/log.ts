import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';
import type { Melding } from './meldingen';
import type { Logveld } from './velden';
import { zeefRegel } from './zeef';

/** What a line holds beside its text: keys of the closed list, each in its form (src/log/velden.ts). */
export type Logvelden = Readonly<Partial<Record<Exclude<Logveld, 'level' | 'time' | 'pid' | 'msg'>, unknown>>>;

interface Schrijf {
  (melding: Melding): void;
  (velden: Logvelden, melding: Melding): void;
}

/** Where the gateway tells how it fares. Whatever is given to it, no more comes out than the closed list allows. */
export interface Log {
  readonly fatal: Schrijf;
  readonly error: Schrijf;
  readonly warn: Schrijf;
  readonly info: Schrijf;
  readonly debug: Schrijf;
}

export type Loglevel = LevelWithSilent;

/**
 * A log of JSON lines. The sieve stands at its end, behind everything that pino, its children and the libraries that
 * write to it can do: nothing is written that has not passed it.
 */
export function maakLog(level: Loglevel, naar: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  const gezeefd: DestinationStream = { write: (regel) => naar.write(zeefRegel(regel)) };
  return pino({ level, base: { pid: process.pid } }, gezeefd);
}

/** The same log, for the libraries that write to one. */
export const voorFastify = (log: Log): FastifyBaseLogger => log as FastifyBaseLogger;
export const voorApollo = (log: Log): Logger => (log as Logger).child({ bron: 'apollo' });

/** The log of one request: each of its lines bears the id of the request. */
export const logVan = ({ log }: FastifyRequest): Log => log as Log;
