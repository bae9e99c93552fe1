import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { stelOp } from '../stale/opstelling';
import { bewijs, herhaal, tekorten, vergeetVerleden } from './bewijs';

/*
 * `npm run proof:verleden -- --n 1000 --seed 1`: random callers read, facts and the policy change, and every decision
 * that was recorded is judged again.
 */

void alsOpdracht({ n: 1_000, seed: 1, pad: 'SNEL' }, async (omvang, meld) => {
  const opstelling = await stelOp(omvang.pad, ['src/main.ts', 'test/proof/verleden/ander-beleid.ts']);
  const begin = Date.now();
  try {
    const uitslag = await bewijs(opstelling, omvang, meld);
    const { herhaald, verschillen, nuAnders, wijzigingen } = uitslag;
    meld(`${herhaald.length} decisions judged again after ${wijzigingen} changes: ${verschillen.length} differ`);
    meld(`${nuAnders} would be another now, in ${Math.round((Date.now() - begin) / 1000)} s`);
    for (const verschil of verschillen.slice(0, 5)) meld(JSON.stringify(verschil));
    await vergeetVerleden(opstelling);
    const zonder = await herhaal(
      opstelling,
      herhaald.map(({ vastgelegd }) => vastgelegd),
    );
    meld(`a control, by what holds now instead of what held then: ${zonder.verschillen.length} differ`);
    const gemist = tekorten(uitslag);
    for (const tekort of gemist) meld(`too little to prove it by: ${tekort}`);
    return verschillen.length === 0 && gemist.length === 0 && zonder.verschillen.length > 0;
  } finally {
    await opstelling.stop();
  }
});
