import { afgeleid, afgeleidVoor } from './afgeleid';
import { type Beveiliging, zichtbaar } from './beveiliging';
import { alsEigenaar, rekenkundig, schrijftAlsEigenaar, uitdrukking } from './functie';

/*
 * Figures (CV-13, F2-17). Who asks under the purpose STATISTIEK reads counts and no person (CV-41): no row of a dossier
 * is in reach then, and the figures are made here, as the owner, once.
 */

/** The request is for figures alone: then there is no way to any dossier. */
const TELT_ALLEEN = afgeleid({
  naam: 'telt_alleen',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN position('STATISTIEK' IN coalesce(current_setting('pw.doelen', true), '')) > 0
      AND pw.doelen() = ARRAY['STATISTIEK'];
  END`,
});

/** The organisatie of whose persons the caller may know. */
const MET_PERSONEN = uitdrukking({
  naam: 'met_personen()',
  geeft: 'uuid',
  sql: 'SELECT CASE WHEN NOT pw.telt_alleen() THEN pw.toegelaten() END',
});

/** A rule of the reglement gives figures to one of the caller's kinds, and it asks for nothing else. */
const ZIET_CIJFERS = alsEigenaar({
  naam: 'ziet_cijfers()',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN pw.telt_alleen() AND EXISTS (
      SELECT FROM beleid_statistiek b
      JOIN organisatie o ON o.id = pw.organisatie() AND o.profiel = b.profiel
      JOIN pw.soorten() s ON s.soort = b.aanvrager);
  END`,
});

/**
 * Whether a division of persons can be given: each of its groups is at least the threshold, and there is more than one.
 * A part of a division would say of the rest that it is small; a single group, what everybody has in common.
 */
const TOONBAAR = rekenkundig({
  naam: 'toonbaar(aantallen integer[], drempel integer)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN (SELECT count(*) > 1 AND min(n) >= drempel FROM unnest(aantallen) AS n WHERE n > 0);
  END`,
});

/** Of an outflow the group by which it is counted: wide enough that a division can be given. */
const GROEP = `CASE
        WHEN v.uitstroom IN ('BETAALD_WERK', 'GESUBSIDIEERDE_ARBEID', 'EIGEN_WERK', 'PASSEND_WERK_INTERN',
          'DUURZAAM_BIJ_NIEUWE_WERKGEVER') THEN 'WERK'
        WHEN v.uitstroom IN ('PARTICIPATIE', 'OVERSTAP_VRIJWILLIGERSWERK', 'SCHOLING', 'ANDERE_VOORZIENING') THEN 'MEEDOEN'
        WHEN v.uitstroom = 'GEEN' THEN 'GEEN'
        ELSE 'ONBEKEND' END`;

/**
 * Publishes the figures of one opdrachtgever, unless they are there. Everybody counts once: by the first traject that
 * began in the quarter. One statement, so that a total and its parts are of one moment.
 */
const TEL_KWARTAAL = schrijftAlsEigenaar({
  naam: 'tel_kwartaal(van_opdrachtgever uuid, gevraagd date, vandaag date, drempel integer, afronding integer)',
  geeft: 'void',
  sql: `
  BEGIN
    IF EXISTS (SELECT FROM statistiek s WHERE s.organisatie_id = pw.organisatie()
        AND s.opdrachtgever_id = van_opdrachtgever AND s.kwartaal = gevraagd) THEN
      RETURN;
    END IF;
    WITH persoon AS (
      SELECT DISTINCT ON (v.client_id) o.wet, o.product, ${GROEP} AS uitstroom
      FROM traject_verloop v
      JOIN opdracht o ON o.organisatie_id = v.organisatie_id AND o.id = v.opdracht_id
      WHERE v.organisatie_id = pw.organisatie() AND v.opdrachtgever_id = van_opdrachtgever
        AND v.startdatum >= gevraagd AND v.startdatum < gevraagd + interval '3 months'
      ORDER BY v.client_id, v.startdatum, v.traject_id),
    kop AS (
      INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
      SELECT pw.organisatie(), gen_random_uuid(), van_opdrachtgever, gevraagd, vandaag,
        CASE WHEN count(*) >= drempel THEN round(count(*)::numeric / afronding) * afronding END
      FROM persoon RETURNING organisatie_id, id),
    geteld AS (
      SELECT CASE GROUPING(uitstroom) WHEN 0 THEN 'UITSTROOM' ELSE 'VOORZIENING' END AS verdeling,
        wet, product, uitstroom, count(*)::integer AS n
      FROM persoon GROUP BY GROUPING SETS ((wet, product), (uitstroom))),
    gegeven AS (
      SELECT verdeling FROM geteld GROUP BY verdeling HAVING pw.toonbaar(array_agg(n), drempel))
    INSERT INTO statistiek_cel (organisatie_id, statistiek_id, verdeling, nummer, wet, product, uitstroom, aantal)
    SELECT kop.organisatie_id, kop.id, verdeling,
      row_number() OVER (PARTITION BY verdeling ORDER BY wet, product, uitstroom),
      wet, product, uitstroom, round(n::numeric / afronding) * afronding
    FROM geteld JOIN gegeven USING (verdeling) CROSS JOIN kop;
  END`,
});

/** Publishes the figures over the whole organisatie, unless they are there: sums of what each opdrachtgever is given. */
const TEL_ALLEN = schrijftAlsEigenaar({
  naam: 'tel_allen(gevraagd date, vandaag date, drempel integer, afronding integer)',
  geeft: 'void',
  sql: `
  BEGIN
    IF EXISTS (SELECT FROM statistiek s WHERE s.organisatie_id = pw.organisatie()
        AND s.opdrachtgever_id IS NULL AND s.kwartaal = gevraagd) THEN
      RETURN;
    END IF;
    PERFORM pw.tel_kwartaal(g.id, gevraagd, vandaag, drempel, afronding)
      FROM opdrachtgever g WHERE g.organisatie_id = pw.organisatie();
    WITH deel AS (
      SELECT s.id, s.totaal FROM statistiek s
      WHERE s.organisatie_id = pw.organisatie() AND s.opdrachtgever_id IS NOT NULL AND s.kwartaal = gevraagd),
    kop AS (
      INSERT INTO statistiek (organisatie_id, id, opdrachtgever_id, kwartaal, peildatum, totaal)
      SELECT pw.organisatie(), gen_random_uuid(), NULL, gevraagd, vandaag, sum(totaal) FROM deel
      RETURNING organisatie_id, id)
    INSERT INTO statistiek_cel (organisatie_id, statistiek_id, verdeling, nummer, wet, product, uitstroom, aantal)
    SELECT kop.organisatie_id, kop.id, c.verdeling,
      row_number() OVER (PARTITION BY c.verdeling ORDER BY c.wet, c.product, c.uitstroom),
      c.wet, c.product, c.uitstroom, sum(c.aantal)
    FROM statistiek_cel c CROSS JOIN kop
    WHERE c.organisatie_id = kop.organisatie_id AND c.statistiek_id IN (SELECT id FROM deel)
    GROUP BY kop.organisatie_id, kop.id, c.verdeling, c.wet, c.product, c.uitstroom;
  END`,
});

/**
 * Publishes what the caller may read of a quarter that has ended: of its own opdrachten, or inside of all. Who comes
 * first settles it; others wait for that, and read the same.
 */
const STEL_CIJFERS_VAST = schrijftAlsEigenaar({
  naam: 'stel_cijfers_vast(gevraagd date)',
  geeft: 'void',
  sql: `
  DECLARE
    vandaag date := (pw.nu() AT TIME ZONE 'Europe/Amsterdam')::date;
    regel beleid_statistiek;
  BEGIN
    IF NOT pw.ziet_cijfers() THEN
      RAISE EXCEPTION 'no figures for this caller' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF gevraagd <> date_trunc('quarter', gevraagd::timestamp)::date OR gevraagd < '2000-01-01'
        OR gevraagd + interval '3 months' > vandaag THEN
      RAISE EXCEPTION 'no quarter that has ended' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT b.* INTO STRICT regel FROM beleid_statistiek b
      JOIN organisatie o ON o.id = pw.organisatie() AND o.profiel = b.profiel
      JOIN pw.soorten() s ON s.soort = b.aanvrager
      ORDER BY b.aanvrager LIMIT 1;
    IF EXISTS (SELECT FROM statistiek s WHERE s.organisatie_id = pw.organisatie()
        AND s.opdrachtgever_id IS NOT DISTINCT FROM pw.opdrachtgever() AND s.kwartaal = gevraagd) THEN
      RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('statistiek ' || pw.organisatie() || gevraagd, 0));
    IF pw.opdrachtgever() IS NULL THEN
      PERFORM pw.tel_allen(gevraagd, vandaag, regel.drempel, regel.afronding);
    ELSE
      PERFORM pw.tel_kwartaal(pw.opdrachtgever(), gevraagd, vandaag, regel.drempel, regel.afronding);
    END IF;
  END`,
});

/** The caller's own figures: an opdrachtgever's over its own opdrachten, inside those over all together. */
const EIGEN_CIJFERS =
  '(SELECT pw.ziet_cijfers()) AND opdrachtgever_id IS NOT DISTINCT FROM (SELECT pw.opdrachtgever())';

export const CIJFERS: readonly Beveiliging[] = [
  { tabel: 'statistiek', lezen: EIGEN_CIJFERS },
  { tabel: 'statistiek_cel', lezen: zichtbaar('statistiek', 'z.id = statistiek_id') },
];

export const STATISTIEK = [
  ...TELT_ALLEEN,
  MET_PERSONEN,
  ZIET_CIJFERS,
  TOONBAAR,
  TEL_KWARTAAL,
  TEL_ALLEN,
  STEL_CIJFERS_VAST,
];
export const STATISTIEK_VAN_GATEWAY = [
  ...afgeleidVoor('telt_alleen'),
  'met_personen()',
  'ziet_cijfers()',
  'stel_cijfers_vast(date)',
];
