import { eenVan, HERKOMST, NAAR_OPDRACHT_MET_OPDRACHTGEVER, naar, SLEUTEL } from './kolommen';

/* Personal data, a table for every category that is decided separately. */

/** A table of one category (or one separately decided datum): the origin first, then its own columns. */
export const gegevenstabel = (tabel: string, kolommen: string, enkel = true) => [
  `CREATE TABLE ${tabel} (${SLEUTEL},
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    herkomst text NOT NULL ${HERKOMST},
    vastgelegd_op timestamptz NOT NULL,
    versie integer NOT NULL DEFAULT 1,
    ${kolommen},
    ${naar('client_id', 'client')},
    ${NAAR_OPDRACHT_MET_OPDRACHTGEVER}
  )`,
  `CREATE ${enkel ? 'UNIQUE ' : ''}INDEX ON ${tabel} (organisatie_id, client_id, opdracht_id)`,
];

export const GEGEVENS = [
  ...gegevenstabel(
    'client_identiteit',
    `voornamen text NOT NULL,
    achternaam text NOT NULL,
    geboortedatum date,
    geslacht text ${eenVan('geslacht', 'VROUW', 'MAN', 'X', 'ONBEKEND')},
    klantnummer text`,
  ),
  'CREATE INDEX ON client_identiteit (organisatie_id, achternaam, client_id)',
  ...gegevenstabel(
    'client_adres',
    `straat text NOT NULL,
    huisnummer text NOT NULL,
    postcode text NOT NULL CHECK (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$' AND right(postcode, 2) NOT IN ('SA', 'SD', 'SS')),
    woonplaats text NOT NULL`,
  ),
  ...gegevenstabel('client_telefoon', `nummer text NOT NULL CHECK (nummer ~ '^\\+?[0-9]{8,15}$')`),
  ...gegevenstabel('client_email', `adres text NOT NULL CHECK (adres ~ '^[^@\\s]+@[^@\\s]+$')`),
  ...gegevenstabel('client_bsn', `bsn text NOT NULL CHECK (bsn ~ '^[0-9]{9}$' AND bsn <> '000000000')`),
  ...gegevenstabel('client_etniciteit', 'nationaliteit text, jaren_in_nederland smallint'),
  ...gegevenstabel('client_geboorteland', 'geboorteland text NOT NULL'),
  ...gegevenstabel(
    'gezondheid_medisch',
    `hulpvraag text,
    diagnose text,
    behandeling text,
    noodzaak text,
    ftbv text,
    CHECK (num_nonnulls(hulpvraag, diagnose, behandeling) > 0)`,
  ),
  ...gegevenstabel(
    'gezondheid_functioneel',
    `mogelijkheden text NOT NULL,
    belastbaarheid text NOT NULL,
    uren_per_week smallint CHECK (uren_per_week BETWEEN 0 AND 60),
    beoordeeld_door text,
    deskundigheid text,
    noodzaak text,
    ftbv text,
    CHECK ((beoordeeld_door IS NULL) = (deskundigheid IS NULL))`,
  ),
  ...gegevenstabel(
    'belemmering',
    `soort text NOT NULL ${eenVan('soort', 'GEZONDHEID', 'VERSLAVING', 'TAALBEHEERSING', 'WERKLOOSHEIDSDUUR')},
    omschrijving text NOT NULL,
    noodzaak text,
    ftbv text`,
    false,
  ),
  ...gegevenstabel(
    'omstandigheden',
    `omschrijving text,
    kinderopvang boolean,
    zorgplicht boolean,
    schulden boolean,
    bewijs_goed_gedrag boolean,
    bewijs_goed_gedrag_functie text,
    relevantie text,
    CHECK (bewijs_goed_gedrag IS NULL OR bewijs_goed_gedrag_functie IS NOT NULL)`,
  ),
  ...gegevenstabel(
    'arbeid',
    `opleidingsniveau text,
    opleidingen text[] NOT NULL DEFAULT '{}',
    werkervaring text[] NOT NULL DEFAULT '{}',
    talen text[] NOT NULL DEFAULT '{}',
    rijbewijs boolean,
    beschikbare_uren smallint CHECK (beschikbare_uren BETWEEN 0 AND 60)`,
  ),
  ...gegevenstabel(
    'uitkering',
    `soort text NOT NULL,
    ingangsdatum date,
    einddatum date,
    CHECK (einddatum >= ingangsdatum)`,
  ),
];
