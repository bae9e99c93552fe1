import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Omvang } from '../argumenten';
import { Dekking } from './dekking';
import { DOELWITTEN, type Doelwit } from './doelwit';
import type { Schets } from './schets';
import { type Vergelijking, type Verschil, ZOALS_HET_IS, zoekVerschillen } from './verschil';
import { schetsen } from './willekeur';

/** What a run found. */
export interface Uitslag {
  readonly werelden: number;
  readonly dekking: Dekking;
  /** The smallest world found in which the forms of the policy differ, and in what; null: they agree everywhere. */
  readonly kleinste: { readonly schets: Schets; readonly verschillen: readonly Verschil[] } | null;
}

/** All targets in an order of the seed's, and from then on those whose rules were not all seen at work, while there are any. */
function volgende(seed: number, werelden: number, dekking: Dekking): readonly Doelwit[] {
  const gemist = werelden === 0 ? [] : DOELWITTEN.filter((doelwit) => dekking.mist(doelwit));
  const lijst = gemist.length > 0 ? gemist : [...DOELWITTEN];
  const alle = { minLength: lijst.length, maxLength: lijst.length };
  return fc.sample(fc.shuffledSubarray(lijst, alle), { seed: seed + werelden, numRuns: 1 }).flat();
}

/** Makes worlds until there were `n` cases; a difference is shrunk on its own, and ends the run. */
export async function bewijs(
  bron: DataSource,
  { n, seed }: Omvang,
  vergelijking: Vergelijking = ZOALS_HET_IS,
): Promise<Uitslag> {
  const dekking = new Dekking();
  const wachtrij: Doelwit[] = [];
  for (let werelden = 0; ; werelden += 1) {
    if (dekking.gevallen >= n) return { werelden, dekking, kleinste: null };
    if (wachtrij.length === 0) wachtrij.push(...volgende(seed, werelden, dekking));
    const doelwit = wachtrij.pop();
    if (doelwit === undefined) throw new Error('there is no rule to make a world for');
    let eerste = true;
    let verschillen: readonly Verschil[] = [];
    const eigenschap = fc.asyncProperty(schetsen(doelwit), async (schets) => {
      const gevonden = await zoekVerschillen(bron, schets, eerste ? dekking : null, vergelijking);
      eerste = false;
      if (gevonden.length > 0) verschillen = gevonden;
      return gevonden.length === 0;
    });
    const uitslag = await fc.check(eigenschap, { seed: seed + werelden, numRuns: 1, unbiased: true });
    if (!uitslag.failed) continue;
    if (uitslag.counterexample === null || verschillen.length === 0)
      throw uitslag.errorInstance ?? new Error('the property could not be run');
    const [schets] = uitslag.counterexample;
    // As they were when they were found: a difference that would not come back is one.
    return { werelden: werelden + 1, dekking, kleinste: { schets, verschillen } };
  }
}
