import { eenVan, naar, SLEUTEL } from '../0001-fundament/kolommen';

const UITKOMST = `laatste_uitkomst text ${eenVan('laatste_uitkomst', 'GOED', 'STATUS', 'OMLEIDING', 'TIJD', 'VERBINDING', 'ADRES')},
    laatste_status integer`;

export const TABELLEN = [
  `CREATE TABLE webhook (
    ${SLEUTEL},
    integratie_id uuid NOT NULL,
    url text NOT NULL CHECK (length(url) <= 2048),
    over text[] NOT NULL CHECK (cardinality(over) > 0 AND over <@ ARRAY['TRAJECT', 'RAPPORTAGE', 'AANMELDING']),
    stand text NOT NULL ${eenVan('stand', 'ACTIEF', 'GEPAUZEERD', 'UITGESCHAKELD')},
    reden text ${eenVan('reden', 'VERDWENEN', 'MISLUKT', 'GEEN_INSTEMMING')},
    sinds timestamptz NOT NULL,
    versie integer NOT NULL DEFAULT 1,
    positie bigint NOT NULL,
    handdruk_op timestamptz,
    tempo integer CHECK (tempo > 0),
    mislukt_sinds timestamptz,
    niet_voor timestamptz,
    ${UITKOMST},
    wek boolean NOT NULL DEFAULT false,
    CHECK ((reden IS NOT NULL) = (stand = 'UITGESCHAKELD')),
    ${naar('integratie_id', 'integratie')}
  )`,
  `COMMENT ON COLUMN webhook.positie IS 'Up to which number of the stream deliveries were put down.'`,
  `COMMENT ON COLUMN webhook.handdruk_op IS 'When it agreed to be called, since it was registered or resumed; before that nothing is sent to it.'`,
  `COMMENT ON COLUMN webhook.tempo IS 'How many requests a minute it agreed to; null: as many as there are.'`,
  `COMMENT ON COLUMN webhook.mislukt_sinds IS 'Since when nothing was delivered though it was tried.'`,
  `COMMENT ON COLUMN webhook.wek IS 'What waits for it is to be looked at again.'`,
  'CREATE INDEX ON webhook (organisatie_id, integratie_id)',
  `CREATE TABLE webhookgeheim (
    organisatie_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    id uuid NOT NULL,
    versloten bytea NOT NULL,
    van timestamptz NOT NULL,
    tot timestamptz CHECK (tot >= van),
    PRIMARY KEY (organisatie_id, webhook_id, id),
    ${naar('webhook_id', 'webhook')}
  )`,
  `COMMENT ON TABLE webhookgeheim IS 'Secrets with which messages are signed, encrypted with a key of the gateway. Several are valid while one is replaced.'`,
  `CREATE TABLE webhookaflevering (
    organisatie_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    nummer bigint NOT NULL,
    dossier uuid NOT NULL,
    stand text NOT NULL DEFAULT 'WACHT' ${eenVan('stand', 'WACHT', 'AFGELEVERD', 'OVERGESLAGEN', 'ONBESTELBAAR')},
    pogingen integer NOT NULL DEFAULT 0,
    volgende_op timestamptz NOT NULL DEFAULT now(),
    bezet_tot timestamptz,
    ${UITKOMST},
    laatste_op timestamptz,
    PRIMARY KEY (organisatie_id, webhook_id, nummer),
    ${naar('webhook_id', 'webhook')}
  )`,
  `COMMENT ON TABLE webhookaflevering IS 'What an endpoint is to be told of, or was: by its number in the stream of the registration.'`,
  `COMMENT ON COLUMN webhookaflevering.dossier IS 'About whom: those with the same are delivered one after another.'`,
  `COMMENT ON COLUMN webhookaflevering.bezet_tot IS 'Until then somebody is delivering it; after that another may.'`,
  `CREATE INDEX webhookaflevering_wacht ON webhookaflevering (organisatie_id, webhook_id, dossier, nummer) WHERE stand = 'WACHT'`,
  `CREATE INDEX webhookaflevering_bezet ON webhookaflevering (organisatie_id, webhook_id, bezet_tot) WHERE bezet_tot IS NOT NULL`,
  `CREATE INDEX webhookaflevering_onbestelbaar ON webhookaflevering (organisatie_id, webhook_id, nummer) WHERE stand = 'ONBESTELBAAR'`,
];
