import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';

export interface Collectoropties {
  /** Where log lines are posted (OTLP over HTTP). */
  readonly url: string;
  /** Secret: they hold how we are known there. */
  readonly headers: Readonly<Record<string, string>>;
}

/** GEWEIGERD: for what was sent. AANGENOMEN: all of it, as the collector itself said. */
export type Ontvangst = { readonly soort: 'AANGENOMEN' } | { readonly soort: 'GEWEIGERD'; readonly status: number };

/** The collector cannot be reached, or takes nothing of us whatever we send: later, and then the same again. */
export class Collectorfout extends Error {
  override readonly name = 'Collectorfout';

  constructor(
    /** What it answered, if it did. */
    readonly status: number | null,
    /** How long it asked us to wait. */
    readonly wachtMs = 0,
  ) {
    super('the collector did not take what was sent');
  }
}

export type Zend = (regels: readonly ReadableSpan[]) => Promise<Ontvangst>;

const PROTOBUF = 'application/x-protobuf';
const HOOGSTENS_MS = 10_000;
const LANGSTE_WACHT_MS = 600_000;

/** Answers that are about what was sent: to send it again as it is gets the same. */
const OVER_DE_INHOUD: ReadonlySet<number> = new Set([400, 413, 422]);

interface Antwoord {
  readonly status: number;
  readonly soort: string | undefined;
  readonly wachtMs: number;
  readonly inhoud: Uint8Array;
}

async function post({ url, headers }: Collectoropties, body: Uint8Array<ArrayBuffer>): Promise<Antwoord> {
  try {
    const antwoord = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': PROTOBUF },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(HOOGSTENS_MS),
    });
    return {
      status: antwoord.status,
      soort: antwoord.headers.get('content-type')?.split(';')[0]?.trim(),
      wachtMs: Math.min(LANGSTE_WACHT_MS, (Number(antwoord.headers.get('retry-after')) || 0) * 1000),
      inhoud: new Uint8Array(await antwoord.arrayBuffer()),
    };
  } catch {
    throw new Collectorfout(null);
  }
}

function aantalGeweigerd({ status, inhoud }: Antwoord): number {
  try {
    return Number(ProtobufTraceSerializer.deserializeResponse(inhoud).partialSuccess?.rejectedSpans ?? 0);
  } catch {
    throw new Collectorfout(status);
  }
}

/**
 * How lines get to a collector. The exporter of the SDK takes a partial refusal, and any answer of 200 at all, for
 * success, and reads settings of its own from the environment; therefore only its serializer is used.
 */
export function naarCollector(opties: Collectoropties): Zend {
  return async (regels) => {
    const body = ProtobufTraceSerializer.serializeRequest([...regels]);
    if (body === undefined) throw new Error('the log lines could not be written as OTLP');
    const antwoord = await post(opties, new Uint8Array(body));
    const { status, soort, wachtMs } = antwoord;
    if (OVER_DE_INHOUD.has(status)) return { soort: 'GEWEIGERD', status };
    // What is no acknowledgement of a collector, took nothing.
    if (status !== 200 || soort !== PROTOBUF) throw new Collectorfout(status, wachtMs);
    return aantalGeweigerd(antwoord) > 0 ? { soort: 'GEWEIGERD', status } : { soort: 'AANGENOMEN' };
  };
}
