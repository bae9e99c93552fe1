import type { JWK } from 'jose';
import type { Hoofd } from '../hoofd';
import { kophash, type Schakel } from '../kop';
import type { Gebrek } from './gebrek';
import { type Hoofden, toetsHoofden } from './hoofden';
import { doorloop, type Onderdelen } from './keten';
import { toetsVolledig } from './volledig';
import { type Vraag, zegelVan } from './zegels';

export interface Opdracht {
  /** Public keys whose heads are taken. */
  readonly sleutels: readonly JWK[];
  /** Heads that the chain is held to. */
  readonly hoofden: Hoofden;
  /** Only what came after this head is recomputed; undefined: everything. */
  readonly vanaf?: Hoofd | undefined;
  /** What was written before this moment should be sealed. */
  readonly bezegeldVoor: Date;
}

export interface Verslag {
  /** What is wrong, first what comes first; empty: nothing. */
  readonly gebreken: readonly Gebrek[];
  /** The last seal that was found right. */
  readonly laatste: number;
  /** Raadplegingen that were recomputed. */
  readonly raadplegingen: number;
  readonly hoofden: number;
}

/** The link of a held head, or what keeps the chain from having it. */
async function schakelVan(vraag: Vraag, hoofd: Hoofd): Promise<Schakel | Gebrek> {
  const zegel = await zegelVan(vraag, hoofd.number);
  if (zegel === undefined) return { soort: 'AFGEKAPT', zegel: hoofd.number };
  if (zegel.hash.toString('hex') !== hoofd.hash) return { soort: 'HERSCHREVEN', zegel: 1, totEnMet: hoofd.number };
  return kophash(zegel).equals(zegel.hash) ? zegel : { soort: 'KOP', zegel: hoofd.number };
}

/**
 * Recomputes the ledger from its rows and holds it to the heads. It is never in memory as a whole, and takes no
 * snapshot that lasts: what is sealed meanwhile is added behind, and changes nothing of what was.
 */
export async function controleer(vraag: Vraag, opdracht: Opdracht, onderdelen: Onderdelen = {}): Promise<Verslag> {
  const { sleutels, hoofden, vanaf, bezegeldVoor } = opdracht;
  const stand = await toetsHoofden(vraag, hoofden, sleutels);
  const begin = vanaf && (await schakelVan(vraag, vanaf));
  const leeg = { laatste: { nummer: 0 }, raadplegingen: 0 };
  const gegaan =
    begin && 'soort' in begin
      ? { ...leeg, gebrek: begin }
      : await doorloop(vraag, { vanaf: begin, tot: stand.strijdig }, onderdelen);
  const keten = gegaan.gebrek ?? tegenHoofden(stand, gegaan.laatste.nummer);
  const rest = [keten, stand.onecht, await toetsVolledig(vraag, bezegeldVoor)];
  return {
    gebreken: rest.filter((gebrek) => gebrek !== null),
    laatste: gegaan.laatste.nummer,
    raadplegingen: gegaan.raadplegingen,
    hoofden: stand.aantal,
  };
}

/** What the heads say of a chain that is right in itself: where it was rewritten, or cut off. */
function tegenHoofden(
  { strijdig, goedTot, hoogste }: Awaited<ReturnType<typeof toetsHoofden>>,
  laatste: number,
): Gebrek | null {
  if (strijdig !== null) return { soort: 'HERSCHREVEN', zegel: goedTot + 1, totEnMet: strijdig };
  if (hoogste <= laatste) return null;
  // What was cut off can be hidden by a chain that was recomputed: of nothing behind the last good head is it known.
  return { soort: 'AFGEKAPT', zegel: Math.min(goedTot, laatste) + 1, totEnMet: laatste + 1 };
}
