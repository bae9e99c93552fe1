/** What is sent: these requests in turn, again and again, over connections that stay open. */
export interface Load {
  readonly url: string;
  readonly requests: readonly {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    /** In which `EVERY_TIME_NEW` becomes another text in every request. */
    readonly body: string;
  }[];
  readonly connections: number;
}

/** What the generator is asked to do, for so long or so many times. */
export type Order = Load & ({ readonly seconds: number } | { readonly amount: number });

/** What came of it. */
export interface Outcome {
  /** Requests that were answered well. */
  readonly answered: number;
  /** Requests that were not, or with an error in the answer. */
  readonly failed: number;
  /** What was the matter with the first of those, as far as that is known. */
  readonly why: string | undefined;
  readonly seconds: number;
  /** Milliseconds under which half, and 99 of 100, of the answers came. */
  readonly p50: number;
  readonly p99: number;
}

/** What becomes another text in every request. */
export const EVERY_TIME_NEW = '[<id>]';
