import type { Aanvrager } from '../domain/aanvrager';
import { Poort } from '../poort/poort';
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

/** While a statement is written no dossier is judged. */
const laadtNiets = async (): Promise<never> => {
  throw new Error('a statement is written without the facts of a dossier');
};

/**
 * The request as a statement is written for it; that there is no such id stays what it is. The plan outlives the request:
 * nothing of it but its keys and what its rules ask of the caller is in here.
 */
export function metPlaatshouders(verzoek: Verzoek): Verzoek {
  const aanvrager = Object.fromEntries(
    Object.entries(verzoek.aanvrager).map(([naam, waarde]) => [
      naam,
      waarde === null ? null : (WIE.get(naam) ?? (waarde as unknown)),
    ]),
  );
  const { poort, sleutels } = verzoek;
  return {
    aanvrager: aanvrager as unknown as Aanvrager,
    nu: NU as unknown as Date,
    poort: new Poort(poort.aanvrager, poort.reglement, laadtNiets),
    sleutels,
  } as unknown as Verzoek;
}

/** The value of a parameter in a run for this request. */
export function ingevuld(waarde: unknown, verzoek: Verzoek): unknown {
  if (typeof waarde !== 'symbol') return waarde;
  const lees = WAARDEN.get(waarde);
  if (lees === undefined) throw new Error('a parameter stands for nothing that a request has');
  return lees(verzoek);
}
