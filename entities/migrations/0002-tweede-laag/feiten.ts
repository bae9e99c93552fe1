import { uitdrukking } from './functie';

/** The facts that a row bears itself, as words: what its category asks of it is added to those of its dossier. */
const RIJFEITEN = uitdrukking({
  naam: 'rijfeiten(beoordeeld_door text, noodzaak text, ftbv text, relevantie text)',
  geeft: 'tsvector',
  sql: `SELECT array_to_tsvector(array_remove(ARRAY[
    CASE WHEN beoordeeld_door IS NOT NULL THEN 'DESKUNDIG_BEOORDEELD' END,
    CASE WHEN noodzaak IS NOT NULL THEN 'NOODZAAK' END,
    CASE WHEN ftbv IS NOT NULL THEN 'FTBV' END,
    CASE WHEN relevantie IS NOT NULL THEN 'RELEVANT' END], NULL))`,
});

/** Indexes by which the facts are found; those of 0001 that guard open periods leave closed ones out. */
const INDEXEN = [
  'CREATE INDEX ON opdracht_voorwaarden (organisatie_id, opdracht_id)',
  'CREATE INDEX ON clientstatus (organisatie_id, client_id, opdracht_id)',
  'CREATE INDEX ON geheimhouding_contact (organisatie_id, client_id)',
  'CREATE INDEX ON autorisatie (organisatie_id, medewerker_id)',
  'CREATE INDEX ON toewijzing (organisatie_id, medewerker_id)',
  'CREATE INDEX ON toewijzing (organisatie_id, client_id)',
  'CREATE INDEX ON client_account (organisatie_id, issuer, subject)',
];

export const FEITEN = [...INDEXEN, RIJFEITEN];

export const FEITEN_VAN_GATEWAY = ['rijfeiten(text, text, text, text)'];
