import { Poortfout, Verbindingsfout } from './fout.ts';

export interface Herhaling {
  /** Hoe vaak hoogstens, de eerste keer meegerekend. */
  readonly pogingen: number;
  /** Hoe lang na de eerste mislukking; daarna telkens het dubbele. */
  readonly eersteMs: number;
}

/** Iets dat een volgende keer kan lukken. */
export class Tijdelijk extends Error {
  constructor(
    override readonly cause: unknown,
    /** Of het verzoek zeker niet is uitgevoerd. */
    readonly nietUitgevoerd: boolean,
    /** Wat de poort vroeg te wachten. */
    readonly wachtMs: number,
  ) {
    super('temporary');
  }
}

const LANGSTE_WACHT_MS = 60_000;
const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));

/** Of de fout zelf zegt dat iemand anders net voor was, en er niets is gedaan. */
const isGelijktijdig = (fout: unknown): boolean => fout instanceof Poortfout && fout.reden === 'GELIJKTIJDIG';

/**
 * Doet het opnieuw zolang dat veilig is: wat niet is uitgevoerd altijd, en al het andere alleen als `veilig`. Gooit de
 * oorzaak van de laatste keer.
 */
export async function herhaal<T>(doe: () => Promise<T>, veilig: boolean, opties: Herhaling): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await doe();
    } catch (fout) {
      const tijdelijk = isGelijktijdig(fout) ? new Tijdelijk(fout, true, 0) : fout;
      if (!(tijdelijk instanceof Tijdelijk)) throw fout;
      const mag = veilig || tijdelijk.nietUitgevoerd;
      if (!mag || poging >= opties.pogingen || tijdelijk.wachtMs > LANGSTE_WACHT_MS) throw tijdelijk.cause;
      const pauze = Math.min(LANGSTE_WACHT_MS, opties.eersteMs * 2 ** (poging - 1));
      await wacht(Math.max(tijdelijk.wachtMs, pauze * (0.5 + Math.random() / 2)));
    }
  }
}

/** Seconden, of een datum (RFC 9110). */
function wachtMsVan(kop: string | null): number {
  if (kop === null) return 0;
  const seconden = Number(kop);
  const ms = Number.isFinite(seconden) ? seconden * 1000 : Date.parse(kop) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Gooit wat de status van een antwoord zonder GraphQL zegt. */
export function weiger({ status, headers }: Response): never {
  const fout = new Verbindingsfout(status, headers.get('x-request-id'));
  const wachtMs = wachtMsVan(headers.get('retry-after'));
  if (status === 429) throw new Tijdelijk(fout, true, wachtMs);
  if ([502, 503, 504].includes(status)) throw new Tijdelijk(fout, false, wachtMs);
  throw fout;
}
