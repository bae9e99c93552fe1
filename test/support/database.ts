import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { inlogVan } from '../../src/data/inlog';

/** A migrated database of one's own. */
export interface EigenDatabase {
  /** Superuser URL. */
  readonly url: string;
  /** Drops it, with the connections that are still open, and the logins that gateways made: roles are of the whole server. */
  verwijder(): Promise<void>;
}

const OBJECT_IN_USE = '55006';
const ATTEMPTS = 20;

function published(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run the tests with jest, whose global setup sets it`);
  return value;
}

async function onServer(server: string, werk: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await werk(client);
  } finally {
    await client.end();
  }
}

/**
 * Clones the migrated template of this run, empty or with the demo set of `./moment`. Once per test file, in
 * `beforeAll`; what it makes, the teardown removes.
 */
export async function eigenDatabase(inhoud: 'LEEG' | 'DEMO' = 'LEEG'): Promise<EigenDatabase> {
  const server = published('POORTWACHTER_TEST_SERVER');
  const template = `${published('POORTWACHTER_TEST_TEMPLATE')}${inhoud === 'DEMO' ? '_demo' : ''}`;
  const name = `${published('POORTWACHTER_TEST_PREFIX')}${randomBytes(4).toString('hex')}`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
      break;
    } catch (error) {
      // A clean-up job of the server itself may be in the template for a moment.
      const busy = error instanceof DatabaseError && error.code === OBJECT_IN_USE;
      if (!busy || attempt === ATTEMPTS) throw error;
      await pause(100);
    }
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    verwijder: () =>
      onServer(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        const { rows } = await client.query('SELECT rolname FROM pg_roles WHERE starts_with(rolname, $1)', [
          inlogVan(name),
        ]);
        for (const { rolname } of rows) await client.query(`DROP ROLE ${rolname}`);
      }),
  };
}
