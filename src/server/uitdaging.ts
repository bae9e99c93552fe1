import type { GraphQLResponse } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';
import { PoortFout } from '../domain/fouten';
import { SCOPES, type Scope } from '../domain/scope';
import { BEARER } from './status';

const GRAPHQL_JSON = 'application/graphql-response+json';

/** Whether the caller takes an answer whose status says what became of it; as `application/json` that would be 200. */
const leestStatus = (accept = ''): boolean =>
  accept.split(',').some((deel) => {
    const [soort = '', ...eigenschappen] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
    return soort === GRAPHQL_JSON && !eigenschappen.some((een) => /^q=0(\.0*)?$/.test(een));
  });

function gemisteScope(fout: unknown): Scope | undefined {
  const oorzaak = unwrapResolverError(fout);
  return oorzaak instanceof PoortFout ? oorzaak.scope : undefined;
}

/** Whether no root field was answered, all of them for want of a scope. */
function isGeheelGeweigerd(fouten: readonly GraphQLError[], data: object | null | undefined): boolean {
  const wortels = new Set(fouten.flatMap(({ path = [] }) => (path.length === 1 ? [String(path[0])] : [])));
  return (
    fouten.every((fout) => gemisteScope(fout) !== undefined) &&
    Object.keys(data ?? {}).every((wortel) => wortels.has(wortel))
  );
}

/**
 * Tells by the challenge of RFC 6750 which scopes would have been needed, whatever else was answered. When nothing was, it is
 * a refused request: 403 and no data, to a caller whose media type says so by status (GraphQL over HTTP).
 */
export function daagUit(
  fouten: readonly GraphQLError[] | undefined,
  { http, body }: GraphQLResponse,
  accept: string | undefined,
): void {
  if (fouten === undefined || body.kind !== 'single') return;
  const gemist = new Set(fouten.map(gemisteScope));
  const scopes = SCOPES.filter((scope) => gemist.has(scope));
  if (scopes.length === 0) return;
  http.headers.set('www-authenticate', `${BEARER}, error="insufficient_scope", scope="${scopes.join(' ')}"`);
  const { errors = [], data } = body.singleResult;
  if (!leestStatus(accept) || !isGeheelGeweigerd(fouten, data)) return;
  http.status = 403;
  http.headers.set('content-type', `${GRAPHQL_JSON}; charset=utf-8`);
  body.singleResult = { errors };
}
