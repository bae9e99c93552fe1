import { EIGEN_ORGANISATIE, MET_PERSONEN } from './bereik';
import { GATEWAY } from './rol';

/** What the gateway may do with the rows of one table, besides that they are of the caller's organisatie. */
export interface Beveiliging {
  readonly tabel: string;
  /** Left out: the gateway does not read it. */
  readonly lezen?: string;
  readonly toevoegen?: string;
  /**
   * Only these columns ever change; whoever may change a row sees it, finds it such that `mits` holds, and leaves it
   * such that `zodat` holds: the same, unless it is given.
   */
  readonly wijzigen?: { readonly kolommen: readonly string[]; readonly mits: string; readonly zodat?: string };
  /** Another condition than the column organisatie_id by which a row is of the caller's organisatie. */
  readonly organisatie?: string;
}

/**
 * Rights, row-level security and policies of one table. Nobody deletes as the gateway.
 *
 * FORCED, so that nothing passes over the policies unseen: the owner, who on a managed server is no superuser, has to
 * load the demo and migrate, and does so by a policy that stands in the catalogue and can be dropped, instead of by an
 * exemption. The policies of the gateway name the gateway's role: no other role is let in by them.
 */
export function beveilig({
  tabel,
  lezen,
  toevoegen,
  wijzigen,
  organisatie = EIGEN_ORGANISATIE,
}: Beveiliging): string[] {
  const statements = [
    `ALTER TABLE ${tabel} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${tabel} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY eigenaar ON ${tabel} TO CURRENT_USER USING (true) WITH CHECK (true)`,
  ];
  if (lezen !== undefined)
    statements.push(
      `GRANT SELECT ON ${tabel} TO ${GATEWAY}`,
      `CREATE POLICY lezen ON ${tabel} FOR SELECT TO ${GATEWAY} USING (${organisatie} AND (${lezen}))`,
    );
  if (toevoegen !== undefined)
    statements.push(
      `GRANT INSERT ON ${tabel} TO ${GATEWAY}`,
      `CREATE POLICY toevoegen ON ${tabel} FOR INSERT TO ${GATEWAY} WITH CHECK (${organisatie} AND (${toevoegen}))`,
    );
  if (wijzigen !== undefined)
    statements.push(
      `GRANT UPDATE (${wijzigen.kolommen.join(', ')}) ON ${tabel} TO ${GATEWAY}`,
      `CREATE POLICY wijzigen ON ${tabel} FOR UPDATE TO ${GATEWAY}
        USING (${organisatie} AND (${wijzigen.mits})) WITH CHECK (${organisatie} AND (${wijzigen.zodat ?? wijzigen.mits}))`,
    );
  return statements;
}

/** The same for a table that speaks of persons: it has no rows for who asks for figures alone, whatever else lets them be seen (CV-41). */
export const beveiligPersonen = (beveiliging: Beveiliging): string[] =>
  beveilig({ ...beveiliging, organisatie: MET_PERSONEN });

/** The caller works at the organisatie, and a role in force reaches dossiers. */
export const BINNEN = '(SELECT pw.binnen())';
export const MEDEWERKER = '(SELECT pw.medewerker()) IS NOT NULL';

/**
 * A row of another table, as far as the caller sees it by that table's own policy. OFFSET 0 keeps the planner from
 * reading that whole table into a hash for one page: each row is looked up by an index.
 */
export const zichtbaar = (tabel: string, voorwaarde: string): string =>
  `EXISTS (SELECT FROM ${tabel} z WHERE ${voorwaarde} OFFSET 0)`;
