import { SpanStatusCode } from '@opentelemetry/api';
import { regelsVan, type TeLoggen } from '../../../src/ledger/logboek/regels';
import { spanVan } from '../../../src/ledger/logboek/span';

const ORGANISATIE = '00000000-0000-4000-8000-000000000001';
const REGISTER = 'https://register.test';
const BEGIN = new Date('2026-11-02T09:00:00.250Z');

const eenRaadpleging = (delen: Partial<TeLoggen> = {}): TeLoggen => ({
  organisatieId: ORGANISATIE,
  id: '01930000-0000-7000-8000-000000000001',
  uitkomst: 'BEANTWOORD',
  wortels: ['rapportages'],
  traceId: 'a'.repeat(32),
  ouderSpan: 'b'.repeat(16),
  op: BEGIN,
  geschrevenOp: new Date(BEGIN.getTime() + 40),
  betrokkenen: [],
  ...delen,
});

const CLIENT = { soort: 'CLIENT', id: '00000000-0000-4000-8000-00000000c001' } as const;
const ZELFDE_ID = { soort: 'AANMELDING', id: CLIENT.id } as const;

const schrijf = (raadpleging: TeLoggen) =>
  [...regelsVan(raadpleging, { register: REGISTER, pseudoniem: (wie) => `p(${wie})` })].map((span) => ({
    spanId: span.spanContext().spanId,
    ouder: span.parentSpanContext?.spanId,
    name: span.name,
    activiteit: span.attributes['dpl.core.processing_activity_id'],
    wie: span.attributes['dpl.core.data_subject_id'],
    status: span.status.code,
    tijden: [span.startTime, span.endTime],
  }));

const activiteit = (id: string): string => `${REGISTER}/${ORGANISATIE}/${id}`;

test('a line of the operation below the span of the caller, and below it one for each data subject', () => {
  const regels = schrijf(eenRaadpleging({ betrokkenen: [CLIENT, ZELFDE_ID] }));
  const [ouder, ...kinderen] = regels;
  expect(ouder).toMatchObject({ ouder: 'b'.repeat(16), name: 'rapportages', wie: undefined });
  expect(kinderen.map(({ wie }) => wie)).toEqual([`p(CLIENT\n${CLIENT.id})`, `p(AANMELDING\n${CLIENT.id})`]);
  expect(kinderen.map(({ ouder: boven }) => boven)).toEqual([ouder?.spanId, ouder?.spanId]);
  expect(new Set(regels.map(({ spanId }) => spanId)).size).toBe(3);
  expect(new Set(regels.map(({ activiteit: id }) => id))).toEqual(new Set([activiteit('rapportage')]));
  expect(ouder?.tijden).toEqual([
    [BEGIN.getTime() / 1000 - 0.25, 250_000_000],
    [BEGIN.getTime() / 1000 - 0.25, 290_000_000],
  ]);
});

test('an operation of several activities is a line of each, with everybody under each of them', () => {
  const regels = schrijf(
    eenRaadpleging({ wortels: ['__typename', 'client', 'clients', 'rapportages'], betrokkenen: [CLIENT] }),
  );
  expect(regels.map(({ name, activiteit: id, wie }) => [name, id, wie !== undefined])).toEqual([
    ['client clients', activiteit('dossier'), false],
    ['client clients', activiteit('dossier'), true],
    ['rapportages', activiteit('rapportage'), false],
    ['rapportages', activiteit('rapportage'), true],
  ]);
  expect(new Set(regels.map(({ spanId }) => spanId)).size).toBe(4);
  expect(regels[0]?.spanId).toBe(spanVan(eenRaadpleging().id));
  expect(regels[3]?.ouder).toBe(regels[2]?.spanId);
});

test('answered is Ok, refused is Unset: an error is only what failed technically', () => {
  expect(schrijf(eenRaadpleging()).map(({ status }) => status)).toEqual([SpanStatusCode.OK]);
  const geweigerd = schrijf(eenRaadpleging({ uitkomst: 'GEWEIGERD', ouderSpan: null }));
  expect(geweigerd).toMatchObject([{ status: SpanStatusCode.UNSET, ouder: undefined, wie: undefined }]);
});

test('where no field of ours was asked, it was found out who asks', () => {
  for (const wortels of [[], ['__typename']])
    expect(schrijf(eenRaadpleging({ wortels }))).toMatchObject([{ activiteit: activiteit('aansluiting') }]);
});

test('of a root field without an activity there is no line', () => {
  const raadpleging = eenRaadpleging({ wortels: ['client', 'vervallen'] });
  expect(() => regelsVan(raadpleging, { register: REGISTER, pseudoniem: (wie) => wie })).toThrow('vervallen');
});

test('a clock of the database that is behind makes no line that ends before it begins', () => {
  const [regel] = schrijf(eenRaadpleging({ geschrevenOp: new Date(0) }));
  expect(regel?.tijden[1]).toEqual(regel?.tijden[0]);
});

test('the same raadpleging has the same span ids whenever it is exported', () => {
  const raadpleging = eenRaadpleging({ wortels: ['client', 'rapportages'], betrokkenen: [CLIENT] });
  expect(schrijf(raadpleging)).toEqual(schrijf({ ...raadpleging }));
  const ander = schrijf(eenRaadpleging({ ...raadpleging, id: '01930000-0000-7000-8000-000000000002' }));
  const eigen = new Set(schrijf(raadpleging).map(({ spanId }) => spanId));
  expect(ander.some(({ spanId }) => eigen.has(spanId))).toBe(false);
});
