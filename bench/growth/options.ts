import { parseArgs } from 'node:util';
import { numberOf, wholeOf } from '../options';

export interface GrowthOptions {
  /** Clients, from small to large; each a multiple of the first. */
  readonly sizes: readonly [number, ...number[]];
  /** How long each page is asked at each size. */
  readonly seconds: number;
  readonly json: string;
}

/** @param args what follows `npm run bench -- grow`. */
export function readGrowthOptions(args: readonly string[]): GrowthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      seconds: { type: 'string', default: '5' },
      json: { type: 'string', default: 'bench/growth.json' },
    },
  });
  const [smallest = 0, ...larger] = values.sizes.split(',').map((size) => wholeOf('sizes', size.trim()));
  const grows = larger.every((size, place) => size > (larger[place - 1] ?? smallest) && size % smallest === 0);
  if (larger.length === 0 || !grows)
    throw new Error('--sizes must be two or more that grow, each a multiple of the first');
  return { sizes: [smallest, ...larger], seconds: numberOf('seconds', values.seconds), json: values.json };
}
