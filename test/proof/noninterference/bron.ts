import type { Willekeur } from '../../../src/demo/willekeur';
import { type Rij, rijenMet, type Stand, type Tabel } from './stand';
import type { Stap, Wijziging } from './stap';
import type { Verborgen } from './verborgen';
import type { Zicht } from './zicht';

/** What changes are drawn from: the state, and what of it is hidden. */
export interface Bron {
  readonly stand: Stand;
  readonly zicht: Zicht;
  readonly organisatieId: string;
  readonly verborgen: readonly Verborgen[];
}

/** Draws one change, or null when there is nothing of its kind to change. */
export type Maker = (bron: Bron, willekeur: Willekeur) => Wijziging | null;

export const kiesUit = <T>(lijst: readonly T[], willekeur: Willekeur): T | null =>
  lijst.length === 0 ? null : willekeur.kies(lijst);

export const isDossierrij = ({ kolommen }: Tabel): boolean => kolommen.has('client_id') && kolommen.has('opdracht_id');

/** All that is kept of one client under one opdracht. */
export function dossierdeel(stand: Stand, clientId: unknown, opdrachtId: unknown): Stap[] {
  return [...stand.tabellen.values()]
    .filter((tabel) => isDossierrij(tabel) && !['aanmelding', 'toewijzing'].includes(tabel.naam))
    .flatMap((tabel) =>
      rijenMet(stand, tabel.naam, { client_id: clientId, opdracht_id: opdrachtId }).map((rij) => ({
        tabel,
        rij,
        waarden: {},
      })),
    );
}

/** The parts of a row: the rows of tables that are named after it. */
export const delenVan = (stand: Stand, { naam }: Tabel, id: unknown): Stap[] =>
  [...stand.tabellen.values()]
    .filter((deel) => deel.naam.startsWith(`${naam}_`) && deel.kolommen.has(`${naam}_id`))
    .flatMap((tabel) =>
      rijenMet(stand, tabel.naam, { [`${naam}_id`]: id }).map((rij) => ({ tabel, rij, waarden: {} })),
    );

export const verborgenTrajecten = ({ verborgen }: Bron): readonly Rij[] =>
  verborgen.filter(({ tabel, geheel }) => geheel && tabel.naam === 'traject').map(({ rij }) => rij);
