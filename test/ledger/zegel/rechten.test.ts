import { Client } from 'pg';
import { GRIFFIER } from '../../../entities/migrations/0006-zegel/rechten';
import { maakInlog } from '../../../src/data/inlog';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { tabelrechten } from '../../support/rechten';

const BOEK = ['raadpleging', 'verstrekking', 'kennisgeving', 'zegel'];
const ROLLEN = ['poortwachter_gateway', GRIFFIER];

let database: EigenDatabase;
let eigenaar: Client;
let gateway: Client;
let griffier: Client;

async function alsInlog(wachtwoord: string, rol: string): Promise<Client> {
  const client = new Client({ connectionString: await maakInlog(database.url, wachtwoord, rol) });
  await client.connect();
  return client;
}

beforeAll(async () => {
  database = await eigenDatabase();
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
  gateway = await alsInlog('g'.repeat(40), 'poortwachter_gateway');
  griffier = await alsInlog('z'.repeat(40), GRIFFIER);
});
afterAll(async () => {
  for (const client of [eigenaar, gateway, griffier]) await client.end();
  await database.verwijder();
});

describe('the ledger is only added to', () => {
  test.each(ROLLEN)('%s has no right to change, delete or empty any of it, nor a column of it', async (rol) => {
    const { rows } = await eigenaar.query(
      `SELECT tabel FROM unnest($2::text[]) tabel WHERE has_table_privilege($1, tabel, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
         OR has_any_column_privilege($1, tabel, 'UPDATE') OR pg_has_role($1, (SELECT relowner FROM pg_class
           WHERE oid = tabel::regclass), 'MEMBER')`,
      [rol, BOEK],
    );
    expect(rows).toEqual([]);
  });

  test('the gateway adds whole operations in the name of who calls, by one function, and reads the rest as a caller does', async () => {
    const { rows } = await eigenaar.query(
      `SELECT tabel FROM unnest($1::text[]) tabel WHERE has_any_column_privilege('poortwachter_gateway', tabel, 'INSERT')`,
      [[...BOEK, 'te_bezegelen']],
    );
    expect(rows).toEqual([]);
    await gateway.query('BEGIN');
    await gateway.query('SET LOCAL ROLE poortwachter_gateway');
    await expect(gateway.query('CREATE TEMPORARY TABLE raadpleging (id uuid)')).rejects.toThrow('permission denied');
    await gateway.query('ROLLBACK');
  });

  test('the catalogue would show such a right: the griffier has one, on the queue', async () => {
    const { rows } = await eigenaar.query(
      `SELECT has_table_privilege($1, 'te_bezegelen', 'DELETE') AS griffier,
         has_table_privilege('poortwachter_gateway', 'te_bezegelen', 'DELETE') AS gateway`,
      [GRIFFIER],
    );
    expect(rows).toEqual([{ griffier: true, gateway: false }]);
  });

  const POGINGEN = BOEK.flatMap((tabel) => [
    `DELETE FROM ${tabel}`,
    `TRUNCATE ${tabel}`,
    `UPDATE ${tabel} SET ${tabel === 'zegel' ? 'nummer = 1' : 'organisatie_id = organisatie_id'}`,
    `ALTER TABLE ${tabel} DISABLE TRIGGER ALL`,
  ]);
  test.each(POGINGEN)('neither the gateway nor the griffier gets away with %s', async (poging) => {
    for (const [client, rol] of [
      [gateway, ROLLEN[0]],
      [griffier, ROLLEN[1]],
    ] as const) {
      await client.query('BEGIN');
      await client.query(`SET LOCAL ROLE ${rol}`);
      await expect(client.query(poging)).rejects.toMatchObject({ code: '42501' });
      await client.query('ROLLBACK');
    }
  });

  test.each(POGINGEN.filter((poging) => !poging.startsWith('ALTER')))(
    'the owner has %s refused too',
    async (poging) => {
      await expect(eigenaar.query(poging)).rejects.toThrow('the ledger is only added to');
    },
  );

  test('the login that serves callers cannot become the griffier, and sees nothing of the ledger', async () => {
    await expect(gateway.query(`SET ROLE ${GRIFFIER}`)).rejects.toThrow('permission denied');
    for (const tabel of BOEK) await expect(gateway.query(`SELECT FROM ${tabel}`)).rejects.toThrow('permission denied');
    await gateway.query('BEGIN');
    await gateway.query('SET LOCAL ROLE poortwachter_gateway');
    await expect(gateway.query('SELECT FROM zegel')).rejects.toThrow('permission denied');
    await gateway.query('ROLLBACK');
  });

  test('the griffier reads no dossier, and adds to nothing but the seals', async () => {
    expect(await tabelrechten(eigenaar, GRIFFIER)).toEqual([
      'SELECT kennisgeving',
      'SELECT raadpleging',
      'DELETE te_bezegelen',
      'SELECT te_bezegelen',
      'SELECT verstrekking',
      'INSERT zegel',
      'SELECT zegel',
    ]);
  });
});
