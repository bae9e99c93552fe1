import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { tap } from 'rxjs';
import { IkDocument, Poort, StatusVanAanmeldingenDocument, vastToken } from '../../clients/typescript/src/index';
import { type Gateway, startGateway } from '../support/gateway';
import { metScopes } from '../support/scopes';
import { doe } from './inpakken';

/* Clients of others, as they are: without anything of ours but the address and the header of the token. */

const WORTEL = join(__dirname, '..', '..');
const CLIENTS = `query Clients($first: Int!) {
  clients(first: $first) { nodes { id achternaam gezondheidMedisch { diagnose } } pageInfo { endCursor hasNextPage } }
}`;
const MEDISCH = expect.objectContaining({ veld: 'Client.gezondheidMedisch', code: 'GEEN_GROND', regel: 'CV-28' });

let gateway: Gateway;
let url: string;
let headers: Record<string, string>;
beforeAll(async () => {
  gateway = await startGateway();
  url = `${gateway.url}/graphql`;
  headers = { authorization: `Bearer ${(await gateway.als('gemeente-cvites')).token}` };
});
afterAll(() => gateway?.stop());

interface Clients {
  readonly clients: { readonly nodes: readonly { readonly id: string; readonly gezondheidMedisch: null }[] };
}

test('Apollo Client keeps the data, normalises them by id, and does not see what is withheld as an error', async () => {
  const gezien: unknown[] = [];
  const meeluisteraar = new ApolloLink((vraag, verder) =>
    verder(vraag).pipe(tap(({ extensions }) => gezien.push(extensions))),
  );
  const link = meeluisteraar.concat(new HttpLink({ uri: url, headers }));
  const apollo = new ApolloClient({ link, cache: new InMemoryCache() });
  const { data, error } = await apollo.query<Clients>({ query: gql(CLIENTS), variables: { first: 5 } });
  expect(error).toBeUndefined();
  expect(data?.clients.nodes).toHaveLength(5);
  expect(data?.clients.nodes.every(({ gezondheidMedisch }) => gezondheidMedisch === null)).toBe(true);
  expect(gezien).toEqual([expect.objectContaining({ afgeschermd: expect.arrayContaining([MEDISCH]) })]);
  const sleutels = Object.keys(apollo.cache.extract() as object);
  expect(sleutels).toContain(`Client:${data?.clients.nodes[0]?.id}`);
  expect((await apollo.query({ query: IkDocument })).data).toMatchObject({ ik: { soort: 'OPDRACHTGEVER' } });
  await expect(apollo.query({ query: gql('query Niets { client(id: "x") { id } }') })).rejects.toThrow();
  apollo.stop();
});

test('urql gives the data and the extensions beside them', async () => {
  const urql = createClient({ url, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers } });
  const { data, error, extensions } = await urql.query<Clients>(CLIENTS, { first: 5 });
  expect(error).toBeUndefined();
  expect(data?.clients.nodes).toHaveLength(5);
  expect(extensions?.afgeschermd).toContainEqual(MEDISCH);
  const status = await urql.query(StatusVanAanmeldingenDocument, {});
  expect(status.data?.aanmeldingen?.nodes.length).toBeGreaterThan(0);
});

test('graphql-request gives the data, the extensions, and the code of an error', async () => {
  const request = new GraphQLClient(url, { headers });
  const { data, extensions } = await request.rawRequest<Clients>(CLIENTS, { first: 5 });
  expect(data.clients.nodes).toHaveLength(5);
  expect(extensions).toMatchObject({ afgeschermd: expect.arrayContaining([MEDISCH]) });
  expect(await request.request(IkDocument)).toMatchObject({ ik: { soort: 'OPDRACHTGEVER' } });
  await expect(
    request.request('query Weg { rapportage(id: "00000000-0000-4000-8000-000000000000") { id } }'),
  ).rejects.toMatchObject({ response: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
});

test('each of them gives the code of what was refused for want of a scope, and not a fault of the connection', async () => {
  const zonder = await metScopes(gateway, await gateway.als('gemeente-cvites'), ['trajecten:lezen']);
  const kort = { authorization: `Bearer ${zonder.token}` };
  const apollo = new ApolloClient({ link: new HttpLink({ uri: url, headers: kort }), cache: new InMemoryCache() });
  const SCOPE = { extensions: { code: 'FORBIDDEN', reden: 'SCOPE' } };
  await expect(apollo.query({ query: gql(CLIENTS), variables: { first: 5 } })).rejects.toMatchObject({
    name: 'CombinedGraphQLErrors',
    errors: [SCOPE],
  });
  apollo.stop();
  const urql = createClient({ url, exchanges: [fetchExchange], fetchOptions: { headers: kort } });
  const { error } = await urql.query(CLIENTS, { first: 5 });
  expect(error).toMatchObject({ graphQLErrors: [SCOPE] });
  expect(error?.networkError).toBeUndefined();
  const request = new GraphQLClient(url, { headers: kort });
  await expect(request.request(CLIENTS, { first: 5 })).rejects.toMatchObject({
    response: { status: 403, errors: [SCOPE] },
  });
  const poort = new Poort({ url, token: vastToken(zonder.token) });
  await expect(poort.vraag(gql(CLIENTS), { first: 5 })).rejects.toMatchObject({ code: 'FORBIDDEN', reden: 'SCOPE' });
});

test('graphql-codegen makes types of the schema that the gateway itself tells', async () => {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-codegen-'));
  try {
    await writeFile(join(map, 'clients.graphql'), CLIENTS);
    const config = {
      schema: [{ [url]: { headers } }],
      documents: join(map, '*.graphql'),
      generates: { [join(map, 'clients.ts')]: { plugins: ['typescript-operations', 'typed-document-node'] } },
    };
    await writeFile(join(map, 'codegen.json'), JSON.stringify(config));
    await doe('npx', ['graphql-codegen', '--config', join(map, 'codegen.json')], { cwd: WORTEL });
    const gemaakt = await readFile(join(map, 'clients.ts'), 'utf8');
    expect(gemaakt).toContain('gezondheidMedisch: { diagnose: string | null } | null');
  } finally {
    await rm(map, { recursive: true });
  }
}, 60_000);

test('the schema is told whole to who asks it as tools do, and not twice in one question', async () => {
  const vraag = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true });
  const gemeente = await gateway.als('gemeente-cvites');
  const { data, errors } = await gemeente.vraag<IntrospectionQuery>(vraag);
  expect(errors).toEqual([]);
  if (!data) throw new Error('no schema was told');
  expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(
    printSchema(lexicographicSortSchema(buildSchema(await readFile(join(WORTEL, 'schema/schema.graphql'), 'utf8')))),
  );
  const dubbel = vraag
    .replace('__schema {', '__schema { ...Alles } nogmaals: __schema { ...Alles } } fragment Alles on __Schema {')
    .replace(/}\s*}\s*fragment FullType/, '} fragment FullType');
  expect((await gemeente.vraag(dubbel)).errors).toMatchObject([{ extensions: { code: 'TE_DUUR' } }]);
});
