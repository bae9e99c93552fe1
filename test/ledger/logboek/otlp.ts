import { parse } from 'protobufjs';

/** What is needed here of opentelemetry-proto, with its field numbers; read by another library than the one that writes. */
const { root } = parse(`
syntax = "proto3";
message Request { repeated ResourceSpans resource_spans = 1; }
message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
message Resource { repeated KeyValue attributes = 1; }
message ScopeSpans { repeated Span spans = 2; }
message Span {
  bytes trace_id = 1; bytes span_id = 2; string trace_state = 3; bytes parent_span_id = 4; string name = 5;
  int32 kind = 6; fixed64 start_time_unix_nano = 7; fixed64 end_time_unix_nano = 8; repeated KeyValue attributes = 9;
  Status status = 15; fixed32 flags = 16;
}
message Status { string message = 2; int32 code = 3; }
message KeyValue { string key = 1; AnyValue value = 2; }
message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; } }
message Response { PartialSuccess partial_success = 1; }
message PartialSuccess { int64 rejected_spans = 1; string error_message = 2; }
`);

/** A log line as a collector reads it. */
export interface Regel {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty: none. */
  readonly ouder: string;
  readonly name: string;
  readonly status: 'Unset' | 'Ok' | 'Error';
  /** Milliseconds since 1970. */
  readonly begin: number;
  readonly eind: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly resource: Readonly<Record<string, string>>;
}

interface Eigenschap {
  readonly key: string;
  readonly value: { readonly stringValue: string };
}

interface Span {
  readonly traceId: Uint8Array;
  readonly spanId: Uint8Array;
  readonly parentSpanId: Uint8Array;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Eigenschap[];
  readonly status: { readonly code: 0 | 1 | 2 };
}

interface Verzoek {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Eigenschap[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

const STATUS = ['Unset', 'Ok', 'Error'] as const;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const tabel = (eigenschappen: readonly Eigenschap[]): Record<string, string> =>
  Object.fromEntries(eigenschappen.map(({ key, value }) => [key, value.stringValue]));
const milliseconden = (nano: string): number => Number(BigInt(nano) / 1_000_000n);

/** The lines in the body of a request, in their order. */
export function leesRegels(body: Uint8Array): readonly Regel[] {
  const type = root.lookupType('Request');
  const verzoek = type.toObject(type.decode(body), { longs: String, defaults: true, arrays: true }) as Verzoek;
  return verzoek.resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        traceId: hex(span.traceId),
        spanId: hex(span.spanId),
        ouder: hex(span.parentSpanId),
        name: span.name,
        status: STATUS[span.status.code],
        begin: milliseconden(span.startTimeUnixNano),
        eind: milliseconden(span.endTimeUnixNano),
        attributes: tabel(span.attributes),
        resource: tabel(resource.attributes),
      })),
    ),
  );
}

/** An answer of a collector that refuses so many of the lines. */
export function antwoordMet(rejectedSpans: number): Uint8Array {
  const type = root.lookupType('Response');
  return type.encode(type.create(rejectedSpans === 0 ? {} : { partialSuccess: { rejectedSpans } })).finish();
}
