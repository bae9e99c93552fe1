import type { GraphQLResponse } from '@apollo/server';
import type { Context } from '../context';
import { isVerschoven } from '../data/opening';
import { PoortFout } from '../domain/fouten';
import { httpVan } from './status';

/**
 * Does it for who was taken to call, and when that is no longer so, for who calls now; what was begun for the first is
 * undone by then. Throws also the refusal of who calls now.
 */
export async function voorWieNuBelt<T>(context: Context, werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    if (!isVerschoven(fout)) throw fout;
    context.verzoek = await context.opnieuw();
    return werk();
  }
}

/** The answer to a caller of whom nothing is run. */
export function weigering(fout: PoortFout): GraphQLResponse {
  const { http: _, ...extensions } = fout.extensions;
  const errors = [{ message: fout.message, extensions }];
  return { http: httpVan(fout, true), body: { kind: 'single', singleResult: { errors } } };
}

/** The refusal of who may call no more, for an answer that came before it was asked who calls; null when all is well. */
export async function alsnogGeweigerd(context: Context): Promise<GraphQLResponse | null> {
  try {
    await context.opnieuw();
    return null;
  } catch (fout) {
    if (fout instanceof PoortFout) return weigering(fout);
    throw fout;
  }
}
