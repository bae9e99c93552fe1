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

/** All targets in an order of the seed's. */
function geschud(seed: number): readonly Doelwit[] {
  const [volgorde] = fc.sample(
    fc.shuffledSubarray([...DOELWITTEN], { minLength: DOELWITTEN.length, maxLength: DOELWITTEN.length }),
    { seed, numRuns: 1 },
  );
  return volgorde ?? [];
}

/** Makes worlds until there were `n` cases; a difference is shrunk on its own, and ends the run. */
export async function bewijs(
  bron: DataSource,
  { n, seed }: Omvang,
  vergelijking: Vergelijking = ZOALS_HET_IS,
): Promise<Uitslag> {
  const dekking = new Dekking();
  const doelwitten = geschud(seed);
  for (let werelden = 0; ; werelden += 1) {
    const doelwit = doelwitten[werelden % doelwitten.length];
    if (dekking.gevallen >= n || doelwit === undefined) return { werelden, dekking, kleinste: null };
    let eerste = true;
    const eigenschap = fc.asyncProperty(schetsen(doelwit), async (schets) => {
      const gevonden = await zoekVerschillen(bron, schets, eerste ? dekking : null, vergelijking);
      eerste = false;
      return gevonden.length === 0;
    });
    const uitslag = await fc.check(eigenschap, { seed: seed + werelden, numRuns: 1, unbiased: true });
    if (!uitslag.failed) continue;
    if (uitslag.counterexample === null) throw uitslag.errorInstance ?? new Error('the property could not be run');
    const [schets] = uitslag.counterexample;
    const verschillen = await zoekVerschillen(bron, schets, null, vergelijking);
    if (verschillen.length === 0) throw uitslag.errorInstance ?? new Error('the difference does not come back');
    return { werelden: werelden + 1, dekking, kleinste: { schets, verschillen } };
  }
}
