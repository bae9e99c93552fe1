import type { Callers } from './callers';
import type { Case } from './cases';
import type { Query } from './queries';

export const CONTENDERS = ['L0', 'poortwachter', 'mercurius', 'postgraphile', 'eerst'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** How a contender's process is started; it prints where it listens, and stops on SIGTERM. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What a program needs to know of the run. */
export interface Surroundings {
  /** Superuser URL of the loaded database. */
  readonly ownerUrl: string;
  /** URL of a login that can only take the role of the gateway. */
  readonly loginUrl: string;
  /** JSON of `Callers.all`. */
  readonly callers: string;
  /** Folder that is removed after the run. */
  readonly folder: string;
}

export interface HttpRequest {
  /** After the address that the process printed. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a contender that runs is asked, and how its answers read. */
export interface Asker {
  /** @param kenmerk of what Q3 registers. */
  request(query: Query, asked: Case, kenmerk: string): Promise<HttpRequest>;
  /** The answer in the gateway's own form. */
  rows(query: Query, answer: unknown): unknown;
}

/** One way to serve the same rows under the same rules. */
export interface Contender {
  readonly name: ContenderName;
  program(surroundings: Surroundings): Program;
  /** @param url where its process listens. */
  asker(url: string, callers: Callers): Asker;
}
