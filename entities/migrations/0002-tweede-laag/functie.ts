import { GATEWAY } from './rol';

interface Functie {
  /** Name and arguments, without the schema. */
  readonly naam: string;
  readonly geeft: string;
  readonly sql: string;
}

const maak = ({ naam, geeft, sql }: Functie, hoe: string) =>
  `CREATE FUNCTION pw.${naam} RETURNS ${geeft} ${hoe} AS $$ ${sql} $$`;

/** Fixed, with pg_temp last: nothing that a caller makes can stand in for a table of ours. */
const VAST = 'SET search_path = public, pg_temp';

/** A plain expression that the planner writes into the query. */
export const uitdrukking = (functie: Functie): string => maak(functie, 'LANGUAGE sql STABLE');

/**
 * Reads rows as the owner: what it looks up is the fact itself, not what the caller may see of it. Who calls, it reads
 * into variables first: a call within a condition may be made again for every row.
 */
export const alsEigenaar = (functie: Functie, hoe = ''): string =>
  maak(functie, `LANGUAGE plpgsql STABLE SECURITY DEFINER ${VAST} ${hoe}`);

/** The same, for one that writes: each of its statements sees what was committed before it. */
export const schrijftAlsEigenaar = (functie: Functie, hoe = ''): string =>
  maak(functie, `LANGUAGE plpgsql VOLATILE SECURITY DEFINER ${VAST} ${hoe}`);

/** Reads no rows: what it gives follows from what it is given. */
export const rekenkundig = (functie: Functie): string => maak(functie, `LANGUAGE plpgsql IMMUTABLE ${VAST}`);

/** Only called by the functions above; reads rows with the rights of whoever calls. */
export const intern = (functie: Functie): string => maak(functie, `LANGUAGE plpgsql STABLE ${VAST}`);

/** In the place of the function that there was; who may call it stays so. */
export const vervangt = (functie: string): string => functie.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

/** Nobody but the gateway may call what a policy calls. */
export const VAN_GATEWAY = (...namen: readonly string[]): readonly string[] => [
  'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pw FROM PUBLIC',
  ...namen.map((naam) => `GRANT EXECUTE ON FUNCTION pw.${naam} TO ${GATEWAY}`),
];
