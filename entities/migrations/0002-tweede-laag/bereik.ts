import { afgeleid, afgeleidVanZelfde, afgeleidVoor } from './afgeleid';
import { alsEigenaar, intern, uitdrukking } from './functie';

/*
 * How far a caller reaches, from stored rows. There are four ways to a dossier: the whole ORGANISATIE, the OPDRACHT
 * (an opdrachtgever's own running ones, a coordinator's projects), the CLIENT (a coach's caseload, one's own dossier)
 * and, to read it for a while, NOODTOEGANG. The sets are small and asked once per statement, as (SELECT …).
 */

/** Whoever does not work there reads dossiers for a purpose of their own: that of an aanmelding opens none. */
const LEEST_DOSSIERS = uitdrukking({
  naam: 'leest_dossiers()',
  geeft: 'boolean',
  sql: `SELECT pw.medewerker() IS NOT NULL OR NOT pw.doelen() <@ ARRAY['AANMELDING']`,
});

/** The roles of the autorisaties in force: the period runs, secrecy is signed and, where the profile asks one, the VOG is valid. */
const ROLLEN = intern({
  naam: 'rollen(organisatie uuid, medewerker uuid, nu timestamptz)',
  geeft: 'text[]',
  sql: `
  DECLARE
    vandaag date := (nu AT TIME ZONE 'Europe/Amsterdam')::date;
  BEGIN
    RETURN ARRAY(
      SELECT DISTINCT a.rol FROM autorisatie a
      JOIN organisatie o ON o.id = a.organisatie_id
      JOIN beleid_profiel p ON p.profiel = o.profiel
      WHERE a.organisatie_id = organisatie AND a.medewerker_id = medewerker AND pw.loopt(a.van, a.tot, nu)
        AND a.geheimhouding_getekend_op <= vandaag
        AND (NOT p.vog OR a.vog_geldig_tot >= vandaag)
      ORDER BY a.rol);
  END`,
});

/**
 * The names under which the policy knows the caller, each with its way to dossiers; NULL: it reaches none, as nobody
 * does who asks for figures alone (CV-41). Who is not let in has no name: what reads as the owner serves it nothing.
 */
const SOORTEN = uitdrukking({
  naam: 'soorten()',
  geeft: 'TABLE (soort text, langs text)',
  sql: `SELECT split_part(naam, ' ', 1), nullif(split_part(naam, ' ', 2), '') FROM unnest(pw.soortnamen()) AS naam`,
});

/** The same as they are kept: name and way with a space between. */
const SOORTNAMEN = afgeleidVanZelfde({
  naam: 'soortnamen',
  geeft: 'text[]',
  sql: `
  DECLARE
    eigen uuid := pw.toegelaten();
    zelf uuid := coalesce(pw.opdrachtgever(), pw.medewerker());
    telt boolean;
    namen text[];
  BEGIN
    IF eigen IS NULL THEN
      RETURN '{}';
    END IF;
    telt := pw.telt_alleen();
    CASE pw.soort()
      WHEN 'OPDRACHTGEVER' THEN
        namen := ARRAY(SELECT o.soort || ' OPDRACHT' FROM opdrachtgever o WHERE o.organisatie_id = eigen AND o.id = zelf);
      WHEN 'MEDEWERKER' THEN
        namen := ARRAY(
          SELECT rol || ' '
            || coalesce(CASE b.bereik WHEN 'PROJECT' THEN 'OPDRACHT' WHEN 'TOEGEWEZEN' THEN 'CLIENT' ELSE b.bereik END, '')
          FROM unnest(pw.rollen(eigen, zelf, pw.nu())) AS rol
          JOIN organisatie o ON o.id = eigen
          LEFT JOIN beleid_bereik b USING (profiel, rol));
        IF NOT telt AND cardinality(pw.noodclienten()) > 0 THEN
          namen := namen || 'NOODTOEGANG NOODTOEGANG'::text;
        END IF;
      WHEN 'BETROKKENE' THEN namen := ARRAY['BETROKKENE CLIENT'];
      WHEN 'PARTNER' THEN namen := ARRAY['PARTNER '];
      ELSE namen := '{}';
    END CASE;
    RETURN CASE WHEN telt THEN ARRAY(SELECT split_part(naam, ' ', 1) || ' ' FROM unnest(namen) AS naam) ELSE namen END;
  END`,
});

const WEGEN = afgeleid({
  naam: 'wegen',
  geeft: 'text[]',
  sql: `
  DECLARE
    naam text;
    wegen text[] := '{}';
  BEGIN
    FOREACH naam IN ARRAY pw.soortnamen() LOOP
      IF split_part(naam, ' ', 2) <> ALL (wegen || ''::text) THEN
        wegen := wegen || split_part(naam, ' ', 2);
      END IF;
    END LOOP;
    RETURN wegen;
  END`,
});

/** Of who works there: nobody else has a way to the whole organisatie, and an opdrachtgever coordinates nothing. */
const vanMedewerker = (naam: string, sql: string) =>
  uitdrukking({ naam, geeft: 'boolean', sql: `SELECT pw.medewerker() IS NOT NULL AND ${sql}` });

const BINNEN = vanMedewerker('binnen()', 'cardinality(pw.wegen()) > 0');
const HELE_ORGANISATIE = vanMedewerker('hele_organisatie()', `'ORGANISATIE' = ANY (pw.wegen())`);
/** Whoever coordinates projects judges aanmeldingen that name no opdracht as well. */
const COORDINEERT = vanMedewerker('coordineert()', `'OPDRACHT' = ANY (pw.wegen())`);

/** With one way to dossiers a rule needs not say by which it reaches one, unless a fact is of the caller. */
const EEN_WEG = uitdrukking({
  naam: 'een_weg()',
  geeft: 'boolean',
  sql: 'SELECT cardinality(pw.wegen()) < 2 AND cardinality(pw.vitaalclienten()) = 0',
});

/**
 * Of a caller with more than one way to dossiers: by which this one is reached; and the facts that are the caller's.
 * Asked a row at a time, by such a caller only.
 */
const WEGWOORDEN = `CREATE FUNCTION pw.wegwoorden(van_client uuid, van_opdracht uuid) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN array_to_tsvector(array_remove(ARRAY[
      CASE WHEN pw.hele_organisatie() THEN 'LANGS/ORGANISATIE' END,
      CASE WHEN van_opdracht = ANY (pw.opdrachten()) THEN 'LANGS/OPDRACHT' END,
      CASE WHEN van_client = ANY (pw.clienten()) THEN 'LANGS/CLIENT' END,
      CASE WHEN van_client = ANY (pw.noodclienten()) THEN 'LANGS/NOODTOEGANG' END,
      CASE WHEN van_client = ANY (pw.vitaalclienten()) THEN 'VITAAL_BELANG' END], NULL));
  END $$`;

const OPDRACHTEN = afgeleid({
  naam: 'opdrachten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    zelf uuid := coalesce(pw.opdrachtgever(), pw.medewerker());
    nu timestamptz := pw.nu();
  BEGIN
    IF zelf IS NULL OR NOT pw.leest_dossiers() OR 'OPDRACHT' <> ALL (pw.wegen()) THEN
      RETURN '{}';
    ELSIF pw.opdrachtgever() IS NOT NULL THEN
      RETURN ARRAY(
        SELECT o.id FROM opdracht o
        WHERE o.organisatie_id = eigen AND o.opdrachtgever_id = zelf AND pw.loopt(o.van, o.tot, nu));
    END IF;
    RETURN ARRAY(
      SELECT t.opdracht_id FROM toewijzing t
      WHERE t.organisatie_id = eigen AND t.medewerker_id = zelf AND t.opdracht_id IS NOT NULL
        AND pw.loopt(t.van, t.tot, nu));
  END`,
});

const CLIENTEN = afgeleid({
  naam: 'clienten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    zelf uuid := coalesce(pw.client(), pw.medewerker());
    nu timestamptz := pw.nu();
  BEGIN
    IF zelf IS NULL OR NOT pw.leest_dossiers() OR 'CLIENT' <> ALL (pw.wegen()) THEN
      RETURN '{}';
    ELSIF pw.client() IS NOT NULL THEN
      RETURN ARRAY[zelf];
    END IF;
    RETURN ARRAY(
      SELECT t.client_id FROM toewijzing t
      WHERE t.organisatie_id = eigen AND t.medewerker_id = zelf AND t.client_id IS NOT NULL
        AND pw.loopt(t.van, t.tot, nu));
  END`,
});

/** Those of the caller and those in need: whose dossiers are read, whoever may write them. */
const BEREIKTE_CLIENTEN = afgeleid({
  naam: 'bereikte_clienten',
  geeft: 'uuid[]',
  sql: `
  BEGIN
    RETURN pw.clienten() || pw.noodclienten();
  END`,
});

/**
 * Whether the caller knows this client otherwise than by broken glass, which gives no right to write: of its own reach,
 * or by an aanmelding that was accepted for it.
 */
const KENT_CLIENT = intern({
  naam: 'kent_client(gevraagd uuid)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN pw.hele_organisatie() OR gevraagd = ANY (pw.clienten())
      OR EXISTS (SELECT FROM traject t WHERE t.organisatie_id = pw.organisatie() AND t.client_id = gevraagd
        AND t.opdracht_id = ANY (pw.opdrachten()))
      OR EXISTS (SELECT FROM aanmelding a WHERE a.organisatie_id = pw.organisatie() AND a.client_id = gevraagd);
  END`,
});

/** A client of whom there is nothing yet, as just made for an aanmelding: knowing its id lets nobody into a dossier. */
const NIEUWE_CLIENT = alsEigenaar({
  naam: 'nieuwe_client(gevraagd uuid)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN NOT EXISTS (SELECT FROM traject WHERE organisatie_id = pw.organisatie() AND client_id = gevraagd)
      AND NOT EXISTS (SELECT FROM aanmelding WHERE organisatie_id = pw.organisatie() AND client_id = gevraagd)
      AND NOT EXISTS (SELECT FROM toewijzing WHERE organisatie_id = pw.organisatie() AND client_id = gevraagd)
      AND NOT EXISTS (SELECT FROM client_account WHERE organisatie_id = pw.organisatie() AND client_id = gevraagd);
  END`,
});

/** Whether the caller sees an accepted aanmelding of this client from which a traject under this opdracht may start. */
const UIT_AANMELDING = intern({
  naam: 'uit_aanmelding(gevraagd uuid, van_client uuid, van_opdracht uuid)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN EXISTS (SELECT FROM aanmelding a
      WHERE a.organisatie_id = pw.organisatie() AND a.id = gevraagd AND a.status = 'GEACCEPTEERD'
        AND a.client_id = van_client AND coalesce(a.opdracht_id, van_opdracht) = van_opdracht);
  END`,
});

/** The ways to dossiers of those of these roles that are in force. */
const SCHRIJFT_LANGS = alsEigenaar({
  naam: 'schrijft_langs(VARIADIC rollen text[])',
  geeft: 'text[]',
  sql: `
  BEGIN
    RETURN ARRAY(
      SELECT DISTINCT langs FROM pw.soorten()
      WHERE pw.medewerker() IS NOT NULL AND soort = ANY (rollen) AND langs IS NOT NULL);
  END`,
});

export const BEREIK = [
  LEEST_DOSSIERS,
  ROLLEN,
  ...SOORTNAMEN,
  SOORTEN,
  ...WEGEN,
  EEN_WEG,
  BINNEN,
  HELE_ORGANISATIE,
  COORDINEERT,
  ...OPDRACHTEN,
  ...CLIENTEN,
  ...BEREIKTE_CLIENTEN,
  WEGWOORDEN,
  KENT_CLIENT,
  NIEUWE_CLIENT,
  UIT_AANMELDING,
  SCHRIJFT_LANGS,
];

export const BEREIK_VAN_GATEWAY = [
  ...afgeleidVoor('soortnamen', 'wegen', 'opdrachten', 'clienten', 'bereikte_clienten'),
  'een_weg()',
  'binnen()',
  'hele_organisatie()',
  'coordineert()',
  'wegwoorden(uuid, uuid)',
  'kent_client(uuid)',
  'nieuwe_client(uuid)',
  'uit_aanmelding(uuid, uuid, uuid)',
  'schrijft_langs(text[])',
];

/** Of the caller's organisatie, which its registration is let into. */
export const EIGEN_ORGANISATIE = 'organisatie_id = (SELECT pw.toegelaten())';

/** The same of a row that speaks of persons: none, for who asks for figures alone. */
export const MET_PERSONEN = 'organisatie_id = (SELECT pw.met_personen())';

/** For a row that bears client_id and opdracht_id. */
export const IN_BEREIK = `(
  (SELECT pw.hele_organisatie())
  OR opdracht_id = ANY ((SELECT pw.opdrachten())::uuid[])
  OR client_id = ANY ((SELECT pw.bereikte_clienten())::uuid[]))`;
