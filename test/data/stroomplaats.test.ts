import { schrijfCursor } from '../../src/data/cursor';
import { leesPlaats, schrijfPlaats } from '../../src/data/stroomplaats';
import type { Doel } from '../../src/domain/doel';
import { leidSleutelsAf } from '../../src/sleutels';
import type { Verzoek } from '../../src/verzoek';

const sleutels = leidSleutelsAf(new Uint8Array(32).fill(7));
const onder = (...doelen: readonly Doel[]): Verzoek =>
  ({ sleutels, aanvrager: { organisatieId: 'o', sleutel: 'a', doelen } }) as unknown as Verzoek;

const BEIDE = ['TRAJECT', 'RAPPORTAGE'] as const;
const twee = onder('FINANCIERING', 'VERANTWOORDING');
const cursor = schrijfPlaats(twee, 7, BEIDE);

describe('a place in a stream', () => {
  test('is given back under the same purposes, in whichever order they are named, also for fewer kinds', () => {
    for (const verzoek of [twee, onder('VERANTWOORDING', 'FINANCIERING')])
      for (const betreffen of [BEIDE, ['TRAJECT'] as const])
        expect(leesPlaats(verzoek, cursor, betreffen)).toEqual({ begin: 7, nieuw: [] });
    expect(schrijfPlaats(onder('VERANTWOORDING', 'FINANCIERING'), 7, BEIDE)).toBe(cursor);
  });

  test.each([
    ['fewer', onder('VERANTWOORDING')],
    ['more', onder('FINANCIERING', 'GESCHIKTHEID', 'VERANTWOORDING')],
    ['other', onder('FINANCIERING', 'GESCHIKTHEID')],
  ])('is refused under %s purposes, and it is said under which it is not', (_, ander) => {
    expect(() => leesPlaats(ander, cursor, BEIDE)).toThrow(/FINANCIERING, VERANTWOORDING.*zonder na/);
  });

  test('says of which kinds its reader was not told', () => {
    expect(leesPlaats(twee, cursor, [...BEIDE, 'AANMELDING'])).toEqual({ begin: 7, nieuw: ['AANMELDING'] });
  });

  test('of before that was kept is accepted', () => {
    const eerder = schrijfCursor(twee, 'gebeurtenissen', ['7']);
    for (const verzoek of [twee, onder('GESCHIKTHEID')])
      expect(leesPlaats(verzoek, eerder, BEIDE)).toEqual({ begin: 7, nieuw: [] });
  });
});
