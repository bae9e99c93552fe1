import type { DataSource } from 'typeorm';
import type { Vrager } from './bellers';
import type { Bron } from './bron';
import { velOordelen } from './oordelen';
import { bestaat, groepeer, rijenVan, type Stand } from './stand';
import { verschilVan, type Wijziging } from './stap';
import { type Verborgen, verborgenVoor } from './verborgen';
import { Voorraad } from './voorraad';
import type { Wereld } from './wereld';
import { trekWijzigingen } from './wijziging';
import { zichtVan } from './zicht';

/** Which of the hidden a run leaves as it is: what one layer alone does not withhold by design. */
export type Uitgezonderd = (verborgen: Verborgen) => boolean;

/** One caller, what is different in each world that it may not see, and what it fills in. */
export interface Ronde {
  readonly vrager: Vrager;
  readonly wijzigingen: readonly (readonly Wijziging[])[];
  readonly voorraad: Voorraad;
}

/** Hidden changes in one world at once: enough that every query may meet some, few enough to make quickly. */
const PER_WERELD = 40;

function nieuweIds(stand: Stand, wijzigingen: readonly Wijziging[]): ReadonlyMap<string, readonly string[]> {
  const stappen = wijzigingen.flatMap((wijziging) => wijziging.stappen);
  const nieuw = stappen.filter(({ tabel, rij }) => typeof rij.id === 'string' && !bestaat(stand, tabel, rij));
  return new Map(
    [...groepeer(nieuw, ({ tabel }) => tabel.naam)].map(([tabel, lijst]) => [
      tabel,
      lijst.map(({ rij }) => String(rij.id)),
    ]),
  );
}

/** Draws what is hidden from this caller and changes it in every world. */
export async function begin(
  bron: DataSource,
  stand: Stand,
  vrager: Vrager,
  aantal: number,
  seed: readonly [number, number],
  uitgezonderd: Uitgezonderd,
): Promise<Ronde> {
  const { aanvrager } = vrager;
  const { organisatieId } = aanvrager;
  const zicht = zichtVan(stand, aanvrager);
  const clienten = rijenVan(stand, 'client')
    .filter(({ id, organisatie_id }) => organisatie_id === organisatieId && zicht.client(id))
    .map(({ id }) => String(id));
  const oordelen = await velOordelen(bron, aanvrager, clienten);
  const verborgen = verborgenVoor({ stand, aanvrager, zicht, oordelen }).filter((een) => !uitgezonderd(een));
  const bronVanWijziging: Bron = { stand, zicht, organisatieId, verborgen };
  const wijzigingen = Array.from({ length: aantal }, (_, nummer) =>
    trekWijzigingen(bronVanWijziging, PER_WERELD, ...seed, nummer),
  );
  return {
    vrager,
    wijzigingen,
    voorraad: new Voorraad(stand, zicht, organisatieId, nieuweIds(stand, wijzigingen.flat())),
  };
}

/** Makes the worlds as this round has them. */
export async function zet(stand: Stand, werelden: readonly Wereld[], { wijzigingen }: Ronde): Promise<void> {
  await Promise.all(werelden.map((wereld, nummer) => wereld.zet(verschilVan(stand, wijzigingen[nummer] ?? []))));
}
