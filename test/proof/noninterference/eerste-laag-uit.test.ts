import { zetPoortOpen } from '../../support/zonder-eerste-laag';
import { proef } from './proef';
import type { Uitgezonderd } from './ronde';

jest.mock('../../../permissions/shield', () => jest.requireActual('../../support/zonder-eerste-laag').zonderSchild());
jest.mock('../../../src/data/bereik', () => jest.requireActual('../../support/zonder-eerste-laag').zonderBereik());
jest.mock('../../../src/data/masker', () => jest.requireActual('../../support/zonder-eerste-laag').zonderMasker());

zetPoortOpen();
jest.setTimeout(300_000);

/** Agreements and who takes part in them: no personal data of a client, and the first layer's to limit. */
const DEELNEMERS = ['opdracht', 'opdracht_voorwaarden', 'opdrachtgever', 'partner'];
const nietVanTweede: Uitgezonderd = ({ tabel }) => DEELNEMERS.includes(tabel.naam);

test('without the first layer the database alone keeps the hidden without influence', async () => {
  const { cijfers, invloed } = await proef({
    n: 60,
    seed: 3,
    werelden: 2,
    perRonde: 5,
    uitgezonderd: nietVanTweede,
    pad: 'BEWAAKT',
  });
  expect(invloed).toBeNull();
  expect(cijfers.wijzigingen).toBeGreaterThan(500);
  expect(cijfers.metGegevens / cijfers.vragen).toBeGreaterThan(0.4);
});
