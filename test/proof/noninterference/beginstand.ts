import type { Client } from 'pg';
import { NU } from '../../support/moment';

/*
 * What comes about only by working with the gateway, and so is not in the demo set: broken glass, figures that were
 * settled, what was handed over; and what the demo set has too little of. In every world alike, to the id.
 */

/** The quarters whose figures are settled before anybody asks. */
export const VASTGESTELD: readonly { readonly naam: string; readonly begin: string }[] = [
  { naam: '2026-Q1', begin: '2026-01-01' },
  { naam: '2026-Q2', begin: '2026-04-01' },
];
/** One that has ended and is settled by who asks first. */
export const OPEN_KWARTAAL = { naam: '2026-Q3', begin: '2026-07-01', einde: '2026-10-01' } as const;

/** Three for everybody whom the reglement lets break the glass: one that is open, one that ended, one that was discussed. */
const NOODTOEGANGEN = `
  INSERT INTO noodtoegang (organisatie_id, id, client_id, medewerker_id, belang, reden, van, tot, besproken_op, besproken_door)
  SELECT m.organisatie_id, md5('noodtoegang ' || m.id || n)::uuid, c.id, m.id, m.belang,
    'Is volgens de buren in gevaar, nummer ' || n, $1::timestamptz - interval '20 minutes' * n,
    $1::timestamptz + CASE n WHEN 1 THEN interval '5 minutes' ELSE interval '-1 minute' END,
    CASE n WHEN 3 THEN $1::date END, CASE n WHEN 3 THEN m.id END
  FROM (
    SELECT DISTINCT ON (m.id) m.organisatie_id, m.id, b.belang, row_number() OVER (ORDER BY m.id) AS nummer
    FROM medewerker m JOIN organisatie o ON o.id = m.organisatie_id
    JOIN autorisatie a ON a.organisatie_id = m.organisatie_id AND a.medewerker_id = m.id
    JOIN beleid_noodtoegang b ON b.profiel = o.profiel AND b.rol = a.rol
    ORDER BY m.id, b.belang
  ) m
  CROSS JOIN generate_series(1, 3) AS n
  CROSS JOIN LATERAL (
    SELECT t.client_id AS id FROM traject t WHERE t.organisatie_id = m.organisatie_id
    GROUP BY t.client_id ORDER BY md5(t.client_id::text || m.id || n) LIMIT 1
  ) c`;

/** Of every organisatie three clients whose dossier went over to the opdracht of another opdrachtgever. */
const OVERDRACHTEN = `
  INSERT INTO overdracht (organisatie_id, client_id, opdracht_id, opdrachtgever_id, categorie, traject_id,
    overgedragen_op, overgedragen_door)
  SELECT organisatie_id, client_id, opdracht_id, opdrachtgever_id, categorie, van, $1, door FROM (
    SELECT naar.*, van.id AS van, (SELECT m.id FROM medewerker m WHERE m.organisatie_id = naar.organisatie_id
        ORDER BY m.id LIMIT 1) AS door,
      dense_rank() OVER (PARTITION BY naar.organisatie_id ORDER BY md5(naar.client_id::text)) AS nummer
    FROM traject van JOIN traject naar USING (organisatie_id, client_id)
    WHERE van.opdrachtgever_id <> naar.opdrachtgever_id AND van.id < naar.id
  ) paar CROSS JOIN unnest(ARRAY['IDENTITEIT', 'ARBEID']) AS categorie
  WHERE nummer <= 3 ON CONFLICT DO NOTHING`;

/**
 * Of a demo set as small as that of the tests no quarter sees enough clients begin for a figure to be given. Where the
 * reglement knows figures, all that still runs began in the quarter that is open.
 */
const BEGONNEN = `
  UPDATE traject_verloop v
  SET startdatum = date '2026-08-17', geplande_einddatum = greatest(v.geplande_einddatum, date '2026-12-31')
  FROM organisatie o
  WHERE o.id = v.organisatie_id AND o.profiel IN (SELECT profiel FROM beleid_statistiek) AND v.einddatum IS NULL`;

/** One of the settled quarters saw more begin than there are dossiers left of, so that it has every figure. */
const CIJFERS = [
  `UPDATE statistiek s SET totaal = 40 * (
      SELECT count(*) FROM opdrachtgever g
      WHERE g.organisatie_id = s.organisatie_id AND g.id = coalesce(s.opdrachtgever_id, g.id))
    WHERE s.kwartaal = $1`,
  `INSERT INTO statistiek_cel (organisatie_id, statistiek_id, verdeling, nummer, wet, product, uitstroom, aantal)
    SELECT s.organisatie_id, s.id, d.verdeling, d.nummer, d.wet, d.product, d.uitstroom, s.totaal / 8 * d.achtsten
    FROM statistiek s CROSS JOIN (VALUES
      ('VOORZIENING', 1, 'PARTICIPATIEWET', 'Naar werk', NULL, 5),
      ('VOORZIENING', 2, 'WIA', 'Werkfit maken', NULL, 3),
      ('UITSTROOM', 1, NULL, NULL, 'ONBEKEND', 3),
      ('UITSTROOM', 2, NULL, NULL, 'WERK', 5)
    ) AS d (verdeling, nummer, wet, product, uitstroom, achtsten)
    WHERE s.kwartaal = $1`,
];

/** Parts of a report that the demo set has none of: of one report in three. */
export const ONDERDELEN = `
  INSERT INTO rapportage_onderdeel
  SELECT (jsonb_populate_record(r, jsonb_build_object('categorie', c.categorie,
    'tekst', 'Wat er is besproken over ' || c.wat, 'relevantie', 'Werkt door in het traject'))).*
  FROM rapportage_onderdeel r CROSS JOIN (VALUES
    ('GEZONDHEID_MEDISCH', 'de behandeling'), ('OMSTANDIGHEDEN', 'thuis'), ('UITKERING', 'de uitkering')
  ) AS c (categorie, wat)
  WHERE r.categorie = 'ARBEID' AND md5(r.rapportage_id::text) < '5' ON CONFLICT DO NOTHING`;

/** One client in eight and one of the opdrachtgevers of each, with somebody who decides. */
const BESLOTEN = `
  SELECT DISTINCT ON (t.organisatie_id, t.client_id) t.organisatie_id, t.client_id, t.opdrachtgever_id, t.opdracht_id,
    (SELECT min(m.id::text)::uuid FROM medewerker m WHERE m.organisatie_id = t.organisatie_id) AS door
  FROM traject t WHERE md5(t.client_id::text) < '2' ORDER BY t.organisatie_id, t.client_id, md5(t.id::text)`;

/** What was decided of a client or an opdracht, of each kind: mostly for one opdrachtgever, and nobody else's then. */
const BESLUITEN = [
  `INSERT INTO markering (organisatie_id, id, client_id, soort, categorie, ontvanger_id, vastgelegd_door, van)
    SELECT organisatie_id, md5('markering ' || client_id)::uuid, client_id, k.soort, 'RAPPORTAGE',
      CASE k.soort WHEN 'VERZET' THEN opdrachtgever_id END, door, $1
    FROM (${BESLOTEN}) b CROSS JOIN LATERAL (SELECT CASE
      WHEN md5('soort ' || client_id) < 'a' THEN 'VERZET'
      WHEN md5('soort ' || client_id) < 'd' THEN 'BEPERKT' ELSE 'BEROEPSGEHEIM' END AS soort) k`,
  `INSERT INTO grondbesluit (organisatie_id, id, client_id, soort, categorie, ontvanger_id, kenmerk, voorschriften, besloten_door, van)
    SELECT organisatie_id, md5(k.soort || k.categorie || client_id)::uuid, client_id, k.soort, k.categorie,
      CASE k.soort WHEN 'PUBLIEKE_TAAK' THEN opdrachtgever_id END, 'GB-' || left(md5(client_id::text), 6), 'Alleen wat nodig is.', door, $1
    FROM (${BESLOTEN}) b CROSS JOIN (VALUES ('PUBLIEKE_TAAK', 'IDENTITEIT'), ('PUBLIEKE_TAAK', 'ARBEID'),
      ('ZWAARWEGEND_BELANG', 'GEZONDHEID_FUNCTIONEEL')) AS k (soort, categorie)`,
  `INSERT INTO verenigbaarheidstoets (organisatie_id, id, opdracht_id, doel, verwantschap, aard, gevolgen, verkrijging,
      waarborgen, besloten_door, van)
    SELECT DISTINCT ON (opdracht_id) organisatie_id, md5('toets ' || opdracht_id)::uuid, opdracht_id, 'GESCHIKTHEID', 'Nauw.',
      'Gewoon.', 'Gering.', 'Van de cliënt.', 'Beperkte kring.', door, $1
    FROM (${BESLOTEN}) b ORDER BY opdracht_id`,
];

/** Settles figures as the owner, and names them by what they are of: the database would give each world other ids. */
async function stelCijfersVast(db: Client): Promise<void> {
  const { rows } = await db.query<{ id: string; drempel: number; afronding: number }>(
    `SELECT o.id, min(b.drempel) AS drempel, min(b.afronding) AS afronding
     FROM organisatie o JOIN beleid_statistiek b USING (profiel) GROUP BY o.id ORDER BY o.id`,
  );
  for (const { id, drempel, afronding } of rows) {
    await db.query("SELECT set_config('pw.organisatie_id', $1, false)", [id]);
    for (const { begin } of VASTGESTELD)
      await db.query('SELECT pw.tel_allen($1, $2, $3, $4)', [begin, NU, drempel, afronding]);
  }
  await db.query("SELECT set_config('pw.organisatie_id', '', false)");
  const naam = "md5(concat_ws(' ', s.organisatie_id, s.opdrachtgever_id, s.kwartaal))::uuid";
  await db.query(`UPDATE statistiek_cel c SET statistiek_id = ${naam} FROM statistiek s WHERE s.id = c.statistiek_id`);
  await db.query(`UPDATE statistiek s SET id = ${naam}`);
}

/** Makes it; the connection has triggers off. */
export async function maakBeginstand(db: Client): Promise<void> {
  await db.query(NOODTOEGANGEN, [NU]);
  await db.query(OVERDRACHTEN, [NU]);
  for (const sql of BESLUITEN) await db.query(sql, ['2026-01-05']);
  await db.query(ONDERDELEN);
  await db.query(BEGONNEN);
  await stelCijfersVast(db);
  for (const sql of CIJFERS) await db.query(sql, [VASTGESTELD[0]?.begin]);
}
