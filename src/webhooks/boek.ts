import type { EntityManager } from 'typeorm';
import { type Eindpunt, noteerSucces } from './eindpunt';
import { MEESTE_POGINGEN, type Uitkomst } from './uitkomst';

/* How far each delivery is, as the bezorger: moments are those of the database, which all processes share. */

/** A delivery that is this process's to make until `bezetTot`. */
export interface Aflevering extends Eindpunt {
  readonly nummer: number;
  /** Attempts before this one. */
  readonly pogingen: number;
  readonly bezetTot: Date;
}

/** Only of who has it still: who took too long has it no more, and says nothing of it. */
const SLUIT = `UPDATE webhookaflevering SET bezet_tot = NULL, stand = $5, pogingen = pogingen + $6,
    laatste_op = CASE WHEN $5 = 'WACHT' AND $6 = 0 THEN laatste_op ELSE now() END,
    volgende_op = now() + make_interval(secs => $7::double precision / 1000),
    laatste_uitkomst = coalesce($8, laatste_uitkomst), laatste_status = CASE WHEN $8::text IS NULL THEN laatste_status ELSE $9::int END
  WHERE organisatie_id = $1 AND webhook_id = $2 AND nummer = $3 AND bezet_tot = $4 AND stand = 'WACHT'
  RETURNING volgende_op AS "volgendeOp"`;

async function sluit(
  manager: EntityManager,
  { organisatieId, webhookId, nummer, bezetTot }: Aflevering,
  stand: 'WACHT' | 'AFGELEVERD' | 'OVERGESLAGEN' | 'ONBESTELBAAR',
  pogingen: number,
  pauzeMs: number,
  uitkomst?: Uitkomst,
): Promise<Date | null> {
  const [[rij]]: [{ volgendeOp: Date }[]] = await manager.query(SLUIT, [
    organisatieId,
    webhookId,
    nummer,
    bezetTot,
    stand,
    pogingen,
    pauzeMs,
    uitkomst?.soort ?? null,
    uitkomst?.status ?? null,
  ]);
  return rij?.volgendeOp ?? null;
}

/** It may not be told any more. */
export const isOvergeslagen = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, 'OVERGESLAGEN', 0, 0);

/** Nothing was tried: it is due as it was. */
export const geefTerug = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, 'WACHT', 0, 0);

export async function isAfgeleverd(manager: EntityManager, aflevering: Aflevering, uitkomst: Uitkomst): Promise<void> {
  // The endpoint before its deliveries, as all do who lock both.
  await noteerSucces(manager, aflevering, uitkomst);
  await sluit(manager, aflevering, 'AFGELEVERD', 1, 0, uitkomst);
}

/** An attempt failed. Gives whether it was the last of this delivery, and when else the next is. */
export async function isMislukt(
  manager: EntityManager,
  aflevering: Aflevering,
  uitkomst: Uitkomst,
  pauzeMs: number,
): Promise<{ readonly onbestelbaar: boolean; readonly volgendeOp: Date | null }> {
  const onbestelbaar = aflevering.pogingen + 1 >= MEESTE_POGINGEN;
  const volgendeOp = await sluit(
    manager,
    aflevering,
    onbestelbaar ? 'ONBESTELBAAR' : 'WACHT',
    1,
    Math.max(pauzeMs, uitkomst.wachtMs),
    uitkomst,
  );
  return { onbestelbaar, volgendeOp };
}

/** Deliveries that were made, or that could not be told, are kept for so long. */
const BEWAAR_DAGEN = 30;

const RUIM_OP = `DELETE FROM webhookaflevering WHERE stand IN ('AFGELEVERD', 'OVERGESLAGEN')
  AND laatste_op < now() - interval '${BEWAAR_DAGEN} days'`;

/** Removes what was done long ago. */
export const ruimOp = (manager: EntityManager): Promise<unknown> => manager.query(RUIM_OP);
