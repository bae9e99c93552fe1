import type { EntityManager } from 'typeorm';
import type { Aflevering } from './boek';
import type { Bestemming, Wachtrij } from './wachtrij';

/*
 * Whose turn it is at an endpoint. Who takes a delivery goes on with the next when that is done; so a job is only needed
 * where nobody is at it: where something new came, where something that failed is due again, and where a rest ends.
 */

/** Requests to one endpoint at once; to one that takes nothing: one, by which it can show that it does again. */
const TEGELIJK = 4;
const TEGELIJK_ALS_MISLUKT = 1;

/** Locked before anything is counted, so that no more are taken at once than may be. */
const GRENDEL = `SELECT tempo, CASE WHEN niet_voor > now() THEN niet_voor END AS "nietVoor",
    CASE WHEN mislukt_sinds IS NULL THEN ${TEGELIJK} ELSE ${TEGELIJK_ALS_MISLUKT} END AS plaatsen
  FROM webhook WHERE organisatie_id = $1 AND id = $2 AND stand = 'ACTIEF' AND handdruk_op IS NOT NULL FOR UPDATE`;

const BEZET = `SELECT count(*)::int AS aantal FROM webhookaflevering
  WHERE organisatie_id = $1 AND webhook_id = $2 AND bezet_tot > now()`;

/** One job for each end of a rest, however many find that it rests. */
const WEK_EENS = `UPDATE webhook SET gewekt_op = niet_voor
  WHERE organisatie_id = $1 AND id = $2 AND gewekt_op IS DISTINCT FROM niet_voor`;

/** What is due, is the first about its dossier, and of which dossier nothing is under way; those that wait longest first. */
const VOORSTE = `SELECT a.nummer FROM webhookaflevering a
  WHERE a.organisatie_id = $1 AND a.webhook_id = $2 AND a.stand = 'WACHT' AND a.volgende_op <= now()
    AND NOT EXISTS (SELECT FROM webhookaflevering b
      WHERE b.organisatie_id = a.organisatie_id AND b.webhook_id = a.webhook_id AND b.dossier = a.dossier
        AND b.stand = 'WACHT' AND (b.nummer < a.nummer OR b.bezet_tot > now()))
  ORDER BY a.volgende_op, a.nummer LIMIT 2`;

/** By its end it is known again whose turn it is: in milliseconds, as it is told. */
const NEEM = `UPDATE webhookaflevering a SET bezet_tot = date_trunc('milliseconds', now() + make_interval(secs => $4::double precision))
  FROM webhook w WHERE w.organisatie_id = a.organisatie_id AND w.id = a.webhook_id
    AND a.organisatie_id = $1 AND a.webhook_id = $2 AND a.nummer = $3
  RETURNING w.organisatie_id AS "organisatieId", w.id AS "webhookId", w.integratie_id AS "integratieId", w.url,
    a.nummer, a.pogingen, a.bezet_tot AS "bezetTot"`;

const HOUD_TEMPO = `UPDATE webhook SET niet_voor = now() + interval '1 minute' / $3::int WHERE organisatie_id = $1 AND id = $2`;

interface Eindpuntstand {
  readonly tempo: number | null;
  readonly nietVoor: Date | null;
  readonly plaatsen: number;
}

/**
 * Takes the next delivery of an endpoint for so many seconds, in which no other process makes it. Null: nothing is due, or
 * it is not called now; who looks at it again, and when, is arranged then.
 */
export async function neemVolgende(
  manager: EntityManager,
  wachtrij: Wachtrij,
  bestemming: Bestemming,
  seconden: number,
): Promise<Aflevering | null> {
  const waar = [bestemming.organisatieId, bestemming.webhookId];
  const [eindpunt]: Eindpuntstand[] = await manager.query(GRENDEL, waar);
  if (eindpunt === undefined) return null;
  const { tempo, nietVoor, plaatsen } = eindpunt;
  if (nietVoor !== null) {
    const [, gewekt]: [unknown, number] = await manager.query(WEK_EENS, waar);
    if (gewekt > 0) await wachtrij.voegToe(manager, [bestemming], nietVoor);
    return null;
  }
  const [{ aantal: bezet } = { aantal: 0 }]: { aantal: number }[] = await manager.query(BEZET, waar);
  // Who is at it takes the next.
  if (bezet >= plaatsen) return null;
  const [voorste, tweede]: { nummer: number }[] = await manager.query(VOORSTE, waar);
  if (voorste === undefined) return null;
  const [[aflevering]]: [Aflevering[]] = await manager.query(NEEM, [...waar, voorste.nummer, seconden]);
  if (aflevering === undefined) throw new Error('a delivery is gone');
  if (tempo !== null) await manager.query(HOUD_TEMPO, [...waar, tempo]);
  else if (tweede !== undefined && bezet + 1 < plaatsen) await wachtrij.voegToe(manager, [bestemming]);
  return aflevering;
}
