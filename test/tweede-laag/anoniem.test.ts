import fc from 'fast-check';
import type { Client } from 'pg';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { geheelOfNiet, type Toont, zoekVerraad } from './aanval';
import { opzet } from './opzet';

const van = opzet();

/** Of which of these divisions the database lets the counts be given. */
async function toonbaar(
  db: Client,
  lijsten: readonly (readonly number[])[],
  drempel: number,
): Promise<readonly boolean[]> {
  const { rows } = await db.query<{ toont: boolean }>(
    `SELECT pw.toonbaar(ARRAY(SELECT n::integer FROM jsonb_array_elements_text(lijst) AS n), $2) AS toont
     FROM jsonb_array_elements($1) WITH ORDINALITY AS l (lijst, plaats) ORDER BY plaats`,
    [JSON.stringify(lijsten), drempel],
  );
  return rows.map(({ toont }) => toont);
}

function* alle(lengte: number, hoogstens: number): Generator<readonly number[]> {
  if (lengte === 0) yield [];
  else
    for (let eerste = 0; eerste <= hoogstens; eerste += 1)
      for (const rest of alle(lengte - 1, hoogstens - eerste)) yield [eerste, ...rest];
}

/** The database's own choice for every division there can be, asked at once. */
async function zoalsDeDatabase(
  db: Client,
  lengtes: readonly number[],
  hoogstens: number,
  drempel: number,
): Promise<Toont> {
  const lijsten = [...new Set(lengtes)].flatMap((lengte) => [...alle(lengte, hoogstens)]);
  const antwoorden = await toonbaar(db, lijsten, drempel);
  const bekend = new Map(lijsten.map((lijst, plaats) => [lijst.join(), antwoorden[plaats] ?? false]));
  return geheelOfNiet((aantallen) => bekend.get(aantallen.join()) ?? false);
}

const WERELDEN = [
  { rijen: 2, kolommen: 2, hoogstens: 13, drempel: 3 },
  { rijen: 3, kolommen: 2, hoogstens: 10, drempel: 3 },
  { rijen: 3, kolommen: 3, hoogstens: 7, drempel: 3 },
  { rijen: 2, kolommen: 3, hoogstens: 12, drempel: 4 },
  { rijen: 1, kolommen: 4, hoogstens: 20, drempel: 5 },
  { rijen: 1, kolommen: 3, hoogstens: 30, drempel: 10 },
] as const;

/** What is usual, and not enough: leave out what is small, and with it the smallest that is not, so that nobody can subtract. */
const drempelMetAanvulling =
  (drempel: number, aanvullen: boolean): Toont =>
  (aantallen) => {
    const toont = aantallen.map((aantal) => aantal >= drempel);
    const rest = aantallen.reduce((som, aantal) => som + (aantal < drempel ? aantal : 0), 0);
    const kleinste = Math.min(...aantallen.filter((aantal) => aantal >= drempel));
    if (aanvullen && rest > 0 && rest < drempel && Number.isFinite(kleinste))
      toont[aantallen.indexOf(kleinste)] = false;
    return toont;
  };

describe('every world of a few persons, to who knows how figures are made, before anything is rounded', () => {
  it.each(WERELDEN)(
    'no answer betrays a group below the threshold, whatever is added up or subtracted: %j [CV-13] [F2-17]',
    async (wereld) => {
      const { rijen, kolommen, hoogstens, drempel } = wereld;
      const toont = await zoalsDeDatabase(van.db, [rijen, kolommen], hoogstens, drempel);
      expect(zoekVerraad(wereld, toont)).toBeNull();
    },
  );

  it.each([
    ['what is too small is left out and nothing with it', false],
    ['what is too small is left out with the smallest that is not', true],
  ])('the same search finds one where %s [CV-13] [F2-17]', (_, aanvullen) => {
    const wereld = { rijen: 1, kolommen: 4, hoogstens: 14, drempel: 4 };
    expect(zoekVerraad(wereld, drempelMetAanvulling(wereld.drempel, aanvullen))).not.toBeNull();
  });
});

/** A difference between a total and some of its parts that is a small group. */
function kleinVerschil(aantallen: readonly number[], toont: readonly boolean[], drempel: number): number | null {
  const totaal = aantallen.reduce((som, aantal) => som + aantal, 0);
  if (totaal < drempel) return toont.includes(true) ? totaal : null;
  let verschillen = [totaal];
  for (const aantal of aantallen.filter((_, plaats) => toont[plaats]))
    verschillen = verschillen.flatMap((verschil) => [verschil, verschil - aantal]);
  return verschillen.find((verschil) => verschil > 0 && verschil < drempel) ?? null;
}

const DREMPEL = REGLEMENTEN.CVITES.statistiek?.drempel ?? 0;
const populatie = fc.array(fc.oneof(fc.nat(14), fc.integer({ min: 10, max: 60 })), { minLength: 1, maxLength: 5 });

it('at the threshold of the reglement no difference of what is given is a small group [CV-13] [F2-17]', async () => {
  expect([DREMPEL, REGLEMENTEN.FACTOR2.statistiek?.drempel]).toEqual([10, 10]);
  const lijsten = fc.sample(populatie, { numRuns: 4_000, seed: 20_261 });
  const antwoorden = await toonbaar(van.db, lijsten, DREMPEL);
  const gevonden = lijsten.filter(
    (aantallen, plaats) =>
      kleinVerschil(
        aantallen,
        aantallen.map(() => antwoorden[plaats] ?? true),
        DREMPEL,
      ) !== null,
  );
  expect(gevonden).toEqual([]);
  expect(antwoorden.filter(Boolean).length).toBeGreaterThan(500);
  const zonder = drempelMetAanvulling(DREMPEL, false);
  expect(lijsten.some((aantallen) => kleinVerschil(aantallen, zonder(aantallen), DREMPEL) !== null)).toBe(true);
});

it('a division is given when each group that has somebody reaches the threshold, and not when there is one group', async () => {
  const lijsten = [[25, 0, 12], [25, 10], [25, 9], [25, 1, 30], [25, 0, 0], [25], [], [0]];
  expect(await toonbaar(van.db, lijsten, DREMPEL)).toEqual([true, true, false, false, false, false, false, false]);
});
