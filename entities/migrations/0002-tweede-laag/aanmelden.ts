import { alsEigenaar } from './functie';

/*
 * Who a verified token stands for: the one look-up before there are settings. The opdrachtgever comes from the
 * token's client, the person from its subject, and as whom that person calls from the application: a FRONTEND brings
 * medewerkers and nobody else, in a PORTAAL everybody is a person with rights of their own, also who works there.
 */

/** What was agreed with whoever has registration `i`. */
export const AFSPRAKEN = `jsonb_build_object(
  'overeenkomstTot', i.overeenkomst_tot,
  'overeenkomstDoelen', i.overeenkomst_doelen,
  'reglementAanvaardOp', i.reglement_aanvaard_op,
  'laatsteEvaluatieOp', i.laatste_evaluatie_op,
  'geheimhoudingGetekendOp', i.geheimhouding_getekend_op)`;

/** What `aanmelden` is made of: where a token's client is registered, what was agreed, and what else is told of it. */
interface Opzet {
  /** FROM, with registration `r`; p_issuer and p_azp name the client. */
  readonly gevonden: string;
  readonly afspraken: string;
  /** More members of the answer, each with a comma at its end. */
  readonly verder: string;
}

export const aanmelden = ({ gevonden, afspraken, verder }: Opzet): string =>
  alsEigenaar({
    naam: 'aanmelden(p_issuer text, p_azp text, p_sub text, p_nu timestamptz)',
    geeft: 'jsonb',
    sql: `
  DECLARE
    i record;
    eigen uuid;
    zelf uuid;
    als text;
    soort text;
    rollen text[] := '{}';
    opdrachten uuid[] := '{}';
  BEGIN
    SELECT r.*, o.profiel, g.soort AS opdrachtgever_soort INTO i
      FROM ${gevonden}
      JOIN organisatie o ON o.id = r.organisatie_id
      LEFT JOIN opdrachtgever g ON g.organisatie_id = r.organisatie_id AND g.id = r.opdrachtgever_id
      WHERE pw.loopt(r.van, r.tot, p_nu)
      ORDER BY r.van DESC LIMIT 1;
    IF NOT FOUND OR (i.soort IN ('FRONTEND', 'PORTAAL') AND p_sub IS NULL) THEN
      RETURN NULL;
    END IF;

    soort := i.soort;
    CASE i.soort
      WHEN 'FRONTEND' THEN
        SELECT id INTO eigen FROM medewerker
          WHERE organisatie_id = i.organisatie_id AND issuer = p_issuer AND subject = p_sub;
        IF NOT FOUND THEN
          RETURN NULL;
        END IF;
        soort := 'MEDEWERKER';
        rollen := pw.rollen(i.organisatie_id, eigen, p_nu);
      WHEN 'PORTAAL' THEN
        SELECT client_id, hoedanigheid INTO zelf, als FROM client_account
          WHERE organisatie_id = i.organisatie_id AND issuer = p_issuer AND subject = p_sub
            AND pw.loopt(van, tot, p_nu)
          ORDER BY van DESC LIMIT 1;
        soort := 'BETROKKENE';
      WHEN 'PARTNER' THEN
        opdrachten := ARRAY(SELECT o.id FROM integratie_opdracht r
          JOIN opdracht o ON o.organisatie_id = r.organisatie_id AND o.id = r.opdracht_id
          WHERE r.organisatie_id = i.organisatie_id AND r.integratie_id = i.id AND pw.loopt(o.van, o.tot, p_nu)
          ORDER BY o.id);
      ELSE
    END CASE;

    RETURN jsonb_build_object(
      'organisatieId', i.organisatie_id,
      'profiel', i.profiel,
      'integratieId', i.id,
      'soort', soort,
${verder}
      'doelen', i.doelen,
      'standaardDoelen', i.standaard_doelen,
      'opdrachtgeverId', i.opdrachtgever_id,
      'opdrachtgeverSoort', i.opdrachtgever_soort,
      'afspraken', ${afspraken},
      'partnerId', i.partner_id,
      'opdrachten', opdrachten,
      'medewerkerId', eigen,
      'rollen', rollen,
      'clientId', zelf,
      'hoedanigheid', CASE WHEN soort = 'BETROKKENE' THEN coalesce(als, 'ZELF') END);
  END`,
  });

const AANMELDEN = aanmelden({
  gevonden: '(SELECT * FROM integratie WHERE issuer = p_issuer AND oauth_client_id = p_azp) r',
  afspraken: AFSPRAKEN,
  verder: '',
});

/** SQLSTATE of a request that began as somebody who is no longer so. */
export const VERSCHOVEN = 'PW001';

/** Ends the transaction of a request that took for granted what `pw.aanmelden` answers, when that is no longer so. */
const EIS_AANMELDING = alsEigenaar({
  naam: 'eis_aanmelding(p_issuer text, p_azp text, p_sub text, p_nu timestamptz, p_verwacht text)',
  geeft: 'void',
  sql: `
  BEGIN
    IF pw.aanmelden(p_issuer, p_azp, p_sub, p_nu)::text IS DISTINCT FROM p_verwacht THEN
      RAISE EXCEPTION 'who calls has changed' USING ERRCODE = '${VERSCHOVEN}';
    END IF;
  END`,
});

export const AANMELDEN_FUNCTIE = [AANMELDEN, EIS_AANMELDING];
export const AANMELDEN_VAN_GATEWAY = [
  'aanmelden(text, text, text, timestamptz)',
  'eis_aanmelding(text, text, text, timestamptz, text)',
];
