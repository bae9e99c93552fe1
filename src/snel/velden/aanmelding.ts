import { AanmeldingRij } from '../../../entities';
import { aanmeldingBereik } from '../../data/bereik';
import type { Categorie } from '../../domain/categorie';
import type { Bouw, Veldvraag } from '../bouw';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { objectVanJsonb, waardeVanJsonb } from './jsonb';
import { opdrachtVan } from './opdracht';
import { anderClientVan, trajectUit, verwezen } from './verwijzing';

/** The aanmelding within reach, by its id. */
export const aanmeldingVan = (bouw: Bouw, vraag: Veldvraag, sleutel: string): string =>
  verwezen(bouw, vraag, AanmeldingRij, aanmeldingBereik, sleutel);

/** What was delivered under one category, beside the aanmelding. */
function inhoud(bouw: Bouw, { rij }: Veldvraag, categorie: Categorie): string {
  const alias = `${rij.alias}_${categorie.toLowerCase()}`;
  const naast = `LEFT JOIN aanmelding_inhoud ${alias} ON ${alias}.organisatie_id = ${bouw.organisatie}
    AND ${alias}.aanmelding_id = ${rij.alias}.id AND ${alias}.categorie = '${categorie}'`;
  if (!rij.naast.includes(naast)) rij.naast.push(naast);
  return `${alias}.waarden`;
}

const lid =
  (categorie: Categorie, naam?: string): Veldschrijver =>
  (bouw, vraag) =>
    naam === undefined
      ? waardeVanJsonb(bouw, vraag, inhoud(bouw, vraag, categorie))
      : `coalesce((${inhoud(bouw, vraag, categorie)} -> '${naam}')::text, 'null')`;

const geheel =
  (categorie: Categorie): Veldschrijver =>
  (bouw, vraag) =>
    objectVanJsonb(bouw, vraag, inhoud(bouw, vraag, categorie));

export const AANMELDINGVELDEN: Veldschrijvers = {
  opdracht: (bouw, vraag) => opdrachtVan(bouw, vraag, `${vraag.rij.alias}.opdracht_id`),
  client: anderClientVan,
  traject: trajectUit,
  voornamen: lid('IDENTITEIT'),
  achternaam: lid('IDENTITEIT'),
  geboortedatum: lid('IDENTITEIT'),
  geslacht: lid('IDENTITEIT'),
  klantnummer: lid('IDENTITEIT'),
  adres: geheel('ADRES'),
  telefoon: lid('TELEFOON', 'nummer'),
  email: lid('EMAIL', 'adres'),
  bsn: lid('BSN'),
  hulpvraag: lid('GEZONDHEID_MEDISCH'),
  gezondheidMedisch: geheel('GEZONDHEID_MEDISCH'),
  gezondheidFunctioneel: geheel('GEZONDHEID_FUNCTIONEEL'),
  belemmeringen: lid('BELEMMERINGEN'),
  omstandigheden: geheel('OMSTANDIGHEDEN'),
  arbeid: geheel('ARBEID'),
  uitkering: geheel('UITKERING'),
  contactpersoon: geheel('CONTACTPERSOON'),
};
