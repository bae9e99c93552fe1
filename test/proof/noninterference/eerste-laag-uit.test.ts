import { Poort } from '../../../src/poort/poort';
import { proef } from './proef';
import type { Uitgezonderd } from './ronde';

/*
 * The first layer taken away, all of it: the shield allows every field, every verdict allows, every row is in reach,
 * no row is passed over and no filter is masked. What is left is the database.
 */
jest.mock('../../../permissions/shield', () => ({ maakSchild: () => ({}), maakAfscherming: () => ({}) }));
jest.mock('../../../src/data/bereik', () => {
  const waar = () => ({ sql: 'true', parameters: {} });
  return {
    ...jest.requireActual('../../../src/data/bereik'),
    eigenOrganisatie: waar,
    dossierBereik: waar,
    clientBereik: waar,
    rapportageBereik: waar,
    aanmeldingBereik: waar,
    opdrachtBereik: waar,
  };
});
jest.mock('../../../src/data/masker', () => ({
  isOpen: () => ({ sql: 'true', parameters: {} }),
  eisFilter: () => undefined,
  eisVolgorde: () => undefined,
}));

const TOEGESTAAN = { uitkomst: 'TOEGESTAAN', regel: 'geen', grondslag: 'geen' } as const;
/** Every opdracht is open, and asks nothing of a row. */
class AllesOpen extends Map<never, readonly (readonly never[])[]> {
  override get() {
    return [[]];
  }
}

beforeAll(() => {
  jest.spyOn(Poort.prototype, 'besluit').mockResolvedValue(TOEGESTAAN);
  jest.spyOn(Poort.prototype, 'oordeel').mockResolvedValue({ besluit: TOEGESTAAN, rijen: new AllesOpen() });
});
afterAll(() => jest.restoreAllMocks());

jest.setTimeout(120_000);

/** Agreements and who takes part in them: no personal data of a client, and the first layer's to limit. */
const DEELNEMERS = ['opdracht', 'opdracht_voorwaarden', 'opdrachtgever', 'partner'];
const nietVanTweede: Uitgezonderd = ({ tabel, geheel }) =>
  DEELNEMERS.includes(tabel.naam) || (!geheel && ['traject', 'rapportage'].includes(tabel.naam));

test('without the first layer the database alone keeps the hidden without influence', async () => {
  const { cijfers, invloed } = await proef({
    n: 100,
    seed: 3,
    werelden: 2,
    perRonde: 5,
    uitgezonderd: nietVanTweede,
  });
  expect(invloed).toBeNull();
  expect(cijfers.wijzigingen).toBeGreaterThan(1_000);
  expect(cijfers.metGegevens / cijfers.vragen).toBeGreaterThan(0.4);
});
