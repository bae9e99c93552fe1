import type { Categorie } from '../../../domain/categorie';
import type { AanmeldingInvoer } from './invoer';

const zonderLeeg = (waarden: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(waarden).filter(([, waarde]) => waarde !== undefined));

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
  const alles: readonly [Categorie, Readonly<Record<string, unknown>>][] = [
    ['IDENTITEIT', { voornamen, achternaam, geboortedatum, geslacht, klantnummer }],
    ['ADRES', { ...adres }],
    ['TELEFOON', { nummer: telefoon }],
    ['EMAIL', { adres: email }],
    ['BSN', { bsn }],
    ['ETNICITEIT', { nationaliteit, jarenInNederland }],
    ['GEBOORTELAND', { geboorteland }],
    ['GEZONDHEID_MEDISCH', medisch],
    ['GEZONDHEID_FUNCTIONEEL', { ...gezondheidFunctioneel }],
    ['BELEMMERINGEN', { belemmeringen, toestemming }],
    ['OMSTANDIGHEDEN', { ...omstandigheden }],
    ['ARBEID', { ...arbeid }],
    ['UITKERING', { ...uitkering }],
    ['CONTACTPERSOON', { ...contactpersoon }],
  ];
  return new Map(
    alles
      .map(([categorie, waarden]) => [categorie, zonderLeeg(waarden)] as const)
      .filter(([, waarden]) => Object.keys(waarden).length > 0),
  );
}
