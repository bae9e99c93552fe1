import { zetPoortOpen } from '../../support/zonder-eerste-laag';
import { alleenWieHetAangaat } from './lagen';

/* The first layer taken away: see test/support/zonder-eerste-laag.ts for what that means. */
jest.mock('../../../permissions/shield', () => jest.requireActual('../../support/zonder-eerste-laag').zonderSchild());
jest.mock('../../../src/data/bereik', () => jest.requireActual('../../support/zonder-eerste-laag').zonderBereik());
jest.mock('../../../src/data/masker', () => jest.requireActual('../../support/zonder-eerste-laag').zonderMasker());

zetPoortOpen();

describe('the ledger without the first layer', () => {
  alleenWieHetAangaat();
});
