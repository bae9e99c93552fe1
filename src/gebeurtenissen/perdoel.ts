import type { Aanvrager } from '../domain/aanvrager';
import type { Doel } from '../domain/doel';
import { alsDie, type Beurtopties } from './beurt';
import { type Aanblik, type Beeld, beeldenVan } from './verschil';
import { type Onderwerpen, zicht } from './zicht';

/**
 * What a recipient sees now of these for each purpose that it may name, as if it named that one alone: together they open what
 * each of them opens (test/permissions/eigenschappen.test.ts).
 */
export async function zichtPerDoel(
  opties: Beurtopties,
  aanvrager: Aanvrager,
  onderwerpen: Onderwerpen,
  nu: Date,
): Promise<readonly Beeld[]> {
  const perDoel: [Doel, readonly Aanblik[]][] = [];
  for (const doel of aanvrager.doelen)
    perDoel.push([
      doel,
      await alsDie(opties, { ...aanvrager, doelen: [doel] }, nu, (zelf) => zicht(zelf, onderwerpen)),
    ]);
  return beeldenVan(perDoel);
}
