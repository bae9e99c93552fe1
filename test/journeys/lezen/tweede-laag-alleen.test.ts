import { Poort } from '../../../src/poort/poort';
import { plantKanaries } from './kanaries';
import { zetTweedeLaagUit } from './lagen';
import { zoekLekken } from './lekzoeker';
import { wereld } from './wereld';

/*
 * The first layer taken away: every row is in reach of everybody, of every organisatie, and every verdict allows. What
 * is left to hold it is the database.
 */
jest.mock('../../../src/data/bereik', () => {
  const waar = () => ({ sql: 'true', parameters: {} });
  return {
    ...jest.requireActual('../../../src/data/bereik'),
    dossierBereik: waar,
    clientBereik: waar,
    rapportageBereik: waar,
    aanmeldingBereik: waar,
    opdrachtBereik: waar,
  };
});

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
const w = wereld(plantKanaries);
const PERSONAS = ['gemeente-cvites', 'werkgever-factor2', 'zorg-dit', 'partner-dit'];

describe('without the first layer', () => {
  test('the database alone keeps what is not the caller’s own', async () => {
    const { bevindingen, tekens } = await zoekLekken(w, PERSONAS, { ookBeeindigd: true });
    expect(bevindingen).toEqual([]);
    expect(tekens).toBeGreaterThan(200_000);
  });

  test('and without that as well, the search for leaks finds them with every caller', async () => {
    await zetTweedeLaagUit(w);
    const { bevindingen } = await zoekLekken(w, PERSONAS, { ookBeeindigd: true });
    expect([...new Set(bevindingen.map(({ persona }) => persona))]).toEqual(PERSONAS);
  });
});
