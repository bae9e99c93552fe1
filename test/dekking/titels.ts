import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

const WORTEL = join(__dirname, '..', '..');
/** How every reglement numbers its rules: two characters of its own and a number. */
const REGEL = /\b[A-Z][A-Z\d]-\d\d\b/;

type Rij = unknown;
type Melder = (titel: string, inhoud?: (...rij: Rij[]) => unknown) => void;

/** A title of `each` as jest fills it in: `$naam` from an object, `%s` from the others. */
const ingevuld = (titel: string, rij: Rij): string =>
  typeof rij === 'object' && rij !== null && !Array.isArray(rij)
    ? titel.replace(/\$(\w+)/g, (heel, naam: string) => (naam in rij ? String(Reflect.get(rij, naam)) : heel))
    : format(titel, ...(Array.isArray(rij) ? rij : [rij]));

const metEach = (melder: Melder, verder: object = {}) =>
  Object.assign((titel: string, inhoud?: () => unknown) => melder(titel, inhoud), {
    each: (rijen: readonly Rij[]) => (titel: string, inhoud?: (...rij: Rij[]) => unknown) => {
      for (const rij of rijen)
        melder(ingevuld(titel, rij), inhoud && (() => inhoud(...(Array.isArray(rij) ? rij : [rij]))));
    },
    ...verder,
  });

/** Anything that is asked of what only works while a test runs; it is never used for a title. */
const leeg: unknown = new Proxy(() => undefined, { get: () => () => leeg, apply: () => leeg });
const niets = () => undefined;

/**
 * The titles of the tests that a file would run, as jest collects them: the file is loaded and what it describes is
 * gone through, but no test and no hook runs. A file is loaded once in a process. So titles that are made from variables count as those that are written
 * out, and what is skipped does not count.
 */
export function titelsVan(bestand: string): readonly string[] {
  const titels: string[] = [];
  const pad: string[] = [];
  const overgeslagen = metEach(niets);
  const test = metEach((titel) => titels.push([...pad, titel].join(' ')), { skip: overgeslagen, todo: niets });
  const describe = metEach(
    (titel, inhoud) => {
      pad.push(titel);
      inhoud?.();
      pad.pop();
    },
    { skip: overgeslagen },
  );
  const hooks = { beforeAll: niets, afterAll: niets, beforeEach: niets, afterEach: niets };
  const bedoeld = { test, it: test, describe, ...hooks, expect: leeg, jest: leeg };
  const eerder = Object.fromEntries(Object.keys(bedoeld).map((naam) => [naam, Reflect.get(globalThis, naam)]));
  try {
    Object.assign(globalThis, bedoeld);
    require(join(WORTEL, bestand));
  } catch (fout) {
    throw new Error(`${bestand} cannot be read for its titles: keep what needs jest inside its tests`, { cause: fout });
  } finally {
    Object.assign(globalThis, eerder);
  }
  return titels;
}

/** The rules that a title bears, in brackets: `[CV-35] …` or `[WE-17 WE-18] …`. */
export const regelsIn = (titel: string): readonly string[] =>
  (titel.match(/\[[^\]]*\]/g) ?? []).flatMap((haak) => haak.match(new RegExp(REGEL, 'g')) ?? []);

/** For each rule id the test files with a title that bears it. */
export function bewijsUitTests(): ReadonlyMap<string, readonly string[]> {
  const bewijs = new Map<string, string[]>();
  const bestanden = readdirSync(join(WORTEL, 'test'), { recursive: true, encoding: 'utf8' })
    .map((naam) => join('test', naam))
    .filter((naam) => naam.endsWith('.test.ts') && REGEL.test(readFileSync(join(WORTEL, naam), 'utf8')))
    .sort();
  for (const bestand of bestanden) {
    for (const id of new Set(titelsVan(bestand).flatMap(regelsIn)))
      bewijs.set(id, [...(bewijs.get(id) ?? []), bestand]);
  }
  return bewijs;
}
