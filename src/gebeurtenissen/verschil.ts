import type { Doel } from '../domain/doel';
import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type GebeurtenisSoort, type Wending } from '../domain/gebeurtenis';

/** An object as it is seen for one purpose. */
export interface Aanblik extends Aangekondigd {
  /** What it is like, in a form in which two of the same are equal: the same for every purpose. */
  readonly merk: string;
  /** The parts that may be read, each once. */
  readonly delen: readonly string[];
  /** The statements that travel with these, by their ids. */
  readonly kanttekeningen: readonly string[];
}

/** An object as a recipient sees it now for all purposes that it may name. */
export interface Beeld extends Aangekondigd {
  /** What it is like, with the statements that travel along. */
  readonly merk: string;
  /** Each part that may be read with a purpose for which it may, as `DOEL DEEL`, sorted. */
  readonly delen: readonly string[];
  /** For which purposes it can be read, sorted. */
  readonly doelen: readonly Doel[];
}

/** An object as a recipient was told of it; null: before it was kept for which purposes, and then its parts are without. */
export interface Verteld extends Omit<Beeld, 'doelen'> {
  readonly doelen: readonly Doel[] | null;
}

const metDoel = (doel: Doel, deel: string): string => `${doel} ${deel}`;
const doelVan = (deel: string): string => deel.slice(0, deel.indexOf(' '));
const zonderDoel = (deel: string): string => deel.slice(deel.indexOf(' ') + 1);

type OnderDoel = readonly [doel: Doel, aanblik: Aanblik];

function voegSamen(onder: readonly [OnderDoel, ...OnderDoel[]]): Beeld {
  const [[, { betreft, objectId, clientId, opdrachtId, merk }]] = onder;
  const kanttekeningen = new Set(onder.flatMap(([, aanblik]) => aanblik.kanttekeningen));
  return {
    betreft,
    objectId,
    clientId,
    opdrachtId,
    merk: [merk, ...[...kanttekeningen].sort()].join(' '),
    delen: onder.flatMap(([doel, { delen }]) => delen.map((deel) => metDoel(doel, deel))).sort(),
    doelen: onder.map(([doel]) => doel).sort(),
  };
}

/** What a recipient sees of objects for one purpose after another, as it sees them altogether. */
export function beeldenVan(perDoel: readonly (readonly [Doel, readonly Aanblik[]])[]): readonly Beeld[] {
  const samen = new Map<string, [OnderDoel, ...OnderDoel[]]>();
  for (const [doel, gezien] of perDoel)
    for (const aanblik of gezien) {
      const onder = samen.get(sleutelVan(aanblik));
      if (onder === undefined) samen.set(sleutelVan(aanblik), [[doel, aanblik]]);
      else onder.push([doel, aanblik]);
    }
  return [...samen.values()].map(voegSamen);
}

/** What is to be told: of an object that is gone, as it was told of before. */
export interface Stap extends Wending {
  readonly beeld: Verteld;
}

export const sleutelVan = ({ betreft, objectId }: Pick<Aangekondigd, 'betreft' | 'objectId'>): string =>
  `${GEBEURTENIS_OBJECTEN.indexOf(betreft)} ${objectId}`;

const zelfde = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((deel) => ander.includes(deel));

const mist = (oud: readonly string[], nieuw: readonly string[]): boolean => oud.some((deel) => !nieuw.includes(deel));

/** A part went: for every purpose, or for one for which the object itself can be read still. */
function isVerminderd({ delen, doelen }: Verteld, nieuw: Beeld): boolean {
  const altijd = doelen === null ? delen : delen.map(zonderDoel);
  const gebleven = doelen === null ? [] : delen.filter((deel) => nieuw.doelen.some((doel) => doel === doelVan(deel)));
  return mist(altijd, nieuw.delen.map(zonderDoel)) || mist(gebleven, nieuw.delen);
}

function isZelfde(oud: Verteld, nieuw: Beeld): boolean {
  if (oud.merk !== nieuw.merk) return false;
  if (oud.doelen === null) return zelfde(oud.delen, [...new Set(nieuw.delen.map(zonderDoel))]);
  return zelfde(oud.doelen, nieuw.doelen) && zelfde(oud.delen, nieuw.delen);
}

function soortVan(oud: Verteld, nieuw: Beeld): GebeurtenisSoort | null {
  if (isVerminderd(oud, nieuw)) return 'VERMINDERD';
  return isZelfde(oud, nieuw) ? null : 'GEWIJZIGD';
}

/**
 * Under which purposes it could be read before. With one among them that the recipient may not name any more, all that it
 * may: whoever named that one has it, and calls for others now.
 */
function doelenVoor(oud: Verteld, nieuw: Beeld | undefined, noembaar: readonly Doel[]): readonly Doel[] {
  const doelen = oud.doelen ?? nieuw?.doelen ?? noembaar;
  return doelen.every((doel) => noembaar.includes(doel)) ? doelen : [...new Set([...doelen, ...noembaar])];
}

/**
 * What a recipient is told when it knew the one and sees the other, in an order that follows from them alone.
 * @param noembaar the purposes that it may name now.
 */
export function verschil(
  bekend: readonly Verteld[],
  gezien: readonly Beeld[],
  noembaar: readonly Doel[],
): readonly Stap[] {
  const oud = new Map(bekend.map((beeld) => [sleutelVan(beeld), beeld]));
  const nieuw = new Map(gezien.map((beeld) => [sleutelVan(beeld), beeld]));
  return [...new Set([...oud.keys(), ...nieuw.keys()])].sort().flatMap((sleutel): readonly Stap[] => {
    const [was, is] = [oud.get(sleutel), nieuw.get(sleutel)];
    if (was === undefined)
      return is === undefined ? [] : [{ soort: 'VERSCHENEN', beeld: is, doelenVoor: [], doelenNa: is.doelen }];
    const voor = doelenVoor(was, is, noembaar);
    if (is === undefined) return [{ soort: 'INGETROKKEN', beeld: was, doelenVoor: voor, doelenNa: [] }];
    const soort = soortVan(was, is);
    return soort === null ? [] : [{ soort, beeld: is, doelenVoor: voor, doelenNa: is.doelen }];
  });
}
