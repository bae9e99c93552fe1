import { table } from '../report';

/** One page at one size. */
export interface Timing {
  readonly name: string;
  /** The page of the smallest set that it is held against: a far page is not there, and that question's first page stands for it. */
  readonly beside: string;
  readonly judged: boolean;
  /** Milliseconds under which half of the answers came. */
  readonly p50: number;
}

/** What was measured at one size. */
export interface Grown {
  readonly clients: number;
  readonly trajecten: number;
  /** Trajecten of the opdrachtgever that asks. */
  readonly own: number;
  readonly timings: readonly Timing[];
}

/** As many times as long a page may take in the largest set as in the smallest. */
export const AT_MOST = 1.5;

export interface Compared extends Timing {
  readonly clients: number;
  /** To the page of the smallest set that it is held against. */
  readonly ratio: number;
  readonly met: boolean;
}

/** Every page at every size beside its page of the first one. */
export function compareSizes(all: readonly Grown[]): readonly Compared[] {
  const smallest = new Map(all[0]?.timings.map(({ name, p50 }) => [name, p50]));
  return all.flatMap(({ clients, timings }) =>
    timings.map((timing) => {
      const ratio = timing.p50 / (smallest.get(timing.beside) ?? Number.NaN);
      return { ...timing, clients, ratio, met: !timing.judged || ratio <= AT_MOST };
    }),
  );
}

/** The times and ratios, a page per row. */
export function reportGrowth(all: readonly Grown[]): string {
  const compared = compareSizes(all);
  const names = all[0]?.timings.map(({ name }) => name) ?? [];
  const perSize = (cell: (size: Grown) => readonly string[]): readonly string[] => all.flatMap(cell);
  return table([
    ['', 'clients', ...perSize(({ clients }) => [String(clients), ''])],
    ['', 'trajecten', ...perSize(({ trajecten }) => [String(trajecten), ''])],
    ['', 'of one opdrachtgever', ...perSize(({ own }) => [String(own), ''])],
    ['page', '', ...perSize(() => ['p50 ms', '÷'])],
    ...names.map((name) => [
      name,
      compared.every((one) => one.name !== name || one.met) ? '' : `MORE THAN ${AT_MOST}`,
      ...compared.filter((one) => one.name === name).flatMap(({ p50, ratio }) => [p50.toFixed(2), ratio.toFixed(2)]),
    ]),
  ]);
}
