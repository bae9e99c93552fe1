import { naar, SLEUTEL } from './kolommen';

/** Persons at an opdrachtgever or a partner: data subjects who have no dossier (F2-02, IM-01). */
export const CONTACTPERSOON = [
  `CREATE TABLE contactpersoon (${SLEUTEL},
    opdrachtgever_id uuid,
    partner_id uuid,
    naam text NOT NULL,
    functie text,
    telefoon text,
    email text,
    werkadres text,
    ${naar('opdrachtgever_id', 'opdrachtgever')},
    ${naar('partner_id', 'partner')},
    CHECK (num_nonnulls(opdrachtgever_id, partner_id) = 1)
  )`,
  'CREATE INDEX ON contactpersoon (organisatie_id, opdrachtgever_id, id)',
  'CREATE INDEX ON contactpersoon (organisatie_id, partner_id, id)',
];
