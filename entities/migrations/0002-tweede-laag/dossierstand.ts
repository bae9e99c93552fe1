import { beveilig } from './beveiliging';
import { alsEigenaar, schrijftAlsEigenaar } from './functie';
import { ALLE_CATEGORIEEN } from './woorden';

/*
 * The facts of every dossier as words (woorden.ts), for each period in which they do not change, on either side: what
 * holds towards the opdrachtgever of the opdracht, BUITEN, and towards the organisatie itself, BINNEN. It is derived,
 * and follows what it derives from by triggers (standwachten.ts): nobody writes it otherwise.
 *
 * Each fact is decided here from the stored rows, without the TypeScript evaluator (src/domain/feit.ts).
 */

const TABEL = [
  `CREATE TABLE dossierstand (
    organisatie_id uuid NOT NULL REFERENCES organisatie (id),
    client_id uuid NOT NULL,
    opdracht_id uuid NOT NULL,
    opdrachtgever_id uuid NOT NULL,
    kant text NOT NULL CHECK (kant IN ('BINNEN', 'BUITEN')),
    van timestamptz NOT NULL,
    tot timestamptz NOT NULL,
    feiten tsvector NOT NULL,
    PRIMARY KEY (organisatie_id, client_id, opdracht_id, kant, tot)
  )`,
  // By its end: what has passed is passed over, and what holds now comes first.
  `COMMENT ON TABLE dossierstand IS 'Derived: the facts of a dossier as words, and when they hold. Written by triggers alone.'`,
];

/** All the elements of arrays of different lengths. */
const SAMEN = `CREATE AGGREGATE pw.samen(text[]) (sfunc = array_cat, stype = text[], initcond = '{}')`;

const als = (voorwaarde: string, woord: string) => `CASE WHEN ${voorwaarde} THEN ${woord} END`;
const woorden = (...delen: readonly string[]) => `array_remove(ARRAY[${delen.join(', ')}]::text[], NULL)`;
const elk = (woord: string, lijst: string) => `ARRAY(SELECT '${woord}/' || x FROM unnest(${lijst}) AS x)`;
const ALTIJD = `'-infinity'::timestamptz, 'infinity'::timestamptz`;
const GEEN = `'{}'::text[]`;

/** Who may process health data under UAVG 30(1). */
const UAVG_30 = `s.soort <> 'GEEN' AND s.reden <> 'GEEN' AND d.opdrachtgever_soort IN ('GEMEENTE', 'UWV', 'WERKGEVER')`;

/** Gemeente and UWV are always accounted to for the usual ones, whoever objects (F2-28). */
const ZONDER_VERZET = `m.soort = 'VERZET' AND d.opdrachtgever_soort IN ('GEMEENTE', 'UWV')
          AND x IN ('IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN')`;

/**
 * SQL: what makes words hold, and what lifts them again while it lasts, each with its period. An opdracht's own counts
 * on both sides; a consent or a decision for the recipient it was given for.
 */
const WERKINGEN = [
  // Nobody is informed until it is recorded.
  `SELECT d.*, ARRAY['NIET_GEINFORMEERD'], ${GEEN}, ${ALTIJD} FROM zijde d`,
  `SELECT d.*, ARRAY['GEINFORMEERD'], ARRAY['NIET_GEINFORMEERD'], t.geinformeerd_op, 'infinity'
    FROM zijde d JOIN traject_verloop t USING (organisatie_id, client_id, opdracht_id) WHERE t.geinformeerd_op IS NOT NULL`,
  `SELECT d.*, ARRAY['OPDRACHT_ONDER_WET'], ${GEEN}, ${ALTIJD} FROM zijde d WHERE d.wet <> 'GEEN'`,
  `SELECT d.*, v.woorden, v.heft, v.van, v.tot FROM zijde d JOIN voorwaarde v USING (organisatie_id, opdracht_id)`,
  `SELECT d.*, ARRAY['DOEL_VERENIGBAAR/' || k.doel], ${GEEN}, k.van, k.tot
    FROM zijde d JOIN verenigbaarheidstoets k USING (organisatie_id, opdracht_id)`,
  `SELECT d.*, ARRAY['SPECIALE_BEGELEIDING'], ${GEEN}, b.van, b.tot
    FROM zijde d JOIN traject_begeleiding b USING (organisatie_id, client_id, opdracht_id)`,
  `SELECT d.*, ${woorden(als(`s.soort = 'WERKNEMER'`, `'WERKNEMER'`), als(UAVG_30, `'UAVG_30'`))}, ${GEEN}, s.van, s.tot
    FROM zijde d JOIN clientstatus s USING (organisatie_id, client_id, opdracht_id)`,
  `SELECT d.*, ${woorden(
    `'TOESTEMMING/' || t.doel || '/' || t.categorie`,
    als(
      `t.vorm IN ('SCHRIFTELIJK', 'UITDRUKKELIJK')`,
      `'TOESTEMMING_' || t.vorm || '/' || t.doel || '/' || t.categorie`,
    ),
    als('t.evaluatie_id IS NOT NULL', `'DEELBESLISSING/' || t.doel || '/' || t.categorie`),
  )}, ${GEEN}, t.van, t.tot
    FROM zijde d JOIN toestemming t USING (organisatie_id, client_id)
    WHERE t.ontvanger_id IS NOT DISTINCT FROM d.ontvanger_id`,
  `SELECT d.*, ARRAY[b.soort || '/' || b.categorie], ${GEEN}, b.van, b.tot
    FROM zijde d JOIN grondbesluit b USING (organisatie_id, client_id)
    WHERE b.ontvanger_id IS NOT DISTINCT FROM d.ontvanger_id`,
  // On one category or on all, for whoever asks or for this recipient.
  `SELECT d.*, ARRAY(SELECT m.soort || '/' || x
        FROM unnest(CASE WHEN m.categorie IS NULL THEN ${ALLE_CATEGORIEEN} ELSE ARRAY[m.categorie] END) AS x
        WHERE NOT (${ZONDER_VERZET})), ${GEEN}, m.van, m.tot
    FROM zijde d JOIN markering m USING (organisatie_id, client_id)
    WHERE m.ontvanger_id IS NULL OR m.ontvanger_id = d.ontvanger_id`,
  `SELECT d.*, ARRAY['OPENBAAR_GEMAAKT/' || o.categorie], ${GEEN}, o.van, o.tot
    FROM zijde d JOIN openbaarmaking o USING (organisatie_id, client_id)`,
  `SELECT d.*, ARRAY['GEHEIM/' || g.categorie], ${GEEN}, g.van, g.tot
    FROM zijde d JOIN geheimhouding_contact g USING (organisatie_id, client_id)`,
  // No fact of a rule: whoever reads is told by it that there is a statement to look for.
  `SELECT d.*, ARRAY['KANTTEKENING/' || k.categorie], ${GEEN}, k.van, k.tot
    FROM zijde d JOIN kanttekening k USING (organisatie_id, client_id, opdracht_id)`,
  // What was handed over is closed, but for the categories that went along, as long as the client consents to each.
  `SELECT d.*, ${elk('OVERDRACHT_DICHT', ALLE_CATEGORIEEN)}, ${GEEN}, ${ALTIJD}
    FROM zijde d WHERE EXISTS (SELECT FROM overdracht h WHERE h.organisatie_id = d.organisatie_id
      AND h.client_id = d.client_id AND h.opdracht_id = d.opdracht_id)`,
  `SELECT d.*, ${GEEN}, ARRAY['OVERDRACHT_DICHT/' || h.categorie], t.van, t.tot
    FROM zijde d JOIN overdracht h USING (organisatie_id, client_id, opdracht_id)
    JOIN toestemming t ON t.organisatie_id = h.organisatie_id AND t.client_id = h.client_id
      AND t.ontvanger_id = h.opdrachtgever_id AND t.doel = 'PLAATSING' AND t.categorie = h.categorie`,
];

/** What the terms of an opdracht say; the law on it goes before an objection. */
const VOORWAARDE = `SELECT v.organisatie_id, v.opdracht_id, ${woorden(
  als(`v.bsn_wet <> 'GEEN'`, `'BSN_GROND'`),
  als(`v.bsn_wet IN ('WMO', 'JEUGDWET', 'WLZ', 'ZVW')`, `'BSN_GROND_ZORG'`),
  als(`v.gezondheid_wet <> 'GEEN'`, `'GEZONDHEIDSVOORSCHRIFT'`),
  als('v.zorgbetrokken', `'ZORGBETROKKEN'`),
  als('v.belangenafweging IS NOT NULL', `'BELANG_AFGEWOGEN'`),
)} || ${elk('OPDRACHT_NOEMT_DOEL', 'v.doelen')} || ${elk('DOEL_VERENIGBAAR', 'v.doelen')}
      || ${elk('WET_NOEMT_CATEGORIE', 'v.wet_categorieen')} || ${elk('OPDRACHT_EIST', 'v.eist')} AS woorden,
    ${elk('VERZET', 'v.wet_categorieen')} AS heft, v.van, v.tot
  FROM opdracht_voorwaarden v`;

/** SQL: the rows of dossierstand as they follow from the facts now. `waar` says of which trajecten `t`, and opdrachten `v`. */
const afleiding = (trajecten: string, voorwaarden: string): string => `
  WITH zijde AS MATERIALIZED (
    SELECT DISTINCT t.organisatie_id, t.client_id, t.opdracht_id, t.opdrachtgever_id, k.kant, o.wet,
      g.soort AS opdrachtgever_soort, CASE k.kant WHEN 'BUITEN' THEN t.opdrachtgever_id END AS ontvanger_id
    FROM traject t
    JOIN opdracht o ON o.organisatie_id = t.organisatie_id AND o.id = t.opdracht_id
    JOIN opdrachtgever g ON g.organisatie_id = t.organisatie_id AND g.id = t.opdrachtgever_id
    CROSS JOIN (VALUES ('BINNEN'), ('BUITEN')) AS k (kant)
    WHERE ${trajecten}),
  voorwaarde AS MATERIALIZED (${VOORWAARDE} WHERE ${voorwaarden}),
  werking (organisatie_id, client_id, opdracht_id, kant, woorden, heft, van, tot) AS MATERIALIZED (
    SELECT organisatie_id, client_id, opdracht_id, kant, woorden, heft, van, coalesce(tot, 'infinity') FROM (
    ${WERKINGEN.map((sql) => sql.replace('d.*', 'd.organisatie_id, d.client_id, d.opdracht_id, d.kant')).join('\n    UNION ALL ')}
    ) AS w (organisatie_id, client_id, opdracht_id, kant, woorden, heft, van, tot)
    WHERE tot IS NULL OR van < tot),
  grens AS (
    SELECT organisatie_id, client_id, opdracht_id, kant, van AS op FROM werking
    UNION SELECT organisatie_id, client_id, opdracht_id, kant, tot FROM werking WHERE tot < 'infinity'),
  periode AS (
    SELECT organisatie_id, client_id, opdracht_id, kant, op AS van,
      lead(op, 1, 'infinity') OVER (PARTITION BY organisatie_id, client_id, opdracht_id, kant ORDER BY op) AS tot
    FROM grens)
  SELECT p.organisatie_id, p.client_id, p.opdracht_id, z.opdrachtgever_id, p.kant, p.van, p.tot,
    ts_delete(array_to_tsvector(pw.samen(w.woorden)), pw.samen(w.heft)) AS feiten
  FROM periode p
  JOIN zijde z USING (organisatie_id, client_id, opdracht_id, kant)
  JOIN werking w USING (organisatie_id, client_id, opdracht_id, kant)
  WHERE w.van <= p.van AND p.van < w.tot
  GROUP BY p.organisatie_id, p.client_id, p.opdracht_id, z.opdrachtgever_id, p.kant, p.van, p.tot`;

const ALLES = afleiding('true', 'true');

/** SQL: derives anew what `clienten` of `eigen` have. */
export const VERNIEUW_CLIENTEN = `
    DELETE FROM dossierstand WHERE organisatie_id = eigen AND client_id = ANY (clienten);
    INSERT INTO dossierstand (organisatie_id, client_id, opdracht_id, opdrachtgever_id, kant, van, tot, feiten)
    ${afleiding(
      't.organisatie_id = eigen AND t.client_id = ANY (clienten)',
      `v.organisatie_id = eigen AND v.opdracht_id IN (SELECT z.opdracht_id FROM zijde z)`,
    )};`;

/** SQL: derives all anew. */
export const VERNIEUW_ALLES = `
    DELETE FROM dossierstand;
    INSERT INTO dossierstand (organisatie_id, client_id, opdracht_id, opdrachtgever_id, kant, van, tot, feiten) ${ALLES};`;

/** SQL: makes those who change facts of one client take turns. */
export const OP_BEURT = `
    PERFORM FROM client WHERE organisatie_id = eigen AND id = ANY (clienten) ORDER BY id FOR NO KEY UPDATE;`;

/** It is called for one client mostly, and planning it for each would take longer than running it. */
export const ZONDER_PLANNEN = 'SET plan_cache_mode = force_generic_plan SET jit = off';

/**
 * Derives what these clients have anew. Two that change facts of one client take turns on its row, and the second sees
 * what the first committed: each statement of this function sees it. A new traject meets whoever changes its opdracht
 * on the row of the opdracht, by the foreign key.
 */
const HERBEREKEN = schrijftAlsEigenaar(
  {
    naam: 'herbereken_stand(eigen uuid, clienten uuid[])',
    geeft: 'void',
    sql: `
  BEGIN${OP_BEURT}${VERNIEUW_CLIENTEN}
  END`,
  },
  ZONDER_PLANNEN,
);

/** Derives all: after a load in bulk, which does so once instead of row by row. */
const HERBEREKEN_ALLES = schrijftAlsEigenaar({
  naam: 'herbereken_alle_standen()',
  geeft: 'void',
  sql: `
  BEGIN${VERNIEUW_ALLES}
  END`,
});

/** The dossiers of which the stored facts are not what follows from the rows now: there are none. */
const AFWIJKINGEN = alsEigenaar({
  naam: 'afwijkende_standen()',
  geeft: 'TABLE (organisatie_id uuid, client_id uuid, opdracht_id uuid)',
  sql: `
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
      WITH nu AS MATERIALIZED (${ALLES})
      SELECT DISTINCT v.organisatie_id, v.client_id, v.opdracht_id FROM (
        (TABLE nu EXCEPT ALL TABLE dossierstand) UNION ALL (TABLE dossierstand EXCEPT ALL TABLE nu)) AS v;
  END`,
});

export const DOSSIERSTAND = [
  ...TABEL,
  ...beveilig({ tabel: 'dossierstand' }),
  SAMEN,
  HERBEREKEN,
  HERBEREKEN_ALLES,
  AFWIJKINGEN,
];
