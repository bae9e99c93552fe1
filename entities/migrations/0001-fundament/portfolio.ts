import { naar, PERIODE, SLEUTEL } from './kolommen';

/** What clients keep of their own accord. It is of no opdracht, and nothing of it is copied into the dossier (CV-32). */
export const PORTFOLIO = [
  `CREATE TABLE portfolio_item (${SLEUTEL},
    client_id uuid NOT NULL,
    titel text NOT NULL,
    inhoud text NOT NULL,
    toegevoegd_op timestamptz NOT NULL,
    UNIQUE (organisatie_id, client_id, id),
    ${naar('client_id', 'client')}
  )`,
  `COMMENT ON TABLE portfolio_item IS 'Owned by the client; others read what the client shares with them, item by item.'`,
  `CREATE TABLE portfolio_deling (${SLEUTEL},
    client_id uuid NOT NULL,
    item_id uuid NOT NULL,
    ontvanger_id uuid,
    ${PERIODE},
    FOREIGN KEY (organisatie_id, client_id, item_id) REFERENCES portfolio_item (organisatie_id, client_id, id),
    ${naar('ontvanger_id', 'opdrachtgever')}
  )`,
  `COMMENT ON COLUMN portfolio_deling.ontvanger_id IS 'The opdrachtgever who may read it; null: the organisatie itself.'`,
  `CREATE UNIQUE INDEX ON portfolio_deling (organisatie_id, item_id, ontvanger_id) NULLS NOT DISTINCT WHERE tot IS NULL`,
  'CREATE INDEX ON portfolio_deling (organisatie_id, item_id)',
];
