import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';
import { altijd } from '../0011-integraties/altijd';

/*
 * What follows of itself when an endpoint is written, by whichever way: its registration has a stream from then on, what
 * was changed stands with the changes of the registration, and what waits is looked at again.
 */

/** A stream goes on where it is; one that begins tells of all that can be read. */
const HEEFT_STROOM = schrijftAlsEigenaar({
  naam: 'webhook_heeft_stroom()',
  geeft: 'trigger',
  sql: `
  BEGIN
    INSERT INTO gebeurtenisontvanger (organisatie_id, integratie_id) VALUES (NEW.organisatie_id, NEW.integratie_id)
      ON CONFLICT DO NOTHING;
    NEW.positie := (SELECT nummer FROM gebeurtenisontvanger
      WHERE organisatie_id = NEW.organisatie_id AND integratie_id = NEW.integratie_id);
    RETURN NEW;
  END`,
});

/** Of an endpoint what directie or an operator decides on, and that it was disabled; not how each delivery went. */
const TELT = `'{id,url,over,stand,reden}'::text[]`;

const NOTEER = schrijftAlsEigenaar({
  naam: 'noteer_webhookwijziging()',
  geeft: 'trigger',
  sql: `
  DECLARE
    oud jsonb := to_jsonb(OLD);
    nieuw jsonb := to_jsonb(NEW);
    rij jsonb := coalesce(nieuw, oud);
    soort text := TG_TABLE_NAME;
    eigen uuid;
  BEGIN
    IF TG_TABLE_NAME = 'webhook' THEN
      eigen := (rij ->> 'integratie_id')::uuid;
      oud := (SELECT jsonb_object_agg(k, v) FROM jsonb_each(oud) AS e (k, v) WHERE k = ANY (${TELT}));
      nieuw := (SELECT jsonb_object_agg(k, v) FROM jsonb_each(nieuw) AS e (k, v) WHERE k = ANY (${TELT}));
    ELSE
      eigen := (SELECT w.integratie_id FROM webhook w
        WHERE w.organisatie_id = (rij ->> 'organisatie_id')::uuid AND w.id = (rij ->> 'webhook_id')::uuid);
      oud := oud - '{organisatie_id,versloten}'::text[];
      nieuw := nieuw - '{organisatie_id,versloten}'::text[];
    END IF;
    IF oud IS DISTINCT FROM nieuw THEN
      INSERT INTO integratiewijziging (organisatie_id, integratie_id, op, medewerker_id, beheerder, velden)
        VALUES ((rij ->> 'organisatie_id')::uuid, eigen, coalesce(pw.nu(), now()), pw.medewerker(),
          CASE WHEN pw.medewerker() IS NULL THEN coalesce(nullif(current_setting('pw.beheerder', true), ''), session_user) END,
          jsonb_build_object(soort, jsonb_build_object('voor', oud, 'na', nieuw)));
    END IF;
    RETURN NULL;
  END`,
});

/** What is resumed has to agree again, and then finds what waited. */
const HERVAT = schrijftAlsEigenaar({
  naam: 'webhook_hervat()',
  geeft: 'trigger',
  sql: `
  BEGIN
    IF (NEW.stand = 'ACTIEF' AND OLD.stand <> 'ACTIEF') OR NEW.url <> OLD.url THEN
      NEW.handdruk_op := NULL;
      NEW.mislukt_sinds := NULL;
      NEW.niet_voor := NULL;
      NEW.tempo := NULL;
      NEW.laatste_uitkomst := NULL;
      NEW.laatste_status := NULL;
    END IF;
    RETURN NEW;
  END`,
});

export const WACHTEN = [
  HEEFT_STROOM,
  NOTEER,
  HERVAT,
  ...altijd('webhook', 'heeft_stroom', 'BEFORE INSERT', 'webhook_heeft_stroom'),
  ...altijd('webhook', 'hervat', 'BEFORE UPDATE', 'webhook_hervat'),
  ...['webhook', 'webhookgeheim'].flatMap((tabel) =>
    altijd(tabel, 'noteer_wijziging', 'AFTER INSERT OR UPDATE OR DELETE', 'noteer_webhookwijziging'),
  ),
];
