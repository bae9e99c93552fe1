import type { Gebrek, Gebreksoort } from './gebrek';
import type { Vraag } from './zegels';

/*
 * What the chain does not tell of: that nothing stands in the ledger beside it. Each is one statement, and so one
 * snapshot: whatever is sealed meanwhile, a raadpleging either waits or is in a seal.
 */

const verzegeld = (kolommen: string): string => `SELECT ${kolommen} FROM zegel z
    CROSS JOIN unnest(z.organisaties, z.raadplegingen) AS u (organisatie_id, id)`;
const VERZEGELD = verzegeld('u.organisatie_id, u.id');

const geenRaadpleging = (van: string) => `NOT EXISTS (SELECT FROM raadpleging r
    WHERE r.organisatie_id = ${van}.organisatie_id AND r.id = ${van}.raadpleging_id)`;

interface Volledigheid {
  readonly soort: Gebreksoort;
  /** Gives one row, `id` and `zegel`; $1 is the moment before which what was written should be sealed. */
  readonly sql: string;
}

/** The lowest key: not the first of an order, for which PostgreSQL plans as if there were many, and there are none. */
const laagste = (sql: string): string => `SELECT NULL AS zegel, min(x.id::text COLLATE "C") AS id FROM (${sql}) x`;

/* As differences of sets where the seals come in: of how many raadplegingen they hold, PostgreSQL has no idea. */
const VOLLEDIG: readonly Volledigheid[] = [
  {
    soort: 'TOEGEVOEGD',
    sql: laagste(`SELECT organisatie_id, id FROM raadpleging
      EXCEPT (SELECT organisatie_id, raadpleging_id FROM te_bezegelen UNION ALL ${VERZEGELD})`),
  },
  ...['verstrekking', 'kennisgeving'].map(
    (tabel): Volledigheid => ({
      soort: 'TOEGEVOEGD',
      sql: laagste(`SELECT t.raadpleging_id AS id FROM ${tabel} t WHERE ${geenRaadpleging('t')}`),
    }),
  ),
  {
    soort: 'ONTBREEKT',
    sql: laagste(`SELECT q.raadpleging_id AS id FROM te_bezegelen q WHERE ${geenRaadpleging('q')}`),
  },
  {
    soort: 'DUBBEL',
    sql: `SELECT (array_agg(v.nummer ORDER BY v.nummer))[2] AS zegel, v.id
      FROM (${verzegeld('z.nummer, u.organisatie_id, u.id')}) v
      GROUP BY v.organisatie_id, v.id HAVING count(*) > 1 ORDER BY 1, 2 LIMIT 1`,
  },
  {
    soort: 'DUBBEL',
    sql: laagste(`SELECT organisatie_id, raadpleging_id AS id FROM te_bezegelen INTERSECT ${VERZEGELD}`),
  },
  {
    soort: 'ONBEZEGELD',
    sql: laagste(`SELECT r.id FROM te_bezegelen q JOIN raadpleging r ON r.organisatie_id = q.organisatie_id
      AND r.id = q.raadpleging_id WHERE r.op < $1`),
  },
];

/** The first of what is in the ledger and in no seal as it should be; null when there is nothing. */
export async function toetsVolledig(vraag: Vraag, voor: Date): Promise<Gebrek | null> {
  for (const { soort, sql } of VOLLEDIG) {
    const waarden = sql.includes('$1') ? [voor.toISOString()] : [];
    const [eerste] = await vraag<{ zegel: number | null; id: string | null }>(sql, waarden);
    if (eerste?.id == null) continue;
    return { soort, raadpleging: eerste.id, ...(eerste.zegel !== null && { zegel: eerste.zegel }) };
  }
  return null;
}
