import { ToestemmingRij } from '../../../entities';
import { type Rij, schrijfNaast } from '../bouw';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { dossierVan } from './client';
import { opdrachtgeverVan } from './opdracht';

/** Every consent of the client, also those withdrawn, oldest first. */
export const toestemmingen: Veldschrijver = (bouw, vraag) => {
  const dossier = dossierVan(vraag);
  const alias = bouw.alias('ts');
  const rij: Rij = { alias, waarden: { soort: 'TABEL', tabel: bouw.tabel(ToestemmingRij) }, naast: [], dossier };
  const tekst = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  return `(SELECT concat('[', string_agg(${tekst}, ',' ORDER BY ${alias}.van, ${alias}.id), ']')
    FROM (SELECT * FROM toestemming WHERE organisatie_id = ${bouw.organisatie} AND client_id = ${dossier.client}) ${alias}
    ${schrijfNaast(rij.naast)})`;
};

export const TOESTEMMINGVELDEN: Veldschrijvers = {
  ontvanger: (bouw, vraag) => opdrachtgeverVan(bouw, vraag, `${vraag.rij.alias}.ontvanger_id`),
};
