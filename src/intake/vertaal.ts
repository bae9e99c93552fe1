import { onbewaarbaar } from '../server/tekens';
import { type Indeling, isKolom, kolommenVan } from './indeling';
import { typefouten } from './invoervorm';
import { neemWeg, zet, zonderGaten } from './plaats';
import type { Fout, Regel, Rij } from './rij';
import { groepVan, stelSamen, type Velden } from './samenstel';

/** The columns behind a field, and behind what is below or above it; none where the file has no columns. */
export function kolomBij(velden: Velden = {}, pad: string | undefined): { readonly kolom?: string } {
  if (pad === undefined) return {};
  const onder = (hoger: string, lager: string): boolean => lager === hoger || lager.startsWith(`${hoger}.`);
  const kolommen = Object.entries(velden).flatMap(([naam, veld]) =>
    isKolom(veld) && (onder(pad, naam) || onder(naam, pad)) ? kolommenVan(veld) : [],
  );
  return kolommen.length === 0 ? {} : { kolom: [...new Set(kolommen)].join(' + ') };
}

type Aanmelding = Record<string, unknown>;

/** What can be judged of a row without what is wrong with it; null when that is still no aanmelding. */
function restVan(aanmelding: Aanmelding, fouten: readonly Fout[]): Aanmelding | null {
  for (const { veld } of fouten) if (veld !== undefined) neemWeg(aanmelding, veld);
  for (const { veld } of typefouten(aanmelding)) neemWeg(aanmelding, groepVan(veld));
  const rest = zonderGaten(aanmelding) as Aanmelding;
  return typefouten(rest).length === 0 ? rest : null;
}

/** A row of the file as the aanmelding that its mapping makes of it, or everything that keeps it from being one. */
export function vertaal({ velden }: Indeling, rij: Rij): Regel {
  if ('fouten' in rij) return { rij: rij.rij, kenmerk: null, uit: { fouten: rij.fouten, rest: null } };
  const fouten: Fout[] = [];
  const aanmelding: Aanmelding =
    velden === undefined
      ? structuredClone(rij.waarden)
      : stelSamen(velden, rij.waarden, (veld, bericht) => fouten.push({ veld, reden: 'VORM', bericht }));
  const gemeld = new Set(fouten.map(({ veld }) => veld));
  for (const { tekstOntbreekt, ...fout } of typefouten(aanmelding))
    if (tekstOntbreekt) zet(aanmelding, fout.veld, '');
    else if (!gemeld.has(fout.veld)) fouten.push(fout);
  for (const { veld, reden, bericht } of onbewaarbaar(aanmelding, ''))
    fouten.push({ veld: veld.replace(/\[(\d+)\]/g, '.$1'), reden, bericht });

  const kenmerk = typeof aanmelding.kenmerk === 'string' ? aanmelding.kenmerk : null;
  if (fouten.length === 0) return { rij: rij.rij, kenmerk, uit: { aanmelding } };
  const metKolom = fouten.map((fout) => ({ ...fout, ...kolomBij(velden, fout.veld) }));
  return { rij: rij.rij, kenmerk, uit: { fouten: metKolom, rest: restVan(aanmelding, fouten) } };
}
