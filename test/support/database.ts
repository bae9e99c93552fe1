import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** A migrated database of one's own. */
export interface EigenDatabase {
  /** Superuser URL. */
  readonly url: string;
  /** Drops it, with the connections that are still open. */
  verwijder(): Promise<void>;
}

const OBJECT_IN_USE = '55006';
const ATTEMPTS = 20;

function published(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run the tests with jest, whose global setup sets it`);
  return value;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
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
      await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
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
  return { url: url.href, verwijder: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
