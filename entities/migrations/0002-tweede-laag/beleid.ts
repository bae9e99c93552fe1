import { alsEigenaar } from './functie';

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
    CHECK ((aard = 'SLUIT') = (doel IS NULL)),
    UNIQUE NULLS NOT DISTINCT (profiel, volgnummer, aanvrager, doel, categorie)
  )`,
  `COMMENT ON COLUMN beleid.doel IS 'The purpose under which a rule opens; null: a rule that closes does so under any.'`,
  'CREATE INDEX ON beleid (profiel, categorie, aanvrager)',
  'CREATE TYPE pw.regel AS (aard text, categorie text, doel text, feiten text[], langs text)',
];

/** The purposes of the request, as far as the registration in force names them, and its agreement where that is asked. */
const DOELEN = alsEigenaar({
  naam: 'doelen()',
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

/** The rules of these categories for the caller's kinds and purposes: those that close first, then the simplest. */
const REGELS = alsEigenaar({
  naam: 'regels(VARIADIC gevraagd text[])',
  geeft: 'pw.regel[]',
  sql: `
  BEGIN
    RETURN ARRAY(
      SELECT ROW(b.aard, b.categorie, d.doel, b.feiten, s.langs)::pw.regel
      FROM pw.soorten() s
      JOIN organisatie o ON o.id = pw.organisatie()
      JOIN beleid b ON b.profiel = o.profiel AND b.aanvrager = s.soort AND b.categorie = ANY (gevraagd)
      JOIN unnest(pw.doelen()) AS d (doel) ON b.doel = d.doel OR b.doel IS NULL
      WHERE s.langs IS NOT NULL AND d.doel <> 'AANMELDING' -- an aanmelding's purpose reads no dossier
      ORDER BY b.aard DESC, cardinality(b.feiten));
  END`,
});

/**
 * Those of these categories that are open in every dossier the caller reaches: no fact is asked, nothing closes.
 * With several ways to dossiers only a rule for the whole organisatie says so; then each row is judged by itself.
 */
const VRIJ = alsEigenaar({
  naam: 'vrij(VARIADIC gevraagd text[])',
  geeft: 'text[]',
  sql: `
  DECLARE
    alle pw.regel[] := pw.regels(VARIADIC gevraagd);
    een_weg boolean := (SELECT count(DISTINCT langs) = 1 FROM pw.soorten());
  BEGIN
    RETURN ARRAY(
      SELECT categorie FROM unnest(alle) WHERE aard = 'OPENT' AND feiten = '{}' AND (een_weg OR langs = 'ORGANISATIE')
      EXCEPT
      SELECT categorie FROM unnest(alle) WHERE aard = 'SLUIT');
  END`,
});

/** Whether this row may be read: by a rule for a kind of the caller that reaches it, whose facts all hold. */
const MAG = alsEigenaar(
  {
    naam: `mag(regels pw.regel[], opdrachten uuid[], clienten uuid[],
      van_categorie text, van_client uuid, van_opdracht uuid, rijfeiten text[])`,
    geeft: 'boolean',
    sql: `
  DECLARE
    regel pw.regel;
  BEGIN
    FOREACH regel IN ARRAY regels LOOP
      CONTINUE WHEN regel.categorie <> van_categorie;
      CONTINUE WHEN NOT CASE regel.langs
        WHEN 'ORGANISATIE' THEN true
        WHEN 'OPDRACHT' THEN van_opdracht = ANY (opdrachten)
        WHEN 'CLIENT' THEN van_client = ANY (clienten)
        WHEN 'NOODTOEGANG' THEN van_client = ANY (pw.noodclienten())
        ELSE false END;
      IF pw.gelden(regel.feiten, van_client, van_opdracht, van_categorie, regel.doel, rijfeiten) THEN
        RETURN regel.aard = 'OPENT'; -- those that close come first
      END IF;
    END LOOP;
    RETURN false;
  END`,
  },
  'COST 10000',
);

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

export const BELEIDSTABELLEN = TABELLEN;
export const BELEID = [DOELEN, REGELS, VRIJ, MAG, AANMELDINGSCATEGORIEEN];

export const BELEID_VAN_GATEWAY = [
  'regels(text[])',
  'vrij(text[])',
  'mag(pw.regel[], uuid[], uuid[], text, uuid, uuid, text[])',
  'aanmeldingscategorieen()',
];
