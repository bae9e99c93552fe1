import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { DataSource } from 'typeorm';
import { type Achterblijver, geefAf, type Zendbaar } from './afgifte';
import { Collectorfout, type Zend } from './collector';
import type { TeLoggen } from './regels';
import { type Wachtend, Wachtrij } from './wachtrij';

export interface Rondeopties {
  /** A pool that may become the role that exports. */
  readonly bron: DataSource;
  readonly zend: Zend;
  /** Throws for what this version cannot tell of. */
  readonly regels: (raadpleging: TeLoggen) => Iterable<ReadableSpan>;
  /** After how many seconds one that stayed behind is tried again. */
  readonly herkansing: number;
}

/** Raadplegingen in one round at most: what is sent again when the place could not be kept. */
export const MEESTE = 100;

/** Data subjects of all of them together, unless one has more: what is held in memory. */
export const MEESTE_BETROKKENEN = 2_000;

/** Raadplegingen that stayed behind, tried again in one round. */
const MEESTE_HERKANSINGEN = 20;

/** BEZET: another process exports. LEEG: nothing is left that is in its order. */
export type Afloop =
  | { readonly soort: 'BEZET' | 'LEEG' }
  | { readonly soort: 'VERDER'; readonly achtergebleven: readonly Achterblijver[] };

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

/** Each on its own: that one is refused again says nothing of the others. */
async function herkans(wachtrij: Wachtrij, opties: Rondeopties): Promise<void> {
  for (const wachtend of await wachtrij.achterblijvers(MEESTE_HERKANSINGEN, MEESTE_BETROKKENEN, opties.herkansing)) {
    const gemaakt = maakRegels(wachtend, opties);
    const [over] = isZendbaar(gemaakt) ? (await geefAf([gemaakt], opties.zend)).geweigerd : [gemaakt];
    if (over === undefined) await wachtrij.isBijgehaald(wachtend);
    else await wachtrij.laatAchter(wachtend, over.reden);
  }
}

/**
 * Goes on until the collector took something: one that refuses all of it may refuse everything, and then the fault need
 * not be in what was sent.
 */
async function verder(wachtrij: Wachtrij, opties: Rondeopties): Promise<Afloop> {
  const achtergebleven: Achterblijver[] = [];
  const geweigerd: Achterblijver[] = [];
  for (let gehad = 0; gehad < MEESTE; ) {
    const groep = await wachtrij.volgende(MEESTE - gehad, MEESTE_BETROKKENEN);
    const laatste = groep.at(-1);
    if (laatste === undefined) break;
    gehad += groep.length;
    const gemaakt = groep.map((wachtend) => maakRegels(wachtend, opties));
    const afgifte = await geefAf(gemaakt.filter(isZendbaar), opties.zend);
    achtergebleven.push(...gemaakt.filter(isAchterblijver));
    geweigerd.push(...afgifte.geweigerd);
    await wachtrij.schuifOp(laatste);
    if (!afgifte.aangenomen && geweigerd.length > 0) continue;
    achtergebleven.push(...geweigerd);
    for (const { wachtend, reden } of achtergebleven) await wachtrij.laatAchter(wachtend, reden);
    return { soort: 'VERDER', achtergebleven };
  }
  const [eerste] = geweigerd;
  if (eerste !== undefined) throw new Collectorfout(eerste.status);
  return { soort: 'LEEG' };
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
    const afloop = await verder(wachtrij, opties);
    if (afloop.soort === 'LEEG') await herkans(wachtrij, opties);
    return afloop;
  });
}
