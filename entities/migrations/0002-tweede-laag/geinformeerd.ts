import { IN_BEREIK, MET_PERSONEN } from './bereik';
import { GATEWAY } from './rol';
import { NU } from './schrijvers';

/**
 * Of which client, under which opdracht, it is recorded that they were informed by now: a fact that the first layer
 * decides by, also where the traject itself is closed. When it was stays with the traject. The view reads as its owner;
 * reach is its own.
 */
export const GEINFORMEERD = [
  `CREATE VIEW geinformeerd WITH (security_barrier) AS
    SELECT organisatie_id, client_id, opdracht_id FROM traject_verloop
    WHERE ${MET_PERSONEN} AND geinformeerd_op <= ${NU} AND ${IN_BEREIK}`,
  `GRANT SELECT ON geinformeerd TO ${GATEWAY}`,
];
