import { schrijftAlsEigenaar, vervangt } from '../0002-tweede-laag/functie';
import { LEG_VAST_KOP, RAADPLEGING_ERBIJ } from '../0005-grootboek/leg-vast';

/**
 * Does what it did before it (0005), in less time: whose ledger it is, is asked once and not for every row, and of who
 * was told already nothing more is asked.
 */
export const LEG_VAST = vervangt(
  schrijftAlsEigenaar({
    naam: LEG_VAST_KOP,
    geeft: 'void',
    sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    ontvanger uuid := coalesce(pw.opdrachtgever(), pw.partner());
    wie uuid;
    eersten uuid[] := '{}';
  BEGIN
    IF p_mits IS NOT NULL AND current_setting('pw.geclaimd', true) IS DISTINCT FROM p_mits THEN
      RETURN;
    END IF;
    ${RAADPLEGING_ERBIJ}
    INSERT INTO te_bezegelen (organisatie_id, raadpleging_id) VALUES (eigen, p_id);
    IF cardinality(p_betrokkenen) = 0 THEN
      RETURN;
    END IF;
    IF ontvanger IS NOT NULL AND cardinality(p_meld) > 0 THEN
      FOR wie IN
        SELECT n.c FROM (SELECT c FROM unnest(p_meld) AS c
          WHERE NOT EXISTS (SELECT FROM kennisgeving k
            WHERE k.organisatie_id = eigen AND k.client_id = c AND k.ontvanger_id = ontvanger)
          OFFSET 0) n -- not planned as one with what follows
        WHERE EXISTS (SELECT FROM traject t
          WHERE t.organisatie_id = eigen AND t.client_id = n.c AND t.opdrachtgever_id = ontvanger)
        ORDER BY n.c
      LOOP
        BEGIN
          INSERT INTO kennisgeving (organisatie_id, client_id, ontvanger_id, raadpleging_id)
            VALUES (eigen, wie, ontvanger, p_id);
          eersten := eersten || wie;
        EXCEPTION WHEN unique_violation THEN
          NULL; -- another raadpleging was first
        END;
      END LOOP;
    END IF;
    INSERT INTO verstrekking (organisatie_id, raadpleging_id, nummer, betrokkene_soort, betrokkene_id, patroon, eerste,
        noodtoegang_id)
      SELECT eigen, p_id, b.nummer, b.soort, b.id, b.patroon, b.soort = 'CLIENT' AND b.id = ANY (eersten), b.noodtoegang
      FROM unnest(p_soorten, p_betrokkenen, p_patroon, p_noodtoegangen) WITH ORDINALITY
        AS b (soort, id, patroon, noodtoegang, nummer);
  END`,
  }),
);
