import type { FormattedExecutionResult } from 'graphql';
import type { Kanttekening } from '../data/kanttekening';
import { alsTekst } from '../data/tekst';
import type { Vermelding } from '../ledger/vermelding';
import { tel } from '../poort/poort';
import type { Verzoek } from '../verzoek';
import { type Antwoord, leesAntwoord } from './antwoord';
import { dekking, type SnelPad, type Vraag } from './pad';

/** What the guarded path answers. */
export interface Bewaakt {
  readonly resultaat: FormattedExecutionResult;
  readonly kanttekeningen: readonly Kanttekening[];
  readonly vermeldingen: readonly Vermelding[];
}

/** In what the paths differ, never a value; or that they do not, or that only the guarded path answers this. */
export type Vergelijking =
  | 'GELIJK'
  | 'ONBEDEKT'
  | 'DATA'
  | 'AFGESCHERMD'
  | 'KANTTEKENINGEN'
  | 'NOODTOEGANG'
  | 'VERMELDINGEN'
  | 'FOUTEN';
export const isVerschil = (uitkomst: Vergelijking): boolean => uitkomst !== 'GELIJK' && uitkomst !== 'ONBEDEKT';

/**
 * The answer of the hot path, read in the transaction in which the guarded path answered the same question: one
 * snapshot, one moment, one caller. Null when only the guarded path answers this.
 */
export async function leesErnaast(pad: SnelPad, verzoek: Verzoek, vraag: Vraag): Promise<Antwoord | null> {
  const gevonden = pad.zoek(verzoek, vraag);
  if (gevonden === null) return null;
  const { plan, uitvoering } = gevonden;
  const waarden = plan.waarden(uitvoering).map(alsTekst);
  const rijen: readonly { antwoord: string }[] = await verzoek.manager.query(plan.tekst, waarden);
  return dekking(() => leesAntwoord(rijen[0]?.antwoord ?? '', plan, uitvoering));
}

/** In whatever order they were read. */
const opNaam = (vermeldingen: readonly Vermelding[]): string =>
  vermeldingen
    .map(({ soort, id, patroon }) => `${soort} ${id} ${patroon}`)
    .sort()
    .join('\n');

/** In what the answer of the hot path differs from that of the guarded path, which was given for this request. */
export function meet(
  antwoord: Antwoord | null,
  { poort }: Verzoek,
  { resultaat: { data, errors = [] }, kanttekeningen, vermeldingen }: Bewaakt,
): Vergelijking {
  if (antwoord === null) return 'ONBEDEKT';
  if (errors.length > 0) return 'FOUTEN';
  if (antwoord.data !== JSON.stringify(data)) return 'DATA';
  if (JSON.stringify(tel(antwoord.afgeschermd)) !== JSON.stringify(poort.afgeschermd())) return 'AFGESCHERMD';
  // It never answers who has broken glass open, and so tells of none.
  if (poort.noodtoegang().length > 0) return 'NOODTOEGANG';
  if (JSON.stringify(antwoord.kanttekeningen) !== JSON.stringify(kanttekeningen)) return 'KANTTEKENINGEN';
  return opNaam(antwoord.vermeldingen) === opNaam(vermeldingen) ? 'GELIJK' : 'VERMELDINGEN';
}

/** Asks the hot path what the guarded path answered, and compares. */
export const vergelijk = async (
  pad: SnelPad,
  verzoek: Verzoek,
  vraag: Vraag,
  bewaakt: Bewaakt,
): Promise<Vergelijking> => meet(await leesErnaast(pad, verzoek, vraag), verzoek, bewaakt);
