import type { EntityManager } from 'typeorm';
import type { Afleverstand } from '../domain/webhook';
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

/** Of who has it still: who took too long has it no more, and says nothing of it. */
const VAN_WIE_HET_HEEFT = `WHERE organisatie_id = $1 AND webhook_id = $2 AND nummer = $3 AND bezet_tot = $4 AND stand = 'WACHT'`;

const SLUIT = `UPDATE webhookaflevering SET bezet_tot = NULL, stand = $5, laatste_op = now(),
    volgende_op = now() + make_interval(secs => $6::double precision / 1000),
    laatste_uitkomst = coalesce($7, laatste_uitkomst), laatste_status = CASE WHEN $7::text IS NULL THEN laatste_status ELSE $8::int END
  ${VAN_WIE_HET_HEEFT} RETURNING volgende_op AS "volgendeOp"`;

/** How an attempt ended. */
interface Afloop {
  readonly stand: Afleverstand;
  /** What came of what was sent; null: nothing was. */
  readonly uitkomst: Uitkomst | null;
  /** Milliseconds until the next, where there is one. */
  readonly pauzeMs?: number;
}

/** Gives when it is due again; null: it is not this process's any more. */
async function sluit(
  manager: EntityManager,
  { organisatieId, webhookId, nummer, bezetTot }: Aflevering,
  { stand, uitkomst, pauzeMs = 0 }: Afloop,
): Promise<Date | null> {
  const waar = [organisatieId, webhookId, nummer, bezetTot];
  const waarden = [stand, pauzeMs, uitkomst?.soort ?? null, uitkomst?.status ?? null];
  const [[rij]]: [{ volgendeOp: Date }[]] = await manager.query(SLUIT, [...waar, ...waarden]);
  return rij?.volgendeOp ?? null;
}

const ZONDER_POGING = `UPDATE webhookaflevering SET bezet_tot = NULL, stand = $5, volgende_op = now(), pogingen = pogingen - 1
  ${VAN_WIE_HET_HEEFT}`;

/** It was taken, and nothing was tried: that is no attempt. */
const zonderPoging = (
  manager: EntityManager,
  { organisatieId, webhookId, nummer, bezetTot }: Aflevering,
  stand: Afleverstand,
): Promise<unknown> => manager.query(ZONDER_POGING, [organisatieId, webhookId, nummer, bezetTot, stand]);

/** It is not told. */
export const isOvergeslagen = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  sluit(manager, aflevering, { stand: 'OVERGESLAGEN', uitkomst: null });

/** It is due as it was. */
export const geefTerug = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  zonderPoging(manager, aflevering, 'WACHT');

/** It was taken. This waits for nobody who holds the endpoint: what was taken is not to be sent again. */
export const isAfgeleverd = (manager: EntityManager, aflevering: Aflevering, uitkomst: Uitkomst): Promise<unknown> =>
  sluit(manager, aflevering, { stand: 'AFGELEVERD', uitkomst });

/** Whether more attempts were begun than are made: nobody could keep what came of them. */
export const isOpgegeven = ({ pogingen }: Aflevering): boolean => pogingen > MEESTE_POGINGEN;

/** It waits for somebody to look at it. */
export const geefOp = (manager: EntityManager, aflevering: Aflevering): Promise<unknown> =>
  zonderPoging(manager, aflevering, 'ONBESTELBAAR');

/** Whether it is not tried again when this attempt fails. */
export const isLaatste = ({ pogingen }: Aflevering): boolean => pogingen >= MEESTE_POGINGEN;

/** An attempt failed. Gives when it is due again; null: it is not this process's any more. */
export const isMislukt = (
  manager: EntityManager,
  aflevering: Aflevering,
  afloop: Omit<Afloop, 'stand'>,
): Promise<Date | null> =>
  sluit(manager, aflevering, { ...afloop, stand: isLaatste(aflevering) ? 'ONBESTELBAAR' : 'WACHT' });

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
