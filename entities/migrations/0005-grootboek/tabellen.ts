import { eenVan } from '../0001-fundament/kolommen';

/*
 * The ledger: what was answered or refused, to whom, of whom, for which purpose, on which ground and rule. No value of
 * a dossier stands in it. Who asked and when is not the gateway's to say: those columns take it from the settings of
 * the transaction, as the second layer does.
 */

const WIE = {
  soort: 'text NOT NULL DEFAULT pw.soort()',
  integratie_id: 'uuid NOT NULL DEFAULT pw.integratie()',
  opdrachtgever_id: 'uuid DEFAULT pw.opdrachtgever()',
  partner_id: 'uuid DEFAULT pw.partner()',
  medewerker_id: 'uuid DEFAULT pw.medewerker()',
  client_id: 'uuid DEFAULT pw.client()',
  sleutel: 'text NOT NULL DEFAULT pw.sleutel()',
  op: 'timestamptz NOT NULL DEFAULT pw.nu()',
};

const ORGANISATIE = 'organisatie_id uuid NOT NULL DEFAULT pw.organisatie()';

/** What the gateway says of it, with the type of each. */
export const RAADPLEGING_KOLOMMEN = {
  id: 'uuid',
  uitkomst: 'text',
  rollen: 'text[]',
  hoedanigheid: 'text',
  doelen: 'text[]',
  operatie: 'text',
  operatie_hash: 'bytea',
  wortels: 'text[]',
  gebruikt: 'text[]',
  trace_id: 'text',
  ouder_span: 'text',
  beleid: 'text',
  patronen: 'jsonb',
  afgeschermd: 'jsonb',
  code: 'text',
  regel: 'text',
} as const;

export const TABELLEN = [
  `CREATE TABLE raadpleging (
    ${ORGANISATIE},
    id uuid NOT NULL,
    uitkomst text NOT NULL ${eenVan('uitkomst', 'BEANTWOORD', 'GEWEIGERD')},
    ${Object.entries(WIE)
      .map(([naam, soort]) => `${naam} ${soort}`)
      .join(',\n    ')},
    rollen text[] NOT NULL,
    hoedanigheid text,
    doelen text[] NOT NULL,
    operatie text,
    operatie_hash bytea NOT NULL CHECK (length(operatie_hash) = 32),
    wortels text[] NOT NULL,
    gebruikt text[] NOT NULL DEFAULT '{}',
    trace_id text NOT NULL CHECK (trace_id ~ '^[0-9a-f]{32}$'),
    ouder_span text CHECK (ouder_span ~ '^[0-9a-f]{16}$'),
    beleid text NOT NULL,
    patronen jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(patronen) = 'array'),
    afgeschermd jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(afgeschermd) = 'array'),
    code text,
    regel text,
    geschreven_op timestamptz NOT NULL DEFAULT clock_timestamp(),
    transactie text NOT NULL DEFAULT pg_current_xact_id()::text,
    momentopname text NOT NULL DEFAULT pg_current_snapshot()::text,
    PRIMARY KEY (organisatie_id, id),
    CHECK ((uitkomst = 'GEWEIGERD') = (code IS NOT NULL))
  )`,
  `COMMENT ON TABLE raadpleging IS 'One operation of one caller, answered or refused. Of whom values went out stands in verstrekking.'`,
  `COMMENT ON COLUMN raadpleging.sleutel IS 'Aanvrager.sleutel: the stable key of who asked.'`,
  `COMMENT ON COLUMN raadpleging.client_id IS 'On whose behalf a betrokkene asked: the own dossier, or that of who is represented (hoedanigheid).'`,
  `COMMENT ON COLUMN raadpleging.operatie_hash IS 'Keyed fingerprint of the text of the operation, which itself is not kept.'`,
  `COMMENT ON COLUMN raadpleging.wortels IS 'The root fields that were asked, sorted.'`,
  `COMMENT ON COLUMN raadpleging.gebruikt IS 'Personal fields that were filtered or ordered by, as schema coordinates, sorted.'`,
  `COMMENT ON COLUMN raadpleging.beleid IS 'Version of the policy that decided (beleidsversie).'`,
  `COMMENT ON COLUMN raadpleging.patronen IS
    'What went out, each form of it once: [{"<CATEGORIE>": {"regel", "grondslag", "velden": [schema coordinates, sorted]}}].'`,
  `COMMENT ON COLUMN raadpleging.afgeschermd IS 'What was withheld, as the caller was told: [{"veld", "aantal", "code", "regel"}].'`,
  `COMMENT ON COLUMN raadpleging.code IS 'Of what was refused: the error code, with the rule if it named one.'`,
  `COMMENT ON COLUMN raadpleging.geschreven_op IS 'By the clock of the database; op is the moment by which it was judged.'`,
  `COMMENT ON COLUMN raadpleging.momentopname IS 'Which transactions the answer saw (pg_snapshot): with it the facts of that moment are found again.'`,
  // By time, for whoever watches; the id begins with the moment by which it was judged.
  'CREATE INDEX ON raadpleging (organisatie_id, opdrachtgever_id, id) WHERE opdrachtgever_id IS NOT NULL',
  'CREATE INDEX ON raadpleging (organisatie_id, medewerker_id, id) WHERE medewerker_id IS NOT NULL',
  `CREATE TABLE verstrekking (
    ${ORGANISATIE},
    raadpleging_id uuid NOT NULL,
    nummer integer NOT NULL,
    betrokkene_soort text NOT NULL ${eenVan('betrokkene_soort', 'CLIENT', 'AANMELDING', 'CONTACTPERSOON')},
    betrokkene_id uuid NOT NULL,
    patroon integer NOT NULL,
    eerste boolean NOT NULL,
    noodtoegang_id uuid,
    PRIMARY KEY (organisatie_id, raadpleging_id, nummer)
  )`,
  `COMMENT ON TABLE verstrekking IS 'That one raadpleging answered about one data subject: the one record of it.'`,
  `COMMENT ON COLUMN verstrekking.betrokkene_id IS 'A client; an aanmelding that is of no client yet; or the opdrachtgever whose contact persons were read.'`,
  `COMMENT ON COLUMN verstrekking.patroon IS 'Index in raadpleging.patronen of what went out of this one, from 0.'`,
  `COMMENT ON COLUMN verstrekking.eerste IS 'The first disclosure of this client to this recipient (CV-46).'`,
  `COMMENT ON COLUMN verstrekking.noodtoegang_id IS 'The broken glass on which something of it rests (DI-16).'`,
  'CREATE INDEX ON verstrekking (organisatie_id, betrokkene_id, raadpleging_id)',
  `CREATE TABLE kennisgeving (
    ${ORGANISATIE},
    client_id uuid NOT NULL,
    ontvanger_id uuid NOT NULL,
    raadpleging_id uuid NOT NULL,
    op timestamptz NOT NULL DEFAULT pw.nu(),
    PRIMARY KEY (organisatie_id, client_id, ontvanger_id)
  )`,
  `COMMENT ON TABLE kennisgeving IS 'The client is told of the first disclosure to this opdrachtgever or partner (CV-46).'`,
  `CREATE TABLE te_bezegelen (
    ${ORGANISATIE},
    raadpleging_id uuid NOT NULL,
    PRIMARY KEY (organisatie_id, raadpleging_id)
  )`,
  `COMMENT ON TABLE te_bezegelen IS 'Raadplegingen that are in no sealed batch yet. Whoever seals one takes it out, in the same transaction.'`,
];
