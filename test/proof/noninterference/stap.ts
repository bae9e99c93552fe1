import { groepeer, type Rij, type Stand, sleutelVan, type Tabel } from './stand';

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

/** What a list of changes comes to, per table: the rows that go, and those that come in their place. */
export type Verschil = ReadonlyMap<string, { readonly weg: readonly Rij[]; readonly erbij: readonly Rij[] }>;

/** Folds changes into one difference from the base: a row that went stays away, whatever else would change it. */
export function verschilVan(stand: Stand, wijzigingen: readonly Wijziging[]): Verschil {
  const uitkomst = new Map<string, { tabel: Tabel; basis: Rij | null; nu: Rij | null }>();
  const basis = new Map<string, ReadonlySet<string>>();
  const bestaat = (tabel: Tabel, sleutel: string): boolean => {
    const bekend =
      basis.get(tabel.naam) ?? new Set((stand.rijen.get(tabel.naam) ?? []).map((rij) => sleutelVan(tabel, rij)));
    basis.set(tabel.naam, bekend);
    return bekend.has(sleutel);
  };
  for (const { tabel, rij, waarden } of wijzigingen.flatMap(({ stappen }) => stappen)) {
    const sleutel = sleutelVan(tabel, rij);
    const eerder = uitkomst.get(sleutel);
    const nu = eerder ? eerder.nu : rij;
    const oud = eerder ? eerder.basis : bestaat(tabel, sleutel) ? rij : null;
    uitkomst.set(sleutel, { tabel, basis: oud, nu: waarden === null || nu === null ? null : { ...nu, ...waarden } });
  }
  const perTabel = groepeer(uitkomst.values(), ({ tabel }) => tabel.naam);
  const rijen = (lijst: readonly (Rij | null)[]): readonly Rij[] => lijst.filter((rij) => rij !== null);
  return new Map(
    [...perTabel].map(([naam, lijst]) => [
      naam,
      { weg: rijen(lijst.map((een) => een.basis)), erbij: rijen(lijst.map((een) => een.nu)) },
    ]),
  );
}
