import { bestaat, type Rij, type Stand, sleutelVan, type Tabel } from './stand';

/** One row that becomes another, comes or goes. */
export interface Stap {
  readonly tabel: Tabel;
  /** The row as it is, or for one that comes as it will be. */
  readonly rij: Rij;
  /** What it becomes; null: it goes. */
  readonly waarden: Rij | null;
}

/** One change of what the caller may not see. */
export interface Wijziging {
  readonly omschrijving: string;
  readonly stappen: readonly Stap[];
}

/** What becomes of one table: the rows that go, and those that come in their place. */
export interface Tabelverschil {
  readonly tabel: Tabel;
  readonly weg: readonly Rij[];
  readonly erbij: readonly Rij[];
}

/** What a list of changes comes to. */
export type Verschil = readonly Tabelverschil[];

/** Folds changes into one difference from the base: a row that went stays away, whatever else would change it. */
export function verschilVan(stand: Stand, wijzigingen: readonly Wijziging[]): Verschil {
  const uitkomst = new Map<string, { tabel: Tabel; basis: Rij | null; nu: Rij | null }>();
  for (const { tabel, rij, waarden } of wijzigingen.flatMap(({ stappen }) => stappen)) {
    const sleutel = sleutelVan(tabel, rij);
    const eerder = uitkomst.get(sleutel);
    const nu = eerder ? eerder.nu : rij;
    const oud = eerder ? eerder.basis : bestaat(stand, tabel, rij) ? rij : null;
    uitkomst.set(sleutel, { tabel, basis: oud, nu: waarden === null || nu === null ? null : { ...nu, ...waarden } });
  }
  const perTabel = new Map<Tabel, { tabel: Tabel; weg: Rij[]; erbij: Rij[] }>();
  for (const { tabel, basis, nu } of uitkomst.values()) {
    const verschil = perTabel.get(tabel) ?? { tabel, weg: [], erbij: [] };
    perTabel.set(tabel, verschil);
    if (basis) verschil.weg.push(basis);
    if (nu) verschil.erbij.push(nu);
  }
  return [...perTabel.values()];
}
