import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { DataSource } from 'typeorm';
import { Collectorfout, type Zend } from './collector';
import type { TeLoggen } from './regels';
import { type Reden, type Wachtend, Wachtrij } from './wachtrij';

export interface Rondeopties {
  /** A pool that may become the role that exports. */
  readonly bron: DataSource;
  readonly zend: Zend;
  /** Throws for what this version cannot tell of. */
  readonly regels: (raadpleging: TeLoggen) => readonly ReadableSpan[];
  /** After how many seconds one that stayed behind is tried again. */
  readonly herkansing: number;
}

/** Raadplegingen in one round at most: what is sent again when the place could not be kept. */
export const MEESTE = 100;

/** Raadplegingen that stayed behind, tried again in one round. */
const MEESTE_HERKANSINGEN = 20;

/** A raadpleging that the collector does not have, though it takes others. */
export interface Achterblijver {
  readonly wachtend: Wachtend;
  readonly reden: Reden;
  /** What the collector answered, if it was sent. */
  readonly status: number | null;
}

/** BEZET: another process exports. LEEG: nothing is left that is in its order. */
export type Afloop =
  | { readonly soort: 'BEZET' | 'LEEG' }
  | { readonly soort: 'VERDER'; readonly achtergebleven: readonly Achterblijver[] };

interface Zendbaar {
  readonly wachtend: Wachtend;
  readonly regels: readonly ReadableSpan[];
}

function maakRegels(wachtend: Wachtend, { regels }: Rondeopties): Zendbaar | Achterblijver {
  if (wachtend.raadpleging === null) return { wachtend, reden: 'VERDWENEN', status: null };
  try {
    return { wachtend, regels: regels(wachtend.raadpleging) };
  } catch {
    return { wachtend, reden: 'ONBEKEND', status: null };
  }
}

const isZendbaar = (gemaakt: Zendbaar | Achterblijver): gemaakt is Zendbaar => 'regels' in gemaakt;
const isAchterblijver = (gemaakt: Zendbaar | Achterblijver): gemaakt is Achterblijver => 'reden' in gemaakt;

/** Sends them in order; what is refused is halved, until it is known which of them it is. Gives those. */
async function zendOfHalveer(lijst: readonly Zendbaar[], zend: Zend): Promise<readonly Achterblijver[]> {
  const [eerste] = lijst;
  if (eerste === undefined) return [];
  const ontvangst = await zend(lijst.flatMap(({ regels }) => regels));
  if (ontvangst.soort === 'AANGENOMEN') return [];
  if (lijst.length === 1) return [{ wachtend: eerste.wachtend, reden: 'GEWEIGERD', status: ontvangst.status }];
  const midden = Math.ceil(lijst.length / 2);
  const voorste = await zendOfHalveer(lijst.slice(0, midden), zend);
  return [...voorste, ...(await zendOfHalveer(lijst.slice(midden), zend))];
}

/** Gives those that the collector does not have. Throws when it took nothing of what it was sent. */
async function verzend(wachtenden: readonly Wachtend[], opties: Rondeopties): Promise<readonly Achterblijver[]> {
  const gemaakt = wachtenden.map((wachtend) => maakRegels(wachtend, opties));
  const zendbaar = gemaakt.filter(isZendbaar);
  const geweigerd = await zendOfHalveer(zendbaar, opties.zend);
  const [eerste] = geweigerd;
  // A collector that refuses all of it may refuse everything: then the fault need not be in what was sent.
  if (eerste !== undefined && geweigerd.length === zendbaar.length) throw new Collectorfout(eerste.status);
  return [...gemaakt.filter(isAchterblijver), ...geweigerd];
}

/** Each on its own: that one is refused again says nothing of the others. */
async function herkans(wachtrij: Wachtrij, opties: Rondeopties): Promise<void> {
  for (const wachtend of await wachtrij.achterblijvers(MEESTE_HERKANSINGEN, opties.herkansing)) {
    const gemaakt = maakRegels(wachtend, opties);
    const [over] = isZendbaar(gemaakt) ? await zendOfHalveer([gemaakt], opties.zend) : [gemaakt];
    if (over === undefined) await wachtrij.isBijgehaald(wachtend);
    else await wachtrij.laatAchter(wachtend, over.reden);
  }
}

/**
 * Exports the next raadplegingen, and only then keeps that they were: what was taken and not kept so is sent again, with
 * the same span ids. One that is refused while others are taken is left behind, and does not keep them from going on.
 * Throws a `Collectorfout` with nothing kept when the collector took nothing.
 */
export async function exporteer(opties: Rondeopties): Promise<Afloop> {
  return opties.bron.transaction('READ COMMITTED', async (manager): Promise<Afloop> => {
    const wachtrij = await Wachtrij.neem(manager);
    if (wachtrij === null) return { soort: 'BEZET' };
    const groep = await wachtrij.volgende(MEESTE);
    const laatste = groep.at(-1);
    if (laatste === undefined) {
      await herkans(wachtrij, opties);
      return { soort: 'LEEG' };
    }
    const achtergebleven = await verzend(groep, opties);
    for (const { wachtend, reden } of achtergebleven) await wachtrij.laatAchter(wachtend, reden);
    await wachtrij.schuifOp(laatste);
    return { soort: 'VERDER', achtergebleven };
  });
}
