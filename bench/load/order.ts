/** What the generator is asked to do: send these requests in turn, again and again, over connections that stay open. */
export interface Order {
  readonly url: string;
  readonly requests: readonly {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    /** In which `EVERY_TIME_NEW` becomes another text in every request. */
    readonly body: string;
  }[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Outcome {
  /** Requests that were answered well. */
  readonly answered: number;
  /** Requests that were not, or with an error in the answer. */
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds under which half, and 99 of 100, of the answers came. */
  readonly p50: number;
  readonly p99: number;
}

/** What becomes another text in every request. */
export const EVERY_TIME_NEW = '[<id>]';
