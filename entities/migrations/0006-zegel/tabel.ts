/** The chain of seals: one for the whole database. */
export const TABEL = [
  `CREATE TABLE zegel (
    nummer integer PRIMARY KEY CHECK (nummer > 0),
    op timestamptz NOT NULL,
    aantal integer NOT NULL CHECK (aantal > 0),
    vorige bytea NOT NULL CHECK (length(vorige) = 32),
    wortel bytea NOT NULL CHECK (length(wortel) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    organisaties uuid[] NOT NULL CHECK (cardinality(organisaties) = aantal),
    raadplegingen uuid[] NOT NULL CHECK (cardinality(raadplegingen) = aantal),
    bladen bytea NOT NULL CHECK (length(bladen) = 32 * aantal)
  )`,
  // Hashes do not compress.
  'ALTER TABLE zegel ALTER COLUMN bladen SET STORAGE EXTERNAL',
  `COMMENT ON TABLE zegel IS 'One link of the chain over the ledger: a batch of raadplegingen, as they were when sealed.'`,
  `COMMENT ON COLUMN zegel.nummer IS '1, 2, 3 … without gaps, over all organisaties together.'`,
  `COMMENT ON COLUMN zegel.vorige IS 'Hash of the seal before it; zeros for the first.'`,
  `COMMENT ON COLUMN zegel.wortel IS 'Merkle root of the leaves (RFC 6962).'`,
  `COMMENT ON COLUMN zegel.hash IS 'SHA-256 over number, moment, count, previous hash and root.'`,
  `COMMENT ON COLUMN zegel.bladen IS
    'SHA-256 of each raadpleging with its verstrekkingen and kennisgevingen, in the order of raadplegingen.'`,
];
