import { table } from '../report';

/** What the gateway held after so many requests, as it tells itself. */
export interface Sample {
  readonly requests: number;
  readonly rssMb: number;
  readonly heapMb: number;
}

/** Parts of a run; after each of them it is looked at. */
export const PARTS = 10;

/** As many times as much as in the first fifth of the run it may hold in the last one. */
export const AT_MOST = 1.1;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How what it held in the last fifth relates to what it held in the first. */
export function growthOf(samples: readonly Sample[]): number {
  const fifth = Math.max(1, Math.floor(samples.length / 5));
  const held = (some: readonly Sample[]): number => mean(some.map(({ rssMb }) => rssMb));
  return held(samples.slice(-fifth)) / held(samples.slice(0, fifth));
}

/** Memory in the course of the run, and what came of it. */
export function reportMemory(samples: readonly Sample[]): string {
  const growth = growthOf(samples);
  const verdict = growth <= AT_MOST ? 'met' : 'NOT MET';
  return [
    table([
      ['', 'requests', 'rss MB', 'heap MB'],
      ...samples.map(({ requests, rssMb, heapMb }) => ['', String(requests), rssMb.toFixed(0), heapMb.toFixed(0)]),
    ]),
    `rss, last fifth ÷ first fifth: ${growth.toFixed(2)} (≤ ${AT_MOST}) ${verdict}`,
  ].join('\n\n');
}
