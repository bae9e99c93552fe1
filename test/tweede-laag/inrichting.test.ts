import type { Client } from 'pg';
import { DOELEN } from '../../src/domain/doel';
import { als, type Wie } from './als';
import { opzet } from './opzet';
import { eenWereld } from './wereld';

const van = opzet();

async function tabellen(db: Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ tabel: string }>(
    `SELECT c.relname AS tabel FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND (c.relname = 'organisatie' OR EXISTS (SELECT FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attname = 'organisatie_id')) ORDER BY 1`,
  );
  return rows.map(({ tabel }) => tabel);
}

const leesbaar = async (db: Client): Promise<readonly string[]> => {
  const { rows } = await db.query<{ tabel: string }>(
    `SELECT tabel FROM unnest($1::text[]) AS tabel WHERE has_table_privilege('poortwachter_gateway', tabel, 'SELECT')`,
    [await tabellen(db)],
  );
  return rows.map(({ tabel }) => tabel);
};

/** The tables that show this caller a row of another organisatie, or of another opdrachtgever. */
async function lekken(db: Client, wie: Wie | null): Promise<readonly string[]> {
  const lek: string[] = [];
  for (const tabel of await leesbaar(db)) {
    const rijen = await als(db, wie, DOELEN, async () => {
      const { rows } = await db.query<{ rij: Record<string, unknown> }>(`SELECT to_jsonb(t) AS rij FROM ${tabel} t`);
      return rows.map(({ rij }) => rij);
    });
    const vreemd = rijen.some(
      (rij) =>
        (tabel === 'organisatie' ? rij.id : rij.organisatie_id) !== wie?.organisatie_id ||
        (wie?.opdrachtgever_id !== undefined &&
          typeof rij.opdrachtgever_id === 'string' &&
          rij.opdrachtgever_id !== wie.opdrachtgever_id),
    );
    if (vreemd) lek.push(tabel);
  }
  return lek;
}

describe('the second layer as it is set up', () => {
  it('[CV-20 WE-42 IM-33 DI-20] forces row-level security on every table of an organisatie, each with a policy', async () => {
    const { rows } = await van.db.query(
      `SELECT relname FROM pg_class c WHERE relname = ANY ($1) AND relnamespace = 'public'::regnamespace
         AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))`,
      [await tabellen(van.db)],
    );
    expect(rows).toEqual([]);
    expect((await tabellen(van.db)).length).toBeGreaterThan(35);
  });

  it('[CV-20 IM-33 DI-20] is asked of the owner too, and of a table that is made later: one that is not secured is named', async () => {
    const onbeveiligd = async () => {
      const { rows } = await van.db.query<{ relname: string }>(
        `SELECT relname FROM pg_class c WHERE relname = ANY ($1) AND relnamespace = 'public'::regnamespace
           AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
        [await tabellen(van.db)],
      );
      return rows.map(({ relname }) => relname);
    };
    expect(await onbeveiligd()).toEqual([]);
    await van.db.query('CREATE TABLE schoenmaat (organisatie_id uuid, maat int)');
    await van.db.query('ALTER TABLE client_bsn NO FORCE ROW LEVEL SECURITY');
    expect(await onbeveiligd()).toEqual(['client_bsn', 'schoenmaat']);
  });

  it('[CV-20 WE-42 IM-33] gives the gateway a role that passes over nothing, deletes nothing and owns nothing', async () => {
    const { rows: rol } = await van.db.query(
      `SELECT rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = 'poortwachter_gateway'`,
    );
    expect(rol).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
    const { rows: rechten } = await van.db.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND (has_table_privilege('poortwachter_gateway', oid, 'DELETE, TRUNCATE, UPDATE')
           OR pg_get_userbyid(relowner) = 'poortwachter_gateway')`,
    );
    expect(rechten).toEqual([]);
  });

  it('lets nobody but the gateway call its functions, and pins the search path of those that read as the owner', async () => {
    const { rows } = await van.db.query(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'pw'::regnamespace
         AND (has_function_privilege('public', oid, 'EXECUTE')
           OR (prosecdef AND NOT coalesce(proconfig, '{}') @> ARRAY['search_path=public, pg_temp']))`,
    );
    expect(rows).toEqual([]);
  });

  it('[CV-41] asks in every policy of a table of persons whether persons are asked for at all', async () => {
    const { rows } = await van.db.query<{ tabel: string; uitdrukking: string }>(
      `SELECT tablename AS tabel, concat_ws(' ', qual, with_check) AS uitdrukking FROM pg_policies
       WHERE 'poortwachter_gateway' = ANY (roles) AND tablename IN (SELECT table_name FROM information_schema.columns
         WHERE column_name IN ('client_id', 'rapportage_id', 'aanmelding_id') OR table_name = 'client')`,
    );
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter(({ uitdrukking }) => !uitdrukking.includes('pw.met_personen()'))).toEqual([]);
  });

  it('shows nothing without settings, nor with empty ones', async () => {
    await eenWereld(van.db, 'WESTENDORP');
    const leeg = { organisatie_id: '', soort: '', integratie_id: '', opdrachtgever_id: '', sleutel: '' };
    expect(await lekken(van.db, null)).toEqual([]);
    expect(await lekken(van.db, leeg as unknown as Wie)).toEqual([]);
  });

  it.each(['gemeente', 'uwv', 'werkgever', 'zorg', 'partner', 'betrokkene', 'coach', 'directie'] as const)(
    '[CV-20 IM-33 DI-20] shows %s no row of another organisatie or opdrachtgever, for all purposes together',
    async (wie) => {
      const wereld = await eenWereld(van.db, 'WESTENDORP');
      await eenWereld(van.db, 'WESTENDORP');
      expect(await lekken(van.db, wereld[wie])).toEqual([]);
    },
  );

  it('[CV-20 IM-33 DI-20] would show it: with row-level security off on a table, the same check names that table', async () => {
    const wereld = await eenWereld(van.db, 'WESTENDORP');
    await eenWereld(van.db, 'WESTENDORP');
    await van.db.query('ALTER TABLE gezondheid_medisch DISABLE ROW LEVEL SECURITY');
    await van.db.query('ALTER TABLE organisatie DISABLE ROW LEVEL SECURITY');
    expect(await lekken(van.db, wereld.gemeente)).toEqual(['gezondheid_medisch', 'organisatie']);
    expect(await lekken(van.db, null)).toEqual(['gezondheid_medisch', 'organisatie']);
  });
});
