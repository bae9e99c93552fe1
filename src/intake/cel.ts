import { getNamedType } from 'graphql';
import { datumvorm } from './datumvorm';
import { type Kolomveld, kolommenVan } from './indeling';
import { typeVan } from './invoervorm';

export type Waarden = Readonly<Record<string, unknown>>;

/** What stands at a column; in a line of JSON a dot goes a level deeper. */
function celVan(waarden: Waarden, kolom: string): string {
  const dieper = (binnen: unknown, deel: string): unknown =>
    typeof binnen === 'object' && binnen !== null && Object.hasOwn(binnen, deel)
      ? Reflect.get(binnen, deel)
      : undefined;
  const waarde = Object.hasOwn(waarden, kolom) ? waarden[kolom] : kolom.split('.').reduce<unknown>(dieper, waarden);
  return ['string', 'number', 'boolean'].includes(typeof waarde) ? String(waarde).trim() : '';
}

/** The text that the columns of a field hold together; empty when they hold nothing. */
export const tekstVan = (veld: Kolomveld, waarden: Waarden): string =>
  kolommenVan(veld)
    .map((kolom) => celVan(waarden, kolom))
    .filter((cel) => cel !== '')
    .join(' ');

/** A text as a value of its field, or why it is none. */
export type Gelezen = { readonly waarde: unknown } | { readonly bericht: string };

/** As far as the mapping says how to read it; what it says nothing of stays as it stands, for the contract to judge. */
export function leesCel(pad: string, { codes, datum }: Kolomveld, tekst: string): Gelezen {
  if (codes !== undefined)
    return Object.hasOwn(codes, tekst)
      ? { waarde: codes[tekst] }
      : { bericht: 'Deze code staat niet in de codelijst van de indeling.' };
  const soort = getNamedType(typeVan(pad))?.name;
  if ((soort === 'Int' || soort === 'Float') && /^-?\d+(?:[.,]\d+)?$/.test(tekst))
    return { waarde: Number(tekst.replace(',', '.')) };
  if (datum === undefined) return { waarde: tekst };
  const gelezen = datumvorm(datum)?.(tekst) ?? null;
  return gelezen === null ? { bericht: `Geef een bestaande datum, geschreven als ${datum}.` } : { waarde: gelezen };
}
