/*
 * What happens once. A status goes one way and what a step recorded stays as it was; a position counts on by one.
 * This holds for updates by anybody: rows come in as they are, so that a set can be loaded.
 */

interface Verloop {
  readonly tabel: string;
  /** The steps there are: `VAN>NAAR`. */
  readonly stappen: readonly string[];
  /** What a step records: these change with a step only, and once. */
  readonly legtVast: readonly string[];
}

const VERLOPEN: readonly Verloop[] = [
  {
    tabel: 'aanmelding',
    stappen: ['ONTVANGEN>GEACCEPTEERD', 'ONTVANGEN>AFGEWEZEN'],
    legtVast: ['beoordeeld_op', 'beoordeeld_door', 'motivering', 'client_id'],
  },
  {
    tabel: 'traject_verloop',
    stappen: ['GEPLAATST>BEEINDIGD'],
    legtVast: ['einddatum', 'resultaat', 'uitstroom', 'uitstroom_maanden', 'uitstroom_onbepaald', 'uitstroom_afspraak'],
  },
  {
    tabel: 'rapportage_tekst',
    stappen: ['CONCEPT>VASTGESTELD', 'VASTGESTELD>VRIJGEGEVEN'],
    legtVast: ['vastgesteld_op', 'vastgesteld_door', 'vrijgegeven_op', 'vrijgegeven_door'],
  },
];

const STAP = `CREATE FUNCTION alleen_vooruit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    oud jsonb := to_jsonb(OLD);
    nieuw jsonb := to_jsonb(NEW);
    kolom text;
  BEGIN
    IF NEW.status <> OLD.status AND OLD.status || '>' || NEW.status <> ALL (string_to_array(TG_ARGV[0], ' ')) THEN
      RAISE EXCEPTION 'a row of % does not go from % to %', TG_TABLE_NAME, OLD.status, NEW.status;
    END IF;
    FOREACH kolom IN ARRAY string_to_array(TG_ARGV[1], ' ') LOOP
      IF nieuw -> kolom <> oud -> kolom AND (NEW.status = OLD.status OR oud ->> kolom IS NOT NULL) THEN
        RAISE EXCEPTION '% of % is recorded by a step of its status, once', kolom, TG_TABLE_NAME;
      END IF;
    END LOOP;
    RETURN NEW;
  END $$`;

const POSITIE = `CREATE FUNCTION weiger_positie() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'positions of an opdrachtgever follow each other: % does not come after %',
      NEW.laatste_positie, OLD.laatste_positie;
  END $$`;

/**
 * A release takes the recipient's next position, and takes it here: none is skipped and none is given twice, whatever
 * the statement says. The lock on the recipient's row lasts until the commit, so that positions become visible in
 * their order, and a pull that passed one has missed nothing before it. As the owner: nobody else sets a position.
 */
const VRIJGAVE = `CREATE FUNCTION neem_positie() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    volgende bigint;
  BEGIN
    UPDATE opdrachtgever SET laatste_positie = laatste_positie + 1
      WHERE organisatie_id = NEW.organisatie_id AND id = NEW.opdrachtgever_id RETURNING laatste_positie INTO volgende;
    UPDATE rapportage SET positie = volgende
      WHERE organisatie_id = NEW.organisatie_id AND id = NEW.rapportage_id;
    RETURN NULL;
  END $$`;

const BLIJFT = `CREATE FUNCTION weiger_andere_positie() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a rapportage keeps the position of its release';
  END $$`;

export const VERLOOP: readonly string[] = [
  STAP,
  ...VERLOPEN.map(
    ({ tabel, stappen, legtVast }) => `CREATE TRIGGER alleen_vooruit BEFORE UPDATE ON ${tabel}
      FOR EACH ROW EXECUTE FUNCTION alleen_vooruit('${stappen.join(' ')}', '${legtVast.join(' ')}')`,
  ),
  POSITIE,
  `CREATE TRIGGER telt_door BEFORE UPDATE ON opdrachtgever
    FOR EACH ROW WHEN (NEW.laatste_positie NOT IN (OLD.laatste_positie, OLD.laatste_positie + 1))
    EXECUTE FUNCTION weiger_positie()`,
  VRIJGAVE,
  `CREATE TRIGGER neemt_positie AFTER UPDATE ON rapportage_tekst
    FOR EACH ROW WHEN (OLD.status <> 'VRIJGEGEVEN' AND NEW.status = 'VRIJGEGEVEN')
    EXECUTE FUNCTION neem_positie()`,
  BLIJFT,
  `CREATE TRIGGER houdt_positie BEFORE UPDATE ON rapportage
    FOR EACH ROW WHEN (OLD.positie IS NOT NULL AND NEW.positie IS DISTINCT FROM OLD.positie)
    EXECUTE FUNCTION weiger_andere_positie()`,
];
