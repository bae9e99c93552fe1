import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { INTERN, MEDISCH, plantKanaries } from './kanaries';
import { SCHEMA } from './vragen';
import { wereld } from './wereld';

const w = wereld(plantKanaries);

/** What must never stand in an answer to bad input: how the gateway is made, or what it holds. */
const INWENDIG =
  /\bat .+:\d+:\d+|node_modules|SELECT |QueryFailed|TypeORM|syntax error at|invalid input|duplicate key|violates|pg_|poortwachter_gateway|permission denied|INTERNAL_SERVER_ERROR/;

async function rauw(persona: string, body: string, headers: Record<string, string> = {}) {
  const { token } = await w.als(persona);
  const antwoord = await fetch(`${w.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body,
  });
  return { status: antwoord.status, tekst: await antwoord.text() };
}
const uitbreidingen = (tekst: string): Record<string, unknown>[] =>
  (JSON.parse(tekst).errors ?? []).map(({ extensions }: { extensions: Record<string, unknown> }) => extensions);

const OP_NAAM = 'query ($f: ClientFilter) { clients(filter: $f) { totaalAantal } }';

describe('text that cannot be kept is refused with its place, and never repeated', () => {
  test.each([
    ['NUL', '\\u0000'],
    ['half a surrogate pair', '\\ud800'],
    ['the other half', 'Jans\\udfffen'],
  ])('%s in a variable', async (_wat, teken) => {
    const { status, tekst } = await rauw(
      'gemeente-cvites',
      `{"query":${JSON.stringify(OP_NAAM)},"variables":{"f":{"achternaam":"geheim${teken}"}}}`,
    );
    expect([status, uitbreidingen(tekst)]).toMatchObject([
      400,
      [{ code: 'BAD_USER_INPUT', veld: 'f.achternaam', reden: 'TEKEN_NIET_TOEGESTAAN' }],
    ]);
    expect(tekst).not.toMatch(/geheim/);
    expect(tekst).not.toMatch(INWENDIG);
  });

  test.each([
    ['an escape in the document', '{ clients(filter: { achternaam: \\"geheim\\\\u0000\\" }) { totaalAantal } }'],
    ['a lone surrogate in the document', '{ clients(filter: { achternaam: \\"geheim\\ud800\\" }) { totaalAantal } }'],
  ])('%s', async (_wat, query) => {
    const { status, tekst } = await rauw('gemeente-cvites', `{"query":"${query}"}`);
    expect(status).toBe(400);
    expect(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED']).toContain(uitbreidingen(tekst)[0]?.code);
    expect(tekst).not.toMatch(INWENDIG);
  });

  test('bytes that are no UTF-8 are no request', async () => {
    const { token } = await w.als('gemeente-cvites');
    const body = Buffer.concat([
      Buffer.from('{"query":"{ clients(filter: { achternaam: \\"'),
      Buffer.from([0xed, 0xa0, 0x80, 0xff]),
      Buffer.from('\\" }) { totaalAantal } }"}'),
    ]);
    const antwoord = await fetch(`${w.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    expect(antwoord.status).toBeLessThan(500);
    expect(await antwoord.text()).not.toMatch(INWENDIG);
  });
});

describe('a value that is no value of its type is refused with its place', () => {
  test.each([
    ['clients', 'ClientFilter', { geboortedatum: '1985-02-30' }, 'f.geboortedatum'],
    ['clients', 'ClientFilter', { geboortedatum: '30-02-1985' }, 'f.geboortedatum'],
    ['clients', 'ClientFilter', { geboortedatum: 19850230 }, 'f.geboortedatum'],
    ['clients', 'ClientFilter', { geboortedatum: `${'9'.repeat(400)}-01-01` }, 'f.geboortedatum'],
    ['clients', 'ClientFilter', { achternaam: { gt: '' } }, 'f.achternaam'],
    ['clients', 'ClientFilter', { achternaam: ['a'] }, 'f.achternaam'],
    ['trajecten', 'TrajectFilter', { status: 'WEG' }, 'f.status'],
    ['trajecten', 'TrajectFilter', { startdatumVanaf: '0000-00-00' }, 'f.startdatumVanaf'],
    ['aanmeldingen', 'AanmeldingFilter', { ontvangenVanaf: 'gisteren' }, 'f.ontvangenVanaf'],
    ['aanmeldingen', 'AanmeldingFilter', { beoordeeldVanaf: 'gisteren' }, 'f.beoordeeldVanaf'],
    ['aanmeldingen', 'AanmeldingFilter', { kenmerken: Array.from({ length: 501 }, () => 'k') }, 'f.kenmerken'],
    ['aanmeldingen', 'AanmeldingFilter', { ontvangenVanaf: '2026-13-01T00:00:00Z' }, 'f.ontvangenVanaf'],
    ['rapportages', 'RapportageFilter', { onbekendVeld: 1 }, 'f'],
  ])('%s(filter: %s) with %j', async (lijst, type, f, veld) => {
    const { status, errors, tekst } = await (await w.als('gemeente-cvites')).vraag(
      `query ($f: ${type}) { ${lijst}(filter: $f) { totaalAantal } }`,
      { f },
    );
    expect([200, 400]).toContain(status);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    // The variable when GraphQL's types refuse it, the argument when we do.
    expect([veld, veld.replace(/^f\b/, 'filter')]).toContain(errors[0]?.extensions.veld);
    expect(tekst).not.toMatch(INWENDIG);
    expect(tekst).not.toMatch(/1985|999999|WEG|gisteren/);
  });

  test.each([['9'.repeat(400)], ['-1e400'], ['1.5'], ['2147483648'], ['"5"'], ['true']])('first: %s', async (getal) => {
    const kort = getal.slice(0, 20);
    const inVariabele = await rauw(
      'gemeente-cvites',
      `{"query":"query ($n: Int) { clients(first: $n) { totaalAantal } }","variables":{"n":${getal}}}`,
    );
    expect([kort, inVariabele.status, uitbreidingen(inVariabele.tekst)[0]]).toMatchObject([
      kort,
      400,
      { code: 'BAD_USER_INPUT', veld: 'n' },
    ]);
    const inVraag = await rauw(
      'gemeente-cvites',
      JSON.stringify({ query: `{ clients(first: ${getal}) { totaalAantal } }` }),
    );
    expect([kort, inVraag.status, uitbreidingen(inVraag.tekst)[0]]).toEqual([
      kort,
      400,
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
    expect(`${inVariabele.tekst}${inVraag.tekst}`).not.toMatch(INWENDIG);
    expect(`${inVariabele.tekst}${inVraag.tekst}`).not.toContain('99999');
  });

  test('a very long name is the name of nobody', async () => {
    const { status, data, errors } = await (await w.als('gemeente-cvites')).vraag(OP_NAAM, {
      f: { achternaam: 'a'.repeat(200_000) },
    });
    expect([status, data ?? errors[0]?.extensions.code]).toEqual([200, { clients: { totaalAantal: 0 } }]);
  });
});

describe('a request that is too much, or none, is refused before anything is read', () => {
  const diep = (niveaus: number) =>
    `{ clients(first: 1) { nodes { ${'trajecten(first: 1) { nodes { client { '.repeat(niveaus)} id ${'} } } '.repeat(niveaus)} } } }`;
  test.each([
    ['nested 40 deep', JSON.stringify({ query: diep(40).replaceAll('first: 1', 'first: 100') })],
    ['ten thousand fields', JSON.stringify({ query: `{ ${'ik { soort } '.repeat(10_000)} }` })],
    [
      'a thousand aliases of a list',
      JSON.stringify({
        query: `{ ${Array.from({ length: 1000 }, (_, n) => `a${n}: clients(first: 100) { nodes { id } }`).join(' ')} }`,
      }),
    ],
    ['a fragment that holds itself', JSON.stringify({ query: '{ ...a } fragment a on Query { ...a }' })],
    ['brackets without end', JSON.stringify({ query: '{'.repeat(4000) })],
    [
      'a list in a list in a list',
      JSON.stringify({ query: OP_NAAM, variables: { f: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) } }),
    ],
    ['two mebibytes', JSON.stringify({ query: `# ${'a'.repeat(2_097_152)}\n{ ik { soort } }` })],
    ['no JSON', '{"query": '],
    ['no query', '{}'],
    ['a query that is no text', '{"query": 5}'],
    ['variables that are no object', JSON.stringify({ query: '{ ik { soort } }', variables: 'x' })],
    ['two operations and no name', JSON.stringify({ query: 'query a { ik { soort } } query b { ik { soort } }' })],
    ['an unknown operation', JSON.stringify({ query: 'query a { ik { soort } }', operationName: 'b' })],
    ['a prototype', '{"query":"{ ik { soort } }","variables":{"__proto__":{"x":1}}}'],
    ['a subscription', JSON.stringify({ query: 'subscription { ik { soort } }' })],
  ])('%s', async (_wat, body) => {
    const { status, tekst } = await rauw('gemeente-cvites', body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(tekst).not.toMatch(INWENDIG);
    expect(tekst).not.toContain('"data":{');
  });

  test('what is deep but small is answered', async () => {
    const { status, tekst } = await rauw('gemeente-cvites', JSON.stringify({ query: diep(200) }));
    expect([status, JSON.parse(tekst).errors]).toEqual([200, undefined]);
  });

  test('the gateway goes on as if nothing had been', async () => {
    const { data } = await (await w.als('gemeente-cvites')).vraag('{ ik { soort } }');
    expect(data).toEqual({ ik: { soort: 'OPDRACHTGEVER' } });
  });
});

/** Values for an argument: mostly of its type, or nearly. */
function waardeVan(type: GraphQLInputType): fc.Arbitrary<unknown> {
  const soort = getNullableType(type);
  if (isListType(soort)) return fc.array(waardeVan(soort.ofType), { maxLength: 2 });
  const benoemd = getNamedType(soort);
  const raar = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      "' OR '1'='1",
      '\\',
      '%',
      '$1',
      ':nu',
      '{}',
      'null',
      '\u202e',
      '😀',
      '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11',
    ),
    fc.constantFrom(null, 0, -1, 1e308, true, [], {}),
  );
  if (isEnumType(benoemd))
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...benoemd.getValues().map(({ name }) => name)) }, raar);
  if (isInputObjectType(benoemd)) {
    const velden = Object.values(benoemd.getFields()).map((veld) => [veld.name, waardeVan(veld.type)] as const);
    return fc.record(Object.fromEntries(velden), { requiredKeys: [] });
  }
  const gewoon: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    Int: fc.oneof(fc.integer({ min: -1, max: 101 }), fc.integer()),
    Datum: fc.constantFrom('1980-01-01', '2026-11-02', '9999-12-31', '0001-01-01', '1985-02-30', '-000001-01-01'),
    Tijdstip: fc.constantFrom(
      '2020-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
      '0001-01-01T00:00:00Z',
      '2020-01-01T00:00:00+14:00',
      '2016-12-31T23:59:60Z',
      '+275760-09-13T00:00:00.000Z',
    ),
    ID: fc.oneof(fc.uuid(), fc.constantFrom('x', '', 7)),
    Boolean: fc.boolean(),
  };
  return fc.oneof({ weight: 3, arbitrary: gewoon[benoemd.name] ?? raar }, { weight: 1, arbitrary: raar });
}

describe('whatever a caller sends', () => {
  const wortels = Object.values(SCHEMA.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);
  const CODES = ['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'TE_DUUR'];
  const vraagMet = (naam: string, args: readonly GraphQLArgument[], selectie: string) =>
    `query (${args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')}) { ${naam}(${args.map(({ name }) => `${name}: $${name}`).join(', ')}) ${selectie} }`;
  const selectie = (naam: string) => {
    const type = getNamedType(wortels.find(({ name }) => name === naam)?.type);
    if (isObjectType(type) && type.name.endsWith('Connection'))
      return `{ ${'totaalAantal' in type.getFields() ? 'totaalAantal' : ''} nodes { id } pageInfo { endCursor } }`;
    const bladeren = isObjectType(type)
      ? Object.values(type.getFields()).filter((veld) => isLeafType(getNamedType(veld.type)))
      : [];
    return `{ ${bladeren.map(({ name }) => name).join(' ')} }`;
  };
  test.each(['gemeente-cvites', 'werkgever-factor2', 'coach-1-dit', 'client-1-westendorp', 'partner-implacment'])(
    '%s gets a proper answer',
    async (persona) => {
      const beller = await w.als(persona);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...wortels).chain((wortel) =>
            fc
              .record(Object.fromEntries(wortel.args.map((arg) => [arg.name, waardeVan(arg.type)])), {
                requiredKeys: [],
              })
              .map((variabelen) => ({ naam: wortel.name, variabelen })),
          ),
          async ({ naam, variabelen }) => {
            const wortel = wortels.find(({ name }) => name === naam) as (typeof wortels)[number];
            const vraag = vraagMet(wortel.name, wortel.args, selectie(wortel.name));
            const { status, tekst, errors } = await beller.vraag(vraag, variabelen);
            expect([[200, 400], tekst]).toEqual([expect.arrayContaining([status]), tekst]);
            expect(tekst).not.toMatch(INWENDIG);
            expect(tekst.includes(INTERN) || tekst.includes(MEDISCH)).toBe(false);
            for (const { extensions } of errors) expect(CODES).toContain(extensions.code);
          },
        ),
        { seed: 20261102, numRuns: 120 },
      );
    },
  );
});
