import { IN_BEREIK, MET_PERSONEN } from './bereik';
import { GATEWAY } from './rol';
import { NU } from './schrijvers';

/*
 * The facts that hold now in the dossiers that the caller reaches, on the caller's side of them. Policies ask it, and
 * so does the first layer.
 */

const KANT = `CASE WHEN (SELECT pw.opdrachtgever()) IS NULL THEN 'BINNEN' ELSE 'BUITEN' END`;

/** The view reads as its owner; reach is its own. */
export const STAND = [
  `CREATE VIEW stand WITH (security_barrier) AS
    SELECT organisatie_id, client_id, opdracht_id, opdrachtgever_id,
      CASE WHEN (SELECT pw.een_weg()) THEN feiten ELSE feiten || pw.wegwoorden(client_id, opdracht_id) END AS feiten
    FROM dossierstand
    WHERE ${MET_PERSONEN} AND kant = ${KANT} AND van <= ${NU} AND ${NU} < tot AND ${IN_BEREIK}`,
  `GRANT SELECT ON stand TO ${GATEWAY}`,
];

/** SQL: a dossier that `van` points at answers the question; `rijfeiten` are words that the row adds. */
const antwoordt = (van: string, gevraagd: string, rijfeiten: string | undefined): string => {
  const woorden = rijfeiten === undefined ? 's.feiten' : `(s.feiten || ${rijfeiten})`;
  return `EXISTS (SELECT FROM stand s WHERE ${van} AND ${woorden} @@ ${gevraagd} OFFSET 0)`;
};

/** SQL: the policy lets this category out of a dossier. `van` says of which, by columns `s` of the stand. */
export const opent = (categorie: string, van: string, rijfeiten?: string): string =>
  `((SELECT pw.vrij('${categorie}')) OR ${antwoordt(van, `(SELECT pw.vraag('${categorie}'))`, rijfeiten)})`;

/** The same for a row that names its own category, one of these. */
export const opentEigen = (kolom: string, mogelijk: readonly string[], van: string, rijfeiten?: string): string => {
  const kies = (functie: string) =>
    `CASE ${kolom} ${mogelijk.map((naam) => `WHEN '${naam}' THEN (SELECT pw.${functie}('${naam}'))`).join(' ')} END`;
  return `(${kies('vrij')} OR ${antwoordt(van, kies('vraag'), rijfeiten)})`;
};
