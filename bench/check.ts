import { randomUUID } from 'node:crypto';
import { comparable, isMeant } from './answers';
import type { Callers } from './callers';
import type { Case } from './cases';
import { type Difference, differences } from './equality';
import { QUESTIONS, type Query } from './queries';
import type { Running } from './running';
import { writtenUnder } from './written';

/** A contender whose answer is another than that of the first one. */
export interface Unequal {
  readonly query: Query;
  readonly asked: Case;
  readonly one: string;
  readonly other: string;
  readonly differences: readonly Difference[];
}

/** Asks one contender once; gives what is compared. */
async function ask({ url, name, asker }: Running, query: Query, asked: Case, kenmerk: string): Promise<unknown> {
  const { path, headers, body } = await asker.request(query, asked, kenmerk);
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  const text = await answer.text();
  try {
    return comparable(query, asker.rows(query, JSON.parse(text)));
  } catch (fault) {
    throw new Error(`${name} does not answer ${query} (HTTP ${answer.status}): ${text.slice(0, 1_000)}`, {
      cause: fault,
    });
  }
}

/** The answer, and of what writes also what was written. */
async function outcome(contender: Running, query: Query, asked: Case, database: Database): Promise<unknown> {
  const kenmerk = `gelijk-${randomUUID()}`;
  const answer = await ask(contender, query, asked, kenmerk);
  if (!QUESTIONS[query].writes) return answer;
  const { organisatieId } = database.callers.of(QUESTIONS[query].caller);
  return { answer, written: await writtenUnder(database.ownerUrl, organisatieId, kenmerk) };
}

interface Database {
  readonly ownerUrl: string;
  readonly callers: Callers;
}

/**
 * Asks every case of every contender and gives those who answer something else than the first. Throws when one does not
 * answer, or when the first one's answers do not have what the question is about.
 */
export async function compare(
  contenders: readonly Running[],
  query: Query,
  cases: readonly Case[],
  database: Database,
): Promise<readonly Unequal[]> {
  const [first, ...others] = contenders;
  if (first === undefined) throw new Error('there is nobody to ask');
  const seen: unknown[] = [];
  const found: Unequal[] = [];
  for (const asked of cases) {
    const expected = await outcome(first, query, asked, database);
    seen.push(expected);
    for (const other of others) {
      const unlike = differences(expected, await outcome(other, query, asked, database));
      if (unlike.length > 0) found.push({ query, asked, one: first.name, other: other.name, differences: unlike });
    }
  }
  if (!isMeant(query, seen))
    throw new Error(
      `${first.name} answers ${query} with nothing of what it is about: ${JSON.stringify(seen[0]).slice(0, 1_000)}`,
    );
  return found;
}
