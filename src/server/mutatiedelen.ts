import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import type { Context } from '../context';

/** Each root field of a mutation is a part of the operation's transaction that fails alone. */
const deel: IMiddlewareFunction<unknown, Context> = (resolve, ouder, args, context, info) =>
  context.verzoek.transactie.deel(() => resolve(ouder, args, context, info));

/** `deel` around every root field of Mutation. */
export function inDelen(schema: GraphQLSchema): Record<string, Record<string, IMiddlewareFunction<unknown, Context>>> {
  const mutaties = schema.getMutationType()?.getFields() ?? {};
  return Object.keys(mutaties).length === 0
    ? {}
    : { Mutation: Object.fromEntries(Object.keys(mutaties).map((naam) => [naam, deel])) };
}
