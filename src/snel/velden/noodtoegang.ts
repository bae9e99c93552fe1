import type { Veldschrijver, Veldschrijvers } from '../velden';
import { anderClientVan } from './verwijzing';

/** The name of who works at the organisatie, for who works there too. */
const geopendDoor: Veldschrijver = (bouw, { rij }) =>
  bouw.verzoek.aanvrager.soort === 'MEDEWERKER'
    ? `coalesce((SELECT to_json(m.naam)::text FROM medewerker m
        WHERE m.organisatie_id = ${bouw.organisatie} AND m.id = ${rij.alias}.medewerker_id), 'null')`
    : "'null'";

export const NOODTOEGANGVELDEN: Veldschrijvers = { client: anderClientVan, geopendDoor };
