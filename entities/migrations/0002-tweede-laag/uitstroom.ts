import { alsEigenaar } from './functie';

/**
 * Whether an outflow is recorded and counts: what the reglement asks of this kind, when the client comes from a benefit
 * under this opdracht (WE-13).
 */
export const UITSTROOM_TELT = alsEigenaar({
  naam: `uitstroom_telt(van_client uuid, van_opdracht uuid, naar text, contract integer, onbepaald boolean,
    afspraak text)`,
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN naar IS NOT NULL AND NOT EXISTS (
      SELECT FROM beleid_uitstroom b
      JOIN organisatie o ON o.id = pw.organisatie() AND o.profiel = b.profiel
      JOIN clientstatus s ON s.organisatie_id = o.id AND s.client_id = van_client AND s.opdracht_id = van_opdracht
      WHERE b.soort = naar AND s.soort = 'UITKERINGSGERECHTIGD' AND pw.loopt(s.van, s.tot, pw.nu())
        AND CASE WHEN b.maanden IS NULL THEN afspraak IS NULL
          ELSE onbepaald IS NOT TRUE AND coalesce(contract, 0) < b.maanden END);
  END`,
});

export const UITSTROOM_VAN_GATEWAY = ['uitstroom_telt(uuid, uuid, text, integer, boolean, text)'];
