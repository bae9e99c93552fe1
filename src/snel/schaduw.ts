import type { FormattedExecutionResult } from 'graphql';
import type { Kanttekening } from '../data/kanttekening';
import { tel } from '../poort/poort';
import type { Verzoek } from '../verzoek';
import { leesAntwoord } from './antwoord';
import { dekking, type SnelPad, type Vraag } from './pad';

/** What the guarded path answers. */
export interface Bewaakt {
  readonly resultaat: FormattedExecutionResult;
  readonly kanttekeningen: readonly Kanttekening[];
}

/** In what the paths differ, never a value; or that they do not, or that only the guarded path answers this. */
export type Vergelijking = 'GELIJK' | 'ONBEDEKT' | 'DATA' | 'AFGESCHERMD' | 'KANTTEKENINGEN' | 'FOUTEN';
export const isVerschil = (uitkomst: Vergelijking): boolean => uitkomst !== 'GELIJK' && uitkomst !== 'ONBEDEKT';

/**
 * Asks the hot path the same question in the transaction in which the guarded path answered it: one snapshot, one
 * moment, one caller.
 */
export async function vergelijk(
  pad: SnelPad,
  verzoek: Verzoek,
  vraag: Vraag,
  { resultaat: { data, errors = [] }, kanttekeningen }: Bewaakt,
): Promise<Vergelijking> {
  const gevonden = pad.zoek(verzoek, vraag);
  if (gevonden === null) return 'ONBEDEKT';
  const { plan, uitvoering } = gevonden;
  const rijen: readonly { antwoord: string }[] = await verzoek.manager.query(plan.tekst, [...plan.waarden(uitvoering)]);
  const antwoord = dekking(() => leesAntwoord(rijen[0]?.antwoord ?? '', plan, uitvoering));
  if (antwoord === null) return 'ONBEDEKT';
  if (errors.length > 0) return 'FOUTEN';
  if (antwoord.data !== JSON.stringify(data)) return 'DATA';
  if (JSON.stringify(tel(antwoord.afgeschermd)) !== JSON.stringify(verzoek.poort.afgeschermd())) return 'AFGESCHERMD';
  return JSON.stringify(antwoord.kanttekeningen) === JSON.stringify(kanttekeningen) ? 'GELIJK' : 'KANTTEKENINGEN';
}
