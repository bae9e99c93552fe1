import { Client } from 'pg';
import { type EigenDatabase, eigenDatabase } from '../support/database';

/** A connection as superuser to a database of one's own; every test runs in a transaction that is undone. */
export function opzet(): { readonly db: Client } {
  let database: EigenDatabase;
  let db: Client;
  beforeAll(async () => {
    database = await eigenDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
  });
  beforeEach(() => db.query('BEGIN'));
  afterEach(() => db.query('ROLLBACK'));
  afterAll(async () => {
    await db.end();
    await database.verwijder();
  });
  return {
    get db() {
      return db;
    },
  };
}
