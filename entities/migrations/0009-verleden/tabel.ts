import { beveilig } from '../0002-tweede-laag/beveiliging';

/*
 * What verdicts and reach rest on is kept as it is now. Of what it was before, there is what a change replaced: with
 * the transaction that did. Whatever an answer did not see yet is undone by it, and nothing depends on a clock.
 */

export const TABEL = [
  `CREATE TABLE verleden (
    organisatie_id uuid NOT NULL,
    tabel text NOT NULL,
    sleutel uuid NOT NULL,
    rij text NOT NULL,
    nummer bigint GENERATED ALWAYS AS IDENTITY,
    voor jsonb,
    transactie xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (organisatie_id, tabel, sleutel, rij, nummer)
  )`,
  `COMMENT ON TABLE verleden IS 'What a change of facts replaced. Written by triggers alone; never changed.'`,
  `COMMENT ON COLUMN verleden.sleutel IS 'By what it is asked: a client, a medewerker, an opdrachtgever or the organisatie.'`,
  `COMMENT ON COLUMN verleden.rij IS 'Which row of the table, or which side of a dossier.'`,
  `COMMENT ON COLUMN verleden.nummer IS 'Changes of one row wait for each other, so that they are numbered in their order.'`,
  `COMMENT ON COLUMN verleden.voor IS 'As it was before; null: it was not there.'`,
  ...beveilig({ tabel: 'verleden' }),
];
