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

/** One job for each end of a rest, however many find that it rests. */
const WEK_EENS = `UPDATE webhook SET gewekt_op = niet_voor
  WHERE organisatie_id = $1 AND id = $2 AND gewekt_op IS DISTINCT FROM niet_voor`;

/** Dossiers of which something is under way. */
const BEZET = `SELECT dossier FROM webhookaflevering WHERE organisatie_id = $1 AND webhook_id = $2 AND bezet_tot > now()`;

/** Of those that wait longest and are due, as a rule the first is also the first about its dossier. */
const VENSTER = 50;

/*
 * The order by dossier and number is that of one index, which is what makes both of these cheap whatever the planner thinks
 * to know of the table.
 */
const WACHT = `FROM webhookaflevering w WHERE w.organisatie_id = $1 AND w.webhook_id = $2 AND w.stand = 'WACHT'`;
const VOORSTE = `WITH venster AS MATERIALIZED (
    SELECT w.nummer, w.dossier, w.volgende_op ${WACHT} AND w.volgende_op <= now() ORDER BY w.volgende_op, w.nummer LIMIT ${VENSTER})
  SELECT v.nummer, (SELECT count(*) = ${VENSTER} FROM venster) AS vol,
    v.dossier <> ALL ($3) AND v.nummer = (SELECT w.nummer ${WACHT} AND w.dossier >= v.dossier ORDER BY w.dossier, w.nummer LIMIT 1) AS vooraan
  FROM venster v ORDER BY v.volgende_op, v.nummer`;
const VOORSTE_VAN_ALLE = `WITH RECURSIVE eerste AS (
    (SELECT w.nummer, w.dossier, w.volgende_op ${WACHT} ORDER BY w.dossier, w.nummer LIMIT 1)
    UNION ALL
    SELECT volgende.* FROM eerste e CROSS JOIN LATERAL (
      SELECT w.nummer, w.dossier, w.volgende_op ${WACHT} AND w.dossier > e.dossier ORDER BY w.dossier, w.nummer LIMIT 1) volgende)
  SELECT nummer FROM eerste WHERE volgende_op <= now() AND dossier <> ALL ($3) ORDER BY volgende_op, nummer LIMIT 2`;

interface Wachtende {
  readonly nummer: number;
}

/** At most two that are due, each the first about its dossier and nothing of that under way; those that wait longest first. */
async function voorsten(
  manager: EntityManager,
  waar: readonly unknown[],
  bezet: readonly string[],
): Promise<Wachtende[]> {
  const venster: (Wachtende & { vooraan: boolean; vol: boolean })[] = await manager.query(VOORSTE, [...waar, bezet]);
  const vooraan = venster.filter((een) => een.vooraan);
  return vooraan.length > 0 || venster[0]?.vol !== true ? vooraan : manager.query(VOORSTE_VAN_ALLE, [...waar, bezet]);
}

/**
 * By its end it is known again whose turn it is: in milliseconds, as it is told. An attempt of which nobody says what came
 * of it counts too, and is due again when its time is over, after all that is due by then.
 */
const NEEM = `UPDATE webhookaflevering a SET pogingen = a.pogingen + 1, bezet_tot = einde, volgende_op = einde
  FROM webhook w, date_trunc('milliseconds', now() + make_interval(secs => $4::double precision)) AS einde
  WHERE w.organisatie_id = a.organisatie_id AND w.id = a.webhook_id
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
  const bezet: { dossier: string }[] = await manager.query(BEZET, waar);
  // Who is at it takes the next.
  if (bezet.length >= plaatsen) return null;
  const [voorste, tweede] = await voorsten(
    manager,
    waar,
    bezet.map(({ dossier }) => dossier),
  );
  if (voorste === undefined) return null;
  const [[aflevering]]: [Aflevering[]] = await manager.query(NEEM, [...waar, voorste.nummer, seconden]);
  if (aflevering === undefined) throw new Error('a delivery is gone');
  if (tempo !== null) await manager.query(HOUD_TEMPO, [...waar, tempo]);
  else if (tweede !== undefined && bezet.length + 1 < plaatsen) await wachtrij.voegToe(manager, [bestemming]);
  return aflevering;
}
