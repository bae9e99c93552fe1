import type { JWK } from 'jose';
import { type Hoofd, leesHoofd } from '../hoofd';
import type { Vindplaats } from '../hoofdenboek';
import type { Gebrek } from './gebrek';
import type { Vraag } from './zegels';

/** Held heads, as often as they are asked for. */
export type Hoofden = () => AsyncIterable<Vindplaats>;

/** What the held heads say of the chain as it is stored. */
export interface Hoofdenstand {
  readonly aantal: number;
  /** The lowest seal that is there with another hash than was held. */
  readonly strijdig: number | null;
  /** The highest seal, below that one if there is one, that has the hash that was held; 0: none. */
  readonly goedTot: number;
  /** The highest seal of which a head is held. */
  readonly hoogste: number;
  /** The first that our key did not sign. */
  readonly onecht: Gebrek | null;
}

/** Heads that are looked up at once. */
const PER_KEER = 500;

async function* perDeel(hoofden: AsyncIterable<Vindplaats>): AsyncGenerator<readonly Vindplaats[]> {
  let deel: Vindplaats[] = [];
  for await (const hoofd of hoofden) {
    deel.push(hoofd);
    if (deel.length < PER_KEER) continue;
    yield deel;
    deel = [];
  }
  yield deel;
}

const HASHES = `SELECT nummer, coalesce(encode(hash, 'hex'), '') AS hash FROM zegel WHERE nummer = ANY ($1::integer[])`;

/** Of each of these heads whether the chain has it: null when it has no seal of that number. */
async function gehouden(
  vraag: Vraag,
  hoofden: readonly Hoofd[],
): Promise<readonly (readonly [Hoofd, boolean | null])[]> {
  const rijen = await vraag<{ nummer: number; hash: string }>(HASHES, [hoofden.map(({ number }) => number)]);
  const hashes = new Map(rijen.map(({ nummer, hash }) => [nummer, hash]));
  return hoofden.map((hoofd) => {
    const hash = hashes.get(hoofd.number);
    return [hoofd, hash === undefined ? null : hash === hoofd.hash] as const;
  });
}

/** Holds the chain to every head, whatever their order and number. */
export async function toetsHoofden(vraag: Vraag, hoofden: Hoofden, sleutels: readonly JWK[]): Promise<Hoofdenstand> {
  let aantal = 0;
  let strijdig = Number.POSITIVE_INFINITY;
  let hoogste = 0;
  let onecht: Gebrek | null = null;
  const lees = async function* () {
    for await (const deel of perDeel(hoofden())) {
      const gelezen = await Promise.all(
        deel.map(async ({ jws, waar }) => ({ waar, hoofd: await leesHoofd(jws, sleutels) })),
      );
      onecht ??=
        gelezen.filter(({ hoofd }) => hoofd === null).map(({ waar }) => ({ soort: 'ONECHT', waar }) as const)[0] ??
        null;
      yield gehouden(
        vraag,
        gelezen.flatMap(({ hoofd }) => hoofd ?? []),
      );
    }
  };
  for await (const deel of lees())
    for (const [{ number }, goed] of deel) {
      aantal += 1;
      hoogste = Math.max(hoogste, number);
      if (goed === false) strijdig = Math.min(strijdig, number);
    }
  // They come in any order: which are below the lowest that contradicts is known when all were seen.
  let goedTot = 0;
  for await (const deel of lees())
    for (const [{ number }, goed] of deel) if (goed && number < strijdig) goedTot = Math.max(goedTot, number);
  return { aantal, strijdig: strijdig < Number.POSITIVE_INFINITY ? strijdig : null, goedTot, hoogste, onecht };
}
