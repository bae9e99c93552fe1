import { join } from 'node:path';
import type { Contender } from '../../contender';
import { dataOf, graphqlBody, variablesOf } from '../../graphql';
import { QUESTIONS } from '../../queries';

/** A hand-written GraphQL server with loaders and a JIT: what a good team writes that knows its questions. */
export const MERCURIUS: Contender = {
  name: 'mercurius',
  program: ({ loginUrl, callers }) => ({
    command: process.execPath,
    args: ['-r', '@swc-node/register', join(__dirname, 'main.ts')],
    env: { BENCH_DATABASE_URL: loginUrl, BENCH_CALLERS: callers },
  }),
  asker: () => ({
    request: async (query, asked, kenmerk) => ({
      path: '/graphql',
      headers: { 'content-type': 'application/json', 'x-caller': QUESTIONS[query].caller },
      body: graphqlBody(query, variablesOf(asked, asked.na && `${asked.na.positie} ${asked.na.id}`, kenmerk)),
    }),
    rows: (_query, answer) => dataOf(answer),
  }),
};
