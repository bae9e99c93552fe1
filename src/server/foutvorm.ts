import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
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

const ONGELDIGE_VARIABELE = /^(Variable "\$[^"]+" got invalid value) [\s\S]*?( at "[^"]+")?(; [\s\S]*)?$/;
const WAARDE_ACHTERAAN = /^([\s\S]*?(?:value|Expected value of type "[^"]+", found))(?::)? [\s\S]*$/;

/**
 * GraphQL's message without the value it quotes: it names the variable, the place and the reason, and what was sent
 * stays out, because that may be a BSN.
 */
export function zonderWaarde(bericht: string): string {
  const variabele = ONGELDIGE_VARIABELE.exec(bericht);
  if (variabele) {
    const [, kop, plaats = '', reden = ''] = variabele;
    return `${kop}${plaats}${reden.replace(WAARDE_ACHTERAAN, '$1')}`;
  }
  return bericht.replace(WAARDE_ACHTERAAN, '$1');
}

/** The field that a refused variable names, as our own errors name theirs. */
function veldVan(bericht: string): { veld?: string } {
  const plaats = /^Variable "\$([^"]+)" got invalid value [\s\S]*? at "([^"]+)"/.exec(bericht);
  const naam = plaats?.[2] ?? /^Variable "\$([^"]+)"/.exec(bericht)?.[1];
  return naam === undefined ? {} : { veld: naam };
}

/** What a caller reads of an error. What is not meant for callers is logged and answered as INTERNAL_SERVER_ERROR. */
export function maakFoutvorm(log: Logger) {
  return (vorm: GraphQLFormattedError, fout: unknown): GraphQLFormattedError => {
    const oorzaak = unwrapResolverError(fout);
    const plaats = { ...(vorm.locations && { locations: vorm.locations }), ...(vorm.path && { path: vorm.path }) };
    if (oorzaak instanceof PoortFout) return { message: oorzaak.message, ...plaats, extensions: vorm.extensions ?? {} };
    const code = vorm.extensions?.code;
    if (oorzaak instanceof GraphQLError && VAN_GRAPHQL.has(code)) {
      const extensies = code === 'BAD_USER_INPUT' ? { code, ...veldVan(vorm.message) } : { code };
      return { message: zonderWaarde(vorm.message), ...plaats, extensions: extensies };
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
