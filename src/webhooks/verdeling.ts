import type { EntityManager } from 'typeorm';
import type { Bestemming, Wachtrij } from './wachtrij';

/*
 * The stream is the outbox: an endpoint keeps its place in the stream of its registration, and what came after it becomes
 * deliveries, in one transaction with the place and with the jobs. An endpoint that is not called keeps its place.
 */

/** Deliveries in one transaction at most. */
const MEESTE = 1_000;

const ACHTER = `FROM webhook w JOIN gebeurtenisontvanger o ON o.organisatie_id = w.organisatie_id AND o.integratie_id = w.integratie_id
  WHERE w.stand = 'ACTIEF' AND w.handdruk_op IS NOT NULL AND o.nummer > w.positie`;
const BIJ_TE_WERKEN = `SELECT w.organisatie_id AS "organisatieId", w.id AS "webhookId" ${ACHTER}`;
const TOT = `SELECT least(o.nummer, w.positie + ${MEESTE}) AS tot ${ACHTER} AND w.organisatie_id = $1 AND w.id = $2
  FOR UPDATE OF w SKIP LOCKED`;

const LEG_NEER = `INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier)
  SELECT w.organisatie_id, w.id, g.nummer, coalesce(g.client_id, g.object_id) FROM webhook w
  JOIN gebeurtenis g ON g.organisatie_id = w.organisatie_id AND g.integratie_id = w.integratie_id
    AND g.nummer > w.positie AND g.nummer <= $3 AND g.betreft = ANY (w.over)
  WHERE w.organisatie_id = $1 AND w.id = $2
  ON CONFLICT DO NOTHING`;

const SCHUIF_OP = 'UPDATE webhook SET positie = $3 WHERE organisatie_id = $1 AND id = $2';

/** Endpoints that are behind in their stream. */
export const teVerdelen = (manager: EntityManager): Promise<readonly Bestemming[]> => manager.query(BIJ_TE_WERKEN);

/** Puts down what came into the stream of one since, as far as it goes at once. Another may be at it. */
export async function verdeel(manager: EntityManager, wachtrij: Wachtrij, bestemming: Bestemming): Promise<void> {
  const waar = [bestemming.organisatieId, bestemming.webhookId];
  const [plaats]: { tot: number }[] = await manager.query(TOT, waar);
  if (plaats === undefined) return;
  await manager.query(LEG_NEER, [...waar, plaats.tot]);
  await manager.query(SCHUIF_OP, [...waar, plaats.tot]);
  await wachtrij.voegToe(manager, [bestemming]);
}

const TE_WEKKEN = `SELECT organisatie_id AS "organisatieId", id AS "webhookId" FROM webhook
  WHERE wek AND stand = 'ACTIEF' AND handdruk_op IS NOT NULL`;

/** Those that are to be looked at again: they were resumed, or something is to be delivered again. */
export const teWekken = (manager: EntityManager): Promise<readonly Bestemming[]> => manager.query(TE_WEKKEN);

const METEEN = `UPDATE webhookaflevering SET volgende_op = now() WHERE organisatie_id = $1 AND webhook_id = $2 AND nummer IN (
  SELECT nummer FROM webhookaflevering WHERE organisatie_id = $1 AND webhook_id = $2 AND stand = 'WACHT' AND bezet_tot IS NULL
    AND volgende_op > now() LIMIT ${MEESTE})`;

const GEWEKT = 'UPDATE webhook SET wek = false WHERE organisatie_id = $1 AND id = $2';

/** What waits for it is due at once: as much as goes at once, and the rest in the next round. */
export async function wek(manager: EntityManager, wachtrij: Wachtrij, bestemming: Bestemming): Promise<void> {
  const waar = [bestemming.organisatieId, bestemming.webhookId];
  const [, aantal]: [unknown, number] = await manager.query(METEEN, waar);
  if (aantal < MEESTE) await manager.query(GEWEKT, waar);
  await wachtrij.voegToe(manager, [bestemming]);
}

const ALLE = `SELECT organisatie_id AS "organisatieId", id AS "webhookId", now() + make_interval(secs => $1::double precision) AS weer
  FROM webhook WHERE stand = 'ACTIEF' AND handdruk_op IS NOT NULL`;

/**
 * Has every endpoint looked at, and again after so many seconds, when what a process was at that is gone can be taken: a queue that was
 * lost, or restored from another moment, loses nothing.
 */
export async function bezoekAlle(manager: EntityManager, wachtrij: Wachtrij, seconden: number): Promise<void> {
  const alle: (Bestemming & { weer: Date })[] = await manager.query(ALLE, [seconden]);
  await wachtrij.voegToe(manager, alle);
  await wachtrij.voegToe(manager, alle, alle[0]?.weer);
}
