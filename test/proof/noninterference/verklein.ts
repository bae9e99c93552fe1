import fc from 'fast-check';
import type { Geschreven } from './schrijf';
import { aantalKeuzes, snoei } from './snoei';
import type { Stand } from './stand';
import { verschilVan, type Wijziging } from './stap';
import type { Vraag } from './vraag';
import { isGelijk, type Ontvangen, type Wereld } from './wereld';

/** A query that two worlds answer differently, and the changes that make them different. */
export interface Invloed {
  readonly persona: string;
  readonly doelen: readonly string[];
  readonly vraag: Vraag;
  readonly geschreven: Geschreven;
  readonly wijzigingen: readonly Wijziging[];
  readonly zonder: Ontvangen;
  readonly met: Ontvangen;
}

/** Which of so many are needed for it to fail: fast-check leaves out what it can, one by one. */
export async function nodig(
  aantal: number,
  houdt: (gekozen: readonly boolean[]) => Promise<boolean>,
): Promise<readonly boolean[]> {
  const allemaal = Array.from({ length: aantal }, () => true);
  const eigenschap = fc.asyncProperty(fc.tuple(...allemaal.map(() => fc.boolean())), houdt);
  const { counterexample } = await fc.check(eigenschap, { numRuns: 1, examples: [[allemaal]] });
  return counterexample?.[0] ?? allemaal;
}

/** Keeps of a query only the fields that the difference needs. */
export async function minsteVraag(
  [basis, wereld]: readonly [Wereld, Wereld],
  vraagAan: (vraag: Vraag) => (wereld: Wereld) => Promise<Ontvangen>,
  vraag: Vraag,
): Promise<Vraag> {
  const blijft = await nodig(aantalKeuzes(vraag.wortels), async (gekozen) => {
    const minder = snoei(vraag, gekozen);
    if (!minder) return true;
    const stel = vraagAan(minder);
    return isGelijk(await stel(basis), await stel(wereld));
  });
  return snoei(vraag, blijft) ?? vraag;
}

/** Keeps of the changes only what the difference needs, and leaves the world with those. */
export async function minsteWijzigingen(
  stand: Stand,
  [basis, wereld]: readonly [Wereld, Wereld],
  vraagAan: (wereld: Wereld) => Promise<Ontvangen>,
  wijzigingen: readonly Wijziging[],
): Promise<readonly Wijziging[]> {
  const zonder = await vraagAan(basis);
  const blijft = await nodig(wijzigingen.length, async (gemaakt) => {
    const minder = wijzigingen.filter((_, nummer) => gemaakt[nummer]);
    await wereld.zet(verschilVan(stand, minder));
    return isGelijk(zonder, await vraagAan(wereld));
  });
  const minste = wijzigingen.filter((_, nummer) => blijft[nummer]);
  await wereld.zet(verschilVan(stand, minste));
  return minste;
}

/** Where two texts begin to differ, with what stands around it. */
function verschil(een: string, ander: string): readonly string[] {
  const plaats = [...een].findIndex((teken, nummer) => teken !== ander[nummer]);
  const rond = (tekst: string): string => tekst.slice(Math.max(0, plaats - 60), plaats + 100);
  return een === ander ? [] : [`  without: …${rond(een)}…`, `  with:    …${rond(ander)}…`];
}

/** For who reads that it went wrong. */
export const beschrijf = ({ persona, doelen, geschreven, wijzigingen, zonder, met }: Invloed): string =>
  [
    `${persona} (${doelen.join(', ')}) sees what is hidden from it.`,
    `  query: ${geschreven.query}`,
    `  variables: ${JSON.stringify(geschreven.variables)}`,
    ...wijzigingen.flatMap(({ omschrijving, stappen }) => [
      `  hidden change: ${omschrijving}`,
      ...stappen
        .slice(0, 3)
        .map(({ tabel, rij, waarden }) => `    ${tabel.naam} ${String(rij.id ?? '')} -> ${JSON.stringify(waarden)}`),
    ]),
    `  status: ${zonder.status} / ${met.status}`,
    ...verschil(zonder.headers.join('\n'), met.headers.join('\n')),
    ...verschil(zonder.tekst, met.tekst),
  ].join('\n');
