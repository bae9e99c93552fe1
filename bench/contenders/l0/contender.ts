import { join } from 'node:path';
import { AANMELDING } from '../../aanmelding';
import type { Contender } from '../../contender';
import { dataOf } from '../../graphql';
import { QUESTIONS } from '../../queries';

/** The yardstick: what is left when nothing stands between the request and one prepared statement. */
export const L0: Contender = {
  name: 'L0',
  program: ({ loginUrl, callers }) => ({
    command: process.execPath,
    args: ['-r', '@swc-node/register', join(__dirname, 'main.ts')],
    env: { BENCH_DATABASE_URL: loginUrl, BENCH_CALLERS: callers },
  }),
  asker: () => ({
    request: async (query, { clientId, na, opdrachtId }, kenmerk) => ({
      path: `/${query}`,
      headers: { 'content-type': 'application/json', 'x-caller': QUESTIONS[query].caller },
      body: JSON.stringify(
        opdrachtId === undefined ? { clientId, ...na } : { kenmerk, opdrachtId, inhoud: AANMELDING },
      ),
    }),
    rows: (_query, answer) => dataOf(answer),
  }),
};
