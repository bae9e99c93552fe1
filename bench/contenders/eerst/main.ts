import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { applyMiddleware } from 'graphql-middleware';
import { deny, rule, shield } from 'graphql-shield';
import { buildSchemaSync } from 'type-graphql';
import { openBron } from '../../../src/data/bron';
import { ready } from '../announce';
import { CONNECTIONS, given } from '../settings';
import { Lezer } from './lezer';
import { type Context, RESOLVERS } from './resolvers';

/** What every field asks: that it is known who calls. Row-level security does the rest. */
const bekend = rule('bekend', { cache: 'no_cache' })(
  async (_ouder, _args, { lezer }: Context) => lezer.known.organisatieId !== undefined,
);

function bouwSchema() {
  const schema = buildSchemaSync({ resolvers: [...RESOLVERS], validate: false });
  const velden = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && 'getInterfaces' in type && !type.name.startsWith('__')
      ? [[type.name, Object.fromEntries(Object.keys(type.getFields()).map((veld) => [veld, bekend]))] as const]
      : [],
  );
  return applyMiddleware(schema, shield(Object.fromEntries(velden), { fallbackRule: deny, allowExternalErrors: true }));
}

async function main(): Promise<void> {
  const { url, callers } = given();
  const bron = await openBron(url, { max: CONNECTIONS });
  const server = new ApolloServer<Context>({
    schema: bouwSchema(),
    plugins: [
      {
        requestDidStart: async () => ({
          willSendResponse: ({ contextValue: { lezer }, errors }) => lezer.end((errors ?? []).length > 0),
        }),
      },
    ],
  });
  const { url: where } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async ({ req }) => {
      const known = callers[String(req.headers['x-caller'])];
      if (known === undefined) throw new Error('an unknown caller');
      return { lezer: new Lezer(bron, known) };
    },
  });
  ready(where.replace(/\/$/, ''));
}

main().catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exitCode = 1;
});
