import { plantKanaries } from './kanaries';
import { BUITENSTAANDERS, zoekLekken } from './lekzoeker';
import { ORGANISATIES, wereld } from './wereld';

describe.each(['SNEL', 'BEWAAKT'] as const)(
  'every value in every dossier says whose it is, and no caller outside meets one that is not its own (%s)',
  (pad) => {
    const w = wereld(plantKanaries, pad);
    jest.setTimeout(120_000);

    test.each(ORGANISATIES)('at %s', async (organisatie) => {
      const { bevindingen, antwoorden, tekens } = await zoekLekken(
        w,
        BUITENSTAANDERS.filter((persona) => persona.endsWith(`-${organisatie}`)),
      );
      expect(bevindingen).toEqual([]);
      expect({ antwoorden, genoeg: tekens > 300_000 }).toEqual({ antwoorden: 5 * 19 + 12, genoeg: true });
    });
  },
);
