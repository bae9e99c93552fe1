import type { Willekeur } from '../../../src/demo/willekeur';
import { type Rij, rijenVan, type Stand } from './stand';

const DAG = 86_400_000;

const dagOp = (dag: unknown, dagen: number): string =>
  new Date(new Date(String(dag)).getTime() + dagen * DAG).toISOString().slice(0, 10);

/** Every text in a value of JSON, made another. */
function andereTekst(waarde: unknown, tekst: string): unknown {
  if (typeof waarde === 'string') return tekst;
  if (Array.isArray(waarde)) return waarde.map((deel) => andereTekst(deel, tekst));
  if (waarde === null || typeof waarde !== 'object') return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, andereTekst(deel, tekst)]));
}

/**
 * Another value for a column: as often one that somebody else's row has as one that nobody has, since a filter that
 * leaks does so only for a value that is asked.
 */
export function andereWaarde(
  stand: Stand,
  tabel: string,
  kolom: { readonly naam: string; readonly type: string },
  rij: Rij,
  willekeur: Willekeur,
): unknown {
  const oud = rij[kolom.naam];
  const tekst = `verborgen ${willekeur.uint32().toString(16)}`;
  const elders = rijenVan(stand, tabel)
    .map((ander) => ander[kolom.naam])
    .filter((waarde) => waarde !== null && waarde !== oud);
  if (elders.length > 0 && willekeur.kans(0.5)) return willekeur.kies(elders);
  switch (kolom.type) {
    case 'text':
      return tekst;
    case 'text[]':
      return [tekst];
    case 'jsonb':
      return andereTekst(oud, tekst);
    case 'date':
      return oud === null ? '2020-02-02' : dagOp(oud, willekeur.geheel(1, 900));
    case 'timestamp with time zone':
      return new Date(Date.UTC(2020, 0, 1) + willekeur.geheel(0, 2_000) * DAG).toISOString();
    case 'boolean':
      return oud !== true;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
      return willekeur.geheel(0, 40);
    default:
      return oud;
  }
}

/** The types for which there is another value. */
export const VERANDERLIJK: ReadonlySet<string> = new Set([
  'text',
  'text[]',
  'jsonb',
  'date',
  'timestamp with time zone',
  'boolean',
  'smallint',
  'integer',
  'bigint',
  'numeric',
]);
