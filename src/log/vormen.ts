import { constants } from 'node:os';
import { GEGEVENS } from '../../permissions/gegevens';
import { FOUTCODES } from '../domain/fouten';

/** Gives the value as it may stand in a log line; undefined: it may not. */
export type Vorm = (waarde: unknown) => unknown;

const als =
  (past: (tekst: string) => boolean): Vorm =>
  (waarde) =>
    typeof waarde === 'string' && past(waarde) ? waarde : undefined;

export const eenVan = (namen: Iterable<string>): Vorm => {
  const bekend = new Set(namen);
  return als((tekst) => bekend.has(tekst));
};

export const patroon = (regex: RegExp): Vorm => als((tekst) => regex.test(tekst));

export const getal: Vorm = (waarde) => (Number.isSafeInteger(waarde) ? waarde : undefined);

/** A list of what has this form, as far as `hoogstens`; one that does not takes the whole list with it. */
export const lijstVan =
  (vorm: Vorm, hoogstens: number): Vorm =>
  (waarde) =>
    Array.isArray(waarde) && waarde.length <= hoogstens && waarde.every((deel) => vorm(deel) !== undefined)
      ? waarde
      : undefined;

/** The name of a class of errors, or the type of what was thrown that is no error. */
export const foutklasse = patroon(
  /^(?:(?:[A-Z][A-Za-z0-9]{0,40})?(?:Error|Fout|fout)|Onbereikbaar|Onbedekt|DitmaalNiet|Afgeschermd|string|number|object|undefined)$/,
);

const SYSTEEM = new Set([...Object.keys(constants.errno), 'ENOTFOUND', 'EAI_AGAIN']);
const EIGEN: ReadonlySet<string> = new Set(FOUTCODES);
/** Codes of our own, of the operating system, of Node, fastify and Apollo. */
export const foutcode = als(
  (tekst) =>
    EIGEN.has(tekst) ||
    SYSTEEM.has(tekst) ||
    /^(?:ERR|FST_ERR|GRAPHQL|AVV_ERR)_[A-Z_]{1,60}$/.test(tekst) ||
    /^(?:BAD_REQUEST|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_NOT_SUPPORTED)$/.test(tekst),
);

/** A code of PostgreSQL, of one of the classes that it and this gateway (PW) have. */
export const SQLSTATE = /^(?:[0-57][0-9A-Z]|F0|HV|P0|PW|XX)[0-9A-Z]{3}$/;

/** A place in the code: a file of ours, of a package or of Node, with line and column. */
export const plaats = patroon(
  /^(?:(?:src|resolvers|permissions|schema|entities)\/|node_modules\/|node:)[\w@./+-]{1,200}:\d{1,6}:\d{1,6}$/,
);

/** The name of a field of the schema. */
export const veldnaam = eenVan(Object.values(GEGEVENS).flatMap((velden) => Object.keys(velden)));
