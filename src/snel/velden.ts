import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { ONDERWERPEN } from '../../permissions/gegevens';
import type { Categorie } from '../domain/categorie';
import type { Bouw, Veldvraag } from './bouw';
import { Onbedekt } from './onbedekt';
import { AANMELDINGVELDEN } from './velden/aanmelding';
import { CLIENTVELDEN, opdrachtenVanClient } from './velden/client';
import { waardeVanJsonb } from './velden/jsonb';
import { NOODTOEGANGVELDEN } from './velden/noodtoegang';
import { IDCONTROLEVELDEN, PORTFOLIOVELDEN } from './velden/onderdelen';
import { OPDRACHTGEVERVELDEN, OPDRACHTVELDEN } from './velden/opdracht';
import { RAPPORTAGEVELDEN } from './velden/rapportage';
import { TOESTEMMINGVELDEN } from './velden/toestemming';
import { TRAJECTVELDEN } from './velden/traject';

/** Writes a field as JSON text in SQL. */
export type Veldschrijver = (bouw: Bouw, vraag: Veldvraag) => string;
export type Veldschrijvers = Readonly<Record<string, Veldschrijver>>;

/** Fields that are more than a column of their row under the same name. */
const VELDEN: Readonly<Record<string, Veldschrijvers>> = {
  Client: CLIENTVELDEN,
  Traject: TRAJECTVELDEN,
  Rapportage: RAPPORTAGEVELDEN,
  Opdracht: OPDRACHTVELDEN,
  Opdrachtgever: OPDRACHTGEVERVELDEN,
  Aanmelding: AANMELDINGVELDEN,
  Noodtoegang: NOODTOEGANGVELDEN,
  Toestemming: TOESTEMMINGVELDEN,
  IdControle: IDCONTROLEVELDEN,
  PortfolioItem: PORTFOLIOVELDEN,
};

/** The field as JSON text: of a column of its row, unless it is written apart. */
export function schrijfVeld(bouw: Bouw, vraag: Veldvraag): string {
  const { type, veld, rij } = vraag;
  const apart = VELDEN[type.name]?.[veld.name];
  if (apart) return apart(bouw, vraag);
  if (rij.waarden.soort === 'JSONB') return waardeVanJsonb(bouw, vraag, rij.waarden.uitdrukking);
  if (rij.waarden.soort === 'EIGEN') {
    const uitdrukking = rij.waarden.velden[veld.name];
    if (uitdrukking) return uitdrukking(rij.alias);
  }
  const kaal = getNullableType(veld.type);
  const isBlad = isLeafType(getNamedType(isListType(kaal) ? kaal.ofType : kaal));
  if (rij.waarden.soort !== 'TABEL' || !isBlad) throw new Onbedekt(`${type.name}.${veld.name} is no column`);
  return rij.waarden.tabel.json(rij.alias, veld.name);
}

/** The opdrachten under which the values of a field stand, with commas: a statement about one travels with its values. */
export function gezelschapVan(bouw: Bouw, vraag: Veldvraag, categorie: Categorie): string {
  const { type, rij } = vraag;
  if (ONDERWERPEN[type.name] === 'OPDRACHT_VAN_CLIENT') return `${rij.alias}.opdracht_id`;
  return opdrachtenVanClient(bouw, vraag, categorie);
}
