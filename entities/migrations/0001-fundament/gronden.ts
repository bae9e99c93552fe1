import { DOELEN, eenVan, naar, PERIODE, SLEUTEL } from './kolommen';

/*
 * What opens or closes a category of a dossier by a decision of its own: recorded by whom, for whom, under which
 * reference, and for how long.
 */
export const GRONDEN = [
  `CREATE TABLE verenigbaarheidstoets (${SLEUTEL},
    opdracht_id uuid NOT NULL,
    doel text NOT NULL CHECK (doel = ANY (${DOELEN})),
    verwantschap text NOT NULL,
    aard text NOT NULL,
    gevolgen text NOT NULL,
    verkrijging text NOT NULL,
    waarborgen text NOT NULL,
    besloten_door uuid NOT NULL,
    ${PERIODE},
    ${naar('opdracht_id', 'opdracht')},
    ${naar('besloten_door', 'medewerker')}
  )`,
  `COMMENT ON TABLE verenigbaarheidstoets IS
    'CV-12: a purpose other than that of collection, found compatible by the five answers of the regulation.'`,
  'CREATE INDEX ON verenigbaarheidstoets (organisatie_id, opdracht_id)',
  `CREATE TABLE grondbesluit (${SLEUTEL},
    client_id uuid NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'RECHTSVORDERING', 'VOLKENRECHT', 'ZWAARWEGEND_BELANG', 'PUBLIEKE_TAAK')},
    categorie text NOT NULL,
    ontvanger_id uuid,
    kenmerk text NOT NULL,
    voorschriften text,
    besloten_door uuid NOT NULL,
    ${PERIODE},
    ${naar('client_id', 'client')},
    ${naar('ontvanger_id', 'opdrachtgever')},
    ${naar('besloten_door', 'medewerker')},
    CHECK (soort <> 'ZWAARWEGEND_BELANG' OR voorschriften IS NOT NULL),
    CHECK ((soort = 'PUBLIEKE_TAAK') = (ontvanger_id IS NOT NULL))
  )`,
  `COMMENT ON COLUMN grondbesluit.kenmerk IS
    'Case number (CV-38), decision (CV-39), law or dispensation (CV-40), or request and competence (IM-16 d).'`,
  'CREATE INDEX ON grondbesluit (organisatie_id, client_id)',
  `CREATE TABLE markering (${SLEUTEL},
    client_id uuid NOT NULL,
    soort text NOT NULL ${eenVan('soort', 'BEROEPSGEHEIM', 'VERZET', 'BEPERKT')},
    categorie text,
    ontvanger_id uuid,
    vastgelegd_door uuid NOT NULL,
    ${PERIODE},
    ${naar('client_id', 'client')},
    ${naar('ontvanger_id', 'opdrachtgever')},
    ${naar('vastgelegd_door', 'medewerker')},
    CHECK (soort = 'VERZET' OR ontvanger_id IS NULL)
  )`,
  `COMMENT ON TABLE markering IS
    'Closes a category (null: all) of a dossier to who is outside (IM-18, DI-33, CV-65, F2-30), or to one recipient (CV-66, F2-28).'`,
  'CREATE INDEX ON markering (organisatie_id, client_id)',
  // IM-09: whoever writes the row, it is the directie (FACTOR2: the bestuur) that decided, in office at that moment.
  `CREATE FUNCTION besloten_door_leiding() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM autorisatie a WHERE a.organisatie_id = NEW.organisatie_id
         AND a.medewerker_id = NEW.besloten_door AND a.rol IN ('DIRECTIE', 'BESTUUR')
         AND a.van <= NEW.van AND (a.tot IS NULL OR a.tot > NEW.van)) THEN
      RETURN NULL;
    END IF;
    RAISE EXCEPTION 'a row of % is decided by the directie or the bestuur, in office at that moment', TG_TABLE_NAME;
  END $$`,
  ...['verenigbaarheidstoets', 'grondbesluit'].map(
    (tabel) => `CREATE TRIGGER besluit_van_leiding AFTER INSERT ON ${tabel}
      FOR EACH ROW EXECUTE FUNCTION besloten_door_leiding()`,
  ),
];
