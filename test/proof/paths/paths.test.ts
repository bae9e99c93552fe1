import { BREUKEN, kapot } from './kapot';
import { type Opstelling, proef, stelOp } from './proef';
import { beschrijf } from './verklein';

jest.setTimeout(300_000);

let opstelling: Opstelling;
beforeAll(async () => {
  opstelling = await stelOp();
});
afterAll(() => opstelling?.stop());

test('both paths answer alike, to the byte', async () => {
  const { dekking, verschil } = await proef(opstelling, { n: 150, seed: 1, perRonde: 6 });
  expect(verschil && beschrijf(verschil, 1)).toBeNull();
  expect(dekking.gevallen).toBe(150);
  expect(dekking.tekorten()).toEqual([]);
  // A run in which the hot path answers little, has nothing to show or withholds nothing proves nothing.
  expect(dekking.bedekt.vragen).toBeGreaterThan(90);
  expect(dekking.bedekt.metGegevens).toBeGreaterThan(75);
  expect(dekking.metAfgeschermd).toBeGreaterThan(60);
});

test.each(Object.keys(BREUKEN) as (keyof typeof BREUKEN)[])('%s is found, and told without a value', async (naam) => {
  const { verschil } = await proef(opstelling, { n: 600, seed: 5, perRonde: 6, maakPad: kapot(naam), zoals: true });
  if (!verschil) throw new Error('what is broken was not found');
  expect(beschrijf(verschil, 5)).toMatch(/^the paths differ in [A-Z]+/);
});
