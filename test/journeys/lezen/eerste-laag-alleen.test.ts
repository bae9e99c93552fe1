import { plantKanaries } from './kanaries';
import { zetTweedeLaagUit } from './lagen';
import { zoekLekken } from './lekzoeker';
import { wereld } from './wereld';

jest.setTimeout(120_000);
const w = wereld(plantKanaries);

test('without row-level security in the database, no caller outside meets what is not its own', async () => {
  expect(await zetTweedeLaagUit(w)).toBeGreaterThan(20);
  const { bevindingen, tekens } = await zoekLekken(w, [
    'gemeente-cvites',
    'werkgever-factor2',
    'zorg-dit',
    'partner-dit',
  ]);
  expect(bevindingen).toEqual([]);
  expect(tekens).toBeGreaterThan(200_000);
});
