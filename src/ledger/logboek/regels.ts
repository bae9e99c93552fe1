import { type SpanContext, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import { millisToHrTime } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { type Verwerking, verwerkingVan } from '../../../permissions/verwerkingen';
import type { Betrokkene } from '../vermelding';
import { spanVan } from './span';

/** What a log line can hold of a raadpleging: whoever exports cannot read more of it. */
export interface TeLoggen {
  readonly organisatieId: string;
  readonly id: string;
  readonly uitkomst: 'BEANTWOORD' | 'GEWEIGERD';
  readonly wortels: readonly string[];
  readonly traceId: string;
  readonly ouderSpan: string | null;
  readonly op: Date;
  readonly geschrevenOp: Date;
  readonly betrokkenen: readonly Betrokkene[];
}

/** What turns records into lines. */
export interface Schrijfwijze {
  /** Where the register (AVG 30) is published, without a slash at its end. */
  readonly register: string;
  readonly pseudoniem: (wie: string) => string;
}

const BRON = resourceFromAttributes({ 'service.name': 'poortwachter' });
const BEREIK = { name: 'logboek-dataverwerkingen' };

/** What is done where no field of ours was asked: finding out who asks. */
const ZONDER_WORTEL = 'ik';

/** The processing activities of an operation, each with the root fields that carry it out. */
function verwerkingenVan(wortels: readonly string[]): ReadonlyMap<Verwerking, readonly string[]> {
  const perVerwerking = new Map<Verwerking, string[]>();
  for (const wortel of wortels) {
    if (wortel.startsWith('__')) continue;
    const verwerking = verwerkingVan(wortel);
    perVerwerking.set(verwerking, [...(perVerwerking.get(verwerking) ?? []), wortel]);
  }
  return perVerwerking.size > 0 ? perVerwerking : new Map([[verwerkingVan(ZONDER_WORTEL), [ZONDER_WORTEL]]]);
}

const inSpoor = (traceId: string, spanId: string, isRemote: boolean): SpanContext => ({
  traceId,
  spanId,
  traceFlags: TraceFlags.SAMPLED,
  isRemote,
});

type Eigen = Pick<ReadableSpan, 'name' | 'kind' | 'attributes'> & {
  readonly spanId: string;
  readonly ouder: SpanContext | undefined;
};

function regel({ traceId, uitkomst, op, geschrevenOp }: TeLoggen, { spanId, ouder, ...eigen }: Eigen): ReadableSpan {
  const [begin, eind] = [op.getTime(), Math.max(op.getTime(), geschrevenOp.getTime())];
  return {
    ...eigen,
    spanContext: () => inSpoor(traceId, spanId, false),
    ...(ouder && { parentSpanContext: ouder }),
    startTime: millisToHrTime(begin),
    endTime: millisToHrTime(eind),
    duration: millisToHrTime(eind - begin),
    // Only a technical failure is an error, and of that nothing is recorded: a refusal is none.
    status: { code: uitkomst === 'BEANTWOORD' ? SpanStatusCode.OK : SpanStatusCode.UNSET },
    links: [],
    events: [],
    ended: true,
    resource: BRON,
    instrumentationScope: BEREIK,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/**
 * The log lines of a raadpleging (Logboek Dataverwerkingen 1.0): one for each processing activity, and below each one
 * for every data subject; made while they are gone through. The ledger does not tell by which root field a data subject
 * was reached: of an operation of several activities each is a line of everybody in it. Throws for a root field of which
 * no activity is known, before the first.
 */
export function regelsVan(raadpleging: TeLoggen, schrijfwijze: Schrijfwijze): Iterable<ReadableSpan> {
  const verwerkingen = [...verwerkingenVan(raadpleging.wortels)];
  return {
    *[Symbol.iterator]() {
      for (const [nummer, [verwerking, wortels]] of verwerkingen.entries()) {
        const spanId = nummer === 0 ? spanVan(raadpleging.id) : spanVan(raadpleging.id, verwerking.id);
        yield* regelsOnder(raadpleging, verwerking, spanId, wortels.join(' '), schrijfwijze);
      }
    },
  };
}

function* regelsOnder(
  raadpleging: TeLoggen,
  verwerking: Verwerking,
  spanId: string,
  name: string,
  { register, pseudoniem }: Schrijfwijze,
): Generator<ReadableSpan> {
  const { organisatieId, id, traceId, ouderSpan, betrokkenen } = raadpleging;
  const aanvrager = ouderSpan === null ? undefined : inSpoor(traceId, ouderSpan, true);
  const attributes = { 'dpl.core.processing_activity_id': `${register}/${organisatieId}/${verwerking.id}` };
  yield regel(raadpleging, { spanId, ouder: aanvrager, name, kind: SpanKind.SERVER, attributes });
  for (const { soort, id: betrokkene } of betrokkenen) {
    const wie = pseudoniem(`${soort}\n${betrokkene}`);
    yield regel(raadpleging, {
      spanId: spanVan(id, verwerking.id, wie),
      ouder: inSpoor(traceId, spanId, false),
      name,
      kind: SpanKind.INTERNAL,
      attributes: { ...attributes, 'dpl.core.data_subject_id': wie, 'dpl.core.data_subject_id_type': soort },
    });
  }
}
