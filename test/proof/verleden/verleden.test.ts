import { stopAlle } from '../../support/proces';
import { stelOp } from '../stale/opstelling';
import { bewijs, herhaal, tekorten, vergeetVerleden } from './bewijs';

jest.setTimeout(180_000);
afterAll(stopAlle);

test('[CV-52] what was decided is decided again as it was recorded, whatever changed since, and not by what holds now', async () => {
  const opstelling = await stelOp('SNEL', ['src/main.ts', 'test/proof/verleden/ander-beleid.ts']);
  try {
    const uitslag = await bewijs(opstelling, { n: 200, seed: 20260601 });
    expect(uitslag.verschillen).toEqual([]);
    expect(uitslag.herhaald.length).toBeGreaterThanOrEqual(200);
    expect(tekorten(uitslag)).toEqual([]);
    // A control: without what was kept, judging again is judging by what holds now.
    await vergeetVerleden(opstelling);
    const zonder = await herhaal(
      opstelling,
      uitslag.herhaald.map(({ vastgelegd }) => vastgelegd),
    );
    expect(zonder.verschillen.length).toBeGreaterThan(0);
  } finally {
    await opstelling.stop();
  }
});
