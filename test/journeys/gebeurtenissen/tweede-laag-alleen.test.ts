import { zetPoortOpen } from '../../support/zonder-eerste-laag';
import { zetTweedeLaagUit } from '../lezen/lagen';
import { wereld } from '../lezen/wereld';
import { alleenDeEigenStroom, bouwStromen, gelezen } from './lagen';

/* The first layer taken away: see test/support/zonder-eerste-laag.ts for what that means. */
jest.mock('../../../permissions/shield', () => jest.requireActual('../../support/zonder-eerste-laag').zonderSchild());
jest.mock('../../../src/data/bereik', () => jest.requireActual('../../support/zonder-eerste-laag').zonderBereik());
jest.mock('../../../src/data/masker', () => jest.requireActual('../../support/zonder-eerste-laag').zonderMasker());
jest.mock('../../../src/domain/gebeurtenis', () =>
  jest.requireActual('../../support/zonder-eerste-laag').zonderDoelen(),
);

zetPoortOpen();

describe('a stream without the first layer', () => {
  alleenDeEigenStroom(wereld(undefined, 'BEWAAKT'));
});

describe('without either', () => {
  const w = wereld(undefined, 'BEWAAKT');
  test('a recipient is told the streams of others, and it is found', async () => {
    const stromen = await bouwStromen(w);
    await zetTweedeLaagUit(w);
    const verteld = await gelezen(w, 'gemeente-cvites');
    // The streams are numbered alike: a page passes over some of each.
    for (const stroom of stromen.values())
      expect(stroom.filter((id) => verteld.includes(id)).length).toBeGreaterThan(0);
  }, 120_000);
});
