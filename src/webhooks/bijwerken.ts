import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../log/log';
import { schakelUit } from './eindpunt';
import { alsBezorger } from './transactie';
import { verdeel, wek } from './verdeling';
import type { Bestemming, Wachtrij } from './wachtrij';

/* What there is to do at endpoints before anything is delivered: one question says at which, and what comes first there. */

type Wat = 'SLUIT' | 'WEK' | 'VERDEEL';

interface TeDoen extends Bestemming {
  readonly wat: Wat;
}

const TE_DOEN = `SELECT w.organisatie_id AS "organisatieId", w.id AS "webhookId",
    CASE WHEN i.tot <= $1 THEN 'SLUIT' WHEN w.wek THEN 'WEK' ELSE 'VERDEEL' END AS wat
  FROM webhook w JOIN integratie i ON i.organisatie_id = w.organisatie_id AND i.id = w.integratie_id
  LEFT JOIN gebeurtenisontvanger o ON o.organisatie_id = w.organisatie_id AND o.integratie_id = w.integratie_id
  WHERE w.stand = 'ACTIEF' AND (i.tot <= $1 OR w.handdruk_op IS NOT NULL AND (w.wek OR o.nummer > w.positie))`;

/** Endpoints at which there is something to do at this moment. */
export const teDoen = (bezorger: DataSource, nu: Date): Promise<readonly TeDoen[]> =>
  alsBezorger(bezorger, (manager) => manager.query(TE_DOEN, [nu]));

const VRIJ = `SELECT FROM webhook WHERE organisatie_id = $1 AND id = $2 AND stand = 'ACTIEF' FOR UPDATE SKIP LOCKED`;

interface Bijwerkopties {
  readonly bezorger: DataSource;
  readonly wachtrij: Wachtrij;
  readonly log: Log;
}

const WERK: Readonly<
  Record<Wat, (manager: EntityManager, bestemming: Bestemming, opties: Bijwerkopties) => Promise<void>>
> = {
  SLUIT: (manager, bestemming, { log }) => schakelUit(manager, log, bestemming, 'BEEINDIGD'),
  WEK: (manager, bestemming, { wachtrij }) => wek(manager, wachtrij, bestemming),
  VERDEEL: (manager, bestemming, { wachtrij }) => verdeel(manager, wachtrij, bestemming),
};

/** Does what comes first there. False: somebody else has that endpoint just then, or it is called no more. */
export const werkBij = (opties: Bijwerkopties, { wat, ...bestemming }: TeDoen): Promise<boolean> =>
  alsBezorger(opties.bezorger, async (manager) => {
    const vrij: unknown[] = await manager.query(VRIJ, [bestemming.organisatieId, bestemming.webhookId]);
    if (vrij.length > 0) await WERK[wat](manager, bestemming, opties);
    return vrij.length > 0;
  });
