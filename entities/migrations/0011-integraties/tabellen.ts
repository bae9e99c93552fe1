import { naar, PERIODE } from '../0001-fundament/kolommen';

/*
 * What a registration says besides what it said already, and the OAuth clients that call by it. Its own client id is
 * the one it was registered with; by which it can be found stands in integratie_client, that one among the others.
 */

/** The scopes that there were when registrations began to name theirs: until then a token's own were enough. */
const SCOPES_TOT_NU = `ARRAY['clients:lezen','trajecten:lezen','rapportages:lezen','aanmeldingen:lezen',
    'aanmeldingen:schrijven','gezondheid:lezen','bsn:lezen','dossiers:schrijven','toestemmingen:schrijven',
    'kanttekeningen:schrijven','portfolio:schrijven','integraties:beheren']`;

export const TABELLEN = [
  `ALTER TABLE integratie
    ADD COLUMN scopes text[] NOT NULL DEFAULT '{}',
    ADD COLUMN certificaat_oin text CHECK (certificaat_oin ~ '^[0-9]{20}$'),
    ADD COLUMN certificaat_afdruk text CHECK (certificaat_afdruk ~ '^[A-Za-z0-9_-]{43}$'),
    ADD COLUMN overeenkomst_van timestamptz CHECK (overeenkomst_van IS NULL OR overeenkomst_van < overeenkomst_tot),
    ADD COLUMN verzoeken_per_minuut integer CHECK (verzoeken_per_minuut > 0),
    ADD COLUMN versie integer NOT NULL DEFAULT 1`,
  `UPDATE integratie SET scopes = ${SCOPES_TOT_NU}`,
  `COMMENT ON COLUMN integratie.scopes IS 'What a token may bring: a scope of it that is not among these does not count.'`,
  `COMMENT ON COLUMN integratie.certificaat_oin IS 'Subject.serialNumber of the client certificate: the OIN of who holds it.'`,
  `COMMENT ON COLUMN integratie.certificaat_afdruk IS 'RFC 8705 x5t#S256 of the client certificate: base64url of the SHA-256 of its DER.'`,
  `COMMENT ON COLUMN integratie.overeenkomst_van IS 'Null: the agreement began before anything was registered of it.'`,
  `COMMENT ON COLUMN integratie.verzoeken_per_minuut IS 'Null: as many as the configuration allows.'`,
  `CREATE TABLE integratie_client (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    integratie_id uuid NOT NULL,
    issuer text NOT NULL,
    oauth_client_id text NOT NULL,
    ${PERIODE},
    PRIMARY KEY (organisatie_id, integratie_id, issuer, oauth_client_id, van),
    ${naar('integratie_id', 'integratie')} ON DELETE CASCADE
  )`,
  `COMMENT ON TABLE integratie_client IS 'The OAuth clients of a registration: a token''s issuer and azp. One that runs is of one registration, whichever organisatie.'`,
  'CREATE UNIQUE INDEX ON integratie_client (issuer, oauth_client_id) WHERE tot IS NULL',
  'CREATE INDEX ON integratie_client (issuer, oauth_client_id, van)',
  `INSERT INTO integratie_client (organisatie_id, integratie_id, issuer, oauth_client_id, van, tot)
    SELECT organisatie_id, id, issuer, oauth_client_id, van, tot FROM integratie`,
  'DROP INDEX integratie_issuer_oauth_client_id_idx',
  `CREATE TABLE integratiewijziging (
    organisatie_id uuid NOT NULL,
    integratie_id uuid NOT NULL,
    nummer bigint GENERATED ALWAYS AS IDENTITY,
    op timestamptz NOT NULL,
    medewerker_id uuid,
    beheerder text,
    velden jsonb NOT NULL,
    PRIMARY KEY (organisatie_id, integratie_id, nummer)
  )`,
  `COMMENT ON TABLE integratiewijziging IS 'Every change of a registration, by whichever way. Written by triggers alone; never changed.'`,
  `COMMENT ON COLUMN integratiewijziging.medewerker_id IS 'Who changed it by a mutation; null: it was done on the database itself.'`,
  `COMMENT ON COLUMN integratiewijziging.beheerder IS 'The operator who did, as that one said (pw.beheerder), or else the role of the database.'`,
  `COMMENT ON COLUMN integratiewijziging.velden IS '{"<column>": {"voor", "na"}} of what changed; a client or an opdracht that came or went is one of its own.'`,
];
