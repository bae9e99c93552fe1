import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { spanVan } from '../../../src/ledger/logboek/span';
import { leidSleutelsAf } from '../../../src/sleutels';
import { Ontvanger } from '../../ledger/logboek/ontvanger';
import type { Regel } from '../../ledger/logboek/otlp';
import { sql } from '../../postgres/sql';
import { type Beller, beller, haalToken } from '../../support/gateway';
import type { Proces } from '../../support/proces';
import { maakStandplaats, type Standplaats } from '../../support/standplaats';

jest.setTimeout(120_000);

const ontvanger = new Ontvanger();
let plaats: Standplaats;
let proces: Proces;

const startGateway = (): Promise<Proces> =>
  plaats.start({
    LOGBOEK_URL: ontvanger.url,
    LOGBOEK_HEADERS: '{"authorization": "Bearer van-ons"}',
    REGISTER_URL: 'https://register.test/',
    LEDGER_SEAL_MS: '100',
  });

beforeAll(async () => {
  plaats = await maakStandplaats('DEMO');
  await ontvanger.op();
  proces = await startGateway();
});
afterAll(async () => {
  await plaats?.ruimOp();
  await ontvanger.neer();
});

const als = async (persona: string): Promise<Beller> => beller(proces.url, await haalToken(proces.url, persona));

/** The traceparent of a caller in a trace of its own. */
const eenSpoor = (nummer: number) => {
  const [traceId, ouder] = [nummer.toString(16).padStart(32, 'a'), 'b'.repeat(16)];
  return { traceId, ouder, headers: { traceparent: `00-${traceId}-${ouder}-00`, tracestate: 'ander=1' } };
};

/** The lines of this trace, once the collector has as many. */
async function regelsIn(traceId: string, aantal: number): Promise<readonly Regel[]> {
  const gevonden = () => ontvanger.regels.filter((regel) => regel.traceId === traceId);
  for (let poging = 0; poging < 200 && gevonden().length < aantal; poging += 1) await pauze(50);
  await pauze(200);
  expect(gevonden()).toHaveLength(aantal);
  return gevonden();
}

const organisatieVan = async (traceId: string): Promise<string> =>
  (
    await sql<{ organisatie_id: string }>(
      plaats.databaseUrl,
      `SELECT organisatie_id FROM raadpleging WHERE trace_id = '${traceId}'`,
    )
  )[0]?.organisatie_id ?? '';

const DOSSIERS = '{ clients(first: 5) { nodes { id achternaam telefoon } } }';
interface Dossiers {
  readonly clients: { readonly nodes: readonly { readonly id: string; readonly achternaam: string | null }[] };
}

test('a read is a line below the span of the caller, and one for each data subject, under a pseudonym', async () => {
  const { traceId, ouder, headers } = eenSpoor(1);
  const voor = Date.now();
  const antwoord = await (await als('gemeente-cvites')).vraag<Dossiers>(DOSSIERS, {}, headers);
  const gelezen = antwoord.data?.clients.nodes ?? [];
  expect(gelezen).toHaveLength(5);
  const regels = await regelsIn(traceId, 6);
  const [hoofd, ...kinderen] = regels;
  const activiteit = `https://register.test/${await organisatieVan(traceId)}/dossier`;
  expect(hoofd).toMatchObject({ ouder, name: 'clients', status: 'Ok', resource: { 'service.name': 'poortwachter' } });
  expect(hoofd?.attributes).toEqual({ 'dpl.core.processing_activity_id': activiteit });
  expect(antwoord.headers.get('traceresponse')).toBe(`00-${traceId}-${hoofd?.spanId}-01`);

  const geheim = Buffer.from(await readFile(join(plaats.dataDir, 'geheim'), 'utf8'), 'base64url');
  const { pseudoniem } = leidSleutelsAf(geheim);
  for (const kind of kinderen)
    expect(kind).toMatchObject({
      ouder: hoofd?.spanId,
      status: 'Ok',
      attributes: { 'dpl.core.processing_activity_id': activiteit, 'dpl.core.data_subject_id_type': 'CLIENT' },
    });
  expect(kinderen.map(({ attributes }) => attributes['dpl.core.data_subject_id']).sort()).toEqual(
    gelezen.map(({ id }) => pseudoniem(`CLIENT\n${id}`)).sort(),
  );
  for (const { begin, eind } of regels) {
    expect(begin).toBeGreaterThanOrEqual(voor);
    expect(eind).toBeGreaterThanOrEqual(begin);
    expect(eind).toBeLessThanOrEqual(Date.now());
  }
  // Nothing of anybody, nor of who asked and what, in any byte.
  const bytes = Buffer.concat(ontvanger.verzoeken.map(({ body }) => body)).toString('latin1');
  const namen = gelezen.flatMap(({ achternaam }) => achternaam ?? []);
  const nooit = [...gelezen.map(({ id }) => id), ...namen, 'Client.achternaam', 'telefoon', 'opdrachtgever', 'CV-'];
  expect(namen.length).toBeGreaterThan(0);
  for (const tekst of nooit) expect(bytes).not.toContain(tekst);
  expect(ontvanger.verzoeken[0]?.headers).toMatchObject({ authorization: 'Bearer van-ons' });
});

test('what is refused is a line without a data subject, and no error', async () => {
  const { traceId, ouder, headers } = eenSpoor(2);
  const wie = await als('gemeente-cvites');
  const { errors } = await wie.vraag(
    'mutation ($id: ID!) { trekToestemmingIn(input: { toestemmingId: $id }) { toestemming { id } } }',
    { id: '00000000-0000-4000-8000-000000000001' },
    headers,
  );
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  const [regel] = await regelsIn(traceId, 1);
  expect(regel).toMatchObject({ ouder, name: 'trekToestemmingIn', status: 'Unset' });
  expect(Object.keys(regel?.attributes ?? {})).toEqual(['dpl.core.processing_activity_id']);
});

test('an operation of two activities is a line of each', async () => {
  const { traceId, headers } = eenSpoor(3);
  const wie = await als('gemeente-cvites');
  const { data } = await wie.vraag<{ rapportages: { nodes: object[] }; opdrachten: { nodes: object[] } }>(
    '{ b: opdrachten(first: 1) { nodes { id } } a: clients(first: 1) { nodes { achternaam } } __typename }',
    {},
    headers,
  );
  expect(data).toBeTruthy();
  const regels = await regelsIn(traceId, 4);
  expect(regels.map(({ name, attributes }) => [name, 'dpl.core.data_subject_id' in attributes])).toEqual([
    ['clients', false],
    ['clients', true],
    ['opdrachten', false],
    ['opdrachten', true],
  ]);
});

test('without a trace of the caller there is one of ours, which the caller is told', async () => {
  const wie = await als('gemeente-cvites');
  for (const traceparent of [undefined, 'onzin', `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`]) {
    const antwoord = await wie.vraag(DOSSIERS, {}, traceparent === undefined ? {} : { traceparent });
    const [, traceId = '', spanId] =
      /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(antwoord.headers.get('traceresponse') ?? '') ?? [];
    const [hoofd] = await regelsIn(traceId, 6);
    expect(hoofd).toMatchObject({ spanId, ouder: '' });
  }
});

test('killed between what the collector took and the keeping of it, it sends the same spans again, and loses none', async () => {
  const wie = await als('gemeente-cvites');
  let gevallen: Promise<void> | undefined;
  const genomen = new Set<string>();
  ontvanger.bezwaar = async (regels) => {
    for (const { spanId } of regels) genomen.add(spanId);
    gevallen ??= proces.kill9();
    await gevallen;
    return null;
  };
  await Promise.allSettled(Array.from({ length: 8 }, () => wie.vraag(DOSSIERS)));
  for (let poging = 0; poging < 200 && gevallen === undefined; poging += 1) await pauze(50);
  expect(gevallen).toBeDefined();
  await gevallen;
  expect(genomen.size).toBeGreaterThan(0);
  const eerder = ontvanger.regels.length;
  ontvanger.bezwaar = () => null;
  proces = await startGateway();
  const geboekt = await sql<{ id: string }>(plaats.databaseUrl, 'SELECT id FROM raadpleging');
  const ontbreekt = () => geboekt.filter(({ id }) => !ontvanger.spans.has(spanVan(id)));
  for (let poging = 0; poging < 200 && ontbreekt().length > 0; poging += 1) await pauze(50);
  expect(ontbreekt()).toEqual([]);
  const opnieuw = new Set(ontvanger.regels.slice(eerder).map(({ spanId }) => spanId));
  expect([...genomen].filter((spanId) => !opnieuw.has(spanId))).toEqual([]);
});
