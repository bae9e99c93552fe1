import { readFileSync } from 'node:fs';
import { BESTANDEN } from './bestanden';
import { kiesRegels } from './keuze';
import { muteer } from './stryker';
import { houdt, leesUitslag, vertel } from './uitslag';
import { VERKLAARD } from './verklaard';
import type { Mutant } from './verslag';

jest.setTimeout(1_200_000);

/** Small and quick of the files that decide: what a field's row asks before anything is read. */
const KLEIN = ['permissions/vooraf.ts'];

test('a control: tests that assert nothing let every mutant live, and the proof fails', async () => {
  const uitslag = await muteer(kiesRegels(KLEIN, 4, 7), 'test/proof/mutants/controle/stryker.config.js');
  expect(uitslag.totaal).toBeGreaterThan(3);
  expect(uitslag.gedood).toBe(0);
  expect(houdt(uitslag)).toBe(false);
});

/** How many lines of the policy are mutated here; `npm run proof:mutants` mutates all of them. */
const REGELS = 15;

test(`of ${REGELS} lines of the policy, drawn by the seed, every mutant is killed or explained`, async () => {
  const uitslag = await muteer(kiesRegels(BESTANDEN, REGELS, 20260601));
  expect(uitslag.overlevenden.filter(({ verklaring }) => verklaring === null)).toEqual([]);
  expect(uitslag).toMatchObject({ nietGeladen: 0, vervallen: [] });
  // On many lines stands nothing that can be mutated by itself: of which, changes with the files.
  expect(uitslag.gedood).toBeGreaterThan(REGELS / 3);
});

describe('the outcome', () => {
  const BRON = 'export const x = true;\n';
  const mutant = (status: Mutant['status']): Mutant => ({
    status,
    mutatorName: 'BooleanLiteral',
    replacement: 'false',
    location: { start: { line: 1, column: 18 }, end: { line: 1, column: 22 } },
  });
  const wie = { bestand: 'permissions/x.ts', tekst: 'export const x = true;', stuk: 'true', vervanging: 'false' };
  const verklaard = [{ ...wie, waarom: 'nobody sees it' }];
  const lees = (mutants: readonly Mutant[], verklaringen: typeof verklaard = [], geheel: readonly string[] = []) =>
    leesUitslag({ files: { [wie.bestand]: { source: BRON, mutants } } }, geheel, verklaringen);
  const keer = (aantal: number, status: Mutant['status']) => Array.from({ length: aantal }, () => mutant(status));

  test('counts who lives without being run as alive, and leaves out what was not tried or did not load', () => {
    const standen = ['Killed', 'Timeout', 'NoCoverage', 'Ignored', 'RuntimeError'] as const;
    expect(lees(standen.map(mutant))).toMatchObject({
      gedood: 2,
      eindeloos: 1,
      nietGeladen: 1,
      totaal: 3,
      overlevenden: [{ ...wie, regel: 1, verklaring: null }],
    });
  });

  test('holds of all dead; not of nothing, nor of a survivor that nobody explained', () => {
    expect(houdt(lees([mutant('Killed')]))).toBe(true);
    expect(houdt(lees([]))).toBe(false);
    const bijna = [...keer(19, 'Killed'), mutant('Survived')];
    expect(houdt(lees(bijna))).toBe(false);
    expect(houdt(lees(bijna, verklaard))).toBe(true);
    expect(houdt(lees(bijna.slice(1), verklaard))).toBe(false);
  });

  test('explains what is on that line, of that piece and with that replacement, and nothing else', () => {
    for (const anders of [{ bestand: 'permissions/y.ts' }, { tekst: '' }, { stuk: 'x' }, { vervanging: 'true' }])
      expect(lees([mutant('Survived')], [{ ...verklaard[0], ...anders } as (typeof verklaard)[0]])).toMatchObject({
        overlevenden: [{ verklaring: null }],
      });
  });

  test('does not hold when what is explained is dead, or in a whole file is not there', () => {
    expect(lees([mutant('Killed')], verklaard).vervallen).toHaveLength(1);
    expect(houdt(lees([mutant('Killed')], verklaard))).toBe(false);
    const [anders] = verklaard.map((een) => ({ ...een, tekst: 'export const x = 1;' }));
    const weg = anders ? [anders] : [];
    expect(houdt(lees([mutant('Killed')], weg))).toBe(true);
    expect(houdt(lees([mutant('Killed')], weg, [wie.bestand]))).toBe(false);
    expect(vertel(lees([mutant('Killed')], weg, [wie.bestand])).at(-1)).toMatch(/^LAPSED: permissions\/x\.ts /);
  });
});

test('what is explained stands where it is said to be', () => {
  for (const { bestand, tekst, stuk } of VERKLAARD) {
    expect(BESTANDEN).toContain(bestand);
    const regels = readFileSync(bestand, 'utf8').split('\n');
    expect(regels.map((regel) => regel.trim())).toContain(tekst);
    expect(tekst).toContain(stuk);
  }
});

test('chooses the same lines for the same seed, none of them empty, and whole files when there are no more', () => {
  const een = kiesRegels(KLEIN, 5, 1);
  expect(een).toEqual(kiesRegels(KLEIN, 5, 1));
  expect(een).not.toEqual(kiesRegels(KLEIN, 5, 2));
  const regels = readFileSync('permissions/vooraf.ts', 'utf8').split('\n');
  for (const keuze of een) expect(regels[Number(/:(\d+)-/.exec(keuze)?.[1]) - 1]).toMatch(/\w/);
  expect(kiesRegels(KLEIN, 1_000, 1)).toEqual(KLEIN);
});
