import { alsEigenaar } from './functie';
import { schrijft, VERANTWOORDELIJKEN } from './schrijvers';

/**
 * Whether an outflow is recorded and counts: what the reglement asks of this kind, when the client comes from a benefit
 * under this opdracht (WE-13). It tells so, and with it the benefit, to nobody but who may end that traject.
 */
export const UITSTROOM_TELT = alsEigenaar({
  naam: `uitstroom_telt(van_client_id uuid, van_opdracht_id uuid, naar text, contract integer, onbepaald boolean,
    afspraak text)`,
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN naar IS NOT NULL AND ${schrijft(VERANTWOORDELIJKEN, 'van_')} AND NOT EXISTS (
      SELECT FROM beleid_uitstroom b
      JOIN organisatie o ON o.id = pw.organisatie() AND o.profiel = b.profiel
      JOIN clientstatus s ON s.organisatie_id = o.id AND s.client_id = van_client_id AND s.opdracht_id = van_opdracht_id
      WHERE b.soort = naar AND s.soort = 'UITKERINGSGERECHTIGD' AND pw.loopt(s.van, s.tot, pw.nu())
        AND CASE WHEN b.maanden IS NULL THEN afspraak IS NULL
          ELSE onbepaald IS NOT TRUE AND coalesce(contract, 0) < b.maanden END);
  END`,
});

export const UITSTROOM_VAN_GATEWAY = ['uitstroom_telt(uuid, uuid, text, integer, boolean, text)'];
