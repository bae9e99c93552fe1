import { readFileSync } from 'node:fs';
import { kiesRegels } from './keuze';
import { muteer } from './stryker';
import { houdt, leesUitslag } from './uitslag';

jest.setTimeout(600_000);

/** Small and quick of the files that decide: what a field's row asks before anything is read. */
const BESTANDEN = ['permissions/vooraf.ts'];

test('a control: tests that assert nothing let every mutant live, and the proof fails', async () => {
  const uitslag = await muteer(kiesRegels(BESTANDEN, 4, 7), 'test/proof/mutants/controle/stryker.config.js');
  expect(uitslag.totaal).toBeGreaterThan(3);
  expect(uitslag.gedood).toBe(0);
  expect(houdt(uitslag)).toBe(false);
});

describe('the outcome', () => {
  const mutant = (status: 'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'Ignored') => ({
    status,
    mutatorName: 'BooleanLiteral',
    replacement: 'false',
    location: { start: { line: 1, column: 1 } },
  });
  const verslag = (...mutants: readonly ReturnType<typeof mutant>[]) =>
    leesUitslag({ files: { 'permissions/x.ts': { source: 'export const x = true;\n', mutants } } });

  test('counts who lives without being run as alive, and leaves out what was not tried', () => {
    expect(verslag(mutant('Killed'), mutant('Timeout'), mutant('NoCoverage'), mutant('Ignored'))).toMatchObject({
      gedood: 2,
      totaal: 3,
      overlevenden: [{ bestand: 'permissions/x.ts', regel: 1, tekst: 'export const x = true;', verklaring: null }],
    });
  });

  test('holds of all dead; not of nothing, nor of a survivor that nobody explained', () => {
    expect(houdt(verslag(mutant('Killed')))).toBe(true);
    expect(houdt(verslag())).toBe(false);
    const bijna = verslag(...Array.from({ length: 99 }, () => mutant('Killed')), mutant('Survived'));
    expect(houdt(bijna)).toBe(false);
    const verklaard = bijna.overlevenden.map((een) => ({ ...een, verklaring: 'nobody sees it' }));
    expect(houdt({ ...bijna, overlevenden: verklaard })).toBe(true);
    expect(houdt({ gedood: 9, totaal: 10, overlevenden: verklaard })).toBe(false);
  });
});

test('chooses the same lines for the same seed, none of them empty, and whole files when there are no more', () => {
  const een = kiesRegels(BESTANDEN, 5, 1);
  expect(een).toEqual(kiesRegels(BESTANDEN, 5, 1));
  expect(een).not.toEqual(kiesRegels(BESTANDEN, 5, 2));
  const regels = readFileSync('permissions/vooraf.ts', 'utf8').split('\n');
  for (const keuze of een) expect(regels[Number(/:(\d+)-/.exec(keuze)?.[1]) - 1]).toMatch(/\w/);
  expect(kiesRegels(BESTANDEN, 1_000, 1)).toEqual(BESTANDEN);
});
