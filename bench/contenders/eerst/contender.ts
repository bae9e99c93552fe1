import { join } from 'node:path';
import type { Contender } from '../../contender';
import { gatewayAsker } from '../../graphql';

/** The gateway as one would write it first: a decorator, a rule and a repository for everything. */
export const EERST: Contender = {
  name: 'eerst',
  program: ({ loginUrl, callers }) => ({
    command: process.execPath,
    args: ['-r', '@swc-node/register', join(__dirname, 'main.ts')],
    env: { BENCH_DATABASE_URL: loginUrl, BENCH_CALLERS: callers },
  }),
  asker: gatewayAsker('/'),
};
