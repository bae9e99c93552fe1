import { HeaderMap } from '@apollo/server';
import type { PoortFout } from '../domain/fouten';

const STATUS: Readonly<Partial<Record<string, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  DOEL_ONTBREEKT: 403,
  TE_VEEL: 429,
  INTERNAL_SERVER_ERROR: 503,
};

/** HTTP says what the code says: 401 with a challenge, 403, 429, 503 when we could not look, or 400. */
export function httpVan({ code }: PoortFout, metToken: boolean): { status: number; headers: HeaderMap } {
  const status = STATUS[code] ?? 400;
  const headers = new HeaderMap();
  const uitdaging = `Bearer realm="poortwachter"${metToken ? ', error="invalid_token"' : ''}`;
  if (status === 401) headers.set('www-authenticate', uitdaging);
  return { status, headers };
}
