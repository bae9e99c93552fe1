import type { Keuze, Vraag } from './vraag';

/** How many fields a question asks, at every depth. */
export const aantalKeuzes = (keuzes: readonly Keuze[]): number =>
  keuzes.reduce((som, { sub }) => som + 1 + aantalKeuzes(sub), 0);

/**
 * Keeps the fields whose number, in the order of writing, is kept; what would be asked of nothing goes as well.
 * Null when nothing is left.
 */
export function snoei(vraag: Vraag, blijft: readonly boolean[]): Vraag | null {
  let nummer = 0;
  const tak = (keuzes: readonly Keuze[]): readonly Keuze[] =>
    keuzes.flatMap((keuze) => {
      const eigen = blijft[nummer++] ?? true;
      const sub = tak(keuze.sub);
      return eigen && (sub.length > 0 || keuze.sub.length === 0) ? [{ ...keuze, sub }] : [];
    });
  const wortels = tak(vraag.wortels);
  return wortels.length === 0 ? null : { ...vraag, wortels };
}
