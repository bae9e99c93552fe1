import { Client, DatabaseError } from 'pg';

export const SUPERUSER = 'postgres';
export const DATABASE = 'poortwachter';

/** Where a server listens and how to get in. */
export interface Address {
  readonly port: number;
  readonly password: string;
}

/** What a server says about itself. */
export interface Answer {
  readonly version: string;
  readonly durable: boolean;
  readonly dataDirectory: string;
}

async function connect({ port, password }: Address): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5000,
  });
  // A connection that the server breaks off later must not bring the process down.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

const WRONG_PASSWORD = '28P01';

/** Asks the server about itself; `undefined` while it does not take connections, throws when it refuses our password. */
export async function ask(address: Address): Promise<Answer | undefined> {
  let client: Client | undefined;
  try {
    client = await connect(address);
    const { rows } = await client.query<{ version: string; fsync: string; directory: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
              current_setting('data_directory') AS directory`,
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const version = row.version.split(' ')[0] ?? row.version;
    return { version, durable: row.fsync === 'on', dataDirectory: row.directory };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD) throw error;
    return undefined;
  } finally {
    await client?.end().catch(() => undefined);
  }
}

/** Makes the gateway's database when it is not there; two processes may do so at once. */
export async function ensureDatabase(address: Address): Promise<void> {
  const client = await connect(address);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    const madeByAnother = error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505');
    if (!madeByAnother) throw error;
  } finally {
    await client.end();
  }
}
