import { NAAR_OPDRACHT_MET_OPDRACHTGEVER, naar } from './kolommen';

/** What was handed over to the opdracht of another opdrachtgever, from which traject (IM-17). */
export const OVERDRACHT = [
  `CREATE TABLE overdracht (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    categorie text NOT NULL,
    traject_id uuid NOT NULL,
    overgedragen_op timestamptz NOT NULL,
    overgedragen_door uuid NOT NULL,
    PRIMARY KEY (organisatie_id, client_id, opdracht_id, categorie),
    ${naar('client_id', 'client')},
    ${NAAR_OPDRACHT_MET_OPDRACHTGEVER},
    ${naar('traject_id', 'traject')},
    ${naar('overgedragen_door', 'medewerker')}
  )`,
  `COMMENT ON TABLE overdracht IS
    'Who took the dossier over reads these categories of it, as long as the client consents to that (IM-17).'`,
];
