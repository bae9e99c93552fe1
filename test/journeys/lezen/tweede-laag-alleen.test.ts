import { zetPoortOpen } from '../../support/zonder-eerste-laag';
import { plantKanaries } from './kanaries';
import { zetTweedeLaagUit } from './lagen';
import { BUITENSTAANDERS, zoekLekken } from './lekzoeker';
import { eigenOpdrachtProeven } from './proeven/eigen-opdracht';
import { ORGANISATIES, wereld } from './wereld';

/* The first layer taken away: see test/support/zonder-eerste-laag.ts for what that means. */
jest.mock('../../../permissions/shield', () => jest.requireActual('../../support/zonder-eerste-laag').zonderSchild());
jest.mock('../../../src/data/bereik', () => jest.requireActual('../../support/zonder-eerste-laag').zonderBereik());
jest.mock('../../../src/data/masker', () => jest.requireActual('../../support/zonder-eerste-laag').zonderMasker());

zetPoortOpen();
jest.setTimeout(120_000);

/** One of each kind, for whom the search itself must be able to find something. */
const VOORBEELDEN = ['gemeente-cvites', 'werkgever-factor2', 'zorg-dit', 'partner-dit'];

describe('without the first layer', () => {
  const w = wereld(plantKanaries);
  test.each(ORGANISATIES)('the database alone keeps what is not the caller’s own, at %s', async (organisatie) => {
    const { bevindingen, tekens } = await zoekLekken(
      w,
      BUITENSTAANDERS.filter((persona) => persona.endsWith(`-${organisatie}`)),
      { ookBeeindigd: true },
    );
    expect(bevindingen).toEqual([]);
    expect(tekens).toBeGreaterThan(200_000);
  });

  test('and without that as well, the search for leaks finds them with every caller', async () => {
    await zetTweedeLaagUit(w);
    const { bevindingen } = await zoekLekken(w, VOORBEELDEN, { ookBeeindigd: true });
    expect([...new Set(bevindingen.map(({ persona }) => persona))]).toEqual(VOORBEELDEN);
  });
});

describe('without the first layer, told by ids, counts, filters, orders and cursors', () => {
  eigenOpdrachtProeven(wereld(), { ookBeeindigd: true });
});
