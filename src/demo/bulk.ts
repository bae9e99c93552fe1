import type { Client } from 'pg';
import { TABELNAMEN } from './tabellen';

interface Index {
  readonly naam: string;
  readonly definitie: string;
}

/**
 * Makes the tables ready for bulk and returns the statements that undo it, in the same transaction: indexes are built
 * afterwards from sorted rows, foreign keys are not checked row by row where the role may skip that (the tests check
 * them all), COPY does not work where row-level security holds for the loader, what follows from the facts of a
 * dossier is not derived row by row: that is left to the caller; and nobody is there yet to be told of it.
 */
export async function bereidVoor(client: Client): Promise<string[]> {
  const herstel: string[] = [];
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  const { rows: rol } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (rol[0]?.rolsuper === true) await client.query('SET LOCAL session_replication_role = replica');

  const { rows: gedwongen } = await client.query<{ tabel: string }>(
    `SELECT format('%I', t) AS tabel FROM unnest($1::text[]) AS t WHERE row_security_active(t)`,
    [TABELNAMEN],
  );
  for (const { tabel } of gedwongen) {
    await client.query(`ALTER TABLE ${tabel} NO FORCE ROW LEVEL SECURITY`);
    herstel.push(`ALTER TABLE ${tabel} FORCE ROW LEVEL SECURITY`);
  }

  const { rows: indexen } = await client.query<Index>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS naam, pg_get_indexdef(i.indexrelid) AS definitie
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE i.indrelid = ANY (SELECT t::regclass FROM unnest($1::text[]) AS t)
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
     ORDER BY 1`,
    [TABELNAMEN],
  );
  for (const { naam, definitie } of indexen) {
    await client.query(`DROP INDEX ${naam}`);
    herstel.push(definitie);
  }

  const { rows: wachten } = await client.query<{ tabel: string; wacht: string }>(
    `SELECT t AS tabel, format('%I', tgname) AS wacht FROM unnest($1::text[]) AS t
     JOIN pg_trigger ON tgrelid = t::regclass WHERE tgname IN ('stand_insert', 'verleden_insert', 'signaal_insert')`,
    [TABELNAMEN],
  );
  for (const { tabel, wacht } of wachten) {
    await client.query(`ALTER TABLE ${tabel} DISABLE TRIGGER ${wacht}`);
    herstel.push(`ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER ${wacht}`);
  }
  return herstel;
}
