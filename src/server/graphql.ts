import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context';
import { laatOorsprongenToe } from './cors';

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

interface Vraag {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an operation answers over HTTP. */
export interface HttpAntwoord {
  readonly status: number;
  readonly koppen: HeaderMap;
  readonly tekst: string;
}

/** Runs the operations of requests, in the name of who sent them. */
export class Loket {
  constructor(
    private readonly apollo: ApolloServer<Context>,
    private readonly maakContext: (request: FastifyRequest) => Promise<Context>,
  ) {}

  /** The operation that the request itself is. */
  gevraagd(request: FastifyRequest): Promise<HttpAntwoord> {
    const { method, body } = request;
    return this.voerUit(request, { method, headers: koppenVan(request), search: zoekdeelVan(request), body });
  }

  /** One that follows from a request which is no GraphQL itself. */
  namens(request: FastifyRequest, body: Vraag): Promise<HttpAntwoord> {
    const headers = koppenVan(request);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    return this.voerUit(request, { method: 'POST', headers, search: '', body });
  }

  private async voerUit(request: FastifyRequest, httpGraphQLRequest: HTTPGraphQLRequest): Promise<HttpAntwoord> {
    const { headers, body, status } = await this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () => this.maakContext(request),
    });
    if (body.kind !== 'complete') throw new Error('incremental delivery is not served');
    return { status: status ?? 200, koppen: headers, tekst: body.string };
  }
}

export function antwoordMet(reply: FastifyReply, { status, koppen, tekst }: HttpAntwoord): FastifyReply {
  for (const [naam, waarde] of koppen) reply.header(naam, waarde);
  return reply.code(status).send(tekst);
}

interface Graphqlopties {
  readonly loket: Loket;
  /** Of pages in a browser that may read the answers. */
  readonly oorsprongen: readonly string[];
}

/** `/graphql`, for a scope of that prefix: hands what came over HTTP to Apollo, and its answer back. */
export async function graphql(app: FastifyInstance, { loket, oorsprongen }: Graphqlopties): Promise<void> {
  await laatOorsprongenToe(app, oorsprongen);
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/',
    prefixTrailingSlash: 'no-slash',
    handler: async (request, reply) => antwoordMet(reply, await loket.gevraagd(request)),
  });
}
