import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { alsGelijktijdig } from '../data/gelijktijdig';
import { PoortFout } from '../domain/fouten';

/** Codes of GraphQL and Apollo themselves that a caller gets as they are. */
const VAN_GRAPHQL: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const ONBEKENDE_NAAM = /^Field "[\s\S]*" is not defined by type/;
const ONBEKENDE_OPERATIE = /^Unknown operation named "[\s\S]*$/;
const ONBEKENDE_ENUMWAARDE = /Value "[\s\S]*" does not exist in/;
const WAARDE_ACHTERAAN =
  /^([\s\S]*?(?:value|Expected type "[^"]+"|Expected value of type "[^"]+", found))(?::)? [\s\S]*$/;

/** GraphQL's message about a value without the value it quotes, because that may be a BSN. */
export const zonderWaarde = (bericht: string): string =>
  bericht
    .replace(ONBEKENDE_OPERATIE, 'Unknown operation name')
    .replace(ONBEKENDE_NAAM, 'Field is not defined by type')
    .replace(ONBEKENDE_ENUMWAARDE, 'Value does not exist in')
    .replace(WAARDE_ACHTERAAN, '$1');

/** What a caller reads of an error. What is not meant for callers is logged and answered as INTERNAL_SERVER_ERROR. */
export function maakFoutvorm(log: Logger) {
  return (vorm: GraphQLFormattedError, fout: unknown): GraphQLFormattedError => {
    const oorzaak = unwrapResolverError(fout);
    const plaats = { ...(vorm.locations && { locations: vorm.locations }), ...(vorm.path && { path: vorm.path }) };
    if (oorzaak instanceof PoortFout) return { message: oorzaak.message, ...plaats, extensions: vorm.extensions ?? {} };
    const gelijktijdig = alsGelijktijdig(oorzaak);
    if (gelijktijdig) return { message: gelijktijdig.message, ...plaats, extensions: gelijktijdig.extensions };
    const code = vorm.extensions?.code;
    if (oorzaak instanceof GraphQLError && VAN_GRAPHQL.has(code)) {
      return { message: zonderWaarde(vorm.message), ...plaats, extensions: { code } };
    }
    log.error(
      { pad: vorm.path, soort: oorzaak instanceof Error ? oorzaak.name : typeof oorzaak, oorzaak: stapel(oorzaak) },
      'unexpected error',
    );
    return { message: 'Er ging iets mis bij ons.', ...plaats, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}

/** Where an unexpected error arose, without its message: a message of a driver may quote values. */
const stapel = (fout: unknown): readonly string[] =>
  fout instanceof Error ? (fout.stack?.split('\n').filter((regel) => /^\s+at /.test(regel)) ?? []).slice(0, 12) : [];
