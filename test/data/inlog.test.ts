import { Client } from 'pg';
import { inlognaam, maakInlog } from '../../src/data/inlog';
import { type EigenDatabase, eigenDatabase } from '../support/database';

const WACHTWOORD = 'a'.repeat(40);

let database: EigenDatabase;
let inlog: Client;

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  inlog = new Client({ connectionString: await maakInlog(database.url, WACHTWOORD) });
  await inlog.connect();
});
afterAll(async () => {
  await inlog.end();
  await database.verwijder();
  const url = Object.assign(new URL(database.url), { pathname: '/postgres' });
  const beheer = new Client({ connectionString: url.href });
  await beheer.connect();
  await beheer.query(`DROP ROLE ${inlognaam(new URL(database.url).pathname.slice(1))}`).finally(() => beheer.end());
});

describe('the login that serves callers', () => {
  test('reads nothing by itself', async () => {
    await expect(inlog.query('SELECT bsn FROM client_bsn')).rejects.toThrow('permission denied');
  });

  test('as the gateway sees no row without a caller', async () => {
    await inlog.query('BEGIN');
    await inlog.query('SET LOCAL ROLE poortwachter_gateway');
    const { rows } = await inlog.query('SELECT count(*)::int AS aantal FROM client_bsn');
    await inlog.query('ROLLBACK');
    expect(rows).toEqual([{ aantal: 0 }]);
  });

  test('gets no further by leaving the role of the gateway', async () => {
    await inlog.query('BEGIN');
    await inlog.query('SET LOCAL ROLE poortwachter_gateway');
    const uitbraak = `SELECT set_config('role', 'none', true), query_to_xml('SELECT bsn FROM client_bsn', true, false, '')`;
    await expect(inlog.query(uitbraak)).rejects.toThrow('permission denied');
    await inlog.query('ROLLBACK');
  });

  test('is the same at the next start, and two starts at once do not collide', async () => {
    const urls = await Promise.all([1, 2, 3].map(() => maakInlog(database.url, WACHTWOORD)));
    expect(new Set(urls).size).toBe(1);
  });

  test('is refused when it was made too strong', async () => {
    const eigenaar = new Client({ connectionString: database.url });
    await eigenaar.connect();
    const naam = inlognaam(new URL(database.url).pathname.slice(1));
    await eigenaar.query(`ALTER ROLE ${naam} BYPASSRLS`);
    await expect(maakInlog(database.url, WACHTWOORD)).rejects.toThrow('refusing to start');
    await eigenaar.query(`ALTER ROLE ${naam} NOBYPASSRLS`).finally(() => eigenaar.end());
  });
});
