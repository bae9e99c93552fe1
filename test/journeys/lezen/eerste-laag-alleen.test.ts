import { plantKanaries } from './kanaries';
import { zetTweedeLaagUit } from './lagen';
import { BUITENSTAANDERS, zoekLekken } from './lekzoeker';
import { eigenOpdrachtProeven } from './proeven/eigen-opdracht';
import { ORGANISATIES, wereld } from './wereld';

/* The second layer taken away: no table keeps rows from the gateway's role any more. */

jest.setTimeout(120_000);

describe.each(['SNEL', 'BEWAAKT'] as const)('without row-level security in the database (%s)', (pad) => {
  const w = wereld(plantKanaries, pad);
  test('it is off on every table', async () => {
    expect(await zetTweedeLaagUit(w)).toBeGreaterThan(20);
  });

  test.each(ORGANISATIES)('no caller outside meets what is not its own, at %s', async (organisatie) => {
    const { bevindingen, tekens } = await zoekLekken(
      w,
      BUITENSTAANDERS.filter((persona) => persona.endsWith(`-${organisatie}`)),
    );
    expect(bevindingen).toEqual([]);
    expect(tekens).toBeGreaterThan(200_000);
  });
});

describe('without row-level security, told by ids, counts, filters, orders and cursors', () => {
  const w = wereld();
  beforeAll(() => zetTweedeLaagUit(w));
  eigenOpdrachtProeven(w);
});
