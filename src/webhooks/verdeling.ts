import type { EntityManager } from 'typeorm';
import type { Bestemming, Wachtrij } from './wachtrij';

/*
 * The stream is the outbox: an endpoint keeps its place in the stream of its registration, and what came after it becomes
 * deliveries, in one transaction with the place and with the jobs. An endpoint that is not called keeps its place.
 */

/** Of the stream of one endpoint in one transaction at most. */
const MEESTE = 1_000;

const BIJ_TE_WERKEN = `SELECT w.organisatie_id AS "organisatieId", w.id AS "webhookId",
    least(o.nummer, w.positie + ${MEESTE}) AS tot
  FROM webhook w JOIN gebeurtenisontvanger o ON o.organisatie_id = w.organisatie_id AND o.integratie_id = w.integratie_id
  WHERE w.stand = 'ACTIEF' AND w.handdruk_op IS NOT NULL AND o.nummer > w.positie
  FOR UPDATE OF w SKIP LOCKED`;

const LEG_NEER = `INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier)
  SELECT w.organisatie_id, w.id, g.nummer, coalesce(g.client_id, g.object_id) FROM webhook w
  JOIN gebeurtenis g ON g.organisatie_id = w.organisatie_id AND g.integratie_id = w.integratie_id
    AND g.nummer > w.positie AND g.nummer <= $3 AND g.betreft = ANY (w.over)
  WHERE w.organisatie_id = $1 AND w.id = $2`;

const SCHUIF_OP = 'UPDATE webhook SET positie = $3 WHERE organisatie_id = $1 AND id = $2';

/** Puts down what came into the streams since. Whether there was anything. */
export async function verdeel(manager: EntityManager, wachtrij: Wachtrij): Promise<boolean> {
  const eindpunten: (Bestemming & { tot: number })[] = await manager.query(BIJ_TE_WERKEN);
  for (const { organisatieId, webhookId, tot } of eindpunten) {
    const waar = [organisatieId, webhookId, tot];
    await manager.query(LEG_NEER, waar);
    await manager.query(SCHUIF_OP, waar);
  }
  await wachtrij.voegToe(manager, eindpunten);
  return eindpunten.length > 0;
}

const WAKKER = `UPDATE webhook SET wek = false WHERE (organisatie_id, id) IN (
    SELECT organisatie_id, id FROM webhook WHERE wek AND stand = 'ACTIEF' AND handdruk_op IS NOT NULL FOR UPDATE SKIP LOCKED)
  RETURNING organisatie_id AS "organisatieId", id AS "webhookId"`;

const METEEN = `UPDATE webhookaflevering SET volgende_op = now() WHERE organisatie_id = $1 AND webhook_id = $2 AND stand = 'WACHT'
  AND bezet_tot IS NULL`;

/** What waits for an endpoint that was resumed, or of which something is to be delivered again, is due at once. */
export async function wek(manager: EntityManager, wachtrij: Wachtrij): Promise<void> {
  const [gewekt]: [Bestemming[]] = await manager.query(WAKKER);
  for (const { organisatieId, webhookId } of gewekt) await manager.query(METEEN, [organisatieId, webhookId]);
  await wachtrij.voegToe(manager, gewekt);
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
