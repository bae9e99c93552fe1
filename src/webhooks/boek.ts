import type { DataSource, EntityManager } from 'typeorm';
import { BEZORGER } from '../../entities/migrations/0013-webhooks/rechten';
import type { IntegratieId, OrganisatieId, WebhookId } from '../domain/ids';
import type { Uitschakelreden } from '../domain/webhook';
import { MEESTE_POGINGEN, type Uitkomst } from './uitkomst';
import type { Lijn } from './wachtrij';

/* How far each delivery is, as the bezorger: moments are those of the database, which all processes share. */

const INSTELLINGEN = `SELECT set_config('statement_timeout', '30s', true), set_config('lock_timeout', '3s', true)`;

/** A transaction of the bezorger. */
export const alsBezorger = <T>(bron: DataSource, werk: (manager: EntityManager) => Promise<T>): Promise<T> =>
  bron.transaction('READ COMMITTED', async (manager) => {
    await manager.query(`SET LOCAL ROLE ${BEZORGER}`);
    await manager.query(INSTELLINGEN);
    return werk(manager);
  });

/** An endpoint that may be called now. */
export interface Eindpunt {
  readonly organisatieId: OrganisatieId;
  readonly webhookId: WebhookId;
  readonly integratieId: IntegratieId;
  readonly url: string;
}

/** A delivery that is this process's to make until `bezetTot`. */
export interface Aflevering extends Eindpunt {
  readonly dossier: string;
  readonly nummer: number;
  /** Attempts before this one. */
  readonly pogingen: number;
  readonly bezetTot: Date;
}

/** Requests to one endpoint at once: one that keeps us waiting keeps others waiting no more than so. */
const TEGELIJK = 4;

const EINDPUNT = `w.organisatie_id AS "organisatieId", w.id AS "webhookId", w.integratie_id AS "integratieId", w.url`;

/** Taken together with the endpoint, so that no more are taken at once than may be. */
const GRENDEL = `SELECT w.tempo, CASE
      WHEN w.niet_voor > now() THEN w.niet_voor
      WHEN (SELECT count(*) FROM webhookaflevering b WHERE b.organisatie_id = w.organisatie_id AND b.webhook_id = w.id
        AND b.bezet_tot > now()) >= ${TEGELIJK} THEN now() + interval '500 milliseconds' END AS vanaf
  FROM webhook w WHERE w.organisatie_id = $1 AND w.id = $2 AND w.stand = 'ACTIEF' AND w.handdruk_op IS NOT NULL FOR UPDATE`;

const VOORSTE = `SELECT nummer, volgende_op <= now() AND coalesce(bezet_tot <= now(), true) AS nu FROM webhookaflevering
  WHERE organisatie_id = $1 AND webhook_id = $2 AND dossier = $3 AND stand = 'WACHT' ORDER BY nummer LIMIT 1`;

const WACHT_TOT = `UPDATE webhookaflevering SET volgende_op = $4 WHERE organisatie_id = $1 AND webhook_id = $2 AND nummer = $3`;

/** By its end it is known again whose turn it is: in milliseconds, as it is told. */
const NEEM = `UPDATE webhookaflevering a SET bezet_tot = date_trunc('milliseconds', now() + make_interval(secs => $4::double precision))
  FROM webhook w WHERE w.organisatie_id = a.organisatie_id AND w.id = a.webhook_id
    AND a.organisatie_id = $1 AND a.webhook_id = $2 AND a.nummer = $3
  RETURNING ${EINDPUNT}, a.dossier, a.nummer, a.pogingen, a.bezet_tot AS "bezetTot"`;

/** The first of a line that waits; or from when it can be, because of others or of the endpoint. */
export type Beurt =
  | { readonly soort: 'NU'; readonly aflevering: Aflevering }
  | { readonly soort: 'LATER'; readonly vanaf: Date };

/**
 * Takes the first of a line, so that no other process delivers it at the same time. Null: nothing waits, the endpoint is
 * not called now, or there is another job for it: of who has it, or for the moment at which it is due.
 */
export async function neemVoorste(manager: EntityManager, lijn: Lijn, bezetSeconden: number): Promise<Beurt | null> {
  const { organisatieId, webhookId, dossier } = lijn;
  const waar = [organisatieId, webhookId];
  const [eindpunt]: { vanaf: Date | null; tempo: number | null }[] = await manager.query(GRENDEL, waar);
  if (eindpunt === undefined) return null;
  const [voorste]: { nu: boolean; nummer: number }[] = await manager.query(VOORSTE, [...waar, dossier]);
  if (voorste?.nu !== true) return null;
  const { vanaf, tempo } = eindpunt;
  if (vanaf !== null) {
    await manager.query(WACHT_TOT, [...waar, voorste.nummer, vanaf]);
    return { soort: 'LATER', vanaf };
  }
  const [[aflevering]]: [Aflevering[]] = await manager.query(NEEM, [...waar, voorste.nummer, bezetSeconden]);
  if (aflevering === undefined) throw new Error('a delivery is gone');
  await houdTempo(manager, aflevering, tempo);
  return { soort: 'NU', aflevering };
}

const houdTempo = async (manager: EntityManager, { organisatieId, webhookId }: Eindpunt, tempo: number | null) => {
  if (tempo === null) return;
  await manager.query(
    `UPDATE webhook SET niet_voor = now() + interval '1 minute' / $3::int WHERE organisatie_id = $1 AND id = $2`,
    [organisatieId, webhookId, tempo],
  );
};

/** Only of who has it still: who took too long has it no more, and says nothing of it. */
const SLUIT = `UPDATE webhookaflevering SET bezet_tot = NULL, stand = $5, pogingen = pogingen + $6, laatste_op = now(),
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
export const isOvergeslagen = (manager: EntityManager, aflevering: Aflevering) =>
  sluit(manager, aflevering, 'OVERGESLAGEN', 0, 0);

/** Nothing was tried: it stays where it is, and is looked at again after so long. */
export const stelUit = (manager: EntityManager, aflevering: Aflevering, pauzeMs: number) =>
  sluit(manager, aflevering, 'WACHT', 0, pauzeMs);

const GESLAAGD = `UPDATE webhook SET mislukt_sinds = NULL, laatste_uitkomst = $3, laatste_status = $4
  WHERE organisatie_id = $1 AND id = $2 AND (mislukt_sinds IS NOT NULL OR laatste_status IS DISTINCT FROM $4)`;

export async function isAfgeleverd(manager: EntityManager, aflevering: Aflevering, uitkomst: Uitkomst): Promise<void> {
  // The endpoint before its deliveries, as all do who lock both.
  await manager.query(GESLAAGD, [aflevering.organisatieId, aflevering.webhookId, uitkomst.soort, uitkomst.status]);
  await sluit(manager, aflevering, 'AFGELEVERD', 1, 0, uitkomst);
}

/** After so long without any delivery an endpoint is disabled. */
const DAGEN = 3;

/** Who did not agree yet is asked again after half as long as it does not. */
const MISLUKT = `UPDATE webhook SET mislukt_sinds = coalesce(mislukt_sinds, now()), laatste_uitkomst = $3, laatste_status = $4,
    niet_voor = CASE WHEN handdruk_op IS NULL THEN now() + greatest(make_interval(secs => $5::double precision / 1000),
        least((now() - coalesce(mislukt_sinds, now())) / 2, interval '1 hour'))
      WHEN $5 > 0 THEN greatest(niet_voor, now() + make_interval(secs => $5::double precision / 1000)) ELSE niet_voor END
  WHERE organisatie_id = $1 AND id = $2
  RETURNING mislukt_sinds <= now() - interval '${DAGEN} days' AS dagen, handdruk_op IS NULL AS "zonderInstemming"`;
const SCHAKEL_UIT = `UPDATE webhook SET stand = 'UITGESCHAKELD', reden = $3, sinds = now()
  WHERE organisatie_id = $1 AND id = $2 AND stand = 'ACTIEF'`;

/** Keeps that the endpoint did not take what was sent. Gives why it was disabled, or null when it was not. */
export async function noteerMislukking(
  manager: EntityManager,
  { organisatieId, webhookId }: Eindpunt,
  { soort, status, wachtMs, verdwenen }: Uitkomst,
): Promise<Uitschakelreden | null> {
  const [[rij]]: [{ dagen: boolean; zonderInstemming: boolean }[]] = await manager.query(MISLUKT, [
    organisatieId,
    webhookId,
    soort,
    status,
    wachtMs,
  ]);
  if (rij === undefined) throw new Error('an endpoint is gone');
  const teLang = rij.zonderInstemming ? 'GEEN_INSTEMMING' : 'MISLUKT';
  const uitgeschakeld = verdwenen ? 'VERDWENEN' : rij.dagen ? teLang : null;
  if (uitgeschakeld !== null) await manager.query(SCHAKEL_UIT, [organisatieId, webhookId, uitgeschakeld]);
  return uitgeschakeld;
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

/** The secrets that are valid now, the newest first; encrypted. */
export const geheimenVan = async (manager: EntityManager, { organisatieId, webhookId }: Eindpunt, nu: Date) => {
  const rijen: { versloten: Buffer }[] = await manager.query(
    `SELECT versloten FROM webhookgeheim WHERE organisatie_id = $1 AND webhook_id = $2 AND van <= $3
       AND (tot IS NULL OR tot > $3) ORDER BY van DESC, id`,
    [organisatieId, webhookId, nu],
  );
  return rijen.map(({ versloten }) => versloten);
};
