import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { AANVRAAG_KOP } from '../log/aanvraag';

/** What a page may send: who calls, for which purpose, and as part of what. */
const GEVRAAGD = ['authorization', 'content-type', 'poortwachter-doel', 'traceparent', 'tracestate', AANVRAAG_KOP];
/** What a page may read besides the answer: where to find it back, when to try again, and what its token lacks. */
const GEGEVEN = [AANVRAAG_KOP, 'traceresponse', 'retry-after', 'www-authenticate'];
/** A browser asks again after this; Chromium keeps no answer longer. */
const ONTHOUD_SECONDEN = 7_200;

/**
 * Lets pages of these origins, and of no other, read the answers of `app` (Fetch, CORS protocol). Cookies play no part: a
 * caller is its bearer token. An origin that is not listed gets no header of the protocol, so that its browser refuses.
 */
export async function laatOorsprongenToe(app: FastifyInstance, oorsprongen: readonly string[]): Promise<void> {
  const toegelaten = new Set(oorsprongen);
  await app.register(cors, {
    origin: async (oorsprong: string | undefined) =>
      oorsprong !== undefined && toegelaten.has(oorsprong) ? oorsprong : false,
    methods: ['GET', 'POST'],
    allowedHeaders: GEVRAAGD,
    exposedHeaders: GEGEVEN,
    maxAge: ONTHOUD_SECONDEN,
  });
}
