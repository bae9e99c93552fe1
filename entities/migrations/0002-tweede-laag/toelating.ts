import { afgeleidVanZelfde, afgeleidVoor } from './afgeleid';

/**
 * The organisatie whose rows this caller may know at all: its own, while its registration runs and has everything that
 * the reglement asks of its kind; else NULL, which matches no row. A requirement that is not known here is not met.
 */
export const TOELATING = afgeleidVanZelfde({
  naam: 'toegelaten',
  geeft: 'uuid',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    registratie uuid := pw.integratie();
    nu timestamptz := pw.nu();
    vandaag date := (nu AT TIME ZONE 'Europe/Amsterdam')::date;
  BEGIN
    RETURN (
      SELECT i.organisatie_id FROM integratie i
      JOIN organisatie o ON o.id = i.organisatie_id
      WHERE i.organisatie_id = eigen AND i.id = registratie AND pw.loopt(i.van, i.tot, nu)
        AND NOT EXISTS (SELECT FROM beleid_toelating t
          WHERE t.profiel = o.profiel AND t.afnemer = i.soort AND NOT coalesce(CASE t.eis
            WHEN 'OVEREENKOMST' THEN nu < i.overeenkomst_tot
            WHEN 'REGLEMENT' THEN i.reglement_aanvaard_op <= vandaag
            WHEN 'EVALUATIE' THEN i.laatste_evaluatie_op <= vandaag
              AND vandaag <= i.laatste_evaluatie_op + make_interval(months => t.maanden)
            WHEN 'GEHEIMHOUDING' THEN i.geheimhouding_getekend_op <= vandaag
            WHEN 'DOEL' THEN true -- decided a purpose at a time
          END, false)));
  END`,
});

export const TOELATING_VAN_GATEWAY = afgeleidVoor('toegelaten');
