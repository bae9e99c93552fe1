/*
 * The statements of the resolvers and loaders; row-level security leaves out what the caller may not read. $1 is the
 * organisatie, $2 the opdrachtgever.
 */

const TRAJECT = `t.id, t.client_id AS "clientId", t.opdracht_id AS "opdrachtId", tv.status, tv.startdatum, tv.plan`;
const VERLOOP = 'LEFT JOIN traject_verloop tv ON tv.organisatie_id = t.organisatie_id AND tv.traject_id = t.id';
const RAPPORTAGE = `r.id, r.positie, r.traject_id AS "trajectId", r.client_id AS "clientId", rt.periode_van AS "periodeVan",
  rt.periode_tot AS "periodeTot", rt.werkzaamheden, rt.resultaten, rt.prognose, rt.vrijgegeven_op AS "vrijgegevenOp"`;
const TEKST = 'LEFT JOIN rapportage_tekst rt ON rt.organisatie_id = r.organisatie_id AND rt.rapportage_id = r.id';

export const TRAJECTEN = `SELECT ${TRAJECT} FROM traject t ${VERLOOP}
  WHERE t.organisatie_id = $1 AND t.opdrachtgever_id = $2 ORDER BY t.id LIMIT $3`;

export const CLIENT = 'SELECT c.id FROM client c WHERE c.organisatie_id = $1 AND c.id = $2';

export const CLIENTS = `SELECT DISTINCT client_id AS id FROM traject WHERE organisatie_id = $1 AND opdrachtgever_id = $2
  ORDER BY client_id LIMIT $3`;

/** $3 and $4: the place of the rapportage that came last. */
export const RAPPORTAGES = `SELECT ${RAPPORTAGE} FROM rapportage r ${TEKST}
  WHERE r.organisatie_id = $1 AND r.opdrachtgever_id = $2 AND r.positie IS NOT NULL
    AND (r.positie, r.id) > ($3::bigint, $4::uuid)
  ORDER BY r.positie, r.id LIMIT $5`;

/** Newest rows of a table of a category, one a client; $3 the clients. */
export const newestOf = (table: string): string => `SELECT DISTINCT ON (client_id) * FROM ${table}
  WHERE organisatie_id = $1 AND opdrachtgever_id = $2 AND client_id = ANY ($3::uuid[])
  ORDER BY client_id, vastgelegd_op DESC, id DESC`;

export const TRAJECTEN_VAN = `SELECT ${TRAJECT} FROM traject t ${VERLOOP}
  WHERE t.organisatie_id = $1 AND t.opdrachtgever_id = $2 AND t.client_id = ANY ($3::uuid[]) ORDER BY t.id`;

export const OPDRACHTEN = `SELECT o.id, o.kenmerk, g.naam FROM opdracht o
  JOIN opdrachtgever g ON g.organisatie_id = o.organisatie_id AND g.id = o.opdrachtgever_id
  WHERE o.organisatie_id = $1 AND o.id = ANY ($2::uuid[])`;

/** The last $3 of each traject in $2. */
export const LAATSTE_RAPPORTAGES = `SELECT ${RAPPORTAGE} FROM unnest($2::uuid[]) AS van (traject)
  CROSS JOIN LATERAL (SELECT * FROM rapportage WHERE organisatie_id = $1 AND traject_id = van.traject
    AND positie IS NOT NULL ORDER BY positie DESC LIMIT $3) r ${TEKST}
  ORDER BY r.positie`;
