import { isLeesbaar } from '../data/gebeurtenis';
import type { Aanvrager } from '../domain/aanvrager';
import type { Doel } from '../domain/doel';
import type { Verzoek } from '../verzoek';
import { alsDie, type Beurtopties } from './beurt';
import type { Aanblik, Beeld } from './verschil';
import { type Onderwerpen, zicht } from './zicht';

/** Of these, which can be read by this request. */
const leesbaar = (verzoek: Verzoek, gezien: readonly Aanblik[]): Promise<readonly boolean[]> =>
  Promise.all(gezien.map((aanblik) => isLeesbaar(verzoek, aanblik)));

/**
 * What a recipient sees now of these for all purposes that it may name, each with those under which it would see it if it
 * named that one alone: together they open what each of them opens (test/permissions/eigenschappen.test.ts).
 */
export async function zichtPerDoel(
  opties: Beurtopties,
  aanvrager: Aanvrager,
  onderwerpen: Onderwerpen,
  nu: Date,
): Promise<readonly Beeld[]> {
  const gezien = await alsDie(opties, aanvrager, nu, (verzoek) => zicht(verzoek, onderwerpen));
  if (gezien.length === 0) return [];
  const perDoel: [Doel, readonly boolean[]][] = [];
  for (const doel of [...aanvrager.doelen].sort())
    perDoel.push([doel, await alsDie(opties, { ...aanvrager, doelen: [doel] }, nu, (zelf) => leesbaar(zelf, gezien))]);
  return gezien.map((aanblik, nummer) => ({
    ...aanblik,
    doelen: perDoel.flatMap(([doel, open]) => (open[nummer] === true ? [doel] : [])),
  }));
}
