import { regelsIn, titelsVan } from './titels';

describe('the titles of tests, as they would run', () => {
  // A file is loaded once in a process: whoever goes through the titles of this one must find that one unread.
  let titels: readonly string[];
  beforeAll(() => {
    titels = titelsVan('test/permissions/westendorp.test.ts');
  });

  test('hold what is made from variables, with its description before it', () => {
    expect(titels).toContain(
      'WESTENDORP: the BSN (WE-03) [WE-03] WERKGEVER reads BSN under VERANTWOORDING when BSN_GROND holds',
    );
    expect(titels).toContain(
      'WESTENDORP: health (WE-08, WE-11, WE-17, WE-18) [WE-17] UAVG 30 names an opdracht of ZORG: false',
    );
  });

  test('prove the rules in their brackets, and not what a description tells in passing', () => {
    expect(regelsIn('health (WE-08) [WE-17 WE-18] a coach reads')).toEqual(['WE-17', 'WE-18']);
    expect(regelsIn('health (WE-08) reads [nothing]')).toEqual([]);
    expect(new Set(titels.flatMap(regelsIn))).toContain('WE-18');
  });

  test('say which file cannot be read', () => {
    expect(() => titelsVan('test/dekking/nergens.ts')).toThrow(/^test\/dekking\/nergens\.ts cannot be read/);
  });
});
