import { uitdrukking } from '../0002-tweede-laag/functie';

/** What is kept of a table, by the key by which it is asked. */
export interface Bron {
  readonly tabel: string;
  /** The column that says of which organisatie a row is. */
  readonly organisatie: string;
  readonly sleutel: string;
  /** SQL over one row, or over those that are kept together. */
  readonly rij: string;
  readonly beeld: string;
  readonly groep?: string;
}

const kolommen = (...namen: readonly string[]): string =>
  `jsonb_build_object(${namen.map((naam) => `'${naam}', ${naam}`).join(', ')})`;

const vanRijen = (tabel: string, sleutel: string, ...namen: readonly string[]): Bron => ({
  tabel,
  organisatie: 'organisatie_id',
  sleutel,
  rij: 'id::text',
  beeld: kolommen('id', ...namen),
});

/** One side of a dossier with all its periods, which are derived together. */
export const DOSSIERSTAND: Bron = {
  tabel: 'dossierstand',
  organisatie: 'organisatie_id',
  sleutel: 'client_id',
  rij: `opdracht_id || ' ' || kant`,
  beeld: `jsonb_build_object('opdracht_id', opdracht_id, 'opdrachtgever_id', opdrachtgever_id, 'kant', kant, 'perioden',
      jsonb_agg(jsonb_build_object('van', van, 'tot', tot, 'feiten', tsvector_to_array(feiten)) ORDER BY van))`,
  groep: 'organisatie_id, client_id, opdracht_id, opdrachtgever_id, kant',
};

/** Of rows, the columns by which a caller reaches a dossier. */
export const RIJBRONNEN: readonly Bron[] = [
  { tabel: 'organisatie', organisatie: 'id', sleutel: 'id', rij: 'id::text', beeld: kolommen('profiel') },
  vanRijen('opdracht', 'opdrachtgever_id', 'van', 'tot'),
  vanRijen('toewijzing', 'medewerker_id', 'client_id', 'opdracht_id', 'van', 'tot'),
  vanRijen('noodtoegang', 'medewerker_id', 'client_id', 'belang', 'van', 'tot'),
];

/** SQL: what is kept of these rows. `van` is a FROM with, if need be, a WHERE. */
export const beelden = ({ organisatie, sleutel, rij, beeld, groep }: Bron, van: string): string =>
  `SELECT ${organisatie} AS organisatie_id, ${sleutel} AS sleutel, ${rij} AS rij, ${beeld} AS beeld
      FROM ${van}${groep === undefined ? '' : ` GROUP BY ${groep}`}`;

/** SQL: keeps what differs between the rows before and after. */
export const bewaarVerschil = (bron: Bron, voor: string, na: string): string => `
    INSERT INTO verleden (organisatie_id, tabel, sleutel, rij, voor)
    SELECT organisatie_id, '${bron.tabel}', sleutel, rij, v.beeld
    FROM (${beelden(bron, voor)}) AS v FULL JOIN (${beelden(bron, na)}) AS n USING (organisatie_id, sleutel, rij)
    WHERE v.beeld IS DISTINCT FROM n.beeld;`;

/**
 * What was kept of these keys at the moment of an answer: as it is now, with every change undone that the answer did
 * not see. Of each row the first of those tells; what the transaction of the answer changed itself, it saw. Without a
 * snapshot it is what holds now.
 */
export const opMoment = (bron: Bron): string =>
  uitdrukking({
    naam: `${bron.tabel}_op(eigen uuid, sleutels uuid[], momentopname pg_snapshot, zelf xid8)`,
    geeft: 'SETOF jsonb',
    sql: `
  WITH terug AS MATERIALIZED (
    SELECT DISTINCT ON (sleutel, rij) sleutel, rij, voor FROM verleden
    WHERE organisatie_id = eigen AND tabel = '${bron.tabel}' AND sleutel = ANY (sleutels)
      AND transactie <> zelf AND NOT pg_visible_in_snapshot(transactie, momentopname)
    ORDER BY sleutel, rij, nummer)
  SELECT voor FROM terug WHERE voor IS NOT NULL
  UNION ALL
  SELECT n.beeld FROM (${beelden(
    bron,
    `${bron.tabel} WHERE ${bron.organisatie} = eigen AND ${bron.sleutel} = ANY (sleutels)`,
  )}) AS n
  WHERE NOT EXISTS (SELECT FROM terug t WHERE t.sleutel = n.sleutel AND t.rij = n.rij)`,
  });
