import { Poort } from '../../src/poort/poort';

/*
 * The gateway without its first layer, for tests alone: nothing here can be reached by configuration. The shield
 * allows every field, every verdict allows, every row is in reach, none is passed over and no filter is masked. What
 * is left to hold it is the database. A test file takes the modules away itself, because jest does so per file:
 *
 *   jest.mock('…/permissions/shield', () => jest.requireActual('…/zonder-eerste-laag').zonderSchild());
 */

const waar = () => ({ sql: 'true', parameters: {} });

/** For permissions/shield: no rule before any field, nothing made null. */
export const zonderSchild = () => ({ maakSchild: () => ({}), maakAfscherming: () => ({}) });

/** For src/data/bereik: every row of every organisatie is in reach of everybody. */
export const zonderBereik = () => ({
  ...jest.requireActual<typeof import('../../src/data/bereik')>('../../src/data/bereik'),
  eigenOrganisatie: waar,
  dossierBereik: waar,
  clientBereik: waar,
  rapportageBereik: waar,
  rapportagetekstBereik: waar,
  aanmeldingBereik: waar,
  opdrachtBereik: waar,
});

/** For src/data/masker: filters and orders see every value. */
export const zonderMasker = () => ({
  ...jest.requireActual<typeof import('../../src/data/masker')>('../../src/data/masker'),
  isOpen: waar,
  eisFilter: () => undefined,
  eisVolgorde: () => undefined,
});

const TOEGESTAAN = { uitkomst: 'TOEGESTAAN', regel: 'geen', grondslag: 'geen' } as const;
/** Every opdracht is open, and asks nothing of a row. */
class AllesOpen extends Map<never, readonly (readonly never[])[]> {
  override get() {
    return [[]];
  }
  override has() {
    return true;
  }
}

/** Opens the gate of this test file: every verdict allows, until the file ends. */
export function zetPoortOpen(): void {
  beforeAll(() => {
    jest.spyOn(Poort.prototype, 'besluit').mockResolvedValue(TOEGESTAAN);
    jest
      .spyOn(Poort.prototype, 'oordeel')
      .mockResolvedValue({ besluit: TOEGESTAAN, rijen: new AllesOpen(), noodtoegangen: new Map() });
  });
  afterAll(() => jest.restoreAllMocks());
}
