import type { EntityManager } from 'typeorm';
import type { Bestemming, Wachtrij } from './wachtrij';

/*
 * The stream is the outbox: an endpoint keeps its place in the stream of its registration, and what came after it becomes
 * deliveries, in one transaction with the place and with the jobs. An endpoint that is not called keeps its place.
 */

/** Deliveries in one transaction at most. */
const MEESTE = 1_000;

const LEG_NEER = `WITH plaats AS (
    SELECT w.organisatie_id, w.id, w.integratie_id, w.over, w.positie AS na, least(o.nummer, w.positie + ${MEESTE}) AS tot
    FROM webhook w JOIN gebeurtenisontvanger o ON o.organisatie_id = w.organisatie_id AND o.integratie_id = w.integratie_id
    WHERE w.organisatie_id = $1 AND w.id = $2),
  nieuw AS (INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier)
    SELECT p.organisatie_id, p.id, g.nummer, coalesce(g.client_id, g.object_id) FROM plaats p
    JOIN gebeurtenis g ON g.organisatie_id = p.organisatie_id AND g.integratie_id = p.integratie_id
      AND g.nummer > p.na AND g.nummer <= p.tot AND g.betreft = ANY (p.over)
    ON CONFLICT DO NOTHING)
  UPDATE webhook w SET positie = p.tot, mislukt_sinds = CASE WHEN EXISTS (SELECT FROM webhookaflevering a
      WHERE a.organisatie_id = w.organisatie_id AND a.webhook_id = w.id AND a.stand = 'WACHT') THEN w.mislukt_sinds END
  FROM plaats p WHERE w.organisatie_id = p.organisatie_id AND w.id = p.id`;

/**
 * Puts down what came into the stream since, as far as it goes at once. The endpoint is this transaction's alone. Where nothing
 * waited any more, it is not known how it fared: how long it takes nothing begins with what comes now.
 */
export async function verdeel(manager: EntityManager, wachtrij: Wachtrij, bestemming: Bestemming): Promise<void> {
  await manager.query(LEG_NEER, [bestemming.organisatieId, bestemming.webhookId]);
  await wachtrij.voegToe(manager, [bestemming]);
}

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

const ALLE = `SELECT organisatie_id AS "organisatieId", id AS "webhookId" FROM webhook
  WHERE stand = 'ACTIEF' AND handdruk_op IS NOT NULL`;

/**
 * Has every endpoint looked at, and again after so many seconds, when what a process was at that is gone can be taken: a queue that was
 * lost, or restored from another moment, loses nothing.
 */
export async function bezoekAlle(manager: EntityManager, wachtrij: Wachtrij, seconden: number): Promise<void> {
  const alle: Bestemming[] = await manager.query(ALLE);
  await wachtrij.voegToe(manager, alle);
  await wachtrij.voegToe(manager, alle, seconden);
}
