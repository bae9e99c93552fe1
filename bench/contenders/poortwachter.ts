import { join } from 'node:path';
import { scripts } from '../../package.json';
import type { Case } from '../cases';
import type { Asker, Contender, HttpRequest } from '../contender';
import { Cursors, type Page } from '../cursors';
import { dataOf, graphqlBody, variablesOf } from '../graphql';
import { JSON_HEADERS, post } from '../post';
import { QUESTIONS, type Query } from '../queries';

const ROOT = join(__dirname, '..', '..');
/** What `npm start` gives Node. */
const NODE_OPTIONS = scripts.start.split(' ').slice(2, -1);

const PLACES = `query Plaatsen($na: String) { rapportages(first: 100, after: $na) {
  edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

/** The gateway as it is shipped, over its own endpoint, with real tokens. */
class Gateway implements Asker {
  private readonly cursors = new Cursors();

  constructor(private readonly url: string) {}

  async request(query: Query, asked: Case, kenmerk: string): Promise<HttpRequest> {
    const headers = { ...JSON_HEADERS, authorization: `Bearer ${await this.token(QUESTIONS[query].caller)}` };
    const pull = async (na: string | null): Promise<Page> =>
      dataOf(await post(`${this.url}/graphql`, { query: PLACES, variables: { na } }, headers)) as Page;
    const na = asked.na && (await this.cursors.after(asked.na.id, pull));
    return { path: '/graphql', headers, body: graphqlBody(query, variablesOf(asked, na, kenmerk)) };
  }

  rows(_query: Query, answer: unknown): unknown {
    return dataOf(answer);
  }

  private async token(persona: string): Promise<string> {
    const answer = (await post(`${this.url}/dev/token`, { persona })) as { access_token?: string };
    if (answer.access_token === undefined) throw new Error(`the gateway gave no token for ${persona}`);
    return answer.access_token;
  }
}

export const POORTWACHTER: Contender = {
  name: 'poortwachter',
  program: ({ ownerUrl, folder }) => ({
    command: process.execPath,
    args: [...NODE_OPTIONS, join(ROOT, 'src', 'main.ts')],
    env: { DATABASE_URL: ownerUrl, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'development' },
  }),
  asker: (url) => new Gateway(url),
};
