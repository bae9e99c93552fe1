import type { Counter } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import type { Uitschakelreden } from '../domain/webhook';
import type { Log } from '../log/log';
import { type Afzender, berichtVan, CLOUDEVENT } from './bericht';
import {
  type Aflevering,
  alsBezorger,
  type Eindpunt,
  geheimenVan,
  isAfgeleverd,
  isMislukt,
  isOvergeslagen,
  noteerMislukking,
  stelUit,
} from './boek';
import { ontsluit, tekenKoppen } from './geheim';
import { Verzendfout, type Verzendopties, verzend } from './http';
import { type Poortopties, vraagVerlof } from './poort';
import { pauzeNa, type Uitkomst, uitkomstVan } from './uitkomst';
import type { Lijn } from './wachtrij';

export interface Postopties extends Poortopties {
  /** A pool that may become the bezorger. */
  readonly bezorger: DataSource;
  readonly log: Log;
  readonly afzender: Afzender;
  readonly verzending: Verzendopties;
  /** Milliseconds between a first failure and the next attempt. */
  readonly eersteMs: number;
  readonly pogingen: Counter<'uitkomst'>;
  /** Has the line looked at again from then on, in the same transaction. */
  plan(manager: EntityManager, lijn: Lijn, vanaf: Date): Promise<void>;
}

/** As an attempt without an answer is kept. */
export function storingVan(fout: unknown): Uitkomst {
  if (!(fout instanceof Verzendfout)) throw fout;
  return { soort: fout.storing, status: null, verdwenen: false, wachtMs: 0 };
}

/** A notice for who looks at the log; directie sees it at the registration. */
export function meldUitgeschakeld(log: Log, { webhookId }: Eindpunt, reden: Uitschakelreden | null): void {
  if (reden !== null) log.error({ webhook: webhookId, reden }, 'a webhook was disabled');
}

async function verstuur(
  { klok, afzender, verzending, sleutels }: Postopties,
  { url, webhookId, nummer }: Aflevering,
  gebeurtenis: Parameters<typeof berichtVan>[0],
  versloten: readonly Buffer[],
): Promise<Uitkomst> {
  const inhoud = berichtVan({ ...gebeurtenis, nummer }, afzender);
  const geheimen = versloten.map((geheim) => ontsluit(geheim, webhookId, sleutels.webhook));
  // A receiver judges by the clock of the world how old a message is.
  const koppen = { 'content-type': CLOUDEVENT, ...tekenKoppen(gebeurtenis.id, inhoud, geheimen, new Date()) };
  try {
    return uitkomstVan(await verzend({ methode: 'POST', url, koppen, inhoud }, verzending), klok.nu());
  } catch (fout) {
    return storingVan(fout);
  }
}

/** How long a recipient that is not let in is left alone. */
const GEEN_TOEGANG_MS = 600_000;

/** In one transaction with what is kept of it: where a line waits, there is a job for it. */
const planVervolg = async (opties: Postopties, manager: EntityManager, aflevering: Aflevering, vanaf: Date | null) => {
  const { organisatieId, webhookId, dossier } = aflevering;
  if (vanaf !== null) await opties.plan(manager, { organisatieId, webhookId, dossier }, vanaf);
};

/** Keeps that it failed. Whether the line goes on at once. */
const laatMislukken = (opties: Postopties, aflevering: Aflevering, uitkomst: Uitkomst): Promise<boolean> =>
  alsBezorger(opties.bezorger, async (manager) => {
    const uitgeschakeld = await noteerMislukking(manager, aflevering, uitkomst);
    const pauzeMs = pauzeNa(aflevering.pogingen + 1, opties.eersteMs);
    const { onbestelbaar, volgendeOp } = await isMislukt(manager, aflevering, uitkomst, pauzeMs);
    meldUitgeschakeld(opties.log, aflevering, uitgeschakeld);
    if (!onbestelbaar) await planVervolg(opties, manager, aflevering, volgendeOp);
    else
      opties.log.error(
        { webhook: aflevering.webhookId },
        'a webhook could not be delivered for days; it waits to be looked at',
      );
    return onbestelbaar;
  });

/**
 * Makes one attempt: asks whether it may be told now, and only then sends it. What came of it is kept in one transaction.
 * Gives whether the line goes on at once; else it is planned when, or somebody else has it.
 */
export async function bezorg(opties: Postopties, aflevering: Aflevering): Promise<boolean> {
  const { bezorger, klok, pogingen } = opties;
  const { verlof, geheimen } = await alsBezorger(bezorger, async (manager) => ({
    verlof: await vraagVerlof(opties, manager, aflevering),
    geheimen: await geheimenVan(manager, aflevering, klok.nu()),
  }));
  if (verlof === 'NIET') {
    pogingen.inc({ uitkomst: 'OVERGESLAGEN' });
    await alsBezorger(bezorger, (manager) => isOvergeslagen(manager, aflevering));
    return true;
  }
  if (verlof === 'GEEN_TOEGANG') {
    await alsBezorger(bezorger, async (manager) =>
      planVervolg(opties, manager, aflevering, await stelUit(manager, aflevering, GEEN_TOEGANG_MS)),
    );
    return false;
  }
  const uitkomst = await verstuur(opties, aflevering, verlof, geheimen);
  pogingen.inc({ uitkomst: uitkomst.soort });
  if (uitkomst.soort !== 'GOED') return laatMislukken(opties, aflevering, uitkomst);
  await alsBezorger(bezorger, (manager) => isAfgeleverd(manager, aflevering, uitkomst));
  return true;
}
