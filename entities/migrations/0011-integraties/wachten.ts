import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';
import { altijd } from './altijd';

/*
 * What follows of itself when a registration is written, by whichever way: its client ids, and the record of what was
 * changed. The triggers fire ALWAYS, also where a session leaves other triggers out.
 */

/** A registration is found by the client it was registered with, and by none of its clients any more when it ends. */
const VOLG_CLIENTS = schrijftAlsEigenaar({
  naam: 'volg_clients()',
  geeft: 'trigger',
  sql: `
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO integratie_client (organisatie_id, integratie_id, issuer, oauth_client_id, van, tot)
        VALUES (NEW.organisatie_id, NEW.id, NEW.issuer, NEW.oauth_client_id, NEW.van, NEW.tot);
    ELSIF NEW.tot IS DISTINCT FROM OLD.tot THEN
      UPDATE integratie_client SET tot = greatest(NEW.tot, van)
        WHERE organisatie_id = NEW.organisatie_id AND integratie_id = NEW.id AND tot IS NOT DISTINCT FROM OLD.tot;
    END IF;
    RETURN NULL;
  END`,
});

/** Of a column that has a value before or after and not the same one. */
const VELDEN = `(SELECT coalesce(jsonb_object_agg(kolom, jsonb_build_object('voor', oud -> kolom, 'na', nieuw -> kolom)), '{}')
        FROM jsonb_object_keys(coalesce(nieuw, oud)) AS kolom
        WHERE kolom NOT IN ('organisatie_id', 'id', 'versie')
          AND nullif(oud -> kolom, 'null') IS DISTINCT FROM nullif(nieuw -> kolom, 'null'))`;

/** A row that came or went. */
const DEEL = `jsonb_build_object(substr(TG_TABLE_NAME, length('integratie_') + 1), jsonb_build_object(
        'voor', oud - '{organisatie_id,integratie_id,van,tot}'::text[],
        'na', nieuw - '{organisatie_id,integratie_id,van,tot}'::text[]))`;

const NOTEER = schrijftAlsEigenaar({
  naam: 'noteer_integratiewijziging()',
  geeft: 'trigger',
  sql: `
  DECLARE
    oud jsonb := to_jsonb(OLD);
    nieuw jsonb := to_jsonb(NEW);
    rij jsonb := coalesce(nieuw, oud);
    velden jsonb;
  BEGIN
    IF TG_TABLE_NAME = 'integratie' THEN
      velden := ${VELDEN};
    ELSE
      -- Of a client that ended there is nothing any more.
      oud := CASE WHEN oud ->> 'tot' IS NULL THEN oud END;
      nieuw := CASE WHEN nieuw ->> 'tot' IS NULL THEN nieuw END;
      velden := CASE WHEN oud IS DISTINCT FROM nieuw THEN ${DEEL} END;
    END IF;
    IF velden <> '{}' THEN
      INSERT INTO integratiewijziging (organisatie_id, integratie_id, op, medewerker_id, beheerder, velden)
        VALUES ((rij ->> 'organisatie_id')::uuid, coalesce(rij ->> 'integratie_id', rij ->> 'id')::uuid,
          coalesce(pw.nu(), now()), pw.medewerker(),
          CASE WHEN pw.medewerker() IS NULL THEN coalesce(nullif(current_setting('pw.beheerder', true), ''), session_user) END,
          velden);
    END IF;
    RETURN NULL;
  END`,
});

const BLIJFT = schrijftAlsEigenaar({
  naam: 'wijziging_blijft()',
  geeft: 'trigger',
  sql: `
  BEGIN
    RAISE EXCEPTION 'what was changed of a registration stays on record: rows of % are only added', TG_TABLE_NAME;
  END`,
});

export const WACHTEN = [
  VOLG_CLIENTS,
  NOTEER,
  BLIJFT,
  // By name they fire in this order: what was registered comes before its clients.
  ...['integratie', 'integratie_client', 'integratie_opdracht'].flatMap((tabel) =>
    altijd(tabel, 'noteer_wijziging', 'AFTER INSERT OR UPDATE OR DELETE', 'noteer_integratiewijziging'),
  ),
  ...altijd('integratie', 'volg_clients', 'AFTER INSERT OR UPDATE', 'volg_clients'),
  ...altijd('integratiewijziging', 'blijft', 'BEFORE UPDATE OR DELETE', 'wijziging_blijft'),
];
