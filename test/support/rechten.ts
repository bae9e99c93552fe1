import type { Client } from 'pg';

/**
 * All that a role may do with tables of the database, as the catalogue has it: `SELECT table` of a whole table, and
 * `SELECT table (columns)` where it may only with these. In the order of tables, then of the alphabet.
 */
export async function tabelrechten(db: Client, rol: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ tabel: string; recht: string; kolommen: string[] | null }>(
    `SELECT c.oid::regclass::text AS tabel, recht,
       CASE WHEN NOT has_table_privilege($1, c.oid, recht) THEN (SELECT array_agg(a.attname::text ORDER BY a.attname)
         FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
           AND has_column_privilege($1, c.oid, a.attnum, recht)) END AS kolommen
     FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS recht
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
       AND CASE WHEN recht IN ('DELETE', 'TRUNCATE', 'TRIGGER') THEN has_table_privilege($1, c.oid, recht)
         ELSE has_any_column_privilege($1, c.oid, recht) END
     ORDER BY 1, 2`,
    [rol],
  );
  return rows.map(
    ({ tabel, recht, kolommen }) => `${recht} ${tabel}${kolommen === null ? '' : ` (${kolommen.join(', ')})`}`,
  );
}
