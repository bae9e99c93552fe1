import { eenVan, naar, SLEUTEL, VAN_TRAJECT } from './kolommen';

/* What is reported of a traject, and the keys under which calls were answered. */

const VAN_RAPPORTAGE = `
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    FOREIGN KEY (organisatie_id, rapportage_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES rapportage (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id)`;

export const VERSLAGEN = [
  `CREATE TABLE rapportage (${SLEUTEL},
    ${VAN_TRAJECT},
    positie bigint,
    versie integer NOT NULL DEFAULT 1,
    UNIQUE (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id),
    UNIQUE (organisatie_id, id, traject_id, client_id, opdracht_id, opdrachtgever_id)
  )`,
  `COMMENT ON TABLE rapportage IS
    'That there is one, of which traject, and once released in which place. What it says stands in rapportage_tekst.'`,
  'CREATE STATISTICS rapportage_van (dependencies) ON organisatie_id, opdrachtgever_id FROM rapportage',
  'CREATE UNIQUE INDEX ON rapportage (organisatie_id, opdrachtgever_id, positie)',
  'CREATE INDEX ON rapportage (organisatie_id, traject_id, positie)',
  'CREATE INDEX ON rapportage (organisatie_id, client_id)',
  `CREATE TABLE rapportage_tekst (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    rapportage_id uuid NOT NULL,
    traject_id uuid NOT NULL,
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
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
    PRIMARY KEY (organisatie_id, rapportage_id),
    FOREIGN KEY (organisatie_id, rapportage_id, traject_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES rapportage (organisatie_id, id, traject_id, client_id, opdracht_id, opdrachtgever_id),
    ${naar('opgesteld_door', 'medewerker')},
    ${naar('vastgesteld_door', 'medewerker')},
    ${naar('vrijgegeven_door', 'medewerker')},
    CHECK (periode_tot >= periode_van),
    CHECK ((status = 'CONCEPT') = (vastgesteld_op IS NULL)),
    CHECK ((status = 'VRIJGEGEVEN') = (vrijgegeven_op IS NOT NULL)),
    CHECK ((vastgesteld_op IS NULL) = (vastgesteld_door IS NULL)),
    CHECK ((vrijgegeven_op IS NULL) = (vrijgegeven_door IS NULL))
  )`,
  'CREATE STATISTICS rapportage_tekst_van (dependencies) ON organisatie_id, opdrachtgever_id FROM rapportage_tekst',
  'CREATE INDEX ON rapportage_tekst (organisatie_id, opdrachtgever_id, periode_tot, rapportage_id)',
  'CREATE INDEX ON rapportage_tekst (organisatie_id, traject_id, periode_tot, rapportage_id)',
  'CREATE INDEX ON rapportage_tekst (organisatie_id, client_id)',
  'CREATE INDEX ON rapportage_tekst (organisatie_id, periode_tot, rapportage_id)',
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
