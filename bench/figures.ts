import type { ContenderName } from './contender';
import { percentile } from './load/percentile';
import type { Turn } from './measure';
import type { Query } from './queries';

/** What a contender did with a question, over all rounds. */
export interface Figures {
  /** Answers per second. */
  readonly rps: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time for one answer, in microseconds. */
  readonly nodeMicros: number;
  readonly pgMicros: number;
  /** The most it held after any of its turns. */
  readonly rssMb: number;
}

export type PerContender<T> = Partial<Record<ContenderName, T>>;
export type PerQuery<T> = Partial<Record<Query, PerContender<T>>>;

const median = (values: readonly number[]): number => percentile(values, 0.5);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Medians of the rounds, so that one disturbed turn does not decide; processor time over all of them. */
function figuresOf(turns: readonly Turn[]): Figures {
  const answered = sum(turns.map((turn) => turn.answered));
  return {
    rps: median(turns.map((turn) => turn.answered / turn.seconds)),
    p50: median(turns.map((turn) => turn.p50)),
    p99: median(turns.map((turn) => turn.p99)),
    nodeMicros: sum(turns.map((turn) => turn.nodeMicros)) / answered,
    pgMicros: sum(turns.map((turn) => turn.pgMicros)) / answered,
    rssMb: Math.max(...turns.map((turn) => turn.rssMb)),
  };
}

export function summarise(turns: readonly Turn[]): PerContender<Figures> {
  const names = [...new Set(turns.map(({ contender }) => contender))];
  return Object.fromEntries(
    names.map((name) => [name, figuresOf(turns.filter(({ contender }) => contender === name))]),
  );
}

/** How the answers per second of poortwachter relate to those of each other contender; empty without poortwachter. */
export function ratiosOf(figures: PerContender<Figures>): PerContender<number> {
  const own = figures.poortwachter;
  if (own === undefined) return {};
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([name]) => name !== 'poortwachter')
      .map(([name, { rps }]) => [name, own.rps / rps]),
  );
}
