import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import type { Context } from '../context';
import { vergeetGeladen } from '../data/lader';

/**
 * Each root field of a mutation is a part of the operation's transaction that fails alone, and starts without what was
 * loaded or judged before an earlier one wrote.
 */
const deel: IMiddlewareFunction<unknown, Context> = (resolve, ouder, args, context, info) => {
  const { verzoek } = context;
  verzoek.poort.vergeet();
  vergeetGeladen(verzoek);
  return verzoek.transactie.deel(() => resolve(ouder, args, context, info));
};

/** `deel` around every root field of Mutation. */
export function inDelen(schema: GraphQLSchema): Record<string, Record<string, IMiddlewareFunction<unknown, Context>>> {
  const mutaties = schema.getMutationType()?.getFields() ?? {};
  return Object.keys(mutaties).length === 0
    ? {}
    : { Mutation: Object.fromEntries(Object.keys(mutaties).map((naam) => [naam, deel])) };
}
