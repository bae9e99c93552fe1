import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context';

/** Characters of the texts together: a parsed document takes some hundred times its text. */
const MEESTE_TEKENS = 500_000;

/** Documents that were parsed and found valid, those that were asked last: what has none of these is read anew. */
export function documenten(): NonNullable<ApolloServerOptions<Context>['documentStore']> {
  const bewaard = new LRUCache<string, DocumentNode>({
    maxSize: MEESTE_TEKENS,
    sizeCalculation: ({ loc }) => loc?.source.body.length || 1,
  });
  return {
    get: async (sleutel) => bewaard.get(sleutel),
    set: async (sleutel, document) => {
      bewaard.set(sleutel, document);
    },
    delete: async (sleutel) => bewaard.delete(sleutel),
  };
}
