import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { type KnownCallers, setUp } from './settings';

/** The transaction of one request of a contender that asks more than one statement: begun when it is first needed. */
export class Transaction {
  private client: Promise<PoolClient> | undefined;

  constructor(
    private readonly pool: Pool,
    readonly known: KnownCallers[string],
    private readonly writes: boolean,
  ) {}

  /** @param name under which the statement stays prepared. */
  async rows<Row extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    this.client ??= this.begin();
    const client = await this.client;
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  }

  /** Commits, or undoes when something failed, and gives the connection back. */
  async end(failed: boolean): Promise<void> {
    const client = await this.client;
    await client?.query(failed ? 'ROLLBACK' : 'COMMIT');
    client?.release();
  }

  private async begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    await client.query('BEGIN');
    for (const { name, text, values } of setUp(this.known.settings, this.writes))
      await client.query({ name, text, values: [...values] });
    return client;
  }
}
