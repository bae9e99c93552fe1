import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { bewijs } from './bewijs';

/*
 * `npm run proof:tamper -- --n 1000 --seed 1`: edits, deletions, insertions, reorderings and truncations of a sealed
 * ledger up to a held head, also with the chain recomputed after it. All are detected, and the first record is named.
 */

void alsOpdracht({ n: 1_000, seed: 1 }, async (omvang, meld) => {
  const begin = Date.now();
  const { gedaan, bevonden, gemist } = await bewijs(omvang);
  for (const [naam, aantal] of Object.entries(gedaan).sort()) meld(`${naam}: ${aantal}`);
  meld(
    `found first: ${Object.entries(bevonden)
      .map(([soort, aantal]) => `${soort} ${aantal}`)
      .join(', ')}`,
  );
  meld(
    `not detected, or with another record named: ${gemist.length} of ${omvang.n}, in ${Math.round((Date.now() - begin) / 1000)} s`,
  );
  for (const regel of gemist.slice(0, 10)) meld(`  ${regel}`);
  return gemist.length === 0;
});
