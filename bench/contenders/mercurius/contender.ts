import { join } from 'node:path';
import type { Contender } from '../../contender';
import { gatewayAsker } from '../../graphql';

/** A hand-written GraphQL server with loaders and a JIT: what a good team writes that knows its questions. */
export const MERCURIUS: Contender = {
  name: 'mercurius',
  program: ({ loginUrl, callers }) => ({
    command: process.execPath,
    args: ['-r', '@swc-node/register', join(__dirname, 'main.ts')],
    env: { BENCH_DATABASE_URL: loginUrl, BENCH_CALLERS: callers },
  }),
  asker: gatewayAsker('/graphql'),
};
