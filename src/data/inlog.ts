import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { GATEWAY } from '../../entities/migrations/0002-tweede-laag/rol';
import { scramVerifier } from './scram';

const afdruk = (tekst: string): string => createHash('sha256').update(tekst).digest('hex').slice(0, 12);

/** Start of the name of every login of a database: roles are of the whole server, so each database has its own. */
export const inlogVan = (database: string): string => `poortwachter_inlog_${afdruk(database)}`;

/** The login of a gateway with this secret: two with different secrets on one database do not lock each other out. */
const inlognaam = (database: string, wachtwoord: string): string => `${inlogVan(database)}_${afdruk(wachtwoord)}`;

/**
 * How its sessions plan. Under row-level security a statement takes longer to plan than to run: what was prepared is
 * planned once for all values, and never compiled.
 */
const SESSIE = { plan_cache_mode: 'force_generic_plan', jit: 'off' } as const;

/** What a login must not be: with any of these, row-level security would not bind it. */
const TE_STERK = `
  SELECT rolsuper OR rolbypassrls OR EXISTS (
    SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  ) AS sterk
  FROM pg_roles r WHERE rolname = $1`;

/**
 * Makes a login, and gives its URL. It owns nothing and inherits nothing: all it can do is take its one role. That of
 * the gateway serves callers, so that whoever gets a statement of their own past the first layer still meets the
 * second. Needs a role that may create roles. The password follows from the gateway's own secret, so that every process
 * of one gateway has the same; another password is another login.
 */
export async function maakInlog(eigenaarUrl: string, wachtwoord: string, rol: string = GATEWAY): Promise<string> {
  if (!/^[\w-]{32,}$/.test(wachtwoord)) throw new Error('the password of the login must be plain and long');
  const url = new URL(eigenaarUrl);
  const client = new Client({ connectionString: eigenaarUrl, application_name: 'poortwachter-inlog' });
  await client.connect();
  try {
    const { rows } = await client.query<{ database: string }>('SELECT current_database() AS database');
    const naam = inlognaam(rows[0]?.database ?? '', wachtwoord);
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [naam]);
    const bestaat = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [naam]);
    if (bestaat.rowCount === 0) await client.query(`CREATE ROLE ${naam} LOGIN NOINHERIT`);
    await client.query(`ALTER ROLE ${naam} PASSWORD '${scramVerifier(wachtwoord)}'`);
    await client.query(`GRANT ${rol} TO ${naam}`);
    for (const [instelling, waarde] of Object.entries(SESSIE))
      await client.query(`ALTER ROLE ${naam} SET ${instelling} = '${waarde}'`);
    // Nothing that is made for a session stands in for a table. Only who owns the database can say so; others get a warning.
    await client.query(`REVOKE TEMPORARY ON DATABASE ${client.escapeIdentifier(rows[0]?.database ?? '')} FROM PUBLIC`);
    await client.query('COMMIT');
    const gevonden = await client.query<{ sterk: boolean }>(TE_STERK, [naam]);
    if (gevonden.rows[0]?.sterk !== false)
      throw new Error(
        `refusing to start: the login ${naam} is superuser, bypasses row-level security or owns a table; take that away`,
      );
    // In the query of a URL these would win from those before the host.
    for (const naamVan of ['user', 'password']) url.searchParams.delete(naamVan);
    url.username = naam;
    url.password = wachtwoord;
    return url.href;
  } finally {
    await client.end();
  }
}

/** Refuses a pool that is not logged in as the login it was given: what serves callers must not be the owner. */
export async function eisInlog(bron: DataSource, inlogUrl: string): Promise<void> {
  const [rij]: { wie: string }[] = await bron.query('SELECT session_user AS wie');
  const { username } = new URL(inlogUrl);
  if (rij?.wie !== username)
    throw new Error(
      `refusing to start: callers would be served as ${rij?.wie}, not as the login ${username}; check DATABASE_URL`,
    );
}
