import { parseArgs } from 'node:util';
import { CONTENDERS, type ContenderName } from './contender';
import { QUERIES, type Query } from './queries';

export interface Options {
  readonly clients: number;
  /** How often each contender has its turn at each question. */
  readonly rounds: number;
  /** Of one turn, after the warm-up. */
  readonly seconds: number;
  /** Before the first turn of each contender at each question. */
  readonly warmUp: number;
  readonly only: readonly Query[];
  readonly contenders: readonly ContenderName[];
  /** Where the results are written. */
  readonly json: string;
}

/** Throws when it is none above 0. */
export function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`--${name} must be a number above 0, not '${text}'`);
  return number;
}

/** Throws when it is no whole number above 0. */
export function wholeOf(name: string, text: string): number {
  const number = numberOf(name, text);
  if (!Number.isInteger(number)) throw new Error(`--${name} must be a whole number, not '${text}'`);
  return number;
}

/** In the order of `all`, whatever the order in which they were named. */
function chosen<T extends string>(name: string, all: readonly T[], text: string | undefined): readonly T[] {
  if (text === undefined) return all;
  const asked = text.split(',').map((one) => one.trim());
  const unknown = asked.filter((one) => !(all as readonly string[]).includes(one));
  if (unknown.length > 0) throw new Error(`--${name} knows ${all.join(', ')}; not '${unknown.join("', '")}'`);
  return all.filter((one) => asked.includes(one));
}

/** @param args what follows `npm run bench --`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clients: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      'warm-up': { type: 'string', default: '10' },
      only: { type: 'string' },
      contenders: { type: 'string' },
      json: { type: 'string', default: 'bench/results.json' },
    },
  });
  return {
    clients: wholeOf('clients', values.clients),
    rounds: wholeOf('rounds', values.rounds),
    seconds: numberOf('seconds', values.seconds),
    warmUp: numberOf('warm-up', values['warm-up']),
    only: chosen('only', QUERIES, values.only),
    contenders: chosen('contenders', CONTENDERS, values.contenders),
    json: values.json,
  };
}
