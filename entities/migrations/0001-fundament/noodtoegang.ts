import { eenVan, naar, SLEUTEL } from './kolommen';

/*
 * Broken glass (DI-16, CV-09): somebody who works there read one dossier for a while without being assigned to it, with
 * the reason, and owes the client a talk about it until that was held.
 */
export const NOODTOEGANG = [
  `CREATE TABLE noodtoegang (${SLEUTEL},
    client_id uuid NOT NULL,
    medewerker_id uuid NOT NULL,
    belang text NOT NULL ${eenVan('belang', 'ZORGBELANG', 'VITAAL_BELANG')},
    reden text NOT NULL CHECK (char_length(btrim(reden)) >= 20),
    van timestamptz NOT NULL,
    tot timestamptz NOT NULL,
    besproken_op date,
    besproken_door uuid,
    ${naar('client_id', 'client')},
    ${naar('medewerker_id', 'medewerker')},
    ${naar('besproken_door', 'medewerker')},
    CHECK (tot >= van),
    CHECK ((besproken_op IS NULL) = (besproken_door IS NULL)),
    CHECK (besproken_op >= (van AT TIME ZONE 'Europe/Amsterdam')::date)
  )`,
  'CREATE INDEX ON noodtoegang (organisatie_id, medewerker_id, tot)',
  'CREATE INDEX ON noodtoegang (organisatie_id, client_id)',
  'CREATE INDEX ON noodtoegang (organisatie_id, van, id)',
];
