import { AANMELDING } from './aanmelding';
import type { Case } from './cases';
import type { Asker } from './contender';
import { QUESTIONS, type Query } from './queries';

/** The variables of a question in the gateway's terms. */
export function variablesOf(asked: Case, na: string | undefined, kenmerk: string): Readonly<Record<string, unknown>> {
  if (asked.clientId !== undefined) return { clientId: asked.clientId };
  if (asked.opdrachtId !== undefined) return { input: { kenmerk, opdrachtId: asked.opdrachtId, ...AANMELDING } };
  return na === undefined ? {} : { na };
}

/** A body for a contender that has the gateway's terms. */
export const graphqlBody = (query: Query, variables: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ query: QUESTIONS[query].document, variables });

/** The data of an answer; throws when it is an error. */
export function dataOf(answer: unknown): unknown {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data === undefined || data === null)
    throw new Error(`an answer without data: ${JSON.stringify(answer).slice(0, 500)}`);
  return data;
}

/** Of a contender that has the gateway's terms, is told in a header who calls, and takes a place for a cursor. */
export const gatewayAsker = (path: string) => (): Asker => ({
  request: async (query, asked, kenmerk) => ({
    path,
    headers: { 'content-type': 'application/json', 'x-caller': QUESTIONS[query].caller },
    body: graphqlBody(query, variablesOf(asked, asked.na && `${asked.na.positie} ${asked.na.id}`, kenmerk)),
  }),
  rows: (_query, answer) => dataOf(answer),
});
