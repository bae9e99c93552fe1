import { bewaardVanZelfde } from './afgeleid';
import { alsEigenaar, uitdrukking } from './functie';

/**
 * The registration in force, when it has everything that the reglement asks of its kind, with the purposes of the
 * request as far as it names them, and its agreement where that is asked. A requirement that is not known here is not
 * met.
 * @param overeenkomst SQL: whether the agreement of registration `i` runs.
 */
export const berekenToelating = (overeenkomst: string): string =>
  alsEigenaar({
    naam: 'bereken_toelating()',
    geeft: 'pw.toelating',
    sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    registratie uuid := pw.integratie();
    nu timestamptz := pw.nu();
    vandaag date := (nu AT TIME ZONE 'Europe/Amsterdam')::date;
    gevraagd text[] := string_to_array(nullif(current_setting('pw.doelen', true), ''), ',');
    toelating pw.toelating;
  BEGIN
    SELECT i.organisatie_id, o.profiel,
      ARRAY(SELECT DISTINCT doel FROM unnest(gevraagd) AS doel
        WHERE doel = ANY (i.doelen)
          AND (doel = ANY (i.overeenkomst_doelen) OR NOT EXISTS (SELECT FROM beleid_toelating t
            WHERE t.profiel = o.profiel AND t.afnemer = i.soort AND t.eis = 'DOEL')))
    INTO toelating
    FROM integratie i
    JOIN organisatie o ON o.id = i.organisatie_id
    WHERE i.organisatie_id = eigen AND i.id = registratie AND pw.loopt(i.van, i.tot, nu)
      AND NOT EXISTS (SELECT FROM beleid_toelating t
        WHERE t.profiel = o.profiel AND t.afnemer = i.soort AND NOT coalesce(CASE t.eis
          WHEN 'OVEREENKOMST' THEN ${overeenkomst}
          WHEN 'REGLEMENT' THEN i.reglement_aanvaard_op <= vandaag
          WHEN 'EVALUATIE' THEN i.laatste_evaluatie_op <= vandaag
            AND vandaag <= i.laatste_evaluatie_op + make_interval(months => t.maanden)
          WHEN 'GEHEIMHOUDING' THEN i.geheimhouding_getekend_op <= vandaag
          WHEN 'DOEL' THEN true -- decided a purpose at a time
        END, false));
    RETURN toelating;
  END`,
  });

/**
 * The organisatie whose rows this caller may know at all: its own, while it is let in; else NULL, which matches no row.
 */
const TOEGELATEN = uitdrukking({
  naam: 'toegelaten()',
  geeft: 'uuid',
  sql: `SELECT coalesce(${bewaardVanZelfde('toegelaten')}::uuid, (pw.bereken_toelating()).organisatie_id)`,
});

const DOELEN = uitdrukking({
  naam: 'doelen()',
  geeft: 'text[]',
  sql: `SELECT coalesce(${bewaardVanZelfde('doelen')}::text[], (pw.bereken_toelating()).doelen, '{}')`,
});

/** Of whoever is let in, the reglement of the organisatie. */
const PROFIEL = uitdrukking({
  naam: 'profiel()',
  geeft: 'text',
  sql: `SELECT coalesce(${bewaardVanZelfde('profiel')}, (pw.bereken_toelating()).profiel)`,
});

export const TOELATING = [
  'CREATE TYPE pw.toelating AS (organisatie_id uuid, profiel text, doelen text[])',
  berekenToelating('nu < i.overeenkomst_tot'),
  TOEGELATEN,
  DOELEN,
  PROFIEL,
];
export const TOELATING_VAN_GATEWAY = ['bereken_toelating()', 'toegelaten()', 'doelen()', 'profiel()'];
