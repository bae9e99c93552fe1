import { In } from 'typeorm';
import { StatistiekCelRij, StatistiekRij } from '../../entities';
import type { Cijfers } from '../../src/data/statistiek';
import type { Besluit } from '../../src/domain/besluit';
import type { Wending } from '../../src/domain/gebeurtenis';
import { leesKwartaal } from '../../src/domain/kwartaal';
import { Poort } from '../../src/poort/poort';
import type { Verzoek } from '../../src/verzoek';

/*
 * The gateway without its first layer, for tests alone: nothing here can be reached by configuration. The shield
 * allows every field, every verdict allows, every row is in reach, none is passed over and no filter is masked. What
 * is left to hold it is the database. A test file takes the modules away itself, because jest does so per file:
 *
 *   jest.mock('…/permissions/shield', () => jest.requireActual('…/zonder-eerste-laag').zonderSchild());
 */

const waar = () => ({ sql: 'true', parameters: {} });

/** For permissions/shield: no rule before any field, nothing made null. */
export const zonderSchild = () => ({
  maakBoom: () => ({}),
  behandelingIn: () => null,
  maakSchild: () => ({}),
  maakAfscherming: () => ({}),
});

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
  noodtoegangBereik: waar,
  raadplegingBereik: waar,
  verstrekkingBereik: waar,
  kennisgevingBereik: waar,
  gebeurtenisBereik: waar,
});

/** For src/domain/gebeurtenis: an event is told as it is, for whichever purposes it is asked. */
export const zonderDoelen = () => ({
  ...jest.requireActual<typeof import('../../src/domain/gebeurtenis')>('../../src/domain/gebeurtenis'),
  soortOnder: ({ soort }: Wending) => soort,
});

/** For src/data/masker: filters and orders see every value. */
export const zonderMasker = () => ({
  ...jest.requireActual<typeof import('../../src/data/masker')>('../../src/data/masker'),
  isOpen: waar,
  eisFilter: () => undefined,
  eisVolgorde: () => undefined,
});

/** For src/data/statistiek: whatever was published of the quarter, of whomever and to anybody. */
export const zonderCijferregels = () => ({
  statistiek: async ({ manager }: Verzoek, kwartaal: string): Promise<Cijfers> => {
    const begin = leesKwartaal(kwartaal)?.begin;
    const koppen = await manager.find(StatistiekRij, { where: { kwartaal: begin ?? '' } });
    const cellen = await manager.find(StatistiekCelRij, {
      where: { statistiekId: In(koppen.map(({ id }) => id)) },
    });
    return {
      kwartaal,
      peildatum: koppen[0]?.peildatum ?? '1970-01-01',
      totaal: koppen[0]?.totaal ?? null,
      perVoorziening: cellen.flatMap(({ product, wet, aantal }) =>
        product === null || wet === null ? [] : [{ product, wet, aantal }],
      ),
      perUitstroom: cellen.flatMap(({ uitstroom, aantal }) => (uitstroom === null ? [] : [{ uitstroom, aantal }])),
    };
  },
});

/** Allowed, by a rule that there is: an explanation quotes it. */
const toegestaan = ({ reglement }: Poort): Besluit => ({
  uitkomst: 'TOEGESTAAN',
  regel: reglement.rolRegel,
  grondslag: 'geen',
});
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
    jest.spyOn(Poort.prototype, 'besluit').mockImplementation(async function (this: Poort) {
      return toegestaan(this);
    });
    jest.spyOn(Poort.prototype, 'oordeel').mockImplementation(async function (this: Poort) {
      return { besluit: toegestaan(this), rijen: new AllesOpen(), noodtoegangen: new Map() };
    });
  });
  afterAll(() => jest.restoreAllMocks());
}
