import { intern, uitdrukking } from './functie';

/*
 * The facts of src/domain/feit.ts, each decided here from the stored rows, without the TypeScript evaluator. A name
 * that is not in the list raises an error: a rule with an unknown fact neither opens nor is passed over.
 */

const VOORWAARDEN = `SELECT FROM opdracht_voorwaarden v
        WHERE v.organisatie_id = eigen AND v.opdracht_id = van_opdracht AND pw.loopt(v.van, v.tot, nu)`;

/** The recipient is the opdrachtgever who asks, or for who works there the organisatie itself: NULL. */
const TOESTEMMING = `SELECT FROM toestemming t
        WHERE t.organisatie_id = eigen AND t.client_id = van_client AND pw.loopt(t.van, t.tot, nu)
          AND t.doel = onder_doel AND t.categorie = van_categorie
          AND t.ontvanger_id IS NOT DISTINCT FROM pw.opdrachtgever()`;

/** Decided for the recipient who asks, or for the organisatie itself. */
const GRONDBESLUIT = `SELECT FROM grondbesluit b
        WHERE b.organisatie_id = eigen AND b.client_id = van_client AND b.categorie = van_categorie
          AND pw.loopt(b.van, b.tot, nu) AND b.ontvanger_id IS NOT DISTINCT FROM pw.opdrachtgever()`;

/** On this category or on all, for whoever asks or for this recipient. */
const MARKERING = `SELECT FROM markering m
        WHERE m.organisatie_id = eigen AND m.client_id = van_client AND pw.loopt(m.van, m.tot, nu)
          AND coalesce(m.categorie, van_categorie) = van_categorie
          AND (m.ontvanger_id IS NULL OR m.ontvanger_id = pw.opdrachtgever())`;

const OPDRACHT = 'SELECT FROM opdracht o WHERE o.organisatie_id = eigen AND o.id = van_opdracht';

/** The law on the opdracht names the category; gemeente and UWV are always accounted to for the usual ones (F2-28). */
const WET_GAAT_VOOR = `EXISTS (${VOORWAARDEN} AND van_categorie = ANY (v.wet_categorieen))
        OR (van_categorie IN ('IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN') AND EXISTS (SELECT FROM opdracht o
          JOIN opdrachtgever g ON g.organisatie_id = o.organisatie_id AND g.id = o.opdrachtgever_id
          WHERE o.organisatie_id = eigen AND o.id = van_opdracht AND g.soort IN ('GEMEENTE', 'UWV')))`;

const GEINFORMEERD = `EXISTS (SELECT FROM traject_verloop t
        WHERE t.organisatie_id = eigen AND t.client_id = van_client AND t.opdracht_id = van_opdracht
          AND t.geinformeerd_op <= nu)`;

/** Handed over to this opdracht. */
const OVERGEDRAGEN = `SELECT FROM overdracht h
        WHERE h.organisatie_id = eigen AND h.client_id = van_client AND h.opdracht_id = van_opdracht`;

const FEIT = intern({
  naam: 'feit(naam text, van_client uuid, van_opdracht uuid, van_categorie text, onder_doel text, rijfeiten text[])',
  geeft: 'boolean',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    nu timestamptz := pw.nu();
  BEGIN
    CASE naam
      WHEN 'OPDRACHT_NOEMT_DOEL' THEN RETURN EXISTS (${VOORWAARDEN} AND onder_doel = ANY (v.doelen));
      WHEN 'BSN_GROND' THEN RETURN EXISTS (${VOORWAARDEN} AND v.bsn_wet <> 'GEEN');
      WHEN 'BSN_GROND_ZORG' THEN RETURN EXISTS (${VOORWAARDEN} AND v.bsn_wet IN ('WMO', 'JEUGDWET', 'WLZ', 'ZVW'));
      WHEN 'GEZONDHEIDSVOORSCHRIFT' THEN RETURN EXISTS (${VOORWAARDEN} AND v.gezondheid_wet <> 'GEEN');
      WHEN 'ZORGBETROKKEN' THEN RETURN EXISTS (${VOORWAARDEN} AND v.zorgbetrokken);
      WHEN 'SPECIALE_BEGELEIDING' THEN RETURN EXISTS (SELECT FROM traject_begeleiding b
        WHERE b.organisatie_id = eigen AND b.client_id = van_client AND b.opdracht_id = van_opdracht
          AND pw.loopt(b.van, b.tot, nu));
      WHEN 'UAVG_30' THEN RETURN EXISTS (SELECT FROM clientstatus s
        JOIN opdrachtgever g ON g.organisatie_id = s.organisatie_id AND g.id = s.opdrachtgever_id
        WHERE s.organisatie_id = eigen AND s.client_id = van_client AND s.opdracht_id = van_opdracht
          AND pw.loopt(s.van, s.tot, nu) AND s.soort <> 'GEEN' AND s.reden <> 'GEEN'
          AND g.soort IN ('GEMEENTE', 'UWV', 'WERKGEVER'));
      WHEN 'DOEL_VERENIGBAAR' THEN RETURN EXISTS (${VOORWAARDEN} AND onder_doel = ANY (v.doelen))
        OR EXISTS (SELECT FROM verenigbaarheidstoets k WHERE k.organisatie_id = eigen AND k.opdracht_id = van_opdracht
          AND k.doel = onder_doel AND pw.loopt(k.van, k.tot, nu));
      WHEN 'OPDRACHT_ONDER_WET' THEN RETURN EXISTS (${OPDRACHT} AND o.wet <> 'GEEN');
      WHEN 'WET_NOEMT_CATEGORIE' THEN RETURN EXISTS (${VOORWAARDEN} AND van_categorie = ANY (v.wet_categorieen));
      WHEN 'BELANG_AFGEWOGEN' THEN RETURN EXISTS (${VOORWAARDEN} AND v.belangenafweging IS NOT NULL);
      WHEN 'OPDRACHT_EIST' THEN RETURN EXISTS (${VOORWAARDEN} AND van_categorie = ANY (v.eist));
      WHEN 'WERKNEMER' THEN RETURN EXISTS (SELECT FROM clientstatus s
        WHERE s.organisatie_id = eigen AND s.client_id = van_client AND s.opdracht_id = van_opdracht
          AND s.soort = 'WERKNEMER' AND pw.loopt(s.van, s.tot, nu));
      WHEN 'GEINFORMEERD' THEN RETURN ${GEINFORMEERD};
      WHEN 'NIET_GEINFORMEERD' THEN RETURN NOT ${GEINFORMEERD};
      WHEN 'BEROEPSGEHEIM', 'BEPERKT' THEN RETURN EXISTS (${MARKERING} AND m.soort = naam);
      WHEN 'VERZET' THEN RETURN EXISTS (${MARKERING} AND m.soort = naam) AND NOT (${WET_GAAT_VOOR});
      WHEN 'RECHTSVORDERING', 'VOLKENRECHT', 'ZWAARWEGEND_BELANG', 'PUBLIEKE_TAAK' THEN
        RETURN EXISTS (${GRONDBESLUIT} AND b.soort = naam);
      WHEN 'OVERDRACHT_DICHT' THEN RETURN EXISTS (${OVERGEDRAGEN})
        AND NOT EXISTS (${OVERGEDRAGEN} AND h.categorie = van_categorie AND EXISTS (SELECT FROM toestemming t
          WHERE t.organisatie_id = eigen AND t.client_id = van_client AND t.ontvanger_id = h.opdrachtgever_id
            AND t.doel = 'PLAATSING' AND t.categorie = van_categorie AND pw.loopt(t.van, t.tot, nu)));
      WHEN 'TOESTEMMING' THEN RETURN EXISTS (${TOESTEMMING});
      WHEN 'TOESTEMMING_SCHRIFTELIJK' THEN RETURN EXISTS (${TOESTEMMING} AND t.vorm = 'SCHRIFTELIJK');
      WHEN 'TOESTEMMING_UITDRUKKELIJK' THEN RETURN EXISTS (${TOESTEMMING} AND t.vorm = 'UITDRUKKELIJK');
      WHEN 'DEELBESLISSING' THEN RETURN EXISTS (${TOESTEMMING} AND t.evaluatie_id IS NOT NULL);
      WHEN 'OPENBAAR_GEMAAKT' THEN RETURN EXISTS (SELECT FROM openbaarmaking o
        WHERE o.organisatie_id = eigen AND o.client_id = van_client AND o.categorie = van_categorie
          AND pw.loopt(o.van, o.tot, nu));
      WHEN 'GEHEIM' THEN RETURN EXISTS (SELECT FROM geheimhouding_contact g
        WHERE g.organisatie_id = eigen AND g.client_id = van_client AND g.categorie = van_categorie
          AND pw.loopt(g.van, g.tot, nu));
      WHEN 'VITAAL_BELANG' THEN RETURN EXISTS (SELECT FROM noodtoegang n
        WHERE n.organisatie_id = eigen AND n.client_id = van_client AND n.medewerker_id = pw.medewerker()
          AND n.belang = naam AND pw.loopt(n.van, n.tot, nu));
      WHEN 'DESKUNDIG_BEOORDEELD', 'NOODZAAK', 'FTBV', 'RELEVANT', 'GEDEELD' THEN RETURN naam = ANY (rijfeiten);
    END CASE;
  END`,
});

const GELDEN = intern({
  naam: 'gelden(feiten text[], van_client uuid, van_opdracht uuid, van_categorie text, onder_doel text, rijfeiten text[])',
  geeft: 'boolean',
  sql: `
  DECLARE
    naam text;
  BEGIN
    FOREACH naam IN ARRAY feiten LOOP
      IF NOT pw.feit(naam, van_client, van_opdracht, van_categorie, onder_doel, rijfeiten) THEN
        RETURN false;
      END IF;
    END LOOP;
    RETURN true;
  END`,
});

/** The facts a row bears itself. */
const RIJFEITEN = uitdrukking({
  naam: 'rijfeiten(beoordeeld_door text, noodzaak text, ftbv text, relevantie text)',
  geeft: 'text[]',
  sql: `SELECT array_remove(ARRAY[
    CASE WHEN beoordeeld_door IS NOT NULL THEN 'DESKUNDIG_BEOORDEELD' END,
    CASE WHEN noodzaak IS NOT NULL THEN 'NOODZAAK' END,
    CASE WHEN ftbv IS NOT NULL THEN 'FTBV' END,
    CASE WHEN relevantie IS NOT NULL THEN 'RELEVANT' END], NULL)`,
});

/** Indexes by which the facts are found; those of 0001 that guard open periods leave closed ones out. */
const INDEXEN = [
  'CREATE INDEX ON opdracht_voorwaarden (organisatie_id, opdracht_id)',
  'CREATE INDEX ON clientstatus (organisatie_id, client_id, opdracht_id)',
  'CREATE INDEX ON geheimhouding_contact (organisatie_id, client_id)',
  'CREATE INDEX ON autorisatie (organisatie_id, medewerker_id)',
  'CREATE INDEX ON toewijzing (organisatie_id, medewerker_id)',
  'CREATE INDEX ON toewijzing (organisatie_id, client_id)',
  'CREATE INDEX ON client_account (organisatie_id, issuer, subject)',
];

export const FEITEN = [...INDEXEN, FEIT, GELDEN, RIJFEITEN];

export const FEITEN_VAN_GATEWAY = ['rijfeiten(text, text, text, text)'];
