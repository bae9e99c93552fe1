import { type Client, escapeLiteral } from 'pg';
import { laadDemo } from '../../src/demo/laden';
import { NU } from './moment';

/** A node of what EXPLAIN says, as far as it is looked at. */
export interface Knoop {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Knoop[];
}

const alle = (knoop: Knoop): readonly Knoop[] => [knoop, ...(knoop.Plans ?? []).flatMap(alle)];

/** Rows that the node looked at, in all its rounds. */
export const gelezen = ({
  'Actual Rows': rijen,
  'Rows Removed by Filter': geweerd = 0,
  'Actual Loops': keer,
}: Knoop): number => Math.round((rijen + geweerd) * keer);

/**
 * How PostgreSQL goes about a prepared statement: every node of its plan. It is carried out, in the transaction that is
 * open.
 */
export async function legUit(
  db: Client,
  tekst: string,
  waarden: readonly (string | Buffer | null)[],
): Promise<readonly Knoop[]> {
  await db.query(`PREPARE uitgelegd AS ${tekst}`);
  const met = waarden.map((waarde) => (waarde === null ? 'NULL' : escapeLiteral(String(waarde))));
  const uitvoering = met.length === 0 ? 'uitgelegd' : `uitgelegd (${met.join(', ')})`;
  const { rows } = await db.query<{ 'QUERY PLAN': { Plan: Knoop }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE ${uitvoering}`,
  );
  await db.query('DEALLOCATE uitgelegd');
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error('nothing was explained');
  return alle(plan);
}

/**
 * A demo set of which plans can be compared with those of a gateway that has run for a while: so many dossiers that
 * an index pays, and vacuumed, as the server sooner or later does itself (from then on it reads indexes alone).
 */
export async function laadVoorPlannen(eigenaar: Client, url: string): Promise<void> {
  await laadDemo(url, { clients: 8_000, seed: 1, nu: NU });
  await eigenaar.query('VACUUM (ANALYZE)');
}

/** The tables of which there are as many rows as there are dossiers, or more. */
export async function groteTabellen(db: Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ tabel: string }>(
    `SELECT c.relname AS tabel FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND c.reltuples > 1000 ORDER BY 1`,
  );
  return rows.map(({ tabel }) => tabel);
}

/** How many objects an answer tells of. */
export function objecten(waarde: unknown): number {
  if (Array.isArray(waarde)) return waarde.reduce((som: number, een) => som + objecten(een), 0);
  if (waarde === null || typeof waarde !== 'object') return 0;
  const delen = Object.entries(waarde);
  const zelf =
    delen.some(([naam]) => naam === 'id') || !delen.some(([naam]) => naam === 'nodes' || naam === 'data') ? 1 : 0;
  return zelf + delen.reduce((som, [, deel]) => som + objecten(deel), 0);
}
