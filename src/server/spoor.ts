import { randomBytes } from 'node:crypto';
import type { Spoor } from '../domain/spoor';

/** `traceparent` of W3C Trace Context; of a later version its first four parts mean the same. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/;

/** The trace that the header names; a new one where it names none, or names it wrongly. */
export function leesSpoor(traceparent: unknown): Spoor {
  const [, traceId, ouder] = (typeof traceparent === 'string' && TRACEPARENT.exec(traceparent)) || [];
  return traceId === undefined || ouder === undefined
    ? { traceId: randomBytes(16).toString('hex'), ouder: null }
    : { traceId, ouder };
}
