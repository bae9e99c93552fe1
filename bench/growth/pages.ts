import { dataOf } from '../graphql';
import { JSON_HEADERS, post } from '../post';
import { QUESTIONS, type Query } from '../queries';

/** A page that is asked at every size. */
export interface Page {
  readonly name: string;
  /** The page of the smallest set that it is held against. */
  readonly beside: string;
  readonly caller: string;
  readonly body: string;
  /** Whether it must take as long in a large set as in a small one. */
  readonly judged: boolean;
}

/** As many pages on, or as far as the list goes. */
const FAR = 1_000;

/** The question with a place to begin, which is left open for the first page. */
const paged = (query: Query): string =>
  QUESTIONS[query].document
    .replace('query Q1 {', 'query Q1($na: String) {')
    .replace('trajecten(first: 50)', 'trajecten(first: 50, after: $na)')
    .replace('$na: String!', '$na: String');

interface Walk {
  readonly list: 'trajecten' | 'rapportages';
  readonly query: Query;
  readonly perPage: number;
}

/** The most that one page may hold. */
const STRIDE = 100;

interface Step {
  readonly [list: string]: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

/** Asks as this caller, once. */
export type Ask = (caller: string, body: unknown) => Promise<unknown>;

/** The gateway at `url`, asked with real tokens. */
export async function headersFor(url: string, caller: string): Promise<Readonly<Record<string, string>>> {
  const { access_token: token } = (await post(`${url}/dev/token`, { persona: caller })) as { access_token?: string };
  if (token === undefined) throw new Error(`the gateway gave no token for ${caller}`);
  return { ...JSON_HEADERS, authorization: `Bearer ${token}` };
}

/** The cursor behind which the far page is: by following cursors, of pages of which nothing else is asked. */
async function farPlace(ask: Ask, { list, query, perPage }: Walk): Promise<{ na: string | null; page: number }> {
  const passed: (string | null)[] = [null];
  let rows = 0;
  for (let left = (FAR - 1) * perPage; left > 0; left -= STRIDE) {
    const first = Math.min(STRIDE, left);
    const text = `query Verder($na: String) { ${list}(first: ${first}, after: $na) { pageInfo { hasNextPage endCursor } } }`;
    const data = (await ask(QUESTIONS[query].caller, { query: text, variables: { na: passed.at(-1) } })) as Step;
    const { hasNextPage = false, endCursor = null } = data[list]?.pageInfo ?? {};
    // The last full page begins where the last full stride did.
    if (!hasNextPage) return { na: passed.at(-2) ?? null, page: Math.max(0, rows - STRIDE) / perPage + 1 };
    passed.push(endCursor);
    rows += first;
  }
  return { na: passed.at(-1) ?? null, page: FAR };
}

const WALKS: readonly Walk[] = [
  { list: 'trajecten', query: 'Q1', perPage: 50 },
  { list: 'rapportages', query: 'Q4', perPage: 100 },
];

/** The pages to measure at the gateway as it is filled now. */
export async function pagesAt(url: string): Promise<readonly Page[]> {
  const ask: Ask = async (caller, body) => dataOf(await post(`${url}/graphql`, body, await headersFor(url, caller)));
  const pages: Page[] = [];
  for (const walk of WALKS) {
    const { query, list } = walk;
    const { caller } = QUESTIONS[query];
    const body = (na: string | null): string => JSON.stringify({ query: paged(query), variables: { na } });
    const { na } = await farPlace(ask, walk);
    const first = `${query}, first page`;
    pages.push({ name: first, beside: first, caller, body: body(null), judged: true });
    // In a smaller set there is no page so far on: that of a larger one may take no longer than the first did.
    pages.push({ name: `${query}, page ${FAR}`, beside: first, caller, body: body(na), judged: true });
    const count = `${list}.totaalAantal`;
    const counted = JSON.stringify({ query: `{ ${list} { totaalAantal } }` });
    pages.push({ name: count, beside: count, caller, body: counted, judged: false });
  }
  const { caller, document } = QUESTIONS.Q5;
  const name = 'Q5, first page';
  pages.push({ name, beside: name, caller, body: JSON.stringify({ query: document }), judged: true });
  return pages;
}
