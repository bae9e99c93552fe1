import { kophash, type Schakel } from '../kop';
import { merkleWortel, splitsBladen } from '../merkle';
import type { Gebrek } from './gebrek';
import type { Bladzijde } from './zegels';

/** Looks at one thing of a seal, after the seal before it; null: that is as it should be. */
export interface Keuring {
  readonly naam: string;
  keur(bladzijde: Bladzijde, vorige: Schakel): Gebrek | null;
}

const gebrekIf = (fout: boolean, gebrek: Gebrek): Gebrek | null => (fout ? gebrek : null);

const NUMMER: Keuring = {
  naam: 'its number is the next',
  keur: ({ zegel }, vorige) => {
    const volgende = vorige.nummer + 1;
    if (zegel.nummer === vorige.nummer) return { soort: 'DUBBEL', zegel: zegel.nummer };
    return gebrekIf(zegel.nummer !== volgende, { soort: 'GAT', zegel: volgende, totEnMet: zegel.nummer - 1 });
  },
};

/** When its header is as it was sealed, it can be the seal before it that was put in the place of another. */
const VORIGE: Keuring = {
  naam: 'it follows the seal before it',
  keur: ({ zegel }, vorige) => {
    const eerste = kophash(zegel).equals(zegel.hash) ? Math.max(1, vorige.nummer) : zegel.nummer;
    return gebrekIf(!zegel.vorige.equals(vorige.hash), { soort: 'KETEN', zegel: eerste, totEnMet: zegel.nummer });
  },
};

const KOP: Keuring = {
  naam: 'its hash is that of its header',
  keur: ({ zegel }) => gebrekIf(!zegel.hash.equals(kophash(zegel)), { soort: 'KOP', zegel: zegel.nummer }),
};

const WORTEL: Keuring = {
  naam: 'its leaves make its root',
  keur: ({ zegel }) => {
    const { nummer, aantal, wortel, organisaties, raadplegingen } = zegel;
    const bladen = splitsBladen(zegel.bladen);
    const even = [bladen.length, organisaties.length, raadplegingen.length].every((lengte) => lengte === aantal);
    return gebrekIf(!(even && merkleWortel(bladen).equals(wortel)), { soort: 'BLADEN', zegel: nummer });
  },
};

const RIJEN: Keuring = {
  naam: 'what it sealed is as it was',
  keur: ({ zegel, rijen }) => {
    const verzegeld = splitsBladen(zegel.bladen);
    const elders = new Set(verzegeld.map((blad) => blad.toString('hex')));
    for (const [nr, { plaats, blad }] of rijen.entries()) {
      const gebrek = { zegel: zegel.nummer, raadpleging: String(zegel.raadplegingen[plaats]) };
      if (nr !== plaats) return { soort: 'TOEGEVOEGD', ...gebrek };
      if (blad === null) return { soort: 'ONTBREEKT', ...gebrek };
      if (verzegeld[plaats]?.equals(blad) !== true)
        return { soort: elders.has(blad.toString('hex')) ? 'VERWISSELD' : 'GEWIJZIGD', ...gebrek };
    }
    return null;
  },
};

/** In the order in which they are asked: each relies on those before it. */
export const KEURINGEN: readonly Keuring[] = [NUMMER, VORIGE, KOP, WORTEL, RIJEN];
