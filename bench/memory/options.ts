import { parseArgs } from 'node:util';
import { wholeOf } from '../options';

export interface MemoryOptions {
  readonly clients: number;
  readonly requests: number;
  readonly json: string;
}

/** @param args what follows `npm run bench -- memory`. */
export function readMemoryOptions(args: readonly string[]): MemoryOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clients: { type: 'string', default: '10000' },
      requests: { type: 'string', default: '200000' },
      json: { type: 'string', default: 'bench/memory.json' },
    },
  });
  return {
    clients: wholeOf('clients', values.clients),
    requests: wholeOf('requests', values.requests),
    json: values.json,
  };
}
