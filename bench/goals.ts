import type { ContenderName } from './contender';
import type { Figures, PerContender } from './figures';
import type { Query } from './queries';

/** What poortwachter must reach beside another contender. */
export interface Goal {
  readonly query: Query;
  readonly beside: ContenderName;
  readonly of: 'rps' | 'nodeMicros' | 'p99';
  /** Of the quotient poortwachter ÷ the other. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

const throughput = (beside: ContenderName, perQuery: Partial<Record<Query, number>>): readonly Goal[] =>
  Object.entries(perQuery).map(([query, atLeast]) => ({ query: query as Query, beside, of: 'rps', atLeast }));

const ceiling = (of: 'nodeMicros' | 'p99', beside: ContenderName, atMost: number, ...queries: Query[]): Goal[] =>
  queries.map((query) => ({ query, beside, of, atMost }));

/** All goals, in the order in which they are told. */
export const GOALS: readonly Goal[] = [
  ...throughput('L0', { Q1: 0.8, Q2: 0.8, Q3: 0.75, Q4: 0.8, Q5: 0.75 }),
  ...ceiling('nodeMicros', 'L0', 2.2, 'Q1', 'Q2', 'Q3', 'Q4', 'Q5'),
  ...throughput('postgraphile', { Q1: 2.3, Q2: 4, Q3: 2.5 }),
  ...ceiling('p99', 'postgraphile', 1, 'Q1', 'Q2', 'Q3'),
  ...throughput('mercurius', { Q1: 1.5, Q2: 3, Q3: 0.75 }),
  ...ceiling('p99', 'mercurius', 1, 'Q1', 'Q2', 'Q3'),
];

export interface Judged extends Goal {
  readonly reached: number;
  readonly met: boolean;
}

/** The goals of a question that its figures say something about. */
export function judge(query: Query, figures: PerContender<Figures>): readonly Judged[] {
  const own = figures.poortwachter;
  return GOALS.flatMap((goal) => {
    const other = figures[goal.beside];
    if (goal.query !== query || own === undefined || other === undefined) return [];
    const reached = own[goal.of] / other[goal.of];
    const met = reached >= (goal.atLeast ?? 0) && reached <= (goal.atMost ?? Number.POSITIVE_INFINITY);
    return [{ ...goal, reached, met }];
  });
}
