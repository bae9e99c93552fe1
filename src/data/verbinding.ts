import { Client, type ClientConfig, type Connection, type Submittable } from 'pg';
import { Bundel, type Onderdeel, type Tekstrij } from './bundel';
import { Voorbereiding } from './voorbereiding';

declare module 'pg' {
  interface Connection {
    /** What pg takes to be prepared: it asks those by their name alone. */
    readonly parsedStatements: Record<string, string>;
  }
}

/**
 * Has the server let go of statements. In the protocol itself: that also works in a transaction that failed, is no
 * error when there is no such statement, and is what a pooler follows.
 */
class Loslating implements Submittable {
  constructor(
    private readonly namen: readonly string[],
    private readonly klaar: () => void,
  ) {}

  submit(connection: Connection): void {
    for (const naam of this.namen) {
      delete connection.parsedStatements[naam];
      connection.close({ type: 'S', name: naam }, true);
    }
    connection.sync();
  }

  /** pg says so when the server has answered. */
  handleReadyForQuery(): void {
    this.klaar();
  }

  /** The connection broke: its statements went with it. */
  handleError(): void {
    this.klaar();
  }
}

/** A connection of the pool. */
export interface Verbinding extends Client {
  /**
   * Runs the parts in one round trip and gives the rows of each; rejects with what the server said of the first that
   * failed, after which the connection serves as before.
   */
  bundel(delen: readonly Onderdeel[]): Promise<readonly (readonly Tekstrij[])[]>;
}

/**
 * A connection that prepares what it is asked more than once: PostgreSQL then parses, rewrites and plans it once rather
 * than for every request, which under row-level security takes longer than to run it. A statement that fails is let go,
 * whatever the cause: when it no longer fits the schema, or is not there because a pooler gave us another connection,
 * the next time it is prepared anew.
 * @param meest statements that one connection keeps prepared; 0: none.
 */
export function metVoorbereiding(meest: number): new (config?: string | ClientConfig) => Verbinding {
  return class extends Client {
    readonly bundel: Verbinding['bundel'];

    constructor(config?: string | ClientConfig) {
      super(config);
      const voorbereiding = new Voorbereiding(meest);
      const query = this.query.bind(this) as (...args: readonly unknown[]) => unknown;
      const laatLos = async (namen: readonly string[]): Promise<void> => {
        if (namen.length === 0) return;
        for (const naam of namen) voorbereiding.vergeet(naam);
        await new Promise<void>((klaar) => {
          query(new Loslating(namen, klaar));
        });
      };
      const vraag = async (text: string, values: unknown[]): Promise<unknown> => {
        const { naam, wijkt } = voorbereiding.vraag(text);
        if (wijkt !== undefined) await laatLos([wijkt]);
        if (naam === undefined) return query(text, values);
        try {
          return await query({ name: naam, text, values });
        } catch (fout) {
          await laatLos([naam]);
          throw fout;
        }
      };
      this.query = ((...args: readonly unknown[]) => {
        const [text, values, ...overig] = args;
        // What has no values goes by the simple protocol; who brings a callback or a query of its own knows best.
        const gewoon = typeof text === 'string' && Array.isArray(values) && values.length > 0 && overig.length === 0;
        return gewoon ? vraag(text, values) : query(...args);
      }) as Client['query'];
      this.bundel = (delen) =>
        new Promise((gelukt, mislukt) => {
          query(new Bundel(delen, voorbereiding, laatLos, gelukt, mislukt));
        });
    }
  };
}
