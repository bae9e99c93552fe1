import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';
import { RAADPLEGING_KOLOMMEN } from './tabellen';

const KOLOMMEN = Object.entries(RAADPLEGING_KOLOMMEN);

/** Of a raadpleging its columns, of each data subject the same place in the arrays, and the clients to be told. */
const ARGUMENTEN = [
  ['p_mits', 'text'],
  ...KOLOMMEN.map(([naam, soort]) => [`p_${naam}`, soort]),
  ['p_soorten', 'text[]'],
  ['p_betrokkenen', 'uuid[]'],
  ['p_patroon', 'integer[]'],
  ['p_noodtoegangen', 'uuid[]'],
  ['p_meld', 'uuid[]'],
] as const;

export const LEG_VAST_KOP = `leg_vast(${ARGUMENTEN.map((deel) => deel.join(' ')).join(', ')})`;

/** As GRANT names the function. */
export const LEG_VAST_NAAM = `leg_vast(${ARGUMENTEN.map(([, soort]) => soort).join(', ')})`;

export const RAADPLEGING_ERBIJ = `INSERT INTO raadpleging (${KOLOMMEN.map(([naam]) => naam).join(', ')})
      VALUES (${KOLOMMEN.map(([naam]) => `p_${naam}`).join(', ')});`;

/**
 * The only way into the ledger for the gateway: a whole operation at once, in the name of who calls. What is there
 * cannot be added to, put in the queue again or told to a client of somebody else by it. With `p_mits` nothing is written
 * unless a mutation before it wrote the object of that id, as it says in a setting of the transaction.
 *
 * The first disclosure to a recipient is told to the client (CV-46). Two that would both be the first meet on the key: the
 * one that commits is, and the other finds that it is not. Clients are told of in one order, so that no two wait for each
 * other.
 */
export const LEG_VAST = schrijftAlsEigenaar({
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
    INSERT INTO te_bezegelen (raadpleging_id) VALUES (p_id);
    IF cardinality(p_betrokkenen) = 0 THEN
      RETURN;
    END IF;
    IF ontvanger IS NOT NULL AND cardinality(p_meld) > 0 THEN
      FOR wie IN
        SELECT c FROM unnest(p_meld) AS c
        WHERE NOT EXISTS (SELECT FROM kennisgeving k
            WHERE k.organisatie_id = eigen AND k.client_id = c AND k.ontvanger_id = ontvanger)
          AND EXISTS (SELECT FROM traject t
            WHERE t.organisatie_id = eigen AND t.client_id = c AND t.opdrachtgever_id = ontvanger)
        ORDER BY c
      LOOP
        BEGIN
          INSERT INTO kennisgeving (client_id, ontvanger_id, raadpleging_id) VALUES (wie, ontvanger, p_id);
          eersten := eersten || wie;
        EXCEPTION WHEN unique_violation THEN
          NULL; -- another raadpleging was first
        END;
      END LOOP;
    END IF;
    INSERT INTO verstrekking (raadpleging_id, nummer, betrokkene_soort, betrokkene_id, patroon, eerste, noodtoegang_id)
      SELECT p_id, b.nummer, b.soort, b.id, b.patroon, b.soort = 'CLIENT' AND b.id = ANY (eersten), b.noodtoegang
      FROM unnest(p_soorten, p_betrokkenen, p_patroon, p_noodtoegangen) WITH ORDINALITY
        AS b (soort, id, patroon, noodtoegang, nummer);
  END`,
});
