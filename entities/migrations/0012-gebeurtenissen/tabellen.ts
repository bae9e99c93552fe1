import { eenVan, naar } from '../0001-fundament/kolommen';
import { beveilig, beveiligPersonen, zichtbaar } from '../0002-tweede-laag/beveiliging';

/* What changed (signals), who is kept informed, what each was told last, and the streams of what they were told. */

const ORGANISATIE = 'organisatie_id uuid NOT NULL REFERENCES organisatie (id)';
const BETREFT = `betreft text NOT NULL ${eenVan('betreft', 'TRAJECT', 'RAPPORTAGE', 'AANMELDING')}`;
const VAN_ONTVANGER = `FOREIGN KEY (organisatie_id, integratie_id)
      REFERENCES gebeurtenisontvanger (organisatie_id, integratie_id)`;

/** Branches of a CASE, and its end: whether what an event is about can be read. */
export const VAN_OBJECT = `WHEN betreft = 'TRAJECT' THEN ${zichtbaar('traject_verloop', 'z.traject_id = gebeurtenis.object_id')}
    WHEN betreft = 'RAPPORTAGE' THEN ${zichtbaar('rapportage_tekst', 'z.rapportage_id = gebeurtenis.object_id')}
    ELSE ${zichtbaar('aanmelding', 'z.id = gebeurtenis.object_id')} END`;

/** An event is there for its recipient, as long as what it is about can be read; that something is gone, always. */
const LEESBAAR = `integratie_id = (SELECT pw.integratie()) AND CASE
    WHEN soort = 'INGETROKKEN' THEN true
    ${VAN_OBJECT}`;

export const TABELLEN = [
  // Without a foreign key: whoever writes would take a lock on the row of the organisatie for each of them.
  `CREATE TABLE gebeurtenissignaal (
    organisatie_id uuid NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'CLIENT', 'AANMELDING', 'OPDRACHT')},
    id uuid NOT NULL
  )`,
  `COMMENT ON TABLE gebeurtenissignaal IS
    'Of whom or what something changed that was not yet looked at. Written by triggers alone, taken out by whoever looks.'`,
  `CREATE TABLE gebeurtenisontvanger (
    ${ORGANISATIE},
    integratie_id uuid NOT NULL,
    nummer bigint NOT NULL DEFAULT 0,
    kenmerk text,
    veeg text DEFAULT '',
    opgebouwd boolean NOT NULL DEFAULT false,
    PRIMARY KEY (organisatie_id, integratie_id),
    ${naar('integratie_id', 'integratie')}
  )`,
  `COMMENT ON COLUMN gebeurtenisontvanger.nummer IS 'The last number that was given out in this stream.'`,
  `COMMENT ON COLUMN gebeurtenisontvanger.kenmerk IS 'Digest of how it was let in and how far it reached when that was last looked at.'`,
  `COMMENT ON COLUMN gebeurtenisontvanger.veeg IS
    'Up to where all that it may see is being looked at again: phase and key; empty at the beginning, null when that is done.'`,
  `COMMENT ON COLUMN gebeurtenisontvanger.opgebouwd IS 'Whether all that it may see was looked at once.'`,
  `CREATE TABLE gebeurtenisstand (
    organisatie_id uuid NOT NULL,
    integratie_id uuid NOT NULL,
    ${BETREFT},
    object_id uuid NOT NULL,
    client_id uuid,
    opdracht_id uuid,
    merk text NOT NULL,
    delen text[] NOT NULL,
    PRIMARY KEY (organisatie_id, integratie_id, betreft, object_id),
    CHECK ((client_id IS NULL) = (betreft = 'AANMELDING')),
    CHECK ((client_id IS NULL) = (opdracht_id IS NULL)),
    ${VAN_ONTVANGER}
  )`,
  `COMMENT ON TABLE gebeurtenisstand IS 'What a recipient was told last of each object that it may see.'`,
  `COMMENT ON COLUMN gebeurtenisstand.delen IS 'The parts that it may read: categories, and statements that travel along.'`,
  'CREATE INDEX ON gebeurtenisstand (organisatie_id, integratie_id, client_id)',
  `CREATE TABLE gebeurteniswending (
    ${ORGANISATIE},
    client_id uuid NOT NULL,
    op timestamptz NOT NULL,
    PRIMARY KEY (organisatie_id, client_id)
  )`,
  `COMMENT ON TABLE gebeurteniswending IS 'When the facts of a dossier change next by time alone.'`,
  'CREATE INDEX ON gebeurteniswending (op)',
  `CREATE TABLE gebeurtenis (
    organisatie_id uuid NOT NULL,
    integratie_id uuid NOT NULL,
    nummer bigint NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    soort text NOT NULL ${eenVan('soort', 'VERSCHENEN', 'GEWIJZIGD', 'VERMINDERD', 'INGETROKKEN')},
    ${BETREFT},
    object_id uuid NOT NULL,
    client_id uuid,
    opdracht_id uuid,
    op timestamptz NOT NULL,
    PRIMARY KEY (organisatie_id, integratie_id, nummer),
    ${VAN_ONTVANGER}
  )`,
  `COMMENT ON TABLE gebeurtenis IS 'The stream of each recipient: numbered without gaps, in the order of commit.'`,
  ...['gebeurtenissignaal', 'gebeurtenisstand', 'gebeurteniswending'].flatMap((tabel) => beveilig({ tabel })),
  ...beveilig({ tabel: 'gebeurtenisontvanger', lezen: 'integratie_id = (SELECT pw.integratie())' }),
  ...beveiligPersonen({ tabel: 'gebeurtenis', lezen: LEESBAAR }),
];
