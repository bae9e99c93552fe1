import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which a request id comes, and goes back. */
export const AANVRAAG_KOP = 'x-request-id';

/** A UUID, or the 32 hexadecimal digits of a W3C trace id: long enough to tell requests apart, and no number of anybody. */
export const AANVRAAG = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/;

/** The id of a request: the caller's own when it has that form, else a new one. */
export function aanvraagVan({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const gegeven = headers[AANVRAAG_KOP];
  return typeof gegeven === 'string' && AANVRAAG.test(gegeven) ? gegeven : randomUUID();
}
