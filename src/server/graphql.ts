import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context';

function koppenVan({ headers }: FastifyRequest): HeaderMap {
  const koppen = new HeaderMap();
  for (const [naam, waarde] of Object.entries(headers))
    if (waarde) koppen.set(naam, Array.isArray(waarde) ? waarde.join(', ') : waarde);
  return koppen;
}

/** `?query=…`: what follows the path, whatever the host is called by the caller. */
function zoekdeelVan({ url }: FastifyRequest): string {
  const begin = url.indexOf('?');
  return begin === -1 ? '' : url.slice(begin);
}

/** `/graphql`: hands what came over HTTP to Apollo, and its answer back. */
export function graphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  maakContext: (request: FastifyRequest) => Promise<Context>,
): void {
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: koppenVan(request),
          search: zoekdeelVan(request),
          body: request.body,
        },
        context: () => maakContext(request),
      });
      if (body.kind !== 'complete') throw new Error('incremental delivery is not served');
      for (const [naam, waarde] of headers) reply.header(naam, waarde);
      return reply.code(status ?? 200).send(body.string);
    },
  });
}
