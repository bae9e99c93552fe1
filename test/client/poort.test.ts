import { ApolloServerErrorCode } from '@apollo/server/errors';
import { Client } from 'pg';
import {
  type Doel,
  GRAPHQL_CODES,
  IkDocument,
  nieuweGebeurtenissen,
  nieuweRapportages,
  Poort,
  Poortfout,
  type Poortopties,
  RapportageDocument,
  RegistreerAanmeldingDocument,
  registreerAanmelding,
  registreerAanmeldingen,
  Verbindingsfout,
  vastToken,
} from '../../clients/typescript/src/index';
import { type Gateway, startGateway } from '../support/gateway';
import { totdat, trajecten, verander } from '../webhooks/opzet';
import { type Haperend, haperend, type Lot } from './haperend';

let gateway: Gateway;
let proxy: Haperend;
let db: Client;
let gemeente: Poort;
beforeAll(async () => {
  gateway = await startGateway();
  proxy = await haperend(gateway.url);
  db = new Client({ connectionString: gateway.database.url });
  await db.connect();
  gemeente = await als('gemeente-cvites');
});
afterAll(async () => {
  await db?.end();
  await proxy?.stop();
  await gateway?.stop();
});
beforeEach(() => proxy.zet());

/** The client as this persona, by the proxy that falters. */
const als = async (persona: string, eigen: Partial<Poortopties> = {}): Promise<Poort> =>
  new Poort({
    url: proxy.url,
    token: vastToken((await gateway.als(persona)).token),
    herhaling: { pogingen: 3, eersteMs: 5 },
    hoogstensMs: 2_000,
    ...eigen,
  });

const fout = async (vraag: Promise<unknown>): Promise<unknown> =>
  vraag.then(
    () => undefined,
    (reden) => reden,
  );
async function verzamel<T>(reeks: AsyncIterable<T>): Promise<readonly T[]> {
  const alle: T[] = [];
  for await (const een of reeks) alle.push(een);
  return alle;
}
const aantalMet = async (kenmerk: string): Promise<number> =>
  (await db.query('SELECT count(*)::int AS aantal FROM aanmelding WHERE kenmerk LIKE $1', [kenmerk])).rows[0].aantal;
const aanmelding = (kenmerk: string) => ({ kenmerk, voornamen: 'Noor', achternaam: 'Berg' });

describe('errors', () => {
  test('an address that is none is told at once', () => {
    expect(() => new Poort({ url: String(undefined), token: vastToken('nee') })).toThrow('url is geen adres');
  });

  test('without TLS it is this machine alone: elsewhere its token could be read', () => {
    const naar = (url: string) => () => new Poort({ url, token: vastToken('nee') });
    for (const url of ['http://poort.example/graphql', 'HTTP://10.0.0.5/', 'http://localhost.example/', 'ws://x/'])
      expect(naar(url)).toThrow('Geef url met https');
    for (const url of [
      'https://poort.example/graphql',
      'http://127.0.0.1:4000/graphql',
      'http://[::1]/',
      'http://localhost/',
    ])
      expect(naar(url)).not.toThrow();
  });

  test.each(['geheim1\ngeheim2', 'geheim…', 'geheim geheim', ''])(
    'what is no token goes nowhere, and stands in no error: %j',
    async (token) => {
      const poort = await als('gemeente-cvites', { token: vastToken(token) });
      const gehad = proxy.gehad.length;
      const { message, cause } = (await fout(poort.vraag(IkDocument, {}))) as Error;
      expect(message).toMatch(/^Dit is geen token/);
      expect(`${message} ${cause}`).not.toContain('geheim');
      expect(proxy.gehad).toHaveLength(gehad);
    },
  );

  test('what is no answer of GraphQL is none of the gateway', async () => {
    for (const inhoud of ['{"errors":"ja"}', '{"errors":[null]}', '[]', '{"data":null}']) {
      const ander = await als('gemeente-cvites', { fetch: async () => new Response(inhoud) });
      expect(await fout(ander.vraag(IkDocument, {}))).toBeInstanceOf(Verbindingsfout);
    }
  });

  test('have a code of the closed list, a message and the id of the answer', async () => {
    const gevonden = await fout(gemeente.vraag(RapportageDocument, { id: '00000000-0000-4000-8000-000000000000' }));
    expect(gevonden).toBeInstanceOf(Poortfout);
    expect(gevonden).toMatchObject({ code: 'NOT_FOUND', message: 'Niet gevonden.' });
  });

  test('name every defect of the input with its field and reason', async () => {
    const input = { ...aanmelding('WF-1'), achternaam: '', geboortedatum: '1800-01-01' };
    expect(await fout(registreerAanmelding(gemeente, input))).toMatchObject({
      code: 'BAD_USER_INPUT',
      reden: 'VERPLICHT',
      fouten: [{ veld: 'input.achternaam', velden: [{ veld: 'input.achternaam' }, { veld: 'input.geboortedatum' }] }],
    });
  });

  test('a token that is not in order is one, after one more try', async () => {
    const niemand = new Poort({ url: proxy.url, token: vastToken('nee') });
    expect(await fout(niemand.vraag(IkDocument, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(proxy.gehad).toHaveLength(2);
  });

  test('an answer of something else before the gateway is a Verbindingsfout', async () => {
    proxy.zet({ status: 403 });
    const gevonden = await fout(gemeente.vraag(IkDocument, {}));
    expect(gevonden).toBeInstanceOf(Verbindingsfout);
    expect(gevonden).toMatchObject({ status: 403 });
  });

  test('the codes of GraphQL are those that the server has, as far as it can give them', () => {
    const eigen = ['INTERNAL_SERVER_ERROR', 'BAD_USER_INPUT'];
    const uit = ['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'];
    const server = Object.values(ApolloServerErrorCode).filter((code) => ![...eigen, ...uit].includes(code));
    expect([...GRAPHQL_CODES].sort()).toEqual(server.sort());
  });
});

describe('trying again', () => {
  test.each<[string, Lot]>([
    ['a gateway that is not there for a moment', { status: 503 }],
    ['too many requests', { status: 429, koppen: { 'retry-after': '0' } }],
    ['a lost connection', 'VERLOREN'],
    ['an answer that breaks off half-way', 'HALF'],
    ['an answer that does not come', 'HANGT'],
  ])('a question survives %s', async (_wat, lot) => {
    proxy.zet(lot, lot);
    const { data } = await gemeente.vraag(IkDocument, {});
    expect(data.ik.soort).toBe('OPDRACHTGEVER');
    expect(proxy.gehad).toEqual([lot, lot, 'DOOR']);
  });

  test('stops after the attempts that were agreed', async () => {
    proxy.zet({ status: 503 }, { status: 503 }, { status: 503 });
    expect(await fout(gemeente.vraag(IkDocument, {}))).toMatchObject({ status: 503 });
    expect(proxy.gehad).toHaveLength(3);
  });

  test('tells for how long it waits, and why', async () => {
    const gehoord: unknown[] = [];
    const bijWachten = (ms: number, oorzaak: unknown): number => gehoord.push([ms, (oorzaak as Error).message]);
    const gewaarschuwd = await als('gemeente-cvites', { herhaling: { bijWachten } });
    proxy.zet({ status: 429, koppen: { 'retry-after': '1' } });
    await gewaarschuwd.vraag(IkDocument, {});
    expect(gehoord).toEqual([[1000, 'De poort gaf geen bruikbaar antwoord (HTTP 429).']]);
  });

  test('waits as long as the gateway asks', async () => {
    proxy.zet({ status: 429, koppen: { 'retry-after': '1' } });
    const begin = Date.now();
    await gemeente.vraag(IkDocument, {});
    expect(Date.now() - begin).toBeGreaterThanOrEqual(990);
  });

  test('but not for hours', async () => {
    proxy.zet({ status: 429, koppen: { 'retry-after': '7200' } });
    expect(await fout(gemeente.vraag(IkDocument, {}))).toMatchObject({ status: 429 });
    expect(proxy.gehad).toHaveLength(1);
  });

  test('tells what the gateway said, when it goes on saying that there were too many', async () => {
    const inhoud = '{"errors":[{"message":"Te veel verzoeken.","extensions":{"code":"TE_VEEL"}}]}';
    const teVeel = { status: 429, koppen: { 'retry-after': '0', 'x-request-id': 'k' }, inhoud };
    proxy.zet(teVeel, teVeel, teVeel);
    expect(await fout(gemeente.vraag(IkDocument, {}))).toMatchObject({
      name: 'Poortfout',
      code: 'TE_VEEL',
      message: 'Te veel verzoeken.',
      aanvraag: 'k',
    });
    expect(proxy.gehad).toHaveLength(3);
  });

  test('does not follow to elsewhere: what was asked and the token go nowhere else', async () => {
    proxy.zet({ status: 307, koppen: { location: proxy.url } });
    expect(await fout(gemeente.vraag(IkDocument, {}))).toMatchObject({ name: 'Verbindingsfout', status: 307 });
    expect(proxy.gehad).toHaveLength(1);
  });

  test('a registration whose answer was lost is done again by its kenmerk, and once', async () => {
    proxy.zet('VERLOREN');
    const { data } = await registreerAanmelding(gemeente, aanmelding('WH-1'));
    expect(data.registreerAanmelding?.reedsGeregistreerd).toBe(true);
    expect(proxy.gehad).toEqual(['VERLOREN', 'DOOR']);
    expect(await aantalMet('WH-1')).toBe(1);
  });

  test('another mutation is not, unless it surely was not done', async () => {
    const stuur = (kenmerk: string) => gemeente.vraag(RegistreerAanmeldingDocument, { input: aanmelding(kenmerk) });
    proxy.zet('VERLOREN');
    expect(await fout(stuur('WH-2'))).toMatchObject({ message: 'fetch failed' });
    expect(proxy.gehad).toEqual(['VERLOREN']);
    proxy.zet({ status: 429 });
    expect((await stuur('WH-3')).data.registreerAanmelding?.reedsGeregistreerd).toBe(false);
  });
});

describe('breaking off', () => {
  const reden = new Error('niet meer nodig');

  test.each<[string, Lot]>([
    ['waits to try again', { status: 503, koppen: { 'retry-after': '30' } }],
    ['waits for an answer', 'HANGT'],
  ])('a question that %s ends at once, with the reason, and is not asked again', async (_wat, lot) => {
    const afbreken = new AbortController();
    proxy.zet(lot);
    const begin = Date.now();
    const vraag = fout(gemeente.vraag(IkDocument, {}, { signaal: afbreken.signal }));
    setTimeout(() => afbreken.abort(reden), 300);
    expect(await vraag).toBe(reden);
    expect(Date.now() - begin).toBeLessThan(1_500);
    expect(proxy.gehad).toEqual([lot]);
  });

  test('what is broken off already is not asked', async () => {
    expect(await fout(gemeente.vraag(IkDocument, {}, { signaal: AbortSignal.abort(reden) }))).toBe(reden);
    expect(proxy.gehad).toEqual([]);
  });

  test('a pull or a delivery of many ends between two parts, and asks no more', async () => {
    for (const reeks of [
      (signaal: AbortSignal) => nieuweRapportages(gemeente, { perBladzijde: 1, signaal }),
      (signaal: AbortSignal) =>
        registreerAanmeldingen(gemeente, [aanmelding('WB-1'), aanmelding('WB-2')], { perStapel: 1, signaal }),
    ]) {
      proxy.zet();
      const afbreken = new AbortController();
      const gehaald = async () => {
        for await (const _deel of reeks(afbreken.signal)) afbreken.abort(reden);
      };
      expect(await fout(gehaald())).toBe(reden);
      expect(proxy.gehad).toEqual(['DOOR']);
    }
    expect(await aantalMet('WB-%')).toBe(1);
  });

  test('who stops reading pages asks for no further ones', async () => {
    for await (const _bladzijde of nieuweRapportages(gemeente, { perBladzijde: 1 })) break;
    expect(proxy.gehad).toEqual(['DOOR']);
  });
});

test('a fetch of its own makes every connection, such as one with a client certificate', async () => {
  const adressen: string[] = [];
  const eigen: typeof fetch = (adres, opties) => {
    adressen.push(String(adres));
    return fetch(adres, opties);
  };
  const { data } = await (await als('gemeente-cvites', { fetch: eigen })).vraag(IkDocument, {});
  expect([data.ik.soort, adressen]).toEqual(['OPDRACHTGEVER', [proxy.url]]);
});

describe('registering many', () => {
  test('goes by parts, with an outcome for each, and what is wrong stops nothing else', async () => {
    const alle = Array.from({ length: 12 }, (_, nummer) => aanmelding(`WS-${nummer}`));
    alle[6] = { ...aanmelding('WS-6'), achternaam: '' };
    const stapels = [];
    proxy.zet('DOOR', 'VERLOREN');
    for await (const uitkomsten of registreerAanmeldingen(gemeente, alle, { perStapel: 5 })) stapels.push(uitkomsten);
    expect(stapels.map(({ length }) => length)).toEqual([5, 5, 2]);
    const uitkomsten = stapels.flat();
    expect(uitkomsten.map(({ kenmerk }) => kenmerk)).toEqual(alle.map(({ kenmerk }) => kenmerk));
    expect(uitkomsten.filter(({ fouten }) => fouten.length > 0).map(({ kenmerk }) => kenmerk)).toEqual(['WS-6']);
    expect(await aantalMet('WS-%')).toBe(11);
  });

  test('as a trial it registers nothing', async () => {
    const [uitkomsten] = await verzamel(registreerAanmeldingen(gemeente, [aanmelding('WP-1')], { proef: true }));
    expect(uitkomsten).toMatchObject([{ kenmerk: 'WP-1', fouten: [], aanmelding: null }]);
    expect(await aantalMet('WP-1')).toBe(0);
  });
});

describe('keeping up', () => {
  const rapportages = async (na?: string) => {
    const alle = await verzamel(nieuweRapportages(gemeente, { na, perBladzijde: 10 }));
    return { alle, ids: alle.flatMap(({ nodes }) => nodes.map(({ id }) => id)), cursor: alle.at(-1)?.cursor };
  };

  test('gives every rapportage once, page by page, and from any page on the rest', async () => {
    const { alle, ids, cursor } = await rapportages();
    expect(alle.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    const tweede = await rapportages(alle[0]?.cursor);
    expect(tweede.ids).toEqual(ids.slice(10));
    expect(await rapportages(cursor)).toEqual({ alle: [], ids: [], cursor: undefined });
  });

  test('asks for the purposes that are named, and without them for those of the registration', async () => {
    const aantal = async (doelen: readonly Doel[] | undefined): Promise<number> =>
      (await verzamel(nieuweRapportages(gemeente, { ...(doelen && { doelen }) }))).flatMap(({ nodes }) => nodes).length;
    expect(await aantal(['AANMELDING'])).toBe(0);
    expect(await aantal(['VERANTWOORDING'])).toBe(await aantal(undefined));
  });

  test('goes on when a page was lost on its way', async () => {
    const { ids } = await rapportages();
    proxy.zet('DOOR', 'VERLOREN', { status: 502 });
    expect((await rapportages()).ids).toEqual(ids);
  });
});

describe('keeping up with gebeurtenissen', () => {
  /** What a process that begins anew is told: it has a cursor that was kept, and nothing else. */
  async function haal(na: string | undefined, bladzijden = Number.POSITIVE_INFINITY) {
    const gekregen = [];
    let cursor = na;
    for await (const bladzijde of nieuweGebeurtenissen(await als('uwv-westendorp'), { na, perBladzijde: 10 })) {
      gekregen.push(...bladzijde.nodes);
      cursor = bladzijde.cursor;
      bladzijden -= 1;
      if (bladzijden === 0) break;
    }
    return { gekregen, ids: gekregen.map(({ id }) => id), cursor };
  }
  let aansluiting: { readonly integratieId: string };
  beforeAll(async () => {
    await haal(undefined);
    const { rows } = await db.query(`SELECT id FROM integratie WHERE oauth_client_id = 'uwv-westendorp'`);
    aansluiting = { integratieId: rows[0].id };
    await totdat(db, 'SELECT opgebouwd FROM gebeurtenisontvanger WHERE integratie_id = $1', [rows[0].id]);
  });

  test('tells of everything once; then of nothing, of what changes in between, and of nothing again', async () => {
    const { ids, cursor } = await haal(undefined);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await haal(cursor)).toEqual({ gekregen: [], ids: [], cursor });

    const veranderd = await trajecten(db, aansluiting, 2);
    await verander(db, aansluiting, veranderd);
    const { gekregen, ids: erbij, cursor: daarna } = await haal(cursor);
    expect(gekregen.map(({ soort, betreft, objectId }) => [soort, betreft, objectId]).sort()).toEqual(
      veranderd.map((id) => ['GEWIJZIGD', 'TRAJECT', id]).sort(),
    );
    expect(ids.filter((id) => erbij.includes(id))).toEqual([]);
    expect((await haal(daarna)).gekregen).toEqual([]);
  });

  test('goes on where it was stopped, also when a page was lost on its way', async () => {
    const { ids } = await haal(undefined);
    const begin = await haal(undefined, 2);
    expect(begin.ids).toEqual(ids.slice(0, 20));
    proxy.zet('VERLOREN', 'DOOR', { status: 502 });
    expect((await haal(begin.cursor)).ids).toEqual(ids.slice(20));
    expect(proxy.gehad.slice(0, 4)).toEqual(['VERLOREN', 'DOOR', { status: 502 }, 'DOOR']);
  });
});

describe('what a webhook refers to', () => {
  const WEG = '?query={traject(id:"00000000-0000-4000-8000-000000000000"){id}}';

  test('is asked as any question: again when its answer was lost, and refused as it would be', async () => {
    proxy.zet('VERLOREN');
    expect(await fout(gemeente.volg(`${proxy.url}${WEG}`))).toMatchObject({ code: 'NOT_FOUND' });
    expect(proxy.gehad).toEqual(['VERLOREN', 'DOOR']);
  });

  test('is asked of this gateway alone: a token goes nowhere else', async () => {
    for (const elders of [`${proxy.url}/elders${WEG}`, `${gateway.url}/graphql${WEG}`])
      expect(await fout(gemeente.volg(elders))).toMatchObject({ message: 'Deze verwijzing is niet naar deze poort.' });
    expect(proxy.gehad).toEqual([]);
  });
});
