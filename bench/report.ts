import type { Unequal } from './check';
import type { ContenderName } from './contender';
import { type Figures, type PerQuery, ratiosOf } from './figures';
import { type Judged, judge } from './goals';
import { QUERIES, QUESTIONS } from './queries';

type Row = readonly string[];

/** Columns as wide as what is in them; the first two to the left, figures to the right. */
export function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: Row): string =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

const HEAD: Row = ['', 'contender', 'req/s', 'p50 ms', 'p99 ms', 'node us', 'pg us', 'rss MB', 'poortwachter ÷'];

const figureRow = (query: string, name: string, figures: Figures, ratio: number | undefined): Row => [
  query,
  name,
  figures.rps.toFixed(1),
  figures.p50.toFixed(1),
  figures.p99.toFixed(1),
  figures.nodeMicros.toFixed(0),
  figures.pgMicros.toFixed(0),
  figures.rssMb.toFixed(0),
  ratio === undefined ? '' : ratio.toFixed(2),
];

function goalRow({ query, beside, of, atLeast, atMost, reached, met }: Judged): Row {
  const bound = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
  return [query, `${of} ÷ ${beside}`, bound, reached.toFixed(2), met ? 'met' : 'NOT MET'];
}

/** What the questions are, the figures, and what they say of the goals. */
export function report(queries: PerQuery<Figures>): string {
  const asked = QUERIES.filter((query) => queries[query] !== undefined);
  const figures = asked.flatMap((query) => {
    const perContender = queries[query] ?? {};
    const ratios = ratiosOf(perContender);
    return Object.entries(perContender).map(([name, own], place) =>
      figureRow(place === 0 ? query : '', name, own, ratios[name as ContenderName]),
    );
  });
  const goals = asked.flatMap((query) => judge(query, queries[query] ?? {}).map(goalRow));
  return [
    asked.map((query) => `${query}  ${QUESTIONS[query].about} (${QUESTIONS[query].caller})`).join('\n'),
    table([HEAD, ...figures]),
    ...(goals.length === 0 ? [] : [table([['', 'goal', 'asked', 'reached', ''], ...goals])]),
  ].join('\n\n');
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

/** What differs, for who has to find out why. */
export const tellUnequal = (all: readonly Unequal[]): string =>
  all
    .map(({ query, asked, one, other, differences }) =>
      [
        `${query} ${JSON.stringify(asked)}: ${other} answers something else than ${one}`,
        ...differences.map(
          ({ path, one: here, other: there }) => `  ${path}: ${one} ${shown(here)}, ${other} ${shown(there)}`,
        ),
      ].join('\n'),
    )
    .join('\n');
