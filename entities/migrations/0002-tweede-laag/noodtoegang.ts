import { afgeleid, afgeleidVoor } from './afgeleid';
import type { Beveiliging } from './beveiliging';
import { alsEigenaar } from './functie';
import { doorMij, heeftRol, NU } from './schrijvers';

/*
 * Broken glass. It is a way to dossiers of its own: what it opens are the rules for NOODTOEGANG, and it gives no right
 * to write. Whoever opens one does so in the own name, from now, and no longer than the reglement lets that role for
 * that interest.
 */

const IN_ROL = `b.rol = ANY (pw.rollen(pw.organisatie(), pw.medewerker(), pw.nu()))`;

/** The clients whose dossiers the caller broke the glass for, as long as that lasts and the role is in force. */
const NOODCLIENTEN = afgeleid({
  naam: 'noodclienten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    zelf uuid := pw.medewerker();
    nu timestamptz := pw.nu();
  BEGIN
    IF zelf IS NULL THEN
      RETURN '{}';
    END IF;
    RETURN ARRAY(
      SELECT DISTINCT n.client_id FROM noodtoegang n
      JOIN organisatie o ON o.id = n.organisatie_id
      JOIN beleid_noodtoegang b ON b.profiel = o.profiel AND b.belang = n.belang
      WHERE n.organisatie_id = eigen AND n.medewerker_id = zelf AND pw.loopt(n.van, n.tot, nu) AND ${IN_ROL});
  END`,
});

/** Those of whom it was a vital interest, whichever role the caller has: a fact that rules ask (VITAAL_BELANG). */
const VITAALCLIENTEN = afgeleid({
  naam: 'vitaalclienten',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.organisatie();
    zelf uuid := pw.medewerker();
    nu timestamptz := pw.nu();
  BEGIN
    IF zelf IS NULL THEN
      RETURN '{}';
    END IF;
    RETURN ARRAY(
      SELECT DISTINCT n.client_id FROM noodtoegang n
      WHERE n.organisatie_id = eigen AND n.medewerker_id = zelf AND n.belang = 'VITAAL_BELANG'
        AND pw.loopt(n.van, n.tot, nu));
  END`,
});

const MAG_NOODTOEGANG = alsEigenaar({
  naam: 'mag_noodtoegang(p_belang text, p_van timestamptz, p_tot timestamptz)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN p_van = pw.nu() AND EXISTS (
      SELECT FROM organisatie o
      JOIN beleid_noodtoegang b ON b.profiel = o.profiel
      WHERE o.id = pw.organisatie() AND b.belang = p_belang AND ${IN_ROL}
        AND p_tot > p_van AND p_tot <= p_van + make_interval(mins => b.minuten));
  END`,
});

/**
 * What was opened stays as it was recorded. It can end sooner, but no sooner than now, and be discussed once, in the
 * name of who says so. Outside a request, in a migration, there is no now.
 */
const BLIJFT = [
  `CREATE FUNCTION pw.noodtoegang_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE'
       AND to_jsonb(NEW) - '{tot,besproken_op,besproken_door}'::text[] = to_jsonb(OLD) - '{tot,besproken_op,besproken_door}'::text[]
       AND (NEW.tot = OLD.tot OR (NEW.tot < OLD.tot AND NEW.tot >= coalesce(pw.nu(), OLD.van)))
       AND (NEW.besproken_op IS NOT DISTINCT FROM OLD.besproken_op AND NEW.besproken_door IS NOT DISTINCT FROM OLD.besproken_door
         OR (OLD.besproken_op IS NULL AND NEW.besproken_door = coalesce(pw.medewerker(), NEW.besproken_door))) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a noodtoegang stays as it was recorded: it can end sooner, and be discussed once';
  END $$`,
  `CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON noodtoegang
    FOR EACH ROW EXECUTE FUNCTION pw.noodtoegang_blijft()`,
];

const LEIDING = ['DIRECTIE', 'BESTUUR'];
const AFHANDELAAR = `(${doorMij('medewerker_id')} OR ${heeftRol(LEIDING)})`;

export const NOODTOEGANGEN: readonly Beveiliging[] = [
  {
    tabel: 'noodtoegang',
    lezen: `client_id = (SELECT pw.client()) OR ${doorMij('medewerker_id')} OR ${heeftRol([...LEIDING, 'FG'])}`,
    toevoegen: `${doorMij('medewerker_id')} AND pw.mag_noodtoegang(belang, van, tot) AND besproken_op IS NULL`,
    wijzigen: {
      kolommen: ['tot', 'besproken_op', 'besproken_door'],
      mits: AFHANDELAAR,
      zodat: `${AFHANDELAAR} AND (besproken_op IS NULL OR besproken_op <= (${NU} AT TIME ZONE 'Europe/Amsterdam')::date)`,
    },
  },
];

export const NOODTOEGANG = [...NOODCLIENTEN, ...VITAALCLIENTEN, MAG_NOODTOEGANG, ...BLIJFT];

export const NOODTOEGANG_VAN_GATEWAY = [
  ...afgeleidVoor('noodclienten', 'vitaalclienten'),
  'mag_noodtoegang(text, timestamptz, timestamptz)',
];
