import { randomBytes } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { parseTraceParent } from '@opentelemetry/core';
import { v7 } from 'uuid';
import type { Context } from '../context';
import type { RaadplegingId } from '../domain/ids';
import type { Spoor } from '../domain/spoor';
import { spanVan } from '../ledger/logboek/span';

/**
 * The trace that the header names (W3C Trace Context); a new one where it names none, or names it wrongly.
 * @param transactie of the inway, a UUID: of a new trace that is its id, so that both logs are found by the same.
 */
export function leesSpoor(traceparent: unknown, nu: Date, transactie?: string): Spoor {
  const gegeven = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
  return {
    traceId: gegeven?.traceId ?? transactie?.replaceAll('-', '') ?? randomBytes(16).toString('hex'),
    ouder: gegeven?.spanId ?? null,
    raadpleging: raadplegingOp(nu),
  };
}

const raadplegingOp = (nu: Date): RaadplegingId => v7({ msecs: nu.getTime() }) as RaadplegingId;

/** The same trace, of which the operation is judged by another moment. */
export const spoorOp = (spoor: Spoor, nu: Date): Spoor => ({ ...spoor, raadpleging: raadplegingOp(nu) });

/** The same trace with the span of ours in it, which is always recorded. */
export const traceresponse = ({ traceId, raadpleging }: Spoor): string => `00-${traceId}-${spanVan(raadpleging)}-01`;

/** Tells the caller under which span its operation stands in the log (`traceresponse` of the W3C's draft). */
export const spoorTerug = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async willSendResponse({ response, contextValue }) {
      response.http.headers.set('traceresponse', traceresponse(contextValue.verzoek.spoor));
    },
  }),
});
