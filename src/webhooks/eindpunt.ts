import type { EntityManager } from 'typeorm';
import type { IntegratieId } from '../domain/ids';
import type { Afleveruitkomst, Uitschakelreden } from '../domain/webhook';
import type { Log } from '../log/log';
import type { Uitkomst } from './uitkomst';
import type { Bestemming } from './wachtrij';

/* How each endpoint fares, as the bezorger keeps it. What was learned at another address says nothing of this one. */

/** An endpoint that may be called now. */
export interface Eindpunt extends Bestemming {
  readonly integratieId: IntegratieId;
  readonly url: string;
}

const GESLAAGD = `UPDATE webhook SET mislukt_sinds = NULL, laatste_uitkomst = $4, laatste_status = $5
  WHERE organisatie_id = $1 AND id = $2 AND url = $3 AND (mislukt_sinds IS NOT NULL OR laatste_status IS DISTINCT FROM $5)`;

/** Keeps that the endpoint took what was sent. */
export const noteerSucces = (
  manager: EntityManager,
  { organisatieId, webhookId, url }: Eindpunt,
  { soort, status }: Uitkomst,
): Promise<unknown> => manager.query(GESLAAGD, [organisatieId, webhookId, url, soort, status]);

/** After so long without any delivery an endpoint is disabled. */
const DAGEN = 3;

/** One that takes nothing rests for half as long as it does not: less while it has agreed, so that what it takes again is soon there. */
const MISLUKT = `UPDATE webhook SET mislukt_sinds = coalesce(mislukt_sinds, now()), laatste_uitkomst = $4, laatste_status = $5,
    niet_voor = greatest(CASE WHEN handdruk_op IS NOT NULL THEN niet_voor END,
      now() + greatest(make_interval(secs => $6::double precision / 1000), least((now() - coalesce(mislukt_sinds, now())) / 2,
        CASE WHEN handdruk_op IS NULL THEN interval '1 hour' ELSE interval '1 minute' END)))
  WHERE organisatie_id = $1 AND id = $2 AND url = $3
  RETURNING mislukt_sinds <= now() - interval '${DAGEN} days' AS dagen, handdruk_op IS NULL AS "zonderInstemming"`;

const SCHAKEL_UIT = `UPDATE webhook SET stand = 'UITGESCHAKELD', reden = $3, sinds = now()
  WHERE organisatie_id = $1 AND id = $2 AND stand = 'ACTIEF'`;

/** Disables it, with a notice for who looks at the log; directie sees it at the registration. */
export async function schakelUit(
  manager: EntityManager,
  log: Log,
  { organisatieId, webhookId }: Bestemming,
  reden: Uitschakelreden,
): Promise<void> {
  const [, aantal]: [unknown, number] = await manager.query(SCHAKEL_UIT, [organisatieId, webhookId, reden]);
  if (aantal > 0) log.error({ webhook: webhookId, reden }, 'a webhook was disabled');
}

/**
 * Keeps that the endpoint did not take what was sent; one that is gone, or took nothing for days, is disabled. False: it is
 * at another address by now, and this says nothing of it.
 */
export async function noteerMislukking(
  manager: EntityManager,
  log: Log,
  eindpunt: Eindpunt,
  { soort, status, wachtMs, verdwenen }: Uitkomst,
): Promise<boolean> {
  const { organisatieId, webhookId, url } = eindpunt;
  const waarden = [organisatieId, webhookId, url, soort, status, wachtMs];
  const [[rij]]: [{ dagen: boolean; zonderInstemming: boolean }[]] = await manager.query(MISLUKT, waarden);
  if (rij === undefined) return false;
  if (!verdwenen && !rij.dagen) return true;
  const teLang = rij.zonderInstemming ? 'GEEN_INSTEMMING' : 'MISLUKT';
  await schakelUit(manager, log, eindpunt, verdwenen ? 'VERDWENEN' : teLang);
  return true;
}

/** How long an endpoint is left alone for what only somebody here can mend. */
const RUST = '10 minutes';

const LAAT_RUSTEN = `UPDATE webhook SET niet_voor = greatest(niet_voor, now() + interval '${RUST}'), laatste_uitkomst = $3,
    laatste_status = NULL
  WHERE organisatie_id = $1 AND id = $2`;

/** It cannot be signed for, or its system is not let in. */
export type Rustreden = Extract<Afleveruitkomst, 'GEHEIM' | 'GEEN_TOEGANG'>;

/** It is left alone for a while, for a reason that is not how it answers. */
export const laatRusten = (
  manager: EntityManager,
  { organisatieId, webhookId }: Bestemming,
  waarom: Rustreden,
): Promise<unknown> => manager.query(LAAT_RUSTEN, [organisatieId, webhookId, waarom]);
