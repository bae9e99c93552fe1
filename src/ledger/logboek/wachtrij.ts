import type { EntityManager } from 'typeorm';
import type { LogboekachterblijverRij } from '../../../entities';
import { LOGBOEK } from '../../../entities/migrations/0010-logboek/rechten';
import type { BetrokkeneSoort } from '../../domain/verstrekking';
import type { TeLoggen } from './regels';

/** Held by whoever exports, until its transaction ends: any constant of this program's own. */
export const LOCK = 0x6c6f67626f;

/** A raadpleging that is to be exported: by its key, and what is known of it; null: it is sealed, and is not there. */
export interface Wachtend {
  readonly organisatieId: string;
  readonly id: string;
  readonly raadpleging: TeLoggen | null;
}

/** One in the order of the seals. */
export interface Opvolgend extends Wachtend {
  readonly zegel: number;
  readonly plaats: number;
}

export type Reden = LogboekachterblijverRij['reden'];

interface Rij {
  readonly zegel: number;
  readonly plaats: number;
  readonly organisatie_id: string;
  readonly id: string;
  readonly uitkomst: TeLoggen['uitkomst'] | null;
  readonly wortels: string[];
  readonly trace_id: string;
  readonly ouder_span: string | null;
  readonly op: Date;
  readonly geschreven_op: Date;
  readonly soorten: BetrokkeneSoort[] | null;
  readonly ids: string[] | null;
}

/**
 * Of the raadplegingen in `van`, a FROM item with `organisatie_id` and `id`, in its order the first that have $2 data
 * subjects together at most, and one at least; with what a line holds of them.
 */
const metGegevens = (kolommen: string, van: string, orde: string): string => `SELECT ${kolommen}, van.organisatie_id,
    van.id, r.uitkomst, r.wortels, r.trace_id, r.ouder_span, r.op, r.geschreven_op, b.soorten, b.ids
  FROM (SELECT van.*, n.aantal, sum(n.aantal) OVER (ORDER BY ${orde} ROWS UNBOUNDED PRECEDING) AS samen
    FROM (${van}) van CROSS JOIN LATERAL (SELECT count(*) AS aantal FROM verstrekking v
      WHERE v.organisatie_id = van.organisatie_id AND v.raadpleging_id = van.id) n) van
  LEFT JOIN raadpleging r ON r.organisatie_id = van.organisatie_id AND r.id = van.id
  LEFT JOIN LATERAL (SELECT array_agg(v.betrokkene_soort ORDER BY v.nummer) AS soorten,
      array_agg(v.betrokkene_id ORDER BY v.nummer) AS ids
    FROM verstrekking v WHERE v.organisatie_id = van.organisatie_id AND v.raadpleging_id = van.id) b ON true
  WHERE van.samen <= $2 OR van.samen = van.aantal
  ORDER BY ${orde}`;

/** Each seal holds one raadpleging at least, so that more seals than that are never needed; most need fewer. */
const VOLGENDE = metGegevens(
  'van.zegel, van.plaats::int',
  `SELECT z.nummer AS zegel, e.plaats, e.organisatie_id, e.id
    FROM logboekstand s
    CROSS JOIN LATERAL (SELECT n.*, sum(aantal) OVER (ORDER BY nummer) - aantal AS ervoor FROM (
      SELECT nummer, aantal, organisaties, raadplegingen FROM zegel WHERE nummer >= s.zegel
      ORDER BY nummer LIMIT $1 + 1) n) z
    CROSS JOIN LATERAL unnest(z.organisaties, z.raadplegingen) WITH ORDINALITY AS e (organisatie_id, id, plaats)
    WHERE z.ervoor < s.plaats + $1 AND (z.nummer, e.plaats) > (s.zegel, s.plaats)
    ORDER BY z.nummer, e.plaats LIMIT $1`,
  'van.zegel, van.plaats',
);

const ACHTERBLIJVERS = metGegevens(
  '0 AS zegel, 0 AS plaats',
  `SELECT organisatie_id, raadpleging_id AS id, geprobeerd_op FROM logboekachterblijver
    WHERE geprobeerd_op <= now() - make_interval(secs => $3) ORDER BY geprobeerd_op, raadpleging_id LIMIT $1`,
  'van.geprobeerd_op, van.id',
);

const alsOpvolgend = ({ zegel, plaats, organisatie_id: organisatieId, id, ...rij }: Rij): Opvolgend => ({
  zegel,
  plaats,
  organisatieId,
  id,
  raadpleging: rij.uitkomst && {
    organisatieId,
    id,
    uitkomst: rij.uitkomst,
    wortels: rij.wortels,
    traceId: rij.trace_id,
    ouderSpan: rij.ouder_span,
    op: rij.op,
    geschrevenOp: rij.geschreven_op,
    betrokkenen: (rij.soorten ?? []).map((soort, nr) => ({ soort, id: rij.ids?.[nr] ?? '' })),
  },
});

/** Waits for nobody; the time that a collector takes to answer falls within the transaction. */
const INSTELLINGEN = `SELECT set_config('statement_timeout', '30s', true), set_config('lock_timeout', '1s', true),
  set_config('idle_in_transaction_session_timeout', '10min', true)`;

/**
 * The outbox: the sealed ledger, and up to where it was taken. Of one transaction, in which this process is the only one
 * that exports.
 */
export class Wachtrij {
  private constructor(private readonly manager: EntityManager) {}

  /** Null: another process exports at this moment. */
  static async neem(manager: EntityManager): Promise<Wachtrij | null> {
    await manager.query(`SET LOCAL ROLE ${LOGBOEK}`);
    await manager.query(INSTELLINGEN);
    const [slot]: { mag: boolean }[] = await manager.query('SELECT pg_try_advisory_xact_lock($1) AS mag', [LOCK]);
    return slot?.mag === true ? new Wachtrij(manager) : null;
  }

  /** The next ones, in the order in which they were sealed; of so many data subjects together, unless the first has more. */
  async volgende(hoogstens: number, betrokkenen: number): Promise<readonly Opvolgend[]> {
    const rijen: Rij[] = await this.manager.query(VOLGENDE, [hoogstens, betrokkenen]);
    return rijen.map(alsOpvolgend);
  }

  /** Those that stayed behind and were not tried for so long, bounded likewise. */
  async achterblijvers(hoogstens: number, betrokkenen: number, seconden: number): Promise<readonly Wachtend[]> {
    const rijen: Rij[] = await this.manager.query(ACHTERBLIJVERS, [hoogstens, betrokkenen, seconden]);
    return rijen.map(alsOpvolgend);
  }

  async schuifOp({ zegel, plaats }: Opvolgend): Promise<void> {
    await this.manager.query('UPDATE logboekstand SET zegel = $1, plaats = $2', [zegel, plaats]);
  }

  async laatAchter({ organisatieId, id }: Wachtend, reden: Reden): Promise<void> {
    await this.manager.query(
      `INSERT INTO logboekachterblijver (organisatie_id, raadpleging_id, reden) VALUES ($1, $2, $3)
       ON CONFLICT (organisatie_id, raadpleging_id) DO UPDATE SET reden = $3, geprobeerd_op = now()`,
      [organisatieId, id, reden],
    );
  }

  async isBijgehaald({ organisatieId, id }: Wachtend): Promise<void> {
    await this.manager.query('DELETE FROM logboekachterblijver WHERE organisatie_id = $1 AND raadpleging_id = $2', [
      organisatieId,
      id,
    ]);
  }
}

/** How much is not exported yet. */
export interface Achterstand {
  readonly aantal: number;
  /** When the oldest of it was asked. */
  readonly oudste: Date | null;
  readonly achterblijvers: number;
}

const ACHTERSTAND = `SELECT
    ((SELECT coalesce(sum(z.aantal), 0) FROM zegel z WHERE z.nummer > s.zegel)
      + coalesce((SELECT z.aantal - s.plaats FROM zegel z WHERE z.nummer = s.zegel), 0))::int AS aantal,
    (SELECT r.op FROM (SELECT nummer, organisaties, raadplegingen, aantal FROM zegel
        WHERE nummer >= s.zegel ORDER BY nummer LIMIT 2) z
      CROSS JOIN LATERAL (SELECT CASE WHEN z.nummer = s.zegel THEN s.plaats + 1 ELSE 1 END AS plaats) p
      JOIN raadpleging r ON r.organisatie_id = z.organisaties[p.plaats] AND r.id = z.raadplegingen[p.plaats]
      ORDER BY z.nummer LIMIT 1) AS oudste,
    (SELECT count(*)::int FROM logboekachterblijver) AS achterblijvers
  FROM logboekstand s`;

export async function meetAchterstand(manager: EntityManager): Promise<Achterstand> {
  await manager.query(`SET LOCAL ROLE ${LOGBOEK}`);
  const [stand]: Achterstand[] = await manager.query(ACHTERSTAND);
  return stand ?? { aantal: 0, oudste: null, achterblijvers: 0 };
}
