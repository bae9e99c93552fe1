import { AFSPRAKEN } from './aanmelden';
import { alsEigenaar } from './functie';

/*
 * Who explains what another may read has to know how that other would call: with which roles in force, by which
 * registrations. That is told to who answers for the organisatie or watches over it, and of its own participants only;
 * one of another organisatie is nobody.
 */

const GENOEMD = alsEigenaar({
  naam: 'genoemd(p_medewerker uuid, p_opdrachtgever uuid)',
  geeft: 'jsonb',
  sql: `
  DECLARE
    soort_integratie text := CASE WHEN p_medewerker IS NOT NULL THEN 'FRONTEND'
      WHEN p_opdrachtgever IS NOT NULL THEN 'OPDRACHTGEVER' ELSE 'PORTAAL' END;
  BEGIN
    IF pw.medewerker() IS NULL OR NOT EXISTS (SELECT FROM pw.soorten()
        WHERE soort IN ('DIRECTIE', 'BESTUUR', 'FG') AND langs = 'ORGANISATIE')
      OR (p_medewerker IS NOT NULL AND NOT EXISTS (SELECT FROM medewerker
        WHERE organisatie_id = pw.organisatie() AND id = p_medewerker))
      OR (p_opdrachtgever IS NOT NULL AND NOT EXISTS (SELECT FROM opdrachtgever
        WHERE organisatie_id = pw.organisatie() AND id = p_opdrachtgever)) THEN
      RETURN NULL;
    END IF;
    RETURN jsonb_build_object(
      'registraties', (SELECT coalesce(jsonb_agg(jsonb_build_object('doelen', i.doelen, 'afspraken', ${AFSPRAKEN})
          ORDER BY i.id), '[]') FROM integratie i
        WHERE i.organisatie_id = pw.organisatie() AND i.soort = soort_integratie
          AND (p_opdrachtgever IS NULL OR i.opdrachtgever_id = p_opdrachtgever)
          AND pw.loopt(i.van, i.tot, pw.nu())),
      'rollen', pw.rollen(pw.organisatie(), p_medewerker, pw.nu()),
      'opdrachtgeverSoort', (SELECT o.soort FROM opdrachtgever o
        WHERE o.organisatie_id = pw.organisatie() AND o.id = p_opdrachtgever));
  END`,
});

export const GENOEMD_FUNCTIE = [GENOEMD];
export const GENOEMD_VAN_GATEWAY = ['genoemd(uuid, uuid)'];
