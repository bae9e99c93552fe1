import { performance } from 'node:perf_hooks';
import type { Counter } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import type { Log } from '../log/log';
import { type Afzender, berichtVan, CLOUDEVENT } from './bericht';
import { type Bewijs, bewijsVan } from './bewijs';
import { type Aflevering, geefTerug, isAfgeleverd, isMislukt, isOvergeslagen } from './boek';
import { laatRusten, noteerMislukking } from './eindpunt';
import { tekenKoppen } from './geheim';
import { Verzendfout, type Verzendopties, verzend } from './http';
import { ontvangerVan, type Poortopties, type Verlof, vraagVerlof } from './poort';
import { alsBezorger } from './transactie';
import { pauzeNa, type Uitkomst, uitkomstVan } from './uitkomst';
import type { Bestemming } from './wachtrij';

export interface Postopties extends Poortopties {
  /** A pool that may become the bezorger. */
  readonly bezorger: DataSource;
  readonly log: Log;
  readonly afzender: Afzender;
  readonly verzending: Verzendopties;
  /** Milliseconds between a first failure and the next attempt. */
  readonly eersteMs: number;
  readonly pogingen: Counter<'uitkomst'>;
  /** Has the endpoint looked at again from then on, in the same transaction. */
  plan(manager: EntityManager, bestemming: Bestemming, vanaf: Date): Promise<void>;
}

/** As an attempt without an answer is kept. */
export function storingVan(fout: unknown): Uitkomst {
  if (!(fout instanceof Verzendfout)) throw fout;
  return { soort: fout.storing, status: null, verdwenen: false, wachtMs: 0 };
}

/** How long an endpoint is left alone for what only somebody here can mend. */
const RUST_MS = 600_000;

const ZONDER_GEHEIM: Uitkomst = { soort: 'GEHEIM', status: null, verdwenen: false, wachtMs: RUST_MS };

async function verstuur(
  { klok, afzender, verzending }: Postopties,
  { url, nummer }: Aflevering,
  gebeurtenis: Exclude<Verlof, string>,
  { geheimen, token }: Bewijs,
): Promise<Uitkomst> {
  const inhoud = berichtVan({ ...gebeurtenis, nummer }, afzender);
  // A receiver judges by the clock of the world how old a message is.
  const koppen = {
    'content-type': CLOUDEVENT,
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...tekenKoppen(gebeurtenis.id, inhoud, geheimen, new Date()),
  };
  try {
    return uitkomstVan(await verzend({ methode: 'POST', url, koppen, inhoud }, verzending), klok.nu());
  } catch (fout) {
    return storingVan(fout);
  }
}

/** Keeps that it failed; where a delivery waits for another attempt, there is a job for it. */
const laatMislukken = (opties: Postopties, aflevering: Aflevering, uitkomst: Uitkomst): Promise<void> =>
  alsBezorger(opties.bezorger, async (manager) => {
    const { log, eersteMs } = opties;
    await noteerMislukking(manager, log, aflevering, uitkomst);
    const pauzeMs = pauzeNa(aflevering.pogingen + 1, eersteMs);
    const { onbestelbaar, volgendeOp } = await isMislukt(manager, aflevering, uitkomst, pauzeMs);
    if (onbestelbaar)
      log.error(
        { webhook: aflevering.webhookId },
        'a webhook could not be delivered for days; it waits to be looked at',
      );
    else if (volgendeOp !== null) await opties.plan(manager, aflevering, volgendeOp);
  });

/** Nothing is sent and nothing on record: the endpoint is to blame, not this delivery. */
const houdVast = (opties: Postopties, aflevering: Aflevering): Promise<void> =>
  alsBezorger(opties.bezorger, async (manager) => {
    await noteerMislukking(manager, opties.log, aflevering, ZONDER_GEHEIM);
    await geefTerug(manager, aflevering);
  });

/** The recipient is not let in: who registers systems sees why. */
const wachtOpToegang = ({ bezorger }: Postopties, aflevering: Aflevering): Promise<void> =>
  alsBezorger(bezorger, async (manager) => {
    await laatRusten(manager, aflevering, RUST_MS);
    await geefTerug(manager, aflevering);
  });

/**
 * Makes one attempt: asks whether it may be told now, and only then sends it, while it is still this process's to send.
 * What came of it is kept in one transaction.
 *
 * @param uiterlijk by the clock of `performance`: when it is sent no more
 */
export async function bezorg(opties: Postopties, aflevering: Aflevering, uiterlijk: number): Promise<void> {
  const { bezorger, klok, sleutels, pogingen } = opties;
  const { ontvanger, bewijs } = await alsBezorger(bezorger, async (manager) => ({
    ontvanger: await ontvangerVan(manager, aflevering, klok.nu()),
    bewijs: await bewijsVan(manager, aflevering, klok.nu(), sleutels.webhook),
  }));
  if (bewijs === null) {
    pogingen.inc({ uitkomst: ZONDER_GEHEIM.soort });
    return houdVast(opties, aflevering);
  }
  const verlof = await vraagVerlof(opties, ontvanger, aflevering);
  if (verlof === 'GEEN_TOEGANG') return wachtOpToegang(opties, aflevering);
  if (verlof === 'NIET') {
    pogingen.inc({ uitkomst: 'OVERGESLAGEN' });
    await alsBezorger(bezorger, (manager) => isOvergeslagen(manager, aflevering));
    return;
  }
  if (performance.now() > uiterlijk) {
    await alsBezorger(bezorger, (manager) => geefTerug(manager, aflevering));
    return;
  }
  const uitkomst = await verstuur(opties, aflevering, verlof, bewijs);
  pogingen.inc({ uitkomst: uitkomst.soort });
  if (uitkomst.soort !== 'GOED') return laatMislukken(opties, aflevering, uitkomst);
  await alsBezorger(bezorger, (manager) => isAfgeleverd(manager, aflevering, uitkomst));
}
