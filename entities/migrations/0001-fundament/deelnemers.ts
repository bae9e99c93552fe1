import { DOELEN, eenVan, naar, PERIODE, SLEUTEL, WETTEN } from './kolommen';

/* Who provides, who commissions, on which terms, and who works. */

export const DEELNEMERS = [
  `CREATE TABLE organisatie (
    id uuid PRIMARY KEY,
    naam text NOT NULL,
    profiel text NOT NULL,
    contact text NOT NULL
  )`,
  `CREATE TABLE opdrachtgever (${SLEUTEL},
    soort text NOT NULL ${eenVan('soort', 'GEMEENTE', 'UWV', 'WERKGEVER', 'ZORG', 'ONDERWIJS')},
    naam text NOT NULL,
    oin text CHECK (oin ~ '^[0-9]{20}$'),
    kvk text CHECK (kvk ~ '^[0-9]{8}$'),
    laatste_positie bigint NOT NULL DEFAULT 0,
    CHECK (oin IS NOT NULL OR kvk IS NOT NULL),
    UNIQUE (organisatie_id, oin),
    UNIQUE (organisatie_id, kvk)
  )`,
  `COMMENT ON COLUMN opdrachtgever.laatste_positie IS
    'Position of the newest released rapportage for this recipient. The row lock of its update orders releases by commit, so a pull that passed a position has missed nothing before it.'`,
  `CREATE TABLE partner (${SLEUTEL},
    naam text NOT NULL,
    kvk text CHECK (kvk ~ '^[0-9]{8}$')
  )`,
  `CREATE TABLE opdracht (${SLEUTEL},
    opdrachtgever_id uuid NOT NULL,
    kenmerk text NOT NULL,
    product text NOT NULL,
    wet text NOT NULL ${eenVan('wet', ...WETTEN)},
    ${PERIODE},
    versie integer NOT NULL DEFAULT 1,
    ${naar('opdrachtgever_id', 'opdrachtgever')},
    UNIQUE (organisatie_id, kenmerk),
    UNIQUE (organisatie_id, id, opdrachtgever_id)
  )`,
  'CREATE INDEX ON opdracht (organisatie_id, opdrachtgever_id, id)',
  `CREATE TABLE opdracht_voorwaarden (${SLEUTEL},
    opdracht_id uuid NOT NULL,
    doelen text[] NOT NULL CHECK (doelen <@ ${DOELEN}),
    bsn_wet text ${eenVan('bsn_wet', ...WETTEN)},
    bsn_artikel text,
    gezondheid_wet text ${eenVan('gezondheid_wet', ...WETTEN)},
    gezondheid_artikel text,
    zorgbetrokken boolean NOT NULL DEFAULT false,
    ${PERIODE},
    ${naar('opdracht_id', 'opdracht')},
    CHECK ((bsn_wet IS NULL) = (bsn_artikel IS NULL)),
    CHECK ((gezondheid_wet IS NULL) = (gezondheid_artikel IS NULL))
  )`,
  'CREATE UNIQUE INDEX ON opdracht_voorwaarden (organisatie_id, opdracht_id) WHERE tot IS NULL',
  `CREATE TABLE integratie (${SLEUTEL},
    issuer text NOT NULL,
    oauth_client_id text NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'OPDRACHTGEVER', 'PARTNER', 'FRONTEND', 'PORTAAL')},
    opdrachtgever_id uuid,
    partner_id uuid,
    doelen text[] NOT NULL CHECK (doelen <@ ${DOELEN}),
    standaard_doelen text[] NOT NULL CHECK (standaard_doelen <@ doelen),
    ${PERIODE},
    ${naar('opdrachtgever_id', 'opdrachtgever')},
    ${naar('partner_id', 'partner')},
    CHECK ((soort = 'OPDRACHTGEVER') = (opdrachtgever_id IS NOT NULL)),
    CHECK ((soort = 'PARTNER') = (partner_id IS NOT NULL))
  )`,
  `COMMENT ON COLUMN integratie.soort IS
    'Applications of the organisatie bring people: FRONTEND its medewerkers and nobody else, PORTAAL its clients and whoever is not known yet.'`,
  'CREATE UNIQUE INDEX ON integratie (issuer, oauth_client_id) WHERE tot IS NULL',
  `CREATE TABLE integratie_opdracht (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    integratie_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    PRIMARY KEY (organisatie_id, integratie_id, opdracht_id),
    ${naar('integratie_id', 'integratie')},
    ${naar('opdracht_id', 'opdracht')}
  )`,
  `CREATE TABLE medewerker (${SLEUTEL},
    issuer text NOT NULL,
    subject text NOT NULL,
    naam text NOT NULL,
    UNIQUE (organisatie_id, issuer, subject)
  )`,
  `CREATE TABLE autorisatie (${SLEUTEL},
    medewerker_id uuid NOT NULL,
    rol text NOT NULL ${eenVan('rol', 'DIRECTIE', 'BESTUUR', 'MANAGER', 'COORDINATOR', 'TRAJECTBEGELEIDER', 'STAGIAIR', 'ADMINISTRATIE', 'FG')},
    geheimhouding_getekend_op date,
    vog_geldig_tot date,
    ${PERIODE},
    ${naar('medewerker_id', 'medewerker')}
  )`,
  'CREATE UNIQUE INDEX ON autorisatie (organisatie_id, medewerker_id, rol) WHERE tot IS NULL',
];
