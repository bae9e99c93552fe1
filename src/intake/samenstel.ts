import { type Gelezen, leesCel, tekstVan, type Waarden } from './cel';
import { isKolom, type Kolomveld, type Veld } from './indeling';
import { delenVan } from './invoervorm';
import { zet, zonderGaten } from './plaats';

export type Velden = Readonly<Record<string, Veld>>;

export const groepVan = (pad: string): string => delenVan(pad).slice(0, -1).join('.');

/** Groups, such as `adres`, of which every column is empty: what is fixed in one is left out with it. */
function legeGroepen(velden: Velden, waarden: Waarden): ReadonlySet<string> {
  const leeg = new Map<string, boolean>();
  for (const [pad, veld] of Object.entries(velden))
    if (isKolom(veld)) leeg.set(groepVan(pad), (leeg.get(groepVan(pad)) ?? true) && tekstVan(veld, waarden) === '');
  return new Set([...leeg].filter(([groep, isLeeg]) => isLeeg && groep !== '').map(([groep]) => groep));
}

/** A column of a list is read part by part. */
function leesVeld(pad: string, veld: Kolomveld, tekst: string): Gelezen {
  if (veld.lijst === undefined) return leesCel(pad, veld, tekst);
  const waarde: unknown[] = [];
  for (const deel of tekst.split(veld.lijst)) {
    if (deel.trim() === '') continue;
    const gelezen = leesCel(pad, veld, deel.trim());
    if ('bericht' in gelezen) return gelezen;
    waarde.push(gelezen.waarde);
  }
  return { waarde };
}

/** What the mapping makes of the values of a row; `mislukt` hears of each that cannot be read. An empty cell says nothing. */
export function stelSamen(
  velden: Velden,
  waarden: Waarden,
  mislukt: (pad: string, bericht: string) => void,
): Record<string, unknown> {
  const aanmelding: Record<string, unknown> = {};
  const leeg = legeGroepen(velden, waarden);
  for (const [pad, veld] of Object.entries(velden)) {
    if (leeg.has(groepVan(pad))) continue;
    if (!isKolom(veld)) {
      zet(aanmelding, pad, veld.vast);
      continue;
    }
    const tekst = tekstVan(veld, waarden);
    if (tekst === '') continue;
    const gelezen = leesVeld(pad, veld, tekst);
    if ('bericht' in gelezen) mislukt(pad, gelezen.bericht);
    else zet(aanmelding, pad, gelezen.waarde);
  }
  return zonderGaten(aanmelding) as Record<string, unknown>;
}
