import { DOELEN as ALLE_DOELEN } from '../0001-fundament/kolommen';
import { afgeleidVanZelfde, afgeleidVoor } from './afgeleid';
import { alsEigenaar, schrijftAlsEigenaar, uitdrukking } from './functie';
import { DOEL, NIETS } from './woorden';

/*
 * The rule table as data, and what is made of it for one caller. Only what the table opens is open, and what it
 * closes is closed, whatever else opens it.
 */

const TABELLEN = [
  `CREATE TABLE beleid_profiel (
    profiel text PRIMARY KEY,
    vog boolean NOT NULL,
    kanttekening text,
    overdracht text[]
  )`,
  `COMMENT ON COLUMN beleid_profiel.overdracht IS
    'The categories that may be handed over to another opdrachtgever; null: the reglement knows no handover.'`,
  `COMMENT ON COLUMN beleid_profiel.kanttekening IS
    'The kind of statement that travels with the values of a category; null: the reglement knows none.'`,
  `CREATE TABLE beleid_bereik (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    rol text NOT NULL,
    bereik text NOT NULL CHECK (bereik IN ('ORGANISATIE', 'PROJECT', 'TOEGEWEZEN')),
    regel text NOT NULL,
    PRIMARY KEY (profiel, rol)
  )`,
  `CREATE TABLE beleid_uitstroom (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    soort text NOT NULL,
    maanden integer,
    regel text NOT NULL,
    PRIMARY KEY (profiel, soort)
  )`,
  `COMMENT ON COLUMN beleid_uitstroom.maanden IS
    'The shortest contract with which this outflow from a benefit counts; null: it takes an agreement instead.'`,
  `CREATE TABLE beleid_toelating (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    afnemer text NOT NULL CHECK (afnemer IN ('OPDRACHTGEVER', 'PARTNER')),
    eis text NOT NULL CHECK (eis IN ('OVEREENKOMST', 'DOEL', 'REGLEMENT', 'EVALUATIE', 'GEHEIMHOUDING')),
    maanden integer,
    regel text NOT NULL,
    PRIMARY KEY (profiel, afnemer, eis),
    CHECK ((eis = 'EVALUATIE') = (maanden IS NOT NULL))
  )`,
  `CREATE TABLE beleid_statistiek (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    aanvrager text NOT NULL,
    drempel integer NOT NULL CHECK (drempel > 2),
    afronding integer NOT NULL CHECK (afronding BETWEEN 1 AND drempel),
    regel text NOT NULL,
    PRIMARY KEY (profiel, aanvrager)
  )`,
  `CREATE TABLE beleid_noodtoegang (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    rol text NOT NULL,
    belang text NOT NULL,
    minuten integer NOT NULL,
    regel text NOT NULL,
    PRIMARY KEY (profiel, rol, belang)
  )`,
  `COMMENT ON COLUMN beleid_noodtoegang.minuten IS 'The longest that this role may break the glass for this interest.'`,
  `CREATE TABLE beleid (
    profiel text NOT NULL REFERENCES beleid_profiel (profiel),
    volgnummer integer NOT NULL,
    aard text NOT NULL CHECK (aard IN ('OPENT', 'SLUIT')),
    aanvrager text NOT NULL,
    doel text CHECK (doel <> 'STATISTIEK'), -- figures have no persons (CV-41)
    categorie text NOT NULL,
    feiten text[] NOT NULL,
    regel text NOT NULL,
    vraag text NOT NULL GENERATED ALWAYS AS (pw.als_vraag(feiten, categorie)) STORED,
    CHECK ((aard = 'SLUIT') = (doel IS NULL)),
    UNIQUE NULLS NOT DISTINCT (profiel, volgnummer, aanvrager, doel, categorie)
  )`,
  `COMMENT ON COLUMN beleid.doel IS 'The purpose under which a rule opens; null: a rule that closes does so under any.'`,
  `COMMENT ON COLUMN beleid.vraag IS 'Its facts, as they are asked of the words of a dossier.'`,
  'CREATE INDEX ON beleid (profiel, aanvrager, categorie)',
];

/** The purposes of the request, as far as the registration in force names them, and its agreement where that is asked. */
const DOELEN = afgeleidVanZelfde({
  naam: 'doelen',
  geeft: 'text[]',
  sql: `
  DECLARE
    eigen uuid := pw.toegelaten();
    registratie uuid := pw.integratie();
  BEGIN
    RETURN ARRAY(
      SELECT DISTINCT doel FROM integratie i
      JOIN organisatie o ON o.id = i.organisatie_id
      CROSS JOIN unnest(string_to_array(nullif(current_setting('pw.doelen', true), ''), ',')) AS doel
      WHERE i.organisatie_id = eigen AND i.id = registratie AND doel = ANY (i.doelen)
        AND (doel = ANY (i.overeenkomst_doelen) OR NOT EXISTS (SELECT FROM beleid_toelating t
          WHERE t.profiel = o.profiel AND t.afnemer = i.soort AND t.eis = 'DOEL')));
  END`,
});

/**
 * The rules of one kind of caller under one purpose, as one question for each category: made of the rule table when
 * that changes, because it is asked by every transaction.
 */
const VRAGEN = [
  `CREATE TABLE beleid_vraag (
    profiel text NOT NULL,
    aanvrager text NOT NULL,
    doel text NOT NULL,
    categorie text NOT NULL,
    opent text,
    sluit text,
    altijd boolean NOT NULL,
    PRIMARY KEY (profiel, aanvrager, doel, categorie)
  )`,
  `COMMENT ON TABLE beleid_vraag IS 'Derived from beleid, by a trigger: what opens and what closes, as text of a tsquery.'`,
  `COMMENT ON COLUMN beleid_vraag.altijd IS 'A rule opens the category and asks no fact.'`,
  schrijftAlsEigenaar({
    naam: 'stel_vragen()',
    geeft: 'trigger',
    sql: `
  BEGIN
    DELETE FROM beleid_vraag;
    INSERT INTO beleid_vraag (profiel, aanvrager, doel, categorie, opent, sluit, altijd)
      SELECT b.profiel, b.aanvrager, d.doel, b.categorie,
        string_agg(DISTINCT v.vraag, ' | ') FILTER (WHERE b.aard = 'OPENT'),
        string_agg(DISTINCT v.vraag, ' | ') FILTER (WHERE b.aard = 'SLUIT'),
        bool_or(b.aard = 'OPENT' AND b.feiten = '{}')
      FROM beleid b
      JOIN unnest(${ALLE_DOELEN}) AS d (doel) ON b.doel = d.doel OR b.doel IS NULL
      CROSS JOIN LATERAL (SELECT replace(b.vraag, '${DOEL}', d.doel) AS vraag) v
      WHERE d.doel <> 'AANMELDING' -- an aanmelding's purpose reads no dossier
      GROUP BY b.profiel, b.aanvrager, d.doel, b.categorie
      -- What closes under any purpose stands with those that open something, unless it asks for the purpose itself.
      HAVING bool_or(b.aard = 'OPENT' OR strpos(b.vraag, '${DOEL}') > 0);
    RETURN NULL;
  END`,
  }),
  `CREATE TRIGGER vragen AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON beleid
    FOR EACH STATEMENT EXECUTE FUNCTION pw.stel_vragen()`,
  'ALTER TABLE beleid ENABLE ALWAYS TRIGGER vragen',
];

/**
 * What the rules of these categories ask of a dossier, for the caller's kinds and purposes: one of those that open, and
 * none of those that close. With more than one way to dossiers each asks for its own way as well. Free is a category
 * that is open in every dossier the caller reaches: no fact is asked, nothing closes.
 */
const BEREKEN_VRAGEN = alsEigenaar({
  naam: 'bereken_vragen(VARIADIC gevraagd text[])',
  geeft: 'TABLE (categorie text, vraag text, vrij boolean)',
  sql: `
  DECLARE
    een_weg boolean := pw.een_weg();
    namen text[] := pw.soortnamen();
    doelen text[] := pw.doelen();
    eigen uuid := pw.organisatie();
  BEGIN
    RETURN QUERY
      WITH regel AS (
        SELECT v.categorie, v.sluit IS NOT NULL AS sluit, v.altijd AND (een_weg OR s.langs = 'ORGANISATIE') AS vrij,
          s.weg || '(' || v.opent || ')' AS openers, s.weg || '(' || v.sluit || ')' AS sluiters
        FROM (SELECT n[1] AS soort, n[2] AS langs,
            CASE WHEN een_weg THEN '' ELSE quote_literal('LANGS/' || n[2]) || ' & ' END AS weg
          FROM unnest(namen) AS naam CROSS JOIN LATERAL string_to_array(naam, ' ') AS n WHERE n[2] <> '') s
        JOIN organisatie o ON o.id = eigen
        JOIN beleid_vraag v ON v.profiel = o.profiel AND v.aanvrager = s.soort AND v.doel = ANY (doelen))
      SELECT g.categorie,
        coalesce('(' || string_agg(r.openers, ' | ') || ')', quote_literal(${NIETS}))
          || coalesce(' & !(' || string_agg(DISTINCT r.sluiters, ' | ') || ')', ''),
        coalesce(bool_or(r.vrij) AND NOT bool_or(r.sluit), false)
      FROM unnest(gevraagd) AS g (categorie) LEFT JOIN regel r USING (categorie)
      GROUP BY g.categorie;
  END`,
});

const BEREKEN_VRAAG = alsEigenaar({
  naam: 'bereken_vraag(gevraagd text)',
  geeft: 'tsquery',
  sql: `
  BEGIN
    RETURN (SELECT v.vraag::tsquery FROM pw.bereken_vragen(gevraagd) v);
  END`,
});

const BEREKEN_VRIJ = alsEigenaar({
  naam: 'bereken_vrij(gevraagd text)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN (SELECT v.vrij FROM pw.bereken_vragen(gevraagd) v);
  END`,
});

/** What a dossier has to answer before this category of it is open to the caller; it can always be asked. */
const VRAAG = uitdrukking({
  naam: 'vraag(gevraagd text)',
  geeft: 'tsquery',
  sql: `SELECT coalesce(nullif(current_setting('pw.af_vraag_' || gevraagd, true), '')::tsquery, pw.bereken_vraag(gevraagd))`,
});

/** Whether this category is open in every dossier that the caller reaches, so that none is asked. */
const VRIJ = uitdrukking({
  naam: 'vrij(gevraagd text)',
  geeft: 'boolean',
  sql: `SELECT coalesce(gevraagd = ANY (nullif(current_setting('pw.af_vrij', true), '')::text[]), pw.bereken_vrij(gevraagd))`,
});

/**
 * The categories that the caller may read of what is tied to no dossier: only by rules that ask no fact. A role that the
 * profile gives no reach opens nothing here either.
 * @param mits of which purposes, as a condition on `b.doel`.
 */
export const categorieenZonderFeiten = (naam: string, mits: string): string =>
  alsEigenaar({
    naam,
    geeft: 'text[]',
    sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    doelen text[] := pw.doelen();
    buiten boolean := pw.medewerker() IS NULL;
  BEGIN
    RETURN ARRAY(
      SELECT DISTINCT b.categorie FROM pw.soorten() s
      JOIN organisatie o ON o.id = eigen
      JOIN beleid b ON b.profiel = o.profiel AND b.aanvrager = s.soort
      WHERE b.aard = 'OPENT' AND b.doel = ANY (doelen) AND ${mits} AND b.feiten = '{}'
        AND (s.langs IS NOT NULL OR buiten));
  END`,
  });

const AANMELDINGSCATEGORIEEN = categorieenZonderFeiten('aanmeldingscategorieen()', `b.doel = 'AANMELDING'`);

export const BELEIDSTABELLEN = [...TABELLEN, ...VRAGEN];
export const DOELEN_FUNCTIE = DOELEN;
export const BELEID = [BEREKEN_VRAGEN, BEREKEN_VRAAG, BEREKEN_VRIJ, VRAAG, VRIJ, AANMELDINGSCATEGORIEEN];

export const BELEID_VAN_GATEWAY = [
  ...afgeleidVoor('doelen'),
  'bereken_vraag(text)',
  'bereken_vrij(text)',
  'vraag(text)',
  'vrij(text)',
  'aanmeldingscategorieen()',
];
