import { performance } from 'node:perf_hooks';
import type { Counter } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';
import { ontvangerVan } from '../gebeurtenissen/ontvanger';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';
import { type Afzender, berichtVan, CLOUDEVENT } from './bericht';
import {
  type Aflevering,
  geefOp,
  geefTerug,
  isAfgeleverd,
  isLaatste,
  isMislukt,
  isOpgegeven,
  isOvergeslagen,
} from './boek';
import { laatRusten, noteerMislukking, noteerSucces, type Rustreden } from './eindpunt';
import { type Bewijs, geadresseerdeVan } from './geadresseerde';
import { tekenKoppen } from './geheim';
import { afkomstKoppen } from './handdruk';
import { Verzendfout, type Verzendopties, verzend } from './http';
import { type Poortopties, type Verlof, vraagVerlof } from './poort';
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
    ...afkomstKoppen(afzender.adres),
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...tekenKoppen(gebeurtenis.id, inhoud, geheimen, new Date()),
  };
  try {
    return uitkomstVan(await verzend({ methode: 'POST', url, koppen, inhoud }, verzending), klok.nu());
  } catch (fout) {
    return storingVan(fout);
  }
}

const meldOnbestelbaar = ({ log }: Postopties, { webhookId }: Aflevering): void =>
  log.error({ webhook: webhookId }, 'a webhook could not be delivered for days; it waits to be looked at');

/** It is tried again, ever later, and there is a job for that; in the end it waits to be looked at. */
async function stelUit(
  opties: Postopties,
  manager: EntityManager,
  aflevering: Aflevering,
  uitkomst: Uitkomst | null,
): Promise<void> {
  const pauzeMs = Math.max(pauzeNa(aflevering.pogingen, opties.eersteMs), uitkomst?.wachtMs ?? 0);
  const volgendeOp = await isMislukt(manager, aflevering, { uitkomst, pauzeMs });
  if (volgendeOp === null) return;
  if (isLaatste(aflevering)) meldOnbestelbaar(opties, aflevering);
  else await opties.plan(manager, aflevering, volgendeOp);
}

/** It was not taken there. Of what the address before said only remains that this was no attempt. */
const isGeweigerd = (opties: Postopties, aflevering: Aflevering, uitkomst: Uitkomst): Promise<void> =>
  alsBezorger(opties.bezorger, async (manager) => {
    const bijDezelfde = await noteerMislukking(manager, opties.log, aflevering, uitkomst);
    if (bijDezelfde) await stelUit(opties, manager, aflevering, uitkomst);
    else await geefTerug(manager, aflevering);
  });

/** Something failed here, which says nothing of the endpoint. */
async function isVerstoord(opties: Postopties, aflevering: Aflevering, fout: unknown): Promise<void> {
  const { bezorger, log, pogingen } = opties;
  pogingen.inc({ uitkomst: 'FOUT' });
  log.error(
    { ...beschrijf(fout), webhook: aflevering.webhookId },
    'webhooks could not be delivered; it is tried again',
  );
  await alsBezorger(bezorger, (manager) => stelUit(opties, manager, aflevering, null));
}

/** What was taken is not sent again, whatever becomes of the rest. */
async function isGelukt({ bezorger }: Postopties, aflevering: Aflevering, uitkomst: Uitkomst): Promise<void> {
  await alsBezorger(bezorger, (manager) => isAfgeleverd(manager, aflevering, uitkomst));
  await alsBezorger(bezorger, (manager) => noteerSucces(manager, aflevering, uitkomst));
}

/** Nothing is sent and nothing on record: the endpoint waits for somebody here, this delivery for the endpoint. */
function houdVast({ bezorger, pogingen }: Postopties, aflevering: Aflevering, waarom: Rustreden): Promise<unknown> {
  pogingen.inc({ uitkomst: waarom });
  return alsBezorger(bezorger, async (manager) => {
    await laatRusten(manager, aflevering, waarom);
    await geefTerug(manager, aflevering);
  });
}

/** Asks whether it may be told now, and only then sends it, while it is still this process's to send. */
async function doePoging(opties: Postopties, aflevering: Aflevering, uiterlijk: number): Promise<unknown> {
  const { bezorger, klok, sleutels, pogingen } = opties;
  if (isOpgegeven(aflevering)) {
    meldOnbestelbaar(opties, aflevering);
    return alsBezorger(bezorger, (manager) => geefOp(manager, aflevering));
  }
  const { ontvanger, geadresseerde } = await alsBezorger(bezorger, async (manager) => ({
    ontvanger: await ontvangerVan(manager, aflevering, klok.nu()),
    geadresseerde: await geadresseerdeVan(manager, aflevering, klok.nu(), sleutels.webhook),
  }));
  const legTerug = () => alsBezorger(bezorger, (manager) => geefTerug(manager, aflevering));
  if (geadresseerde === null) return legTerug();
  const { over, bewijs } = geadresseerde;
  if (bewijs === null) return houdVast(opties, aflevering, 'GEHEIM');
  const verlof = await vraagVerlof(opties, ontvanger, aflevering, over);
  if (verlof === 'GEEN_TOEGANG') return houdVast(opties, aflevering, verlof);
  if (verlof === 'NIET' || verlof === 'ONGEWENST') {
    pogingen.inc({ uitkomst: 'OVERGESLAGEN' });
    return alsBezorger(bezorger, (manager) => isOvergeslagen(manager, aflevering));
  }
  if (performance.now() > uiterlijk) return legTerug();
  const uitkomst = await verstuur(opties, aflevering, verlof, bewijs);
  pogingen.inc({ uitkomst: uitkomst.soort });
  return uitkomst.soort === 'GOED' ? isGelukt(opties, aflevering, uitkomst) : isGeweigerd(opties, aflevering, uitkomst);
}

/**
 * Makes one attempt, and keeps what came of it.
 *
 * @param uiterlijk by the clock of `performance`: when it is sent no more
 */
export async function bezorg(opties: Postopties, aflevering: Aflevering, uiterlijk: number): Promise<void> {
  try {
    await doePoging(opties, aflevering, uiterlijk);
  } catch (fout) {
    await isVerstoord(opties, aflevering, fout);
  }
}
