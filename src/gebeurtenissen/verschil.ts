import type { Doel } from '../domain/doel';
import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type Wending } from '../domain/gebeurtenis';

/** An object as it is seen for one purpose. */
export interface Aanblik extends Aangekondigd {
  /** What it is like, in a form in which two of the same are equal: the same for every purpose. */
  readonly merk: string;
  /** The parts that may be read, and the statements that travel with these by their ids, each once. */
  readonly delen: readonly string[];
}

/** An object as a recipient sees it now for all purposes that it may name. */
export interface Beeld extends Aangekondigd {
  readonly merk: string;
  /** Each part with a purpose for which it may be read, as `DOEL DEEL`, sorted. */
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
  return {
    betreft,
    objectId,
    clientId,
    opdrachtId,
    merk,
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

const mist = (oud: readonly string[], nieuw: readonly string[]): boolean => oud.some((deel) => !nieuw.includes(deel));

const zelfde = (een: readonly string[], ander: readonly string[]): boolean => !mist(een, ander) && !mist(ander, een);

/** Under which purposes what it was differs from what it is, and under which of them a part went. */
interface Anders {
  readonly anders: readonly Doel[];
  readonly minder: readonly Doel[];
}

/** A part went for a purpose when it cannot be read for it any more, or for no purpose at all. */
function andersPerDoel(was: Verteld & { readonly doelen: readonly Doel[] }, is: Beeld): Anders {
  const onder = (delen: readonly string[], doel: Doel) => delen.filter((deel) => doelVan(deel) === doel);
  const [blijft, over] = [is.doelen, is.delen.map(zonderDoel)];
  const weg = was.delen.filter((deel) =>
    blijft.some((doel) => doel === doelVan(deel)) ? !is.delen.includes(deel) : !over.includes(zonderDoel(deel)),
  );
  const anders = [...new Set([...was.doelen, ...blijft])].filter(
    (doel) =>
      was.merk !== is.merk ||
      was.doelen.includes(doel) !== blijft.includes(doel) ||
      !zelfde(onder(was.delen, doel), onder(is.delen, doel)),
  );
  return { anders, minder: anders.filter((doel) => onder(weg, doel).length > 0) };
}

/** Of what was told before it was kept for which purposes: all for which it can be read now. */
function andersZonderDoel(was: Verteld, is: Beeld): Anders {
  const delen = [...new Set(is.delen.map(zonderDoel))];
  if (was.merk === is.merk && zelfde(was.delen, delen)) return { anders: [], minder: [] };
  return { anders: is.doelen, minder: mist(was.delen, delen) ? is.doelen : [] };
}

/**
 * These purposes; with one among them that the recipient may not name any more, all that it may: whoever named that one has
 * it, and calls for others now.
 */
const verruimd = (doelen: readonly Doel[], noembaar: readonly Doel[]): readonly Doel[] =>
  mist(doelen, noembaar) ? [...new Set([...doelen, ...noembaar])] : doelen;

function stapVan(was: Verteld | undefined, is: Beeld | undefined, noembaar: readonly Doel[]): Stap | null {
  if (was === undefined) {
    if (is === undefined) return null;
    const { doelen } = is;
    return { soort: 'VERSCHENEN', beeld: is, doelenVoor: [], doelenNa: doelen, doelenAnders: doelen, doelenMinder: [] };
  }
  const voor = verruimd(was.doelen ?? is?.doelen ?? noembaar, noembaar);
  if (is === undefined)
    return { soort: 'INGETROKKEN', beeld: was, doelenVoor: voor, doelenNa: [], doelenAnders: voor, doelenMinder: [] };
  const { doelen } = was;
  const { anders, minder } = doelen === null ? andersZonderDoel(was, is) : andersPerDoel({ ...was, doelen }, is);
  if (anders.length === 0) return null;
  return {
    soort: minder.length > 0 ? 'VERMINDERD' : 'GEWIJZIGD',
    beeld: is,
    doelenVoor: voor,
    doelenNa: is.doelen,
    doelenAnders: verruimd(anders, noembaar),
    doelenMinder: verruimd(minder, noembaar),
  };
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
  return [...new Set([...oud.keys(), ...nieuw.keys()])]
    .sort()
    .map((sleutel) => stapVan(oud.get(sleutel), nieuw.get(sleutel), noembaar))
    .filter((stap) => stap !== null);
}
