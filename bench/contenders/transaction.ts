import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { type KnownCallers, settingsOf } from './settings';

/** The transaction of one request of a contender that asks more than one statement: begun when it is first needed. */
export class Transaction {
  private client: Promise<PoolClient> | undefined;

  constructor(
    private readonly pool: Pool,
    readonly known: KnownCallers[string],
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
    const pairs = Object.entries(settingsOf(this.known.settings));
    const calls = pairs.map((_, nummer) => `set_config($${2 * nummer + 1}, $${2 * nummer + 2}, true)`);
    await client.query('BEGIN');
    await client.query({ name: 'settings', text: `SELECT ${calls.join(', ')}`, values: pairs.flat() });
    return client;
  }
}
