import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MET_PERSONEN } from './0002-tweede-laag/bereik';
import { alsEigenaar } from './0002-tweede-laag/functie';
import { GATEWAY } from './0002-tweede-laag/rol';
import { NU, STARTERS, schrijft } from './0002-tweede-laag/schrijvers';
import { DRAAG_OVER } from './0004-overname/overdracht';

/*
 * What mutations need of the database beyond rows of their own: the law of a BSN for a partner, who does not read the
 * terms of an opdracht, and the taking over of an aanmelding into the dossier by somebody who may not read all of it.
 */

/** The law on the current terms of an opdracht for which the caller delivers aanmeldingen; NULL: there is none. */
const BSN_WET = alsEigenaar({
  naam: 'bsn_wet(p_opdracht uuid)',
  geeft: 'text',
  sql: `
  BEGIN
    RETURN (
      SELECT v.bsn_wet FROM opdracht o
      JOIN opdracht_voorwaarden v ON v.organisatie_id = o.organisatie_id AND v.opdracht_id = o.id
        AND pw.loopt(v.van, v.tot, pw.nu())
      WHERE o.organisatie_id = pw.toegelaten() AND o.id = p_opdracht AND pw.loopt(o.van, o.tot, pw.nu())
        AND (o.opdrachtgever_id = pw.opdrachtgever()
          OR pw.partner() IS NOT NULL AND EXISTS (SELECT FROM integratie_opdracht r
            WHERE r.organisatie_id = o.organisatie_id AND r.integratie_id = pw.integratie() AND r.opdracht_id = o.id))
      ORDER BY v.van DESC LIMIT 1);
  END`,
});

/** A category as rows of its table; `w` are the values as delivered, `NULL::tabel` gives each its column's type. */
const overname = (tabel: string, categorie: string, nummer: number, kolommen: string, waarden: string) => `
    INSERT INTO ${tabel} (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op, ${kolommen})
    SELECT t.organisatie_id, p_ids[${nummer}], t.client_id, t.opdracht_id, t.opdrachtgever_id, a.herkomst, pw.nu(), ${waarden}
    FROM aanmelding_inhoud i CROSS JOIN LATERAL (SELECT i.waarden AS w) x
    WHERE i.organisatie_id = a.organisatie_id AND i.aanmelding_id = a.id AND i.categorie = '${categorie}'
    ON CONFLICT DO NOTHING;`;

const lijst = (sleutel: string) => `ARRAY(SELECT jsonb_array_elements_text(coalesce(w -> '${sleutel}', '[]')))`;

const BELEMMERINGEN = `
    INSERT INTO belemmering (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op,
      soort, omschrijving, noodzaak, ftbv)
    SELECT t.organisatie_id, p_ids[11 + b.nummer::int], t.client_id, t.opdracht_id, t.opdrachtgever_id, a.herkomst, pw.nu(),
      b.w ->> 'soort', b.w ->> 'omschrijving', b.w ->> 'noodzaak', b.w ->> 'ftbv'
    FROM aanmelding_inhoud i CROSS JOIN jsonb_array_elements(i.waarden -> 'belemmeringen') WITH ORDINALITY AS b (w, nummer)
    WHERE i.organisatie_id = a.organisatie_id AND i.aanmelding_id = a.id AND i.categorie = 'BELEMMERINGEN'
      AND NOT EXISTS (SELECT FROM belemmering e
        WHERE e.organisatie_id = t.organisatie_id AND e.client_id = t.client_id AND e.opdracht_id = t.opdracht_id
          AND e.soort = b.w ->> 'soort' AND e.omschrijving = b.w ->> 'omschrijving');`;

/** The consent that came with the barriers (IM-45), unless the client has since given, or withdrawn, another. */
const TOESTEMMING = `
    INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, vorm, bron, informatieversie, vastgelegd_door, van)
    SELECT t.organisatie_id, p_ids[32], t.client_id, 'UITVOERING', 'BELEMMERINGEN', s.w ->> 'vorm', 'FORMULIER',
      s.w ->> 'informatieversie', a.aangemeld_door, s.van
    FROM aanmelding_inhoud i
    CROSS JOIN LATERAL (SELECT i.waarden -> 'toestemming' AS w,
      ((i.waarden -> 'toestemming' ->> 'op')::timestamp AT TIME ZONE 'Europe/Amsterdam') AS van) s
    WHERE i.organisatie_id = a.organisatie_id AND i.aanmelding_id = a.id AND i.categorie = 'BELEMMERINGEN'
      AND s.w IS NOT NULL
      AND NOT EXISTS (SELECT FROM toestemming e
        WHERE e.organisatie_id = t.organisatie_id AND e.client_id = t.client_id AND e.doel = 'UITVOERING'
          AND e.categorie = 'BELEMMERINGEN' AND e.ontvanger_id IS NULL AND (e.tot IS NULL OR e.tot >= s.van));`;

/**
 * Copies what an accepted aanmelding says into the dossier of the traject that came from it, with that opdracht as its
 * origin (DI-05). What the opdracht had already collected of this client stays as it is. `p_ids` are the keys of the
 * new rows: one a category, twenty barriers, the consent.
 */
const NEEM_OVER = alsEigenaar({
  naam: 'neem_aanmelding_over(p_traject uuid, p_ids uuid[])',
  geeft: 'void',
  sql: `
  DECLARE
    t traject;
    a aanmelding;
  BEGIN
    SELECT * INTO t FROM traject WHERE organisatie_id = pw.organisatie() AND id = p_traject AND ${schrijft(STARTERS)};
    SELECT * INTO a FROM aanmelding
      WHERE organisatie_id = t.organisatie_id AND id = t.aanmelding_id AND status = 'GEACCEPTEERD' AND client_id = t.client_id;
    IF a.id IS NULL THEN
      RAISE EXCEPTION 'no traject that the caller may start, from an accepted aanmelding';
    END IF;
    IF cardinality(p_ids) <> 32 THEN
      RAISE EXCEPTION 'thirty-two keys are needed for the rows of an aanmelding';
    END IF;
    ${[
      overname(
        'client_identiteit',
        'IDENTITEIT',
        1,
        'voornamen, achternaam, geboortedatum, geslacht, klantnummer',
        `w ->> 'voornamen', w ->> 'achternaam', (w ->> 'geboortedatum')::date, w ->> 'geslacht', w ->> 'klantnummer'`,
      ),
      overname(
        'client_adres',
        'ADRES',
        2,
        'straat, huisnummer, postcode, woonplaats',
        `w ->> 'straat', w ->> 'huisnummer', w ->> 'postcode', w ->> 'woonplaats'`,
      ),
      overname('client_telefoon', 'TELEFOON', 3, 'nummer', `w ->> 'nummer'`),
      overname('client_email', 'EMAIL', 4, 'adres', `w ->> 'adres'`),
      overname('client_bsn', 'BSN', 5, 'bsn', `w ->> 'bsn'`),
      overname(
        'client_etniciteit',
        'ETNICITEIT',
        6,
        'nationaliteit, jaren_in_nederland',
        `w ->> 'nationaliteit', (w ->> 'jarenInNederland')::smallint`,
      ),
      overname(
        'gezondheid_medisch',
        'GEZONDHEID_MEDISCH',
        7,
        'hulpvraag, diagnose, behandeling, noodzaak, ftbv',
        `w ->> 'hulpvraag', w ->> 'diagnose', w ->> 'behandeling', w ->> 'noodzaak', w ->> 'ftbv'`,
      ),
      overname(
        'gezondheid_functioneel',
        'GEZONDHEID_FUNCTIONEEL',
        8,
        'mogelijkheden, belastbaarheid, uren_per_week, beoordeeld_door, deskundigheid, noodzaak, ftbv',
        `w ->> 'mogelijkheden', w ->> 'belastbaarheid', (w ->> 'urenPerWeek')::smallint, w ->> 'beoordeeldDoor',
          w ->> 'deskundigheid', w ->> 'noodzaak', w ->> 'ftbv'`,
      ),
      overname(
        'omstandigheden',
        'OMSTANDIGHEDEN',
        9,
        `omschrijving, kinderopvang, zorgplicht, schulden, bewijs_goed_gedrag, bewijs_goed_gedrag_functie, relevantie`,
        `w ->> 'omschrijving', (w ->> 'kinderopvang')::boolean, (w ->> 'zorgplicht')::boolean, (w ->> 'schulden')::boolean,
          (w ->> 'bewijsGoedGedrag')::boolean, w ->> 'bewijsGoedGedragFunctie', w ->> 'relevantie'`,
      ),
      overname(
        'arbeid',
        'ARBEID',
        10,
        'opleidingsniveau, opleidingen, werkervaring, talen, rijbewijs, beschikbare_uren',
        `w ->> 'opleidingsniveau', ${lijst('opleidingen')}, ${lijst('werkervaring')}, ${lijst('talen')},
          (w ->> 'rijbewijs')::boolean, (w ->> 'beschikbareUren')::smallint`,
      ),
      overname(
        'uitkering',
        'UITKERING',
        11,
        'soort, ingangsdatum, einddatum',
        `w ->> 'soort', (w ->> 'ingangsdatum')::date, (w ->> 'einddatum')::date`,
      ),
      BELEMMERINGEN,
      TOESTEMMING,
    ].join('\n')}
  END`,
}).replace('plpgsql STABLE', 'plpgsql VOLATILE');

/** A status that says something else than the open one closes it (UAVG 30 asks what holds now). */
const CLIENTSTATUS = [
  `GRANT UPDATE (tot) ON clientstatus TO ${GATEWAY}`,
  `CREATE POLICY wijzigen ON clientstatus FOR UPDATE TO ${GATEWAY}
    USING (${MET_PERSONEN} AND ${schrijft(STARTERS)})
    WITH CHECK (${MET_PERSONEN} AND ${schrijft(STARTERS)} AND tot >= ${NU})`,
];

const ALLES = [
  BSN_WET,
  NEEM_OVER,
  DRAAG_OVER,
  ...['bsn_wet(uuid)', 'neem_aanmelding_over(uuid, uuid[])', 'draag_over(uuid, uuid, uuid, text[], uuid[])'].flatMap(
    (naam) => [`REVOKE ALL ON FUNCTION pw.${naam} FROM PUBLIC`, `GRANT EXECUTE ON FUNCTION pw.${naam} TO ${GATEWAY}`],
  ),
  ...CLIENTSTATUS,
];

export class Overname1700000000004 implements MigrationInterface {
  readonly name = 'Overname1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: what was taken over stays in the dossier. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: mutations rest on it');
  }
}
