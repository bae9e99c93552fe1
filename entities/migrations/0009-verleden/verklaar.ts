import { alsEigenaar } from '../0002-tweede-laag/functie';

/*
 * All that is asked of the past to judge one verstrekking again, and all that is asked of now: told to who answers for
 * the organisatie or watches over it, and to the client whom it is about. To anybody else it does not exist.
 */

const TOEZICHT = `eigen_client IS NULL AND pw.medewerker() IS NOT NULL AND EXISTS (SELECT FROM pw.soorten()
        WHERE soort IN ('DIRECTIE', 'BESTUUR', 'FG') AND langs = 'ORGANISATIE')`;
const ZELF = `v.betrokkene_soort = 'CLIENT' AND v.betrokkene_id = eigen_client`;

/** The key of a person (src/auth/aanvrager.ts) of an account `a`. */
const SLEUTEL_VAN_PERSOON = `'persoon:'
            || encode(sha256(convert_to('[' || to_json(a.issuer) || ',' || to_json(a.subject) || ']', 'UTF8')), 'hex')`;

/** The caller of then as that one would call now: by the same registration, the same person. */
const beller = (registratie: string) => `(SELECT pw.aanmelden(i.issuer, i.oauth_client_id, CASE r.soort
          WHEN 'MEDEWERKER' THEN (SELECT m.subject FROM medewerker m
            WHERE m.organisatie_id = eigen AND m.id = r.medewerker_id)
          WHEN 'BETROKKENE' THEN (SELECT a.subject FROM client_account a
            WHERE a.organisatie_id = eigen AND a.client_id = r.client_id AND r.sleutel = ${SLEUTEL_VAN_PERSOON}
            ORDER BY a.van DESC LIMIT 1)
        END, nu)
      FROM ${registratie})`;

/** Of an aanmelding what says who reaches it, now. */
const AANMELDING = `(SELECT jsonb_build_object('aangemeldDoor', a.aangemeld_door, 'opdrachtgeverId', a.opdrachtgever_id,
        'partnerId', a.partner_id, 'opdrachtId', a.opdracht_id, 'clientId', a.client_id,
        'loopt', EXISTS (SELECT FROM opdracht o WHERE o.organisatie_id = eigen AND pw.loopt(o.van, o.tot, nu)
          AND CASE WHEN a.opdracht_id IS NULL THEN o.opdrachtgever_id = a.opdrachtgever_id ELSE o.id = a.opdracht_id END))
      FROM aanmelding a WHERE a.organisatie_id = eigen AND a.id = v.betrokkene_id AND v.betrokkene_soort = 'AANMELDING')`;

/** SQL: what verdict and reach rest on as it was kept at a moment, as far as it held then. */
function beeld(op: string, momentopname: string, zelf: string): string {
  const alle = (waarde: string, tabel: string, sleutel: string, verder = '') =>
    `(SELECT coalesce(jsonb_agg(${waarde}), '[]')
        FROM pw.${tabel}_op(eigen, ARRAY[${sleutel}], ${momentopname}, ${zelf}) AS x${verder})`;
  const loopt = ` WHERE pw.loopt((x ->> 'van')::timestamptz, (x ->> 'tot')::timestamptz, ${op})`;
  return `jsonb_build_object('op', ${op},
      'profiel', ${alle(`x ->> 'profiel'`, 'organisatie', 'eigen')} -> 0,
      'zijden', ${alle(
        `jsonb_build_object('opdrachtId', x -> 'opdracht_id', 'opdrachtgeverId', x -> 'opdrachtgever_id',
          'kant', x -> 'kant', 'woorden', p -> 'feiten')`,
        'dossierstand',
        'v.betrokkene_id',
        `, jsonb_array_elements(x -> 'perioden') AS p
        WHERE (p ->> 'van')::timestamptz <= ${op} AND ${op} < (p ->> 'tot')::timestamptz`,
      )},
      'lopend', ${alle(`x -> 'id'`, 'opdracht', 'r.opdrachtgever_id', loopt)},
      'toewijzingen', ${alle(
        `jsonb_build_object('clientId', x -> 'client_id', 'opdrachtId', x -> 'opdracht_id')`,
        'toewijzing',
        'r.medewerker_id',
        loopt,
      )},
      'noodtoegangen', ${alle(
        `jsonb_build_object('id', x -> 'id', 'belang', x -> 'belang', 'tot', x -> 'tot')`,
        'noodtoegang',
        'r.medewerker_id',
        `${loopt} AND x ->> 'client_id' = v.betrokkene_id::text`,
      )})`;
}

/** @param registratie SQL: FROM, with the client `i` by which the registration r.integratie_id calls. */
export const verklaar = (registratie: string): string =>
  alsEigenaar({
    naam: 'verklaar(p_raadpleging uuid, p_nummer integer)',
    geeft: 'jsonb',
    sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    eigen_client uuid := pw.client();
    nu timestamptz := pw.nu();
    r raadpleging;
    v verstrekking;
  BEGIN
    SELECT * INTO v FROM verstrekking WHERE organisatie_id = pw.met_personen()
      AND raadpleging_id = p_raadpleging AND nummer = p_nummer;
    IF NOT FOUND OR NOT ((${TOEZICHT}) OR (${ZELF})) IS TRUE THEN
      RETURN NULL;
    END IF;
    SELECT * INTO STRICT r FROM raadpleging WHERE organisatie_id = eigen AND id = p_raadpleging;
    RETURN jsonb_build_object(
      'betrokkene', jsonb_build_object('soort', v.betrokkene_soort, 'id', v.betrokkene_id),
      'patroon', r.patronen -> v.patroon,
      'beller', jsonb_build_object('soort', r.soort, 'integratieId', r.integratie_id, 'sleutel', r.sleutel,
        'opdrachtgeverId', r.opdrachtgever_id, 'partnerId', r.partner_id, 'medewerkerId', r.medewerker_id,
        'clientId', r.client_id, 'hoedanigheid', r.hoedanigheid, 'rollen', r.rollen, 'doelen', r.doelen),
      'versie', r.beleid,
      'beleid', (SELECT b.inhoud FROM beleidsversie b WHERE b.versie = r.beleid),
      'toen', ${beeld('r.op', 'r.momentopname::pg_snapshot', 'r.transactie::xid8')},
      'nu', ${beeld('nu', 'NULL', 'NULL')},
      'bellerNu', ${beller(registratie)},
      'aanmelding', ${AANMELDING});
  END`,
  });

export const VERKLARING = [verklaar('integratie i WHERE i.organisatie_id = eigen AND i.id = r.integratie_id')];
export const VERKLARING_VAN_GATEWAY = ['verklaar(uuid, integer)'];
