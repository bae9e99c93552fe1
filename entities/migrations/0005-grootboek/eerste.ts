import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';

/**
 * Tells clients that this raadpleging is the first disclosure of them to this recipient, and gives those of whom it is
 * (CV-46). Two that would both be the first meet on the key: the one that commits is, and the other finds that it is
 * not. Clients are told of in one order, so that no two raadplegingen wait for each other.
 */
export const MELD_EERSTE = schrijftAlsEigenaar({
  naam: 'meld_eerste(p_raadpleging uuid, p_clienten uuid[])',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    ontvanger uuid := coalesce(pw.opdrachtgever(), pw.partner());
    wie uuid;
    gemeld uuid[] := '{}';
  BEGIN
    IF ontvanger IS NULL THEN
      RETURN gemeld;
    END IF;
    FOR wie IN
      SELECT c FROM unnest(p_clienten) AS c
      WHERE NOT EXISTS (SELECT FROM kennisgeving k
        WHERE k.organisatie_id = eigen AND k.client_id = c AND k.ontvanger_id = ontvanger)
      ORDER BY c
    LOOP
      BEGIN
        INSERT INTO kennisgeving (organisatie_id, client_id, ontvanger_id, raadpleging_id)
          VALUES (eigen, wie, ontvanger, p_raadpleging);
        gemeld := gemeld || wie;
      EXCEPTION WHEN unique_violation THEN
        NULL; -- another raadpleging was first
      END;
    END LOOP;
    RETURN gemeld;
  END`,
});
