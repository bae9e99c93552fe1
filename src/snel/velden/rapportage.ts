import { RapportageKostenRij, RapportageOnderdeelRij, RapportageTekstRij } from '../../../entities';
import type { OnderdeelCategorie } from '../../../entities/rapportage';
import type { Bouw, Rij, Veldvraag } from '../bouw';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { magRij } from './client';
import { clientVan, trajectVan } from './verwijzing';

/** What the rapportage says: a row of its own, beside it. */
function tekst(bouw: Bouw, { rij }: Veldvraag): string {
  const alias = `${rij.alias}t`;
  const mag = rij.dossier === null ? 'false' : magRij(bouw, RapportageTekstRij, 'rt', rij.dossier.open('RAPPORTAGE'));
  // Reach follows from the opdracht; outside, and to the client, only what was released.
  const vrij = bouw.verzoek.aanvrager.soort === 'MEDEWERKER' ? 'true' : "rt.status = 'VRIJGEGEVEN'";
  const naast = `LEFT JOIN LATERAL (SELECT rt.* FROM rapportage_tekst rt WHERE rt.organisatie_id = ${bouw.organisatie}
    AND rt.rapportage_id = ${rij.alias}.id AND ${vrij} AND ${mag}) ${alias} ON true`;
  if (!rij.naast.includes(naast)) rij.naast.push(naast);
  return alias;
}

const vanTekst: Veldschrijver = (bouw, vraag) =>
  bouw.tabel(RapportageTekstRij).json(tekst(bouw, vraag), vraag.veld.name);

/** The text of the section that is judged by itself. */
const onderdeel =
  (categorie: OnderdeelCategorie): Veldschrijver =>
  (bouw, { rij }) => {
    const mag =
      rij.dossier === null ? 'false' : magRij(bouw, RapportageOnderdeelRij, 'ro', rij.dossier.open(categorie));
    return `coalesce((SELECT to_json(ro.tekst)::text FROM rapportage_onderdeel ro
      WHERE ro.organisatie_id = ${bouw.organisatie} AND ro.rapportage_id = ${rij.alias}.id
        AND ro.categorie = '${categorie}' AND ${mag}), 'null')`;
  };

const kosten: Veldschrijver = (bouw, vraag) => {
  const alias = bouw.alias('rk');
  vraag.rij.naast.push(`LEFT JOIN rapportage_kosten ${alias} ON ${alias}.organisatie_id = ${bouw.organisatie}
    AND ${alias}.rapportage_id = ${vraag.rij.alias}.id`);
  const rij: Rij = { ...vraag.rij, alias, waarden: { soort: 'TABEL', tabel: bouw.tabel(RapportageKostenRij) } };
  return `CASE WHEN ${alias}.rapportage_id IS NULL THEN 'null'
    ELSE ${schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij)} END`;
};

export const RAPPORTAGEVELDEN: Veldschrijvers = {
  traject: trajectVan,
  client: clientVan,
  status: vanTekst,
  periodeVan: vanTekst,
  periodeTot: vanTekst,
  werkzaamheden: vanTekst,
  resultaten: vanTekst,
  prognose: vanTekst,
  vrijgegevenOp: vanTekst,
  kosten,
  gezondheidFunctioneel: onderdeel('GEZONDHEID_FUNCTIONEEL'),
  gezondheidMedisch: onderdeel('GEZONDHEID_MEDISCH'),
  belemmeringen: onderdeel('BELEMMERINGEN'),
  omstandigheden: onderdeel('OMSTANDIGHEDEN'),
  arbeid: onderdeel('ARBEID'),
  uitkering: onderdeel('UITKERING'),
};
