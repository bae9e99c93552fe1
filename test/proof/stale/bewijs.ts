import { Willekeur } from '../../../src/demo/willekeur';
import type { Omvang } from '../argumenten';
import type { Opstelling } from './opstelling';
import type { Toegang } from './toegang';
import { TOEGANGEN } from './toegangen';

/** What was seen of one way to a value. */
export interface Telling {
  readonly naam: string;
  rondes: number;
  /** Reads that were sent after it was given and before it was taken away was answered, and showed it. */
  ervoor: number;
  /** Reads that were sent after the answer that it was taken away. */
  erna: number;
  /** Of those, how many showed it still: by gateway, and in which form. */
  readonly verouderd: string[];
  /** Reads that were sent after it was given, and did not show it, while nobody had begun to take it away. */
  readonly gemist: string[];
}

const GATEWAYS = 2;

/** Every form at every gateway, each going on by itself until it has read once after the value was taken away. */
async function ronde(toegang: Toegang, telling: Telling, kans: Willekeur): Promise<void> {
  let stand: 'GEGEVEN' | 'WORDT_GENOMEN' | 'GENOMEN' = 'GEGEVEN';
  await toegang.geef(kans.geheel(0, GATEWAYS - 1));
  const gezien: Promise<void>[] = [];
  const lezers = toegang.vormen.flatMap(({ naam, ziet }) =>
    Array.from({ length: GATEWAYS }, async (_, waar) => {
      let klaar: () => void = () => undefined;
      gezien.push(new Promise((verder) => (klaar = verder)));
      for (;;) {
        const bijVerzending = stand;
        const zag = await ziet(waar);
        if (bijVerzending === 'GENOMEN') {
          telling.erna += 1;
          if (zag) telling.verouderd.push(`${naam}, at gateway ${waar}`);
          return;
        }
        if (zag) telling.ervoor += 1;
        else if (stand === 'GEGEVEN') telling.gemist.push(`${naam}, at gateway ${waar}`);
        klaar();
      }
    }),
  );
  await Promise.race([Promise.all(gezien), Promise.all(lezers)]);
  stand = 'WORDT_GENOMEN';
  await toegang.neem(kans.geheel(0, GATEWAYS - 1));
  stand = 'GENOMEN';
  await Promise.all(lezers);
  telling.rondes += 1;
}

/**
 * Gives, reads, takes away and reads again, `n` times over all ways to a value, those side by side.
 * @param meld hears how far it is.
 */
export async function bewijs(
  opstelling: Opstelling,
  { n, seed }: Omvang,
  toegangen: readonly ((opstelling: Opstelling) => Promise<Toegang>)[] = TOEGANGEN,
): Promise<readonly Telling[]> {
  const perToegang = Math.ceil(n / toegangen.length);
  const klaar: Toegang[] = [];
  for (const maak of toegangen) klaar.push(await maak(opstelling));
  return Promise.all(
    klaar.map(async (toegang, nummer) => {
      const telling: Telling = { naam: toegang.naam, rondes: 0, ervoor: 0, erna: 0, verouderd: [], gemist: [] };
      const kans = new Willekeur(seed, nummer);
      while (telling.rondes < perToegang && telling.verouderd.length === 0) await ronde(toegang, telling, kans);
      return telling;
    }),
  );
}

/** Nothing outlived its end, and all was there to be seen before. */
export const houdt = (tellingen: readonly Telling[]): boolean =>
  tellingen.every(
    ({ verouderd, gemist, ervoor, erna, rondes }) =>
      verouderd.length === 0 && gemist.length === 0 && ervoor >= rondes && erna >= rondes,
  );
