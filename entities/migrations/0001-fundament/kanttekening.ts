import { eenVan, NAAR_OPDRACHT_MET_OPDRACHTGEVER, naar, PERIODE, SLEUTEL } from './kolommen';

/** What travels with the values of a category that one opdracht collected: it counts as that category itself. */
export const KANTTEKENING = [
  `CREATE TABLE kanttekening (${SLEUTEL},
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    categorie text NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'KANTTEKENING', 'EIGEN_VERKLARING', 'ZIENSWIJZE')},
    tekst text NOT NULL,
    vastgelegd_door text NOT NULL,
    ${PERIODE},
    ${naar('client_id', 'client')},
    ${NAAR_OPDRACHT_MET_OPDRACHTGEVER}
  )`,
  `COMMENT ON TABLE kanttekening IS
    'Whoever reads a value of the category gets it in the same answer (CV-57, WE-28, F2-26).'`,
  'CREATE INDEX ON kanttekening (organisatie_id, client_id, opdracht_id)',
];
