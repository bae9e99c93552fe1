import type { Client } from 'pg';
import type { Doel } from '../../src/domain/doel';

/** The moment at which every test of the second layer asks. */
export const NU = '2025-06-02T10:00:00Z';

/** Who calls, as the settings of a transaction say it. */
export interface Wie {
  readonly organisatie_id: string;
  readonly soort: 'OPDRACHTGEVER' | 'PARTNER' | 'MEDEWERKER' | 'BETROKKENE';
  readonly integratie_id: string;
  readonly opdrachtgever_id?: string;
  readonly partner_id?: string;
  readonly medewerker_id?: string;
  readonly client_id?: string;
  readonly sleutel: string;
}

/**
 * Runs `vraag` as the gateway for this caller, within a transaction that is open already, and undoes what it wrote.
 * Without `wie` there are no settings.
 */
export async function als<T>(
  db: Client,
  wie: Wie | null,
  doelen: readonly Doel[],
  vraag: () => Promise<T>,
  nu: string = NU,
): Promise<T> {
  await db.query('SAVEPOINT als');
  try {
    await db.query('SET LOCAL ROLE poortwachter_gateway');
    if (wie !== null)
      for (const [naam, waarde] of Object.entries({ ...wie, doelen: doelen.join(','), nu }))
        await db.query('SELECT set_config($1, $2, true)', [`pw.${naam}`, waarde]);
    return await vraag();
  } finally {
    await db.query('ROLLBACK TO SAVEPOINT als');
  }
}

/** How many rows of a table the caller sees. */
export async function telt(
  db: Client,
  wie: Wie | null,
  doelen: readonly Doel[],
  tabel: string,
  waar = 'true',
): Promise<number> {
  return als(db, wie, doelen, async () => {
    const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${tabel} WHERE ${waar}`);
    return rows[0]?.n ?? Number.NaN;
  });
}

/** The SQLSTATE with which PostgreSQL refuses the statement, or null when it takes it. */
export async function weigert(
  db: Client,
  wie: Wie,
  doelen: readonly Doel[],
  statement: string,
  waarden: readonly unknown[] = [],
): Promise<string | null> {
  return als(db, wie, doelen, async () => {
    try {
      await db.query(statement, [...waarden]);
      return null;
    } catch (fout) {
      return fout instanceof Error && 'code' in fout ? String(fout.code) : String(fout);
    }
  });
}

/** A row that fails a WITH CHECK, or a table or column without the right. */
export const GEEN_RECHT = '42501';
