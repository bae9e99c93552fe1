import type { Aanvrager } from '../domain/aanvrager';
import type { Doel } from '../domain/doel';
import { alsDie, type Beurtopties } from './beurt';
import { type Aanblik, type Beeld, beeldenVan } from './verschil';
import { type Onderwerpen, soortenVan, zicht } from './zicht';

/**
 * What a recipient sees now of these for each purpose that it may name, as if it named that one alone: together they open what
 * each of them opens (test/permissions/eigenschappen.test.ts). One for which no rule opens any of it is not asked.
 */
export async function zichtPerDoel(
  opties: Beurtopties,
  aanvrager: Aanvrager,
  onderwerpen: Onderwerpen,
  nu: Date,
): Promise<readonly Beeld[]> {
  const perDoel: [Doel, readonly Aanblik[]][] = [];
  for (const doel of aanvrager.doelen) {
    const onder = { ...aanvrager, doelen: [doel] };
    if (soortenVan(onder, onderwerpen).length === 0) continue;
    perDoel.push([doel, await alsDie(opties, onder, nu, (zelf) => zicht(zelf, onderwerpen))]);
  }
  return beeldenVan(perDoel);
}
