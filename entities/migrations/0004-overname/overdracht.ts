import { alsEigenaar } from '../0002-tweede-laag/functie';
import { OVERDRAGERS, schrijft } from '../0002-tweede-laag/schrijvers';

/**
 * The rows of a category under the opdracht that hands over, once more under the one that takes over; their origin
 * stays. The klantnummer stays behind: it is the key to who referred the client (IM-38), and nobody else's.
 */
const kopie = (tabel: string, categorie: string, nummer: number, kolommen: string) => `
    IF '${categorie}' = ANY (p_categorieen) THEN
      INSERT INTO ${tabel} (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op, ${kolommen})
      SELECT organisatie_id, p_ids[${nummer}], client_id, o.id, o.opdrachtgever_id, herkomst, vastgelegd_op, ${kolommen}
      FROM ${tabel} WHERE organisatie_id = t.organisatie_id AND client_id = t.client_id AND opdracht_id = t.opdracht_id;
    END IF;`;

const KOPIEEN = [
  kopie('client_identiteit', 'IDENTITEIT', 1, 'voornamen, achternaam, geboortedatum, geslacht'),
  kopie('client_adres', 'ADRES', 2, 'straat, huisnummer, postcode, woonplaats'),
  kopie('client_telefoon', 'TELEFOON', 3, 'nummer'),
  kopie('client_email', 'EMAIL', 4, 'adres'),
  kopie('arbeid', 'ARBEID', 5, 'opleidingsniveau, opleidingen, werkervaring, talen, rijbewijs, beschikbare_uren'),
];

/**
 * Hands categories of a dossier over to the running opdracht of another opdrachtgever: an ended traject there, copies of
 * the rows, and the record of what was handed over (IM-17). It sees for itself that the caller reaches both trajecten, that
 * the client goes on to voluntary work, that the reglement lets these categories go, and that the client consents to each
 * of them for this recipient; of one client one at a time. `p_ids` are the keys of the copies, one a category that can be copied.
 */
export const DRAAG_OVER = alsEigenaar({
  naam: 'draag_over(p_traject uuid, p_opdracht uuid, p_nieuw uuid, p_categorieen text[], p_ids uuid[])',
  geeft: 'void',
  sql: `
  DECLARE
    t traject;
    o opdracht;
    vandaag date := (pw.nu() AT TIME ZONE 'Europe/Amsterdam')::date;
  BEGIN
    SELECT * INTO t FROM traject WHERE organisatie_id = pw.toegelaten() AND id = p_traject AND ${schrijft(OVERDRAGERS)};
    SELECT z.* INTO o FROM opdracht z CROSS JOIN LATERAL (SELECT t.client_id AS client_id, z.id AS opdracht_id) nieuw
      WHERE z.organisatie_id = t.organisatie_id AND z.id = p_opdracht AND z.opdrachtgever_id <> t.opdrachtgever_id
        AND pw.loopt(z.van, z.tot, pw.nu()) AND ${schrijft(OVERDRAGERS, 'nieuw.')};
    IF t.id IS NULL OR o.id IS NULL THEN
      RAISE EXCEPTION 'no traject that the caller may hand over, to a running opdracht of somebody else';
    END IF;
    PERFORM FROM client WHERE organisatie_id = t.organisatie_id AND id = t.client_id FOR UPDATE;
    IF NOT EXISTS (SELECT FROM traject_verloop v WHERE v.organisatie_id = t.organisatie_id AND v.traject_id = t.id
        AND v.status = 'BEEINDIGD' AND v.uitstroom = 'OVERSTAP_VRIJWILLIGERSWERK') THEN
      RAISE EXCEPTION 'the client of this traject does not go on to voluntary work';
    END IF;
    IF EXISTS (SELECT FROM traject e
        WHERE e.organisatie_id = t.organisatie_id AND e.client_id = t.client_id AND e.opdracht_id = o.id) THEN
      RAISE EXCEPTION 'the client has a dossier under that opdracht already'
        USING ERRCODE = 'serialization_failure'; -- since the first layer looked
    END IF;
    IF cardinality(p_categorieen) = 0 OR NOT EXISTS (SELECT FROM organisatie g JOIN beleid_profiel p USING (profiel)
        WHERE g.id = t.organisatie_id AND p_categorieen <@ p.overdracht) THEN
      RAISE EXCEPTION 'the reglement does not let all of these categories go';
    END IF;
    IF EXISTS (SELECT FROM unnest(p_categorieen) AS gevraagd WHERE NOT EXISTS (SELECT FROM toestemming c
        WHERE c.organisatie_id = t.organisatie_id AND c.client_id = t.client_id AND c.ontvanger_id = o.opdrachtgever_id
          AND c.doel = 'PLAATSING' AND c.categorie = gevraagd AND pw.loopt(c.van, c.tot, pw.nu()))) THEN
      RAISE EXCEPTION 'the client does not consent to all of these categories for that recipient';
    END IF;
    INSERT INTO traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, aangemaakt_op)
      VALUES (t.organisatie_id, p_nieuw, t.client_id, o.id, o.opdrachtgever_id, pw.nu());
    INSERT INTO traject_verloop (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id, status,
        startdatum, geplande_einddatum, einddatum, plan)
      VALUES (t.organisatie_id, p_nieuw, t.client_id, o.id, o.opdrachtgever_id, 'BEEINDIGD',
        vandaag, vandaag, vandaag, 'Overgedragen bij overstap naar vrijwilligerswerk.');
    INSERT INTO overdracht (organisatie_id, client_id, opdracht_id, opdrachtgever_id, categorie, traject_id,
        overgedragen_op, overgedragen_door)
      SELECT t.organisatie_id, t.client_id, o.id, o.opdrachtgever_id, gevraagd, t.id, pw.nu(), pw.medewerker()
      FROM unnest(p_categorieen) AS gevraagd;
    ${KOPIEEN.join('\n')}
  END`,
}).replace('plpgsql STABLE', 'plpgsql VOLATILE');
