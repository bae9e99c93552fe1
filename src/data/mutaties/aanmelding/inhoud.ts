import type { Categorie } from '../../../domain/categorie';
import type { AanmeldingInvoer } from './invoer';

/** What is there of these values; null when nothing is. */
function zonderLeeg(waarden: Readonly<Record<string, unknown>> = {}): Record<string, unknown> | null {
  const uit: Record<string, unknown> = {};
  let leeg = true;
  for (const [naam, waarde] of Object.entries(waarden)) {
    if (waarde === undefined) continue;
    uit[naam] = waarde;
    leeg = false;
  }
  return leeg ? null : uit;
}

/**
 * What an aanmelding says, by category: each is kept in a row of its own, because the second layer withholds rows.
 * The consent for barriers stays with them, until both are taken over into the dossier. A contact person stays behind.
 */
export function inhoudVan(invoer: AanmeldingInvoer): ReadonlyMap<Categorie, Record<string, unknown>> {
  const { voornamen, achternaam, geboortedatum, geslacht, klantnummer, adres, telefoon, email, bsn } = invoer;
  const { geboorteland, nationaliteit, jarenInNederland, hulpvraag, noodzaak, gezondheidMedisch } = invoer;
  const { gezondheidFunctioneel, belemmeringen, toestemmingBelemmeringen: toestemming } = invoer;
  const { omstandigheden, arbeid, uitkering, contactpersoon } = invoer;

  const medisch = { hulpvraag, ...(hulpvraag === undefined ? {} : { noodzaak }), ...gezondheidMedisch };
  const alles: readonly [Categorie, Readonly<Record<string, unknown>> | undefined][] = [
    ['IDENTITEIT', { voornamen, achternaam, geboortedatum, geslacht, klantnummer }],
    ['ADRES', adres],
    ['TELEFOON', { nummer: telefoon }],
    ['EMAIL', { adres: email }],
    ['BSN', { bsn }],
    ['ETNICITEIT', { nationaliteit, jarenInNederland }],
    ['GEBOORTELAND', { geboorteland }],
    ['GEZONDHEID_MEDISCH', medisch],
    ['GEZONDHEID_FUNCTIONEEL', gezondheidFunctioneel],
    ['BELEMMERINGEN', { belemmeringen, toestemming }],
    ['OMSTANDIGHEDEN', omstandigheden],
    ['ARBEID', arbeid],
    ['UITKERING', uitkering],
    ['CONTACTPERSOON', contactpersoon],
  ];
  const gezegd = new Map<Categorie, Record<string, unknown>>();
  for (const [categorie, waarden] of alles) {
    const gegeven = zonderLeeg(waarden);
    if (gegeven !== null) gezegd.set(categorie, gegeven);
  }
  return gezegd;
}
