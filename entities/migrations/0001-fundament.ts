import type { MigrationInterface, QueryRunner } from 'typeorm';
import { VERLOOP } from './0001-fundament/verloop';

/*
 * The foundation: who provides, who commissions, who works, and the dossiers.
 *
 * Every row carries organisatie_id and every foreign key includes it, so that no link can cross organisaties and
 * sharding by it stays possible. Every row of a category of personal data carries its origin (opdracht_id,
 * opdrachtgever_id, herkomst): what one opdracht collected is never read under another. What decides access is kept
 * as half-open periods [van, tot) that are closed, never overwritten.
 */

const eenVan = (kolom: string, ...waarden: string[]) =>
  `CHECK (${kolom} IN (${waarden.map((waarde) => `'${waarde}'`).join(', ')}))`;

const WETTEN = ['WIA', 'ZW', 'WW', 'WAJONG', 'PARTICIPATIEWET', 'WMO', 'JEUGDWET', 'WLZ', 'ZVW', 'WVP', 'SUWI', 'GEEN'];
const DOELEN =
  "ARRAY['AANMELDING','UITVOERING','VERANTWOORDING','GESCHIKTHEID','PLAATSING','FINANCIERING','WETTELIJKE_PLICHT','STATISTIEK','WERVING','RECHTEN','TOEZICHT']";
const HERKOMST = eenVan('herkomst', 'BETROKKENE', 'GEMACHTIGD_DOOR_BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER');

const SLEUTEL = `
  organisatie_id uuid NOT NULL REFERENCES organisatie (id),
  id uuid NOT NULL,
  PRIMARY KEY (organisatie_id, id)`;

const PERIODE = `
  van timestamptz NOT NULL,
  tot timestamptz,
  CHECK (tot IS NULL OR tot >= van)`;

const naar = (kolom: string, tabel: string) =>
  `FOREIGN KEY (organisatie_id, ${kolom}) REFERENCES ${tabel} (organisatie_id, id)`;

const NAAR_OPDRACHT_MET_OPDRACHTGEVER = `FOREIGN KEY (organisatie_id, opdracht_id, opdrachtgever_id)
    REFERENCES opdracht (organisatie_id, id, opdrachtgever_id)`;

const DEELNEMERS = [
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

const DOSSIER = [
  `CREATE TABLE client (${SLEUTEL},
    aangemaakt_op timestamptz NOT NULL
  )`,
  'CREATE INDEX ON client (organisatie_id, aangemaakt_op, id)',
  `CREATE TABLE client_account (${SLEUTEL},
    client_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    hoedanigheid text NOT NULL ${eenVan('hoedanigheid', 'ZELF', 'GEMACHTIGDE', 'VERTEGENWOORDIGER')},
    ${PERIODE},
    ${naar('client_id', 'client')}
  )`,
  'CREATE UNIQUE INDEX ON client_account (organisatie_id, issuer, subject) WHERE tot IS NULL',
  `CREATE TABLE toewijzing (${SLEUTEL},
    medewerker_id uuid NOT NULL,
    client_id uuid,
    opdracht_id uuid,
    ${PERIODE},
    ${naar('medewerker_id', 'medewerker')},
    ${naar('client_id', 'client')},
    ${naar('opdracht_id', 'opdracht')},
    CHECK (num_nonnulls(client_id, opdracht_id) = 1)
  )`,
  'CREATE UNIQUE INDEX ON toewijzing (organisatie_id, medewerker_id, client_id, opdracht_id) NULLS NOT DISTINCT WHERE tot IS NULL',
  `CREATE TABLE aanmelding (${SLEUTEL},
    kenmerk text NOT NULL,
    bron text NOT NULL ${eenVan('bron', 'OPDRACHTGEVER', 'PARTNER', 'ZELF')},
    herkomst text NOT NULL ${HERKOMST},
    integratie_id uuid NOT NULL,
    aangemeld_door text NOT NULL,
    opdrachtgever_id uuid,
    opdracht_id uuid,
    partner_id uuid,
    akkoord_op date,
    akkoord_wijze text,
    status text NOT NULL ${eenVan('status', 'ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN')},
    ontvangen_op timestamptz NOT NULL,
    beoordeeld_op timestamptz,
    beoordeeld_door uuid,
    motivering text,
    client_id uuid,
    versie integer NOT NULL DEFAULT 1,
    ${naar('integratie_id', 'integratie')},
    ${naar('opdrachtgever_id', 'opdrachtgever')},
    ${naar('opdracht_id', 'opdracht')},
    ${naar('partner_id', 'partner')},
    ${naar('beoordeeld_door', 'medewerker')},
    ${naar('client_id', 'client')},
    UNIQUE (organisatie_id, aangemeld_door, kenmerk),
    CHECK ((status = 'ONTVANGEN') = (beoordeeld_op IS NULL)),
    CHECK ((beoordeeld_op IS NULL) = (beoordeeld_door IS NULL)),
    CHECK ((status = 'GEACCEPTEERD') = (client_id IS NOT NULL)),
    CHECK (status <> 'AFGEWEZEN' OR motivering IS NOT NULL)
  )`,
  'CREATE INDEX ON aanmelding (organisatie_id, ontvangen_op, id)',
  'CREATE INDEX ON aanmelding (organisatie_id, opdrachtgever_id, ontvangen_op, id)',
  'CREATE INDEX ON aanmelding (organisatie_id, partner_id, ontvangen_op, id)',
  'CREATE INDEX ON aanmelding (organisatie_id, client_id)',
  `CREATE TABLE aanmelding_inhoud (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    aanmelding_id uuid NOT NULL,
    categorie text NOT NULL,
    waarden jsonb NOT NULL CHECK (jsonb_typeof(waarden) = 'object'),
    PRIMARY KEY (organisatie_id, aanmelding_id, categorie),
    ${naar('aanmelding_id', 'aanmelding')}
  )`,
  `CREATE TABLE traject (${SLEUTEL},
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    aanmelding_id uuid,
    status text NOT NULL ${eenVan('status', 'GEPLAATST', 'BEEINDIGD')},
    startdatum date NOT NULL,
    geplande_einddatum date NOT NULL,
    einddatum date,
    plan text NOT NULL,
    resultaat text,
    geinformeerd_op timestamptz,
    geinformeerd_door uuid,
    rapportage_verschuldigd_op date,
    aangemaakt_op timestamptz NOT NULL,
    versie integer NOT NULL DEFAULT 1,
    ${naar('client_id', 'client')},
    ${NAAR_OPDRACHT_MET_OPDRACHTGEVER},
    ${naar('aanmelding_id', 'aanmelding')},
    ${naar('geinformeerd_door', 'medewerker')},
    UNIQUE (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id),
    UNIQUE (organisatie_id, aanmelding_id),
    CHECK (geplande_einddatum >= startdatum),
    CHECK (einddatum >= startdatum),
    CHECK ((status = 'BEEINDIGD') = (einddatum IS NOT NULL)),
    CHECK ((einddatum IS NULL) = (rapportage_verschuldigd_op IS NOT NULL))
  )`,
  'CREATE INDEX ON traject (organisatie_id, opdrachtgever_id, startdatum, id)',
  'CREATE INDEX ON traject (organisatie_id, opdrachtgever_id, rapportage_verschuldigd_op, id)',
  'CREATE INDEX ON traject (organisatie_id, opdrachtgever_id, client_id)',
  'CREATE INDEX ON traject (organisatie_id, startdatum, id)',
  'CREATE INDEX ON traject (organisatie_id, rapportage_verschuldigd_op, id)',
  'CREATE INDEX ON traject (organisatie_id, client_id, opdracht_id)',
  'CREATE INDEX ON traject (organisatie_id, opdracht_id)',
  `CREATE TABLE traject_begeleiding (${SLEUTEL},
    traject_id uuid NOT NULL,
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'SPECIALE_BEGELEIDING', 'VOORZIENING')},
    omschrijving text NOT NULL,
    ${PERIODE},
    FOREIGN KEY (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id)
  )`,
  'CREATE INDEX ON traject_begeleiding (organisatie_id, client_id, opdracht_id)',
  `CREATE TABLE clientstatus (${SLEUTEL},
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'WERKNEMER', 'UITKERINGSGERECHTIGD', 'GEEN')},
    reden text NOT NULL ${eenVan('reden', 'ZIEKTE', 'ARBEIDSONGESCHIKTHEID', 'GEEN')},
    ${PERIODE},
    ${naar('client_id', 'client')},
    ${NAAR_OPDRACHT_MET_OPDRACHTGEVER}
  )`,
  'CREATE UNIQUE INDEX ON clientstatus (organisatie_id, client_id, opdracht_id) WHERE tot IS NULL',
  `CREATE TABLE evaluatie (${SLEUTEL},
    traject_id uuid NOT NULL,
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    verslag_kenmerk text NOT NULL,
    gesloten_op timestamptz NOT NULL,
    gesloten_door uuid NOT NULL,
    FOREIGN KEY (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id)
      REFERENCES traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id),
    ${naar('gesloten_door', 'medewerker')}
  )`,
  `CREATE TABLE toestemming (${SLEUTEL},
    client_id uuid NOT NULL,
    doel text NOT NULL CHECK (doel = ANY (${DOELEN})),
    categorie text NOT NULL,
    ontvanger_id uuid,
    vorm text NOT NULL ${eenVan('vorm', 'VRIJ', 'GERICHT', 'SCHRIFTELIJK', 'UITDRUKKELIJK')},
    bron text NOT NULL ${eenVan('bron', 'FORMULIER', 'EPORTFOLIO_START', 'EVALUATIE', 'GESPREK', 'PORTAAL')},
    informatieversie text NOT NULL,
    evaluatie_id uuid,
    vastgelegd_door text NOT NULL,
    ${PERIODE},
    ${naar('client_id', 'client')},
    ${naar('ontvanger_id', 'opdrachtgever')},
    ${naar('evaluatie_id', 'evaluatie')},
    CHECK ((bron = 'EVALUATIE') = (evaluatie_id IS NOT NULL))
  )`,
  `COMMENT ON COLUMN toestemming.ontvanger_id IS 'The opdrachtgever who may receive it; null: the organisatie itself.'`,
  'CREATE INDEX ON toestemming (organisatie_id, client_id, van, id)',
  `CREATE TABLE openbaarmaking (${SLEUTEL},
    client_id uuid NOT NULL,
    categorie text NOT NULL,
    vindplaats text NOT NULL,
    ${PERIODE},
    ${naar('client_id', 'client')}
  )`,
  'CREATE INDEX ON openbaarmaking (organisatie_id, client_id)',
  `CREATE TABLE geheimhouding_contact (${SLEUTEL},
    client_id uuid NOT NULL,
    categorie text NOT NULL ${eenVan('categorie', 'TELEFOON', 'EMAIL')},
    ${PERIODE},
    ${naar('client_id', 'client')}
  )`,
  'CREATE UNIQUE INDEX ON geheimhouding_contact (organisatie_id, client_id, categorie) WHERE tot IS NULL',
];

/** A table of one category (or one separately decided datum): the origin first, then its own columns. */
const gegevenstabel = (tabel: string, kolommen: string, enkel = true) => [
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

const GEGEVENS = [
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
  ...gegevenstabel('client_etniciteit', 'geboorteland text, nationaliteit text, jaren_in_nederland smallint'),
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

const VERSLAGEN = [
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

/** Tables whose rows decided access at some moment: only their end may change, and only as far as it is still to come. */
const PERIODEN = [
  'opdracht_voorwaarden',
  'autorisatie',
  'client_account',
  'toewijzing',
  'traject_begeleiding',
  'clientstatus',
  'toestemming',
  'openbaarmaking',
  'geheimhouding_contact',
];

/*
 * An open period can be closed, and one that ends later can end sooner: who withdraws a consent that was given until
 * next year does so now. An end that has passed stays. What has passed is asked of the server's own clock, not of the
 * moment that a caller brings along.
 */
const PERIODE_BEWAKING = [
  `CREATE FUNCTION sluit_alleen_periode() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.tot IS NOT NULL
       AND (OLD.tot IS NULL OR (OLD.tot > now() AND NEW.tot < OLD.tot))
       AND to_jsonb(NEW) - 'tot' = to_jsonb(OLD) - 'tot' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % decide access: a period that has not ended can end, or end sooner; nothing else changes', TG_TABLE_NAME;
  END $$`,
  ...PERIODEN.map(
    (tabel) => `CREATE TRIGGER sluit_alleen BEFORE UPDATE OR DELETE ON ${tabel}
      FOR EACH ROW EXECUTE FUNCTION sluit_alleen_periode()`,
  ),
];

const ALLES = [...DEELNEMERS, ...DOSSIER, ...GEGEVENS, ...VERSLAGEN, ...PERIODE_BEWAKING, ...VERLOOP];

export class Fundament1700000000001 implements MigrationInterface {
  readonly name = 'Fundament1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: a dossier is never dropped by a migration. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: it would delete dossiers');
  }
}
