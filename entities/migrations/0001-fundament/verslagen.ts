import { eenVan, naar, SLEUTEL } from './kolommen';

/* What is reported of a traject, and the keys under which calls were answered. */

const VAN_TRAJECT = `
    traject_id uuid NOT NULL,
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    FOREIGN KEY (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id)`;

const VAN_RAPPORTAGE = `
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    FOREIGN KEY (organisatie_id, rapportage_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES rapportage (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id)`;

export const VERSLAGEN = [
  `CREATE TABLE rapportage (${SLEUTEL},
    ${VAN_TRAJECT},
    status text NOT NULL ${eenVan('status', 'CONCEPT', 'VASTGESTELD', 'VRIJGEGEVEN')},
    periode_van date NOT NULL,
    periode_tot date NOT NULL,
    werkzaamheden text NOT NULL,
    resultaten text NOT NULL,
    prognose text NOT NULL,
    opgesteld_op timestamptz NOT NULL,
    opgesteld_door uuid NOT NULL,
    vastgesteld_op timestamptz,
    vastgesteld_door uuid,
    vrijgegeven_op timestamptz,
    vrijgegeven_door uuid,
    positie bigint,
    versie integer NOT NULL DEFAULT 1,
    ${naar('opgesteld_door', 'medewerker')},
    ${naar('vastgesteld_door', 'medewerker')},
    ${naar('vrijgegeven_door', 'medewerker')},
    UNIQUE (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id),
    CHECK (periode_tot >= periode_van),
    CHECK ((status = 'CONCEPT') = (vastgesteld_op IS NULL)),
    CHECK ((status = 'VRIJGEGEVEN') = (vrijgegeven_op IS NOT NULL)),
    CHECK ((vastgesteld_op IS NULL) = (vastgesteld_door IS NULL)),
    CHECK ((vrijgegeven_op IS NULL) = (vrijgegeven_door IS NULL)),
    CHECK ((vrijgegeven_op IS NULL) = (positie IS NULL))
  )`,
  'CREATE UNIQUE INDEX ON rapportage (organisatie_id, opdrachtgever_id, positie)',
  'CREATE INDEX ON rapportage (organisatie_id, opdrachtgever_id, periode_tot, id)',
  'CREATE INDEX ON rapportage (organisatie_id, traject_id, periode_tot, id)',
  'CREATE INDEX ON rapportage (organisatie_id, client_id)',
  'CREATE INDEX ON rapportage (organisatie_id, opgesteld_op, id)',
  'CREATE INDEX ON rapportage (organisatie_id, periode_tot, id)',
  `CREATE TABLE rapportage_onderdeel (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    rapportage_id uuid NOT NULL,
    categorie text NOT NULL ${eenVan('categorie', 'GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN', 'OMSTANDIGHEDEN', 'ARBEID', 'UITKERING')},
    tekst text NOT NULL,
    beoordeeld_door text,
    noodzaak text,
    ftbv text,
    relevantie text,
    PRIMARY KEY (organisatie_id, rapportage_id, categorie),
    ${VAN_RAPPORTAGE}
  )`,
  'CREATE INDEX ON rapportage_onderdeel (organisatie_id, client_id, opdracht_id)',
  `CREATE TABLE rapportage_kosten (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    rapportage_id uuid NOT NULL,
    uren numeric(7, 2) NOT NULL CHECK (uren >= 0),
    bedrag_in_centen bigint NOT NULL CHECK (bedrag_in_centen >= 0),
    PRIMARY KEY (organisatie_id, rapportage_id),
    ${VAN_RAPPORTAGE}
  )`,
  `CREATE TABLE gespreksverslag (${SLEUTEL},
    ${VAN_TRAJECT},
    gesprek_op date NOT NULL,
    tekst text NOT NULL,
    opgesteld_op timestamptz NOT NULL,
    opgesteld_door uuid NOT NULL,
    ${naar('opgesteld_door', 'medewerker')}
  )`,
  'CREATE INDEX ON gespreksverslag (organisatie_id, traject_id, gesprek_op, id)',
  `CREATE TABLE idempotentie (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    aanvrager text NOT NULL,
    mutatie text NOT NULL,
    kenmerk text NOT NULL,
    inhoud bytea NOT NULL,
    object_id uuid NOT NULL,
    op timestamptz NOT NULL,
    PRIMARY KEY (organisatie_id, aanvrager, mutatie, kenmerk)
  )`,
];
