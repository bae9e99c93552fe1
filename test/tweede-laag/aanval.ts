/*
 * An attacker on published figures, who knows everything but the persons: how figures are made, which divisions there
 * are, and all that was published. What that tells is found by going through every world there can be.
 */

/** Which counts of one division are given. */
export type Toont = (aantallen: readonly number[]) => readonly boolean[];
/** All of them or none. */
export const geheelOfNiet =
  (toonbaar: (aantallen: readonly number[]) => boolean): Toont =>
  (aantallen) =>
    aantallen.map(() => toonbaar(aantallen));

/** Every division of at most so many persons over so many boxes. */
function* verdelingen(vakken: number, hoogstens: number): Generator<readonly number[]> {
  if (vakken === 0) {
    yield [];
    return;
  }
  for (let aantal = 0; aantal <= hoogstens; aantal += 1)
    for (const rest of verdelingen(vakken - 1, hoogstens - aantal)) yield [aantal, ...rest];
}

const som = (aantallen: readonly number[]): number => aantallen.reduce((totaal, aantal) => totaal + aantal, 0);

/** What is published of these persons: the total, and of each of two divisions the counts that are given. */
function gepubliceerd(rijen: readonly number[], kolommen: readonly number[], drempel: number, toont: Toont): string {
  const totaal = som(rijen);
  const gegeven = (aantallen: readonly number[]) => {
    const mag = toont(aantallen);
    return aantallen.map((aantal, plaats) => (mag[plaats] ? aantal : null));
  };
  return JSON.stringify([totaal >= drempel ? totaal : null, gegeven(rijen), gegeven(kolommen)]);
}

/** A group of persons that an answer betrays: that there is somebody in it, and that they are fewer than the threshold. */
export interface Verraad {
  readonly antwoord: string;
  /** The boxes (row × column) of the group. */
  readonly groep: readonly number[];
  readonly mogelijk: readonly number[];
}

/**
 * Looks, in every world of at most so many persons over rows × columns, for a group that its answer betrays: any union
 * of boxes, so any sum and any difference of what was published, and of what was not.
 */
export function zoekVerraad(
  { rijen, kolommen, hoogstens, drempel }: { rijen: number; kolommen: number; hoogstens: number; drempel: number },
  toont: Toont,
): Verraad | null {
  const vakken = rijen * kolommen;
  const groepen = 1 << vakken;
  // Per answer and group the sizes it can have, as bits.
  const mogelijk = new Map<string, Uint32Array>();
  const sommen = new Uint8Array(groepen);
  for (const wereld of verdelingen(vakken, hoogstens)) {
    const perRij = Array.from({ length: rijen }, (_, rij) => som(wereld.slice(rij * kolommen, (rij + 1) * kolommen)));
    const perKolom = Array.from({ length: kolommen }, (_, kolom) =>
      som(wereld.filter((_aantal, vak) => vak % kolommen === kolom)),
    );
    const antwoord = gepubliceerd(perRij, perKolom, drempel, toont);
    let bits = mogelijk.get(antwoord);
    if (bits === undefined) {
      bits = new Uint32Array(groepen);
      mogelijk.set(antwoord, bits);
    }
    for (let groep = 1; groep < groepen; groep += 1) {
      const laagste = 31 - Math.clz32(groep & -groep);
      const aantal = (sommen[groep & (groep - 1)] ?? 0) + (wereld[laagste] ?? 0);
      sommen[groep] = aantal;
      bits[groep] = (bits[groep] ?? 0) | (1 << aantal);
    }
  }
  // Sizes 1 … drempel − 1, and nothing else.
  const klein = (1 << drempel) - 2;
  for (const [antwoord, bits] of mogelijk)
    for (let groep = 1; groep < groepen; groep += 1) {
      const maten = bits[groep] ?? 0;
      if (maten !== 0 && (maten & ~klein) === 0)
        return {
          antwoord,
          groep: Array.from({ length: vakken }, (_, vak) => vak).filter((vak) => groep & (1 << vak)),
          mogelijk: Array.from({ length: drempel }, (_, maat) => maat).filter((maat) => maten & (1 << maat)),
        };
    }
  return null;
}
