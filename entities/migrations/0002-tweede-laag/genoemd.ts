import { AFSPRAKEN } from './aanmelden';
import { alsEigenaar } from './functie';

/*
 * Who explains what another may read has to know how that other would call: with which roles in force, by which
 * registrations. That is told to who answers for the organisatie or watches over it, of its own participants only, and
 * to a client of whoever has an opdracht about it. Anybody else is nobody.
 */

const LEIDING_OF_TOEZICHT = `pw.medewerker() IS NOT NULL AND EXISTS (SELECT FROM pw.soorten()
        WHERE soort IN ('DIRECTIE', 'BESTUUR', 'FG') AND langs = 'ORGANISATIE')
      AND (p_medewerker IS NULL OR EXISTS (SELECT FROM medewerker
        WHERE organisatie_id = pw.organisatie() AND id = p_medewerker))
      AND (p_opdrachtgever IS NULL OR EXISTS (SELECT FROM opdrachtgever
        WHERE organisatie_id = pw.organisatie() AND id = p_opdrachtgever))`;

const EIGEN_OPDRACHTGEVER = `pw.client() IS NOT NULL AND p_medewerker IS NULL AND EXISTS (SELECT FROM traject
        WHERE organisatie_id = pw.organisatie() AND client_id = ANY (pw.clienten()) AND opdrachtgever_id = p_opdrachtgever)`;

/** @param afspraken SQL: what was agreed with registration `i`. */
export const genoemd = (afspraken: string): string =>
  alsEigenaar({
    naam: 'genoemd(p_medewerker uuid, p_opdrachtgever uuid)',
    geeft: 'jsonb',
    sql: `
  DECLARE
    soort_integratie text := CASE WHEN p_medewerker IS NOT NULL THEN 'FRONTEND'
      WHEN p_opdrachtgever IS NOT NULL THEN 'OPDRACHTGEVER' ELSE 'PORTAAL' END;
  BEGIN
    IF NOT ((${LEIDING_OF_TOEZICHT}) OR (${EIGEN_OPDRACHTGEVER})) THEN
      RETURN NULL;
    END IF;
    RETURN jsonb_build_object(
      'registraties', (SELECT coalesce(jsonb_agg(jsonb_build_object('doelen', i.doelen, 'afspraken', ${afspraken})
          ORDER BY i.id), '[]') FROM integratie i
        WHERE i.organisatie_id = pw.organisatie() AND i.soort = soort_integratie
          AND (p_opdrachtgever IS NULL OR i.opdrachtgever_id = p_opdrachtgever)
          AND pw.loopt(i.van, i.tot, pw.nu())),
      'rollen', pw.rollen(pw.organisatie(), p_medewerker, pw.nu()),
      'opdrachtgeverSoort', (SELECT o.soort FROM opdrachtgever o
        WHERE o.organisatie_id = pw.organisatie() AND o.id = p_opdrachtgever));
  END`,
  });

export const GENOEMD_FUNCTIE = [genoemd(AFSPRAKEN)];
export const GENOEMD_VAN_GATEWAY = ['genoemd(uuid, uuid)'];
