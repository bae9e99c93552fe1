/*
 * One statement a question, written as somebody would who knows the tables and the caller; what the caller may not
 * read, row-level security leaves out. $1 is the organisatie, $2 the opdrachtgever. It gives the whole answer as text.
 */

const MOMENT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The newest row of a table of a category that the caller may read, of the client in `of`. */
const newest = (table: string, of: string, alias: string): string =>
  `LEFT JOIN LATERAL (SELECT * FROM ${table} g WHERE g.organisatie_id = $1::uuid AND g.client_id = ${of}
    AND g.opdrachtgever_id = $2::uuid ORDER BY g.vastgelegd_op DESC, g.id DESC LIMIT 1) ${alias} ON true`;

const CLIENT = `i.voornamen, i.achternaam, i.geboortedatum, i.geslacht, i.klantnummer, f.nummer AS telefoon, e.adres AS email`;
const clientTables = (of: string): string =>
  [newest('client_identiteit', of, 'i'), newest('client_telefoon', of, 'f'), newest('client_email', of, 'e')].join(
    '\n',
  );

/** An object out of a row, or null when there is no row. */
const objectOf = (alias: string, fields: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE (SELECT row_to_json(o) FROM (SELECT ${fields}) o) END`;

/** `{"nodes": […]}` of rows in their own order. */
const nodes = (rows: string): string =>
  `(SELECT json_build_object('nodes', coalesce(json_agg(row_to_json(n)), '[]'::json)) FROM (${rows}) n)`;

const answer = (field: string, value: string): string =>
  `SELECT json_build_object('data', json_build_object('${field}', ${value}))::text`;

const lastRapportages = (aantal: number, fields: string): string =>
  nodes(`SELECT r.id, ${fields}, ${MOMENT('rt.vrijgegeven_op')} AS "vrijgegevenOp"
    FROM (SELECT id, positie FROM rapportage WHERE organisatie_id = $1::uuid AND traject_id = t.id
      AND positie IS NOT NULL ORDER BY positie DESC LIMIT ${aantal}) r
    LEFT JOIN rapportage_tekst rt ON rt.organisatie_id = $1::uuid AND rt.rapportage_id = r.id
    ORDER BY r.positie`);

const PERIODE = 'rt.periode_van AS "periodeVan", rt.periode_tot AS "periodeTot"';

const VERLOOP = 'LEFT JOIN traject_verloop tv ON tv.organisatie_id = $1::uuid AND tv.traject_id = t.id';

const Q1 = answer(
  'trajecten',
  nodes(`SELECT t.id, tv.status, tv.startdatum,
      (SELECT row_to_json(c) FROM (SELECT t.client_id AS id, ${CLIENT},
        ${objectOf('gf', 'gf.mogelijkheden, gf.uren_per_week AS "urenPerWeek"')} AS "gezondheidFunctioneel"
        FROM (VALUES (1)) een ${clientTables('t.client_id')} ${newest('gezondheid_functioneel', 't.client_id', 'gf')}
      ) c) AS client,
      ${lastRapportages(3, `${PERIODE}, rt.resultaten`)} AS rapportages
    FROM (SELECT id, client_id FROM traject WHERE organisatie_id = $1::uuid AND opdrachtgever_id = $2::uuid
      ORDER BY id LIMIT 50) t
    ${VERLOOP}
    ORDER BY t.id`),
);

const Q2 = answer(
  'client',
  `(SELECT row_to_json(d) FROM (SELECT c.id, ${CLIENT},
      ${objectOf('a', 'a.opleidingsniveau, a.talen, a.beschikbare_uren AS "beschikbareUren"')} AS arbeid,
      ${nodes(`SELECT t.id, tv.status, tv.startdatum, tv.plan,
          (SELECT row_to_json(o) FROM (SELECT op.id, op.kenmerk, json_build_object('naam', og.naam) AS opdrachtgever
            FROM opdracht op JOIN opdrachtgever og ON og.organisatie_id = $1::uuid AND og.id = op.opdrachtgever_id
            WHERE op.organisatie_id = $1::uuid AND op.id = t.opdracht_id) o) AS opdracht,
          ${lastRapportages(5, `${PERIODE}, rt.werkzaamheden, rt.resultaten, rt.prognose`)} AS rapportages
        FROM (SELECT id, opdracht_id FROM traject WHERE organisatie_id = $1::uuid AND client_id = c.id
          AND opdrachtgever_id = $2::uuid ORDER BY id LIMIT 10) t
        ${VERLOOP}
        ORDER BY t.id`)} AS trajecten
    FROM client c ${clientTables('c.id')} ${newest('arbeid', 'c.id', 'a')}
    WHERE c.organisatie_id = $1::uuid AND c.id = $3::uuid) d)`,
);

/** $3 and $4: the place of the rapportage that came last. */
const Q4 = `WITH gevonden AS (
    SELECT id, positie, traject_id, client_id FROM rapportage
    WHERE organisatie_id = $1::uuid AND opdrachtgever_id = $2::uuid AND positie IS NOT NULL
      AND (positie, id) > ($3::bigint, $4::uuid)
    ORDER BY positie, id LIMIT 101),
  bladzijde AS (SELECT * FROM gevonden ORDER BY positie, id LIMIT 100)
  ${answer(
    'rapportages',
    `json_build_object(
      'nodes', (SELECT coalesce(json_agg(row_to_json(n)), '[]'::json) FROM (
        SELECT b.id, ${PERIODE}, rt.resultaten, ${MOMENT('rt.vrijgegeven_op')} AS "vrijgegevenOp",
          json_build_object('id', b.traject_id) AS traject, json_build_object('id', b.client_id) AS client
        FROM bladzijde b
        LEFT JOIN rapportage_tekst rt ON rt.organisatie_id = $1::uuid AND rt.rapportage_id = b.id
        ORDER BY b.positie, b.id) n),
      'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 100 FROM gevonden),
        'endCursor', (SELECT positie || ' ' || id FROM bladzijde ORDER BY positie DESC, id DESC LIMIT 1)))`,
  )}`;

const Q5 = answer(
  'clients',
  nodes(`SELECT c.id, i.voornamen, i.achternaam,
      ${objectOf('gf', 'gf.mogelijkheden, gf.belastbaarheid, gf.uren_per_week AS "urenPerWeek"')} AS "gezondheidFunctioneel",
      ${objectOf('gm', 'gm.diagnose, gm.behandeling')} AS "gezondheidMedisch"
    FROM (SELECT DISTINCT client_id AS id FROM traject WHERE organisatie_id = $1::uuid AND opdrachtgever_id = $2::uuid
      ORDER BY client_id LIMIT 100) c
    ${newest('client_identiteit', 'c.id', 'i')}
    ${newest('gezondheid_functioneel', 'c.id', 'gf')}
    ${newest('gezondheid_medisch', 'c.id', 'gm')}
    ORDER BY c.id`),
);

export const READS = { Q1, Q2, Q4, Q5 } as const;
