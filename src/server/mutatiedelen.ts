import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import { weigeringInSelectie } from '../../permissions/selectie';
import type { Context } from '../context';
import { zoekKanttekeningen } from '../data/kanttekening';
import { vergeetGeladen } from '../data/lader';
import type { Verzoek } from '../verzoek';
import { keurLijst } from './lijstkeuring';

/** What was loaded or judged is of before: it is loaded and judged anew. */
function vergeet(verzoek: Verzoek): void {
  verzoek.poort.vergeet();
  vergeetGeladen(verzoek);
}

/**
 * Each root field of a mutation is a part of the operation's transaction that fails alone. What it selects is judged
 * before it writes; what it then reads is judged by the state after, as a query would be.
 */
const deel: IMiddlewareFunction<unknown, Context> = (resolve, ouder, args, context, info) => {
  const { verzoek } = context;
  const weigering = weigeringInSelectie(info, verzoek.poort, (veld, van) => keurLijst(verzoek, veld, van));
  if (weigering) throw weigering;
  vergeet(verzoek);
  return verzoek.transactie.deel(async () => {
    await zoekKanttekeningen(verzoek);
    const uitkomst = await resolve(ouder, args, context, info);
    vergeet(verzoek);
    return uitkomst;
  });
};

/** `deel` around every root field of Mutation. */
export function inDelen(schema: GraphQLSchema): Record<string, Record<string, IMiddlewareFunction<unknown, Context>>> {
  const mutaties = schema.getMutationType()?.getFields() ?? {};
  return Object.keys(mutaties).length === 0
    ? {}
    : { Mutation: Object.fromEntries(Object.keys(mutaties).map((naam) => [naam, deel])) };
}
