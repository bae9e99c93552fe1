import { Client } from 'pg';
import { openBron } from '../../src/data/bron';
import { eisInlog, maakInlog } from '../../src/data/inlog';
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

  test('of a gateway with another secret is another login, and both keep working', async () => {
    const ander = new Client({ connectionString: await maakInlog(database.url, 'b'.repeat(40)) });
    await ander.connect();
    await ander.end();
    const weer = new Client({ connectionString: await maakInlog(database.url, WACHTWOORD) });
    await weer.connect();
    await weer.end();
  });

  test('is what serves, also when the owner is named in the query of the URL', async () => {
    const url = new URL(database.url);
    url.searchParams.set('user', url.username);
    url.searchParams.set('password', url.password);
    const bron = await openBron(await maakInlog(url.href, WACHTWOORD));
    const [rij] = await bron.query('SELECT session_user AS wie');
    await bron.destroy();
    expect(rij.wie).toMatch(/^poortwachter_inlog_/);
  });

  test('is asked of the pool itself: one of the owner is refused', async () => {
    const bron = await openBron(database.url);
    const inlogUrl = await maakInlog(database.url, WACHTWOORD);
    await expect(eisInlog(bron, inlogUrl))
      .rejects.toThrow('refusing to start')
      .finally(() => bron.destroy());
  });

  test('[WE-42 CV-20 IM-33] is refused when it was made too strong, and taken once it is not', async () => {
    const eigenaar = new Client({ connectionString: database.url });
    await eigenaar.connect();
    const naam = new URL(await maakInlog(database.url, WACHTWOORD)).username;
    await eigenaar.query(`ALTER ROLE ${naam} BYPASSRLS`);
    await expect(maakInlog(database.url, WACHTWOORD)).rejects.toThrow('refusing to start');
    await eigenaar.query(`ALTER ROLE ${naam} NOBYPASSRLS`).finally(() => eigenaar.end());
    expect(new URL(await maakInlog(database.url, WACHTWOORD)).username).toBe(naam);
  });
});
