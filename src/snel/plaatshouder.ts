import type { Aanvrager } from '../domain/aanvrager';
import type { Verzoek } from '../verzoek';

/*
 * A statement is written once for every caller of one kind, at any moment. While it is written a symbol stands for who
 * exactly calls and for when, so that it can hold neither: a symbol goes into no text and no moment is told from it. A
 * parameter that is one gets its value at each run, from the request of that run.
 */

type Lees = (verzoek: Verzoek) => unknown;

const NU = Symbol('nu');

/** Which caller of its kind it is. */
const WIE: ReadonlyMap<string, symbol> = new Map(
  [
    'sleutel',
    'organisatieId',
    'integratieId',
    'opdrachtgeverId',
    'partnerId',
    'opdrachten',
    'medewerkerId',
    'clientId',
  ].map((naam) => [naam, Symbol(naam)]),
);

const WAARDEN: ReadonlyMap<symbol, Lees> = new Map<symbol, Lees>([
  [NU, ({ nu }) => nu],
  ...[...WIE].map(([naam, houder]): [symbol, Lees] => [
    houder,
    ({ aanvrager }) => (aanvrager as unknown as Readonly<Record<string, unknown>>)[naam],
  ]),
]);

/** The request as a statement is written for it; that there is no such id stays what it is. */
export function metPlaatshouders(verzoek: Verzoek): Verzoek {
  const aanvrager = Object.fromEntries(
    Object.entries(verzoek.aanvrager).map(([naam, waarde]) => [
      naam,
      waarde === null ? null : (WIE.get(naam) ?? (waarde as unknown)),
    ]),
  );
  return { ...verzoek, nu: NU as unknown as Date, aanvrager: aanvrager as unknown as Aanvrager };
}

/** The value of a parameter in a run for this request. */
export function ingevuld(waarde: unknown, verzoek: Verzoek): unknown {
  if (typeof waarde !== 'symbol') return waarde;
  const lees = WAARDEN.get(waarde);
  if (lees === undefined) throw new Error('a parameter stands for nothing that a request has');
  return lees(verzoek);
}
