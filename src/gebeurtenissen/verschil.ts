import type { Doel } from '../domain/doel';
import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type GebeurtenisSoort, type Wending } from '../domain/gebeurtenis';

/** An object as it is seen for one or more purposes. */
export interface Aanblik extends Aangekondigd {
  /** What it is like, in a form in which two of the same are equal. */
  readonly merk: string;
  /** The parts that may be read, each once and sorted. */
  readonly delen: readonly string[];
}

/** An object as a recipient sees it now for all purposes that it may name, and under which of them it does: sorted. */
export interface Beeld extends Aanblik {
  readonly doelen: readonly Doel[];
}

/** An object as a recipient was told of it; null: before it was kept under which purposes. */
export interface Verteld extends Aanblik {
  readonly doelen: readonly Doel[] | null;
}

/** What is to be told: of an object that is gone, as it was told of before. */
export interface Stap extends Wending {
  readonly beeld: Verteld;
}

export const sleutelVan = ({ betreft, objectId }: Pick<Aangekondigd, 'betreft' | 'objectId'>): string =>
  `${GEBEURTENIS_OBJECTEN.indexOf(betreft)} ${objectId}`;

const zelfde = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((deel) => ander.includes(deel));

function soortVan(oud: Verteld, nieuw: Beeld): GebeurtenisSoort | null {
  if (oud.delen.some((deel) => !nieuw.delen.includes(deel))) return 'VERMINDERD';
  const onderDezelfde = oud.doelen === null || zelfde(oud.doelen, nieuw.doelen);
  return onderDezelfde && oud.merk === nieuw.merk && zelfde(oud.delen, nieuw.delen) ? null : 'GEWIJZIGD';
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
