import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context';
import { uitdagingVoor } from './status';

/** Tells by the challenge of RFC 6750 which scopes would have been needed, whatever else was answered. */
export const scopeGemist = (): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async willSendResponse({ errors, response }) {
      const uitdaging = errors && uitdagingVoor(errors);
      if (uitdaging) response.http.headers.set('www-authenticate', uitdaging);
    },
  }),
});
