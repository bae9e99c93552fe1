import { eenVan } from '../0001-fundament/kolommen';

/** Why a collector does not have a raadpleging yet, though it has those after it. */
export const ACHTERGEBLEVEN_OM = ['GEWEIGERD', 'ONBEKEND', 'VERDWENEN'] as const;

export const TABELLEN = [
  `CREATE TABLE logboekstand (
    enige boolean PRIMARY KEY DEFAULT true CHECK (enige),
    zegel integer NOT NULL DEFAULT 0,
    plaats integer NOT NULL DEFAULT 0
  )`,
  `COMMENT ON TABLE logboekstand IS 'One row: up to where a collector of the Logboek Dataverwerkingen took the ledger.'`,
  `COMMENT ON COLUMN logboekstand.plaats IS 'Place in zegel.raadplegingen of the last one it took, from 1.'`,
  'INSERT INTO logboekstand DEFAULT VALUES',
  `CREATE TABLE logboekachterblijver (
    organisatie_id uuid NOT NULL,
    raadpleging_id uuid NOT NULL,
    reden text NOT NULL ${eenVan('reden', ...ACHTERGEBLEVEN_OM)},
    sinds timestamptz NOT NULL DEFAULT now(),
    geprobeerd_op timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisatie_id, raadpleging_id)
  )`,
  `COMMENT ON TABLE logboekachterblijver IS
    'Raadplegingen that no collector has yet, though those around them were taken. They are tried again.'`,
  `COMMENT ON COLUMN logboekachterblijver.reden IS
    'GEWEIGERD: the collector refused it. ONBEKEND: of an operation this version does not know. VERDWENEN: sealed, but not in the ledger.'`,
];
