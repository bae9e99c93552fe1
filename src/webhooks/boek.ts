import type { EntityManager } from 'typeorm';
import type { Eindpunt } from './eindpunt';
import { MEESTE_POGINGEN, type Uitkomst } from './uitkomst';

/* How far each delivery is, as the bezorger: moments are those of the database, which all processes share. */

/** A delivery that is this process's to make until `bezetTot`. */
export interface Aflevering extends Eindpunt {
  readonly nummer: number;
  /** Attempts, with this one. */
  readonly pogingen: number;
  readonly bezetTot: Date;
}

/** Only of who has it still: who took too long has it no more, and says nothing of it. */
const SLUIT = `UPDATE webhookaflevering SET bezet_tot = NULL, stand = $5, pogingen = pogingen - CASE WHEN $6 THEN 0 ELSE 1 END,
    laatste_op = CASE WHEN $6 THEN now() ELSE laatste_op END,
    volgende_op = now() + make_interval(secs => $7::double precision / 1000),
    laatste_uitkomst = coalesce($8, laatste_uitkomst), laatste_status = CASE WHEN $8::text IS NULL THEN laatste_status ELSE $9::int END
  WHERE organisatie_id = $1 AND webhook_id = $2 AND nummer = $3 AND bezet_tot = $4 AND stand = 'WACHT'
  RETURNING volgende_op AS "volgendeOp"`;

async function sluit(
  manager: EntityManager,
  { organisatieId, webhookId, nummer, bezetTot }: Aflevering,
  stand: 'WACHT' | 'AFGELEVERD' | 'OVERGESLAGEN' | 'ONBESTELBAAR',
  geldt: boolean,
  pauzeMs: number,
  uitkomst?: Uitkomst,
): Promise<Date | null> {
  const [[rij]]: [{ volgendeOp: Date }[]] = await manager.query(SLUIT, [
    organisatieId,
    webhookId,
    nummer,
    bezetTot,
    stand,
    geldt,
    pauzeMs,
    uitkomst?.soort ?? null,
    uitkomst?.status ?? null,
  ]);
  return rij?.volgendeOp ?? null;
}

/** It is not told. */
export const isOvergeslagen = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, 'OVERGESLAGEN', true, 0);

/** Nothing was tried: it is due as it was. */
export const geefTerug = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, 'WACHT', false, 0);

/** It was taken. This waits for nobody who holds the endpoint: what was taken is not to be sent again. */
export const isAfgeleverd = (manager: EntityManager, aflevering: Aflevering, uitkomst: Uitkomst): Promise<unknown> =>
  sluit(manager, aflevering, 'AFGELEVERD', true, 0, uitkomst);

/** Whether more attempts were begun than are made: nobody could keep what came of them. */
export const isOpgegeven = ({ pogingen }: Aflevering): boolean => pogingen > MEESTE_POGINGEN;

/** It waits for somebody to look at it. */
export const geefOp = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, 'ONBESTELBAAR', false, 0);

/** An attempt failed. Gives whether it was the last of this delivery, and when else the next is. */
export async function isMislukt(
  manager: EntityManager,
  aflevering: Aflevering,
  uitkomst: Uitkomst,
  pauzeMs: number,
): Promise<{ readonly onbestelbaar: boolean; readonly volgendeOp: Date | null }> {
  const onbestelbaar = aflevering.pogingen >= MEESTE_POGINGEN;
  const volgendeOp = await sluit(
    manager,
    aflevering,
    onbestelbaar ? 'ONBESTELBAAR' : 'WACHT',
    true,
    Math.max(pauzeMs, uitkomst.wachtMs),
    uitkomst,
  );
  return { onbestelbaar, volgendeOp };
}

/** Deliveries that were made, or that could not be told, are kept for so long. */
const BEWAAR_DAGEN = 30;

/** Removed at once, so that it is never too much. */
const MEESTE = 10_000;

const RUIM_OP = `DELETE FROM webhookaflevering WHERE (organisatie_id, webhook_id, nummer) IN (
  SELECT organisatie_id, webhook_id, nummer FROM webhookaflevering WHERE stand IN ('AFGELEVERD', 'OVERGESLAGEN')
    AND laatste_op < now() - interval '${BEWAAR_DAGEN} days' LIMIT ${MEESTE})`;

/** Removes of what was done long ago as much as goes at once. Whether there is more. */
export async function ruimOp(manager: EntityManager): Promise<boolean> {
  const [, aantal]: [unknown, number] = await manager.query(RUIM_OP);
  return aantal === MEESTE;
}
