import { beveilig } from '../0002-tweede-laag/beveiliging';
import { maakRol } from '../0002-tweede-laag/rol';

/*
 * The griffier seals the ledger: reads it whole, takes from the queue, and adds a seal. It serves no caller, and has a
 * login of its own: what gets past the first layer as the gateway must not be able to become it.
 */

export const GRIFFIER = 'poortwachter_griffier';

/** What is only ever added to. */
export const ALLEEN_TOEVOEGEN = ['raadpleging', 'verstrekking', 'kennisgeving', 'zegel'] as const;

const mag = (wat: 'SELECT' | 'INSERT' | 'DELETE', tabel: string): string[] => [
  `GRANT ${wat} ON ${tabel} TO ${GRIFFIER}`,
  `CREATE POLICY griffier_${wat.toLowerCase()} ON ${tabel} FOR ${wat} TO ${GRIFFIER}
    ${wat === 'INSERT' ? 'WITH CHECK' : 'USING'} (true)`,
];

export const RECHTEN = [
  ...maakRol(GRIFFIER),
  `GRANT USAGE ON SCHEMA public TO ${GRIFFIER}`,
  ...beveilig({ tabel: 'zegel' }),
  ...ALLEEN_TOEVOEGEN.flatMap((tabel) => mag('SELECT', tabel)),
  ...mag('INSERT', 'zegel'),
  ...mag('SELECT', 'te_bezegelen'),
  ...mag('DELETE', 'te_bezegelen'),
];

/** Whoever owns the tables has every right: this keeps a slip of theirs from changing what is on record. */
export const WEIGER_WIJZIGING = [
  `CREATE FUNCTION pw.weiger_wijziging() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    RAISE EXCEPTION 'the ledger is only added to: no % of %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$`,
  'REVOKE ALL ON FUNCTION pw.weiger_wijziging() FROM PUBLIC',
  ...ALLEEN_TOEVOEGEN.map(
    (tabel) => `CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${tabel}
      FOR EACH STATEMENT EXECUTE FUNCTION pw.weiger_wijziging()`,
  ),
];
