import { HeaderMap } from '@apollo/server';
import type { PoortFout } from '../domain/fouten';

const STATUS: Readonly<Partial<Record<string, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOEL_ONTBREEKT: 403,
  TE_VEEL: 429,
  INTERNAL_SERVER_ERROR: 503,
};

/** The challenge of RFC 6750. */
export const BEARER = 'Bearer realm="poortwachter"';
/** What HTTP says of a code: 400 where it has nothing better. */
export const statusVan = (code: unknown): number => STATUS[String(code)] ?? 400;

/** HTTP says what the code says: 401 with a challenge, 403, 429, 503 when we could not look, or 400. */
export function httpVan({ code, wachtSeconden }: PoortFout, metToken: boolean): { status: number; headers: HeaderMap } {
  const status = statusVan(code);
  const headers = new HeaderMap();
  if (status === 401) headers.set('www-authenticate', metToken ? `${BEARER}, error="invalid_token"` : BEARER);
  if (wachtSeconden !== undefined) headers.set('retry-after', String(wachtSeconden));
  return { status, headers };
}
