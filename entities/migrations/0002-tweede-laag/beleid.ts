import { DOELEN as ALLE_DOELEN } from '../0001-fundament/kolommen';
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
  `COMMENT ON COLUMN beleid_vraag.doel IS 'Empty: of what closes whatever the purpose, and does not ask for it.'`,
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
      JOIN unnest(${ALLE_DOELEN} || ''::text) AS d (doel) ON CASE
        WHEN b.doel IS NOT NULL THEN d.doel = b.doel
        WHEN strpos(b.vraag, '${DOEL}') > 0 THEN d.doel <> ''
        ELSE d.doel = '' END
      CROSS JOIN LATERAL (SELECT replace(b.vraag, '${DOEL}', d.doel) AS vraag) v
      WHERE d.doel <> 'AANMELDING' -- an aanmelding's purpose reads no dossier
      GROUP BY b.profiel, b.aanvrager, d.doel, b.categorie;
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
const VRAGEN_VAN = uitdrukking({
  naam: 'vragen(van_profiel text, namen text[], doelen text[], een_weg boolean, gevraagd text[])',
  geeft: 'TABLE (categorie text, vraag text, vrij boolean)',
  sql: `
  SELECT v.categorie,
    coalesce('(' || string_agg(s.weg || '(' || v.opent || ')', ' | ') || ')', quote_literal(${NIETS}))
      || coalesce(' & !(' || string_agg(s.weg || '(' || v.sluit || ')', ' | ') || ')', ''),
    bool_or(v.altijd AND (een_weg OR s.langs = 'ORGANISATIE')) AND NOT bool_or(v.sluit IS NOT NULL)
  FROM (SELECT split_part(naam, ' ', 1) AS soort, split_part(naam, ' ', 2) AS langs,
      CASE WHEN een_weg THEN '' ELSE quote_literal('LANGS/' || split_part(naam, ' ', 2)) || ' & ' END AS weg
    FROM unnest(namen) AS naam) s
  -- A kind at a time, by the key: there are one or two.
  CROSS JOIN LATERAL (SELECT * FROM beleid_vraag
    WHERE profiel = van_profiel AND aanvrager = s.soort AND doel = ANY (doelen || ''::text) OFFSET 0) v
  WHERE s.langs <> '' AND v.categorie = ANY (gevraagd)
  GROUP BY v.categorie`,
});

const vanEen = (naam: string, geeft: string, kolom: string, anders: string) =>
  alsEigenaar({
    naam: `${naam}(gevraagd text)`,
    geeft,
    sql: `
  DECLARE
    een_weg boolean := pw.een_weg();
    namen text[] := pw.soortnamen();
    doelen text[] := pw.doelen();
    profiel text := pw.profiel();
  BEGIN
    RETURN coalesce(
      (SELECT ${kolom} FROM pw.vragen(profiel, namen, doelen, een_weg, ARRAY[gevraagd]) v), ${anders});
  END`,
  });

const BEREKEN_VRAAG = vanEen('bereken_vraag', 'tsquery', 'v.vraag::tsquery', `quote_literal(${NIETS})::tsquery`);
const BEREKEN_VRIJ = vanEen('bereken_vrij', 'boolean', 'v.vrij', 'false');

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
export const BELEID = [VRAGEN_VAN, BEREKEN_VRAAG, BEREKEN_VRIJ, VRAAG, VRIJ, AANMELDINGSCATEGORIEEN];

export const BELEID_VAN_GATEWAY = [
  'bereken_vraag(text)',
  'bereken_vrij(text)',
  'vraag(text)',
  'vrij(text)',
  'aanmeldingscategorieen()',
];
