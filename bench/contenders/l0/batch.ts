import type { Connection, PoolClient, Submittable } from 'pg';

/** A statement with its values; the first column of the row that the one that `answers` gives is the answer. */
export interface Part {
  /** Under which it stays prepared. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
  readonly answers: boolean;
}

/** What pg's declarations leave out: it parses a statement once, and then asks it by its name. */
interface Prepared {
  readonly parsedStatements: Record<string, string>;
}

/** Several statements in one round trip and one transaction: one Sync follows the last. */
class Batch implements Submittable {
  private at = 0;
  private answer: string | undefined;
  private failed = false;

  constructor(
    private readonly parts: readonly Part[],
    private readonly done: (failure: Error | undefined, answer: string | undefined) => void,
  ) {}

  submit(connection: Connection): void {
    const { parsedStatements } = connection as unknown as Prepared;
    connection.stream.cork();
    for (const { name, text, values } of this.parts) {
      if (parsedStatements[name] === undefined) {
        connection.parse({ name, text, types: [] }, true);
        parsedStatements[name] = text;
      }
      connection.bind({ statement: name, values: [...values] }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.parts[this.at]?.answers === true) this.answer = fields[0] ?? undefined;
  }

  handleCommandComplete(): void {
    this.at += 1;
  }

  handleError(failure: Error): void {
    this.failed = true;
    this.done(failure, undefined);
  }

  handleReadyForQuery(): void {
    if (!this.failed) this.done(undefined, this.answer);
  }
}

/** Runs the parts; rejects with what the server said, after which the connection must not be used again. */
export const runBatch = (client: PoolClient, parts: readonly Part[]): Promise<string> =>
  new Promise((resolve, reject) => {
    client.query(
      new Batch(parts, (failure, answer) => {
        if (failure !== undefined) reject(failure);
        else if (answer === undefined) reject(new Error('the statement gave no row'));
        else resolve(answer);
      }),
    );
  });
