/*
 * What a pull or a delivery passed over because it could not be read just then (entities/migrations/0018-…). Should it be
 * open again before it is looked at, nothing differs from what was told last, and nobody would hear of what was passed over.
 */

/**
 * Takes at most so many, as signals of the dossiers that they are of. What was told of these objects equals nothing from
 * then on, until they are told of anew; of one that is gone already nothing is left to tell.
 */
export const NEEM_GEMIST = `WITH weg AS (
    DELETE FROM gebeurtenisgemist WHERE ctid = ANY (ARRAY(SELECT ctid FROM gebeurtenisgemist LIMIT $1))
    RETURNING organisatie_id, integratie_id, betreft, object_id, client_id),
  anders AS (
    UPDATE gebeurtenisstand s SET merk = '' FROM weg w WHERE s.organisatie_id = w.organisatie_id
      AND s.integratie_id = w.integratie_id AND s.betreft = w.betreft AND s.object_id = w.object_id)
  SELECT organisatie_id AS "organisatieId", CASE WHEN client_id IS NULL THEN 'AANMELDING' ELSE 'CLIENT' END AS soort,
    coalesce(client_id, object_id) AS id, count(*)::int AS aantal FROM weg GROUP BY 1, 2, 3`;
