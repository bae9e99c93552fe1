import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { alsGelijktijdig } from '../data/gelijktijdig';
import { intern, PoortFout } from '../domain/fouten';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';

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

/** What a caller reads of an error, or null of one that is not meant for callers. */
function leesbaar(
  fout: unknown,
  { message, extensions = {} }: Pick<GraphQLFormattedError, 'message' | 'extensions'>,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> | null {
  const oorzaak = unwrapResolverError(fout);
  if (oorzaak instanceof PoortFout) return { message: oorzaak.message, extensions };
  const gelijktijdig = alsGelijktijdig(oorzaak);
  if (gelijktijdig) return { message: gelijktijdig.message, extensions: gelijktijdig.extensions };
  const { code } = extensions;
  return oorzaak instanceof GraphQLError && VAN_GRAPHQL.has(code)
    ? { message: zonderWaarde(message), extensions: { code } }
    : null;
}

/** What a caller reads of an error: of what is not meant for callers, that it is ours. */
export function foutvorm(vorm: GraphQLFormattedError, fout: unknown): GraphQLFormattedError {
  const plaats = { ...(vorm.locations && { locations: vorm.locations }), ...(vorm.path && { path: vorm.path }) };
  const { message, extensions = {} } = leesbaar(fout, vorm) ?? intern();
  return { message, ...plaats, extensions };
}

/** Tells in the log of every error that is not meant for callers; where it was asked, by the field of the schema. */
export function meldOnverwacht(fouten: readonly GraphQLError[], log: Log): void {
  for (const fout of fouten) {
    if (leesbaar(fout, fout) !== null) continue;
    const knoop = fout.nodes?.[0];
    const veld = knoop?.kind === Kind.FIELD ? { veld: knoop.name.value } : {};
    log.error({ ...beschrijf(unwrapResolverError(fout)), ...veld }, 'unexpected error');
  }
}
