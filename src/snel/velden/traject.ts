import { GespreksverslagRij, TrajectVerloopRij } from '../../../entities';
import { dossierBereik } from '../../data/bereik';
import type { Bouw, Rij, Veldvraag } from '../bouw';
import { jsonVan } from '../json';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { verbinding } from '../verbinding';
import { aanmeldingVan } from './aanmelding';
import { magRij } from './client';
import { opdrachtVan } from './opdracht';
import { clientVan } from './verwijzing';

/** What the traject is like: a row of its own, beside it. */
function verloop(bouw: Bouw, { rij }: Veldvraag): string {
  const alias = `${rij.alias}v`;
  const mag = rij.dossier === null ? 'false' : magRij(bouw, TrajectVerloopRij, 'tv', rij.dossier.open('TRAJECT'));
  const naast = `LEFT JOIN LATERAL (SELECT tv.* FROM traject_verloop tv WHERE tv.organisatie_id = ${bouw.organisatie}
    AND tv.traject_id = ${rij.alias}.id AND ${mag}) ${alias} ON true`;
  if (!rij.naast.includes(naast)) rij.naast.push(naast);
  return alias;
}

const vanVerloop: Veldschrijver = (bouw, vraag) =>
  bouw.tabel(TrajectVerloopRij).json(verloop(bouw, vraag), vraag.veld.name);

/** Its fields by the columns that hold them. */
const UITSTROOM: Readonly<Record<string, (alias: string) => string>> = {
  soort: (alias) => jsonVan('text', `${alias}.uitstroom`),
  contractduurMaanden: (alias) => jsonVan('integer', `${alias}.uitstroom_maanden`),
  onbepaaldeTijd: (alias) => `coalesce(${alias}.uitstroom_onbepaald, false)::text`,
  afspraak: (alias) => jsonVan('text', `${alias}.uitstroom_afspraak`),
};

const uitstroom: Veldschrijver = (bouw, vraag) => {
  const alias = verloop(bouw, vraag);
  const rij: Rij = {
    ...vraag.rij,
    alias,
    waarden: { soort: 'EIGEN', velden: UITSTROOM },
  };
  return `CASE WHEN ${alias}.uitstroom IS NULL THEN 'null' ELSE ${schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij)} END`;
};

/** The raw notes of the traject, oldest first. */
const gespreksverslagen: Veldschrijver = (bouw, vraag) => {
  const alias = bouw.alias('gv');
  const rij: Rij = {
    alias,
    waarden: { soort: 'TABEL', tabel: bouw.tabel(GespreksverslagRij) },
    naast: [],
    dossier: vraag.rij.dossier,
  };
  const tekst = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  return `(SELECT concat('[', string_agg(${tekst}, ',' ORDER BY ${alias}.gesprek_op, ${alias}.id), ']')
    FROM (SELECT gv.* FROM gespreksverslag gv WHERE gv.traject_id = ${vraag.rij.alias}.id
      AND ${bouw.bereik('bereik', (verzoek) => dossierBereik(verzoek, 'gv'))}) ${alias})`;
};

export const TRAJECTVELDEN: Veldschrijvers = {
  client: clientVan,
  opdracht: (bouw, vraag) => opdrachtVan(bouw, vraag, `${vraag.rij.alias}.opdracht_id`),
  status: vanVerloop,
  startdatum: vanVerloop,
  geplandeEinddatum: vanVerloop,
  einddatum: vanVerloop,
  plan: vanVerloop,
  resultaat: vanVerloop,
  uitstroom,
  afdeling: vanVerloop,
  geinformeerdOp: vanVerloop,
  rapportageVerschuldigdOp: vanVerloop,
  aanmelding: (bouw, vraag) => aanmeldingVan(bouw, vraag, `${vraag.rij.alias}.aanmelding_id`),
  rapportages: (bouw, vraag) => verbinding(bouw, vraag, { naam: 'trajectId', kolom: `${vraag.rij.alias}.id` }),
  gespreksverslagen,
};
