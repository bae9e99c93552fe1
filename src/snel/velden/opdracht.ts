import { ContactpersoonRij, OpdrachtgeverRij, OpdrachtRij } from '../../../entities';
import { eigenOrganisatie, geldtNu, opdrachtBereik } from '../../data/bereik';
import type { Bouw, Rij, Veldvraag } from '../bouw';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { verbinding } from '../verbinding';
import { verwezen } from './verwijzing';

/** The opdracht within reach, by its id. */
export const opdrachtVan = (bouw: Bouw, vraag: Veldvraag, sleutel: string): string =>
  verwezen(bouw, vraag, OpdrachtRij, opdrachtBereik, sleutel);

/** The opdrachtgever of the own organisatie, by its id. */
export const opdrachtgeverVan = (bouw: Bouw, vraag: Veldvraag, sleutel: string): string =>
  verwezen(bouw, vraag, OpdrachtgeverRij, eigenOrganisatie, sleutel);

/** The purposes that the terms name now. */
const doelen: Veldschrijver = (bouw, { rij }) => `coalesce((SELECT to_json(v.doelen)::text FROM opdracht_voorwaarden v
  WHERE v.organisatie_id = ${bouw.organisatie} AND v.opdracht_id = ${rij.alias}.id
    AND ${bouw.bereik('nu v', (verzoek) => geldtNu(verzoek, 'v'))} LIMIT 1), '[]')`;

const contactpersonen: Veldschrijver = (bouw, vraag) => {
  const alias = bouw.alias('cp');
  const rij: Rij = {
    alias,
    waarden: { soort: 'TABEL', tabel: bouw.tabel(ContactpersoonRij) },
    naast: [],
    dossier: null,
  };
  const tekst = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  return `(SELECT concat('[', string_agg(${tekst}, ',' ORDER BY ${alias}.id), ']') FROM contactpersoon ${alias}
    WHERE ${alias}.organisatie_id = ${bouw.organisatie} AND ${alias}.opdrachtgever_id = ${vraag.rij.alias}.id)`;
};

export const OPDRACHTVELDEN: Veldschrijvers = {
  opdrachtgever: (bouw, vraag) => opdrachtgeverVan(bouw, vraag, `${vraag.rij.alias}.opdrachtgever_id`),
  doelen,
  trajecten: (bouw, vraag) => verbinding(bouw, vraag, { naam: 'opdrachtId', kolom: `${vraag.rij.alias}.id` }),
};

export const OPDRACHTGEVERVELDEN: Veldschrijvers = { contactpersonen };
