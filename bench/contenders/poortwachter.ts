import { join } from 'node:path';
import type { Case } from '../cases';
import type { Asker, Contender, HttpRequest } from '../contender';
import { dataOf, graphqlBody, variablesOf } from '../graphql';
import { QUESTIONS, type Query } from '../queries';

const ROOT = join(__dirname, '..', '..');
const HEADERS = { 'content-type': 'application/json' };

async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(url, { method: 'POST', headers: { ...HEADERS, ...headers }, body });
  return answer.json();
}

const PAGE = `query Plaatsen($na: String) { rapportages(first: 100, after: $na) {
  edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly rapportages: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The gateway as it is shipped, over its own endpoint, with real tokens. */
class Gateway implements Asker {
  private readonly cursors = new Map<string, string>();

  constructor(private readonly url: string) {}

  async request(query: Query, asked: Case, kenmerk: string): Promise<HttpRequest> {
    const headers = { ...HEADERS, authorization: `Bearer ${await this.token(QUESTIONS[query].caller)}` };
    const na = asked.na === undefined ? undefined : await this.cursorAfter(asked.na.id, headers);
    return { path: '/graphql', headers, body: graphqlBody(query, variablesOf(asked, na, kenmerk)) };
  }

  rows(_query: Query, answer: unknown): unknown {
    return dataOf(answer);
  }

  private async token(persona: string): Promise<string> {
    const answer = (await post(`${this.url}/dev/token`, JSON.stringify({ persona }))) as { access_token?: string };
    if (answer.access_token === undefined) throw new Error(`the gateway gave no token for ${persona}`);
    return answer.access_token;
  }

  /** The cursor that a caller got who pulled up to this rapportage: it cannot be made outside the gateway. */
  private async cursorAfter(id: string, headers: Readonly<Record<string, string>>): Promise<string> {
    let na: string | null = null;
    let more = !this.cursors.has(id);
    while (more) {
      const body = JSON.stringify({ query: PAGE, variables: { na } });
      const { rapportages } = dataOf(await post(`${this.url}/graphql`, body, headers)) as Page;
      for (const { cursor, node } of rapportages.edges) this.cursors.set(node.id, cursor);
      na = rapportages.pageInfo.endCursor;
      more = !this.cursors.has(id) && rapportages.pageInfo.hasNextPage;
    }
    const cursor = this.cursors.get(id);
    if (cursor === undefined) throw new Error(`the gateway does not list rapportage ${id}`);
    return cursor;
  }
}

export const POORTWACHTER: Contender = {
  name: 'poortwachter',
  program: ({ ownerUrl, folder }) => ({
    command: process.execPath,
    args: ['-r', '@swc-node/register', join(ROOT, 'src', 'main.ts')],
    env: { DATABASE_URL: ownerUrl, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'development' },
  }),
  asker: (url) => new Gateway(url),
};
