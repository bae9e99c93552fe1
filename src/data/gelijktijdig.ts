import { QueryFailedError } from 'typeorm';
import { conflict, type PoortFout } from '../domain/fouten';

/** serialization_failure, deadlock_detected, lock_not_available: two at once, of which this one gave way. */
const SQLSTATES: ReadonlySet<unknown> = new Set(['40001', '40P01', '55P03']);

/** The CONFLICT that PostgreSQL's error means to a caller, who can simply try again; null when it means another thing. */
export function alsGelijktijdig(fout: unknown): PoortFout | null {
  if (!(fout instanceof QueryFailedError)) return null;
  const { code } = fout.driverError as { code?: unknown };
  if (!SQLSTATES.has(code)) return null;
  return conflict(
    'GELIJKTIJDIG',
    'Iemand anders wijzigde tegelijk hetzelfde. Er is niets gewijzigd; probeer het opnieuw.',
  );
}
