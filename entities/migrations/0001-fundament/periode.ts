/** Tables whose rows decided access at some moment: only their end may change, and only as far as it is still to come. */
const PERIODEN = [
  'opdracht_voorwaarden',
  'autorisatie',
  'client_account',
  'toewijzing',
  'traject_begeleiding',
  'clientstatus',
  'toestemming',
  'openbaarmaking',
  'geheimhouding_contact',
  'verenigbaarheidstoets',
  'grondbesluit',
  'markering',
  'kanttekening',
  'portfolio_deling',
];

/*
 * An open period can be closed, and one that ends later can end sooner: who withdraws a consent that was given until
 * next year does so now. An end that has passed stays. What has passed is asked of the server's own clock, not of the
 * moment that a caller brings along.
 */
export const PERIODE_BEWAKING = [
  `CREATE FUNCTION sluit_alleen_periode() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.tot IS NOT NULL
       AND (OLD.tot IS NULL OR (OLD.tot > now() AND NEW.tot < OLD.tot))
       AND to_jsonb(NEW) - 'tot' = to_jsonb(OLD) - 'tot' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % decide access: a period that has not ended can end, or end sooner; nothing else changes', TG_TABLE_NAME;
  END $$`,
  ...PERIODEN.map(
    (tabel) => `CREATE TRIGGER sluit_alleen BEFORE UPDATE OR DELETE ON ${tabel}
      FOR EACH ROW EXECUTE FUNCTION sluit_alleen_periode()`,
  ),
];
