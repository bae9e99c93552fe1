import { Poortfout, type Verbindingsfout } from './fout.ts';

export interface Herhaling {
  /** Hoe vaak hoogstens, de eerste keer meegerekend. */
  readonly pogingen: number;
  /** Hoe lang na de eerste mislukking; daarna telkens het dubbele. */
  readonly eersteMs: number;
  /** Hoort hoe lang er gewacht wordt en waarom, zodat u het kunt laten zien. */
  readonly bijWachten?: (ms: number, oorzaak: unknown) => void;
}

const HERHALING: Herhaling = { pogingen: 5, eersteMs: 500 };

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

/** De verbinding brak: misschien is het verzoek uitgevoerd. */
export const verbroken = (fout: unknown): never => {
  throw new Tijdelijk(fout, false, 0);
};

const LANGSTE_WACHT_MS = 60_000;

/** Breekt af met de reden van het signaal. */
const wacht = (ms: number, signaal: AbortSignal | undefined): Promise<void> =>
  new Promise((klaar, afgebroken) => {
    const breekAf = (): void => {
      clearTimeout(klok);
      afgebroken(signaal?.reason);
    };
    const klok = setTimeout(() => {
      signaal?.removeEventListener('abort', breekAf);
      klaar();
    }, ms);
    signaal?.addEventListener('abort', breekAf, { once: true });
  });

/** Of de fout zelf zegt dat iemand anders net voor was, en er niets is gedaan. */
const isGelijktijdig = (fout: unknown): boolean => fout instanceof Poortfout && fout.reden === 'GELIJKTIJDIG';

/**
 * Doet het opnieuw zolang dat veilig is: wat niet is uitgevoerd altijd, en al het andere alleen als `veilig`. Gooit de
 * oorzaak van de laatste keer, en de reden van `signaal` zodra dat afbreekt.
 */
export async function herhaal<T>(
  doe: () => Promise<T>,
  veilig: boolean,
  opties: Partial<Herhaling> = {},
  signaal?: AbortSignal,
): Promise<T> {
  const { pogingen, eersteMs, bijWachten } = { ...HERHALING, ...opties };
  for (let poging = 1; ; poging += 1) {
    signaal?.throwIfAborted();
    try {
      return await doe();
    } catch (fout) {
      signaal?.throwIfAborted();
      const tijdelijk = isGelijktijdig(fout) ? new Tijdelijk(fout, true, 0) : fout;
      if (!(tijdelijk instanceof Tijdelijk)) throw fout;
      const mag = veilig || tijdelijk.nietUitgevoerd;
      if (!mag || poging >= pogingen || tijdelijk.wachtMs > LANGSTE_WACHT_MS) throw tijdelijk.cause;
      const pauze = Math.min(LANGSTE_WACHT_MS, eersteMs * 2 ** (poging - 1));
      const ms = Math.max(tijdelijk.wachtMs, pauze * (0.5 + Math.random() / 2));
      bijWachten?.(ms, tijdelijk.cause);
      await wacht(ms, signaal);
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

/** Gooit de fout in een antwoord, en zegt of het een volgende keer kan lukken: dat staat in zijn status. */
export function weiger({ status, headers }: Response, fout: Poortfout | Verbindingsfout): never {
  const wachtMs = wachtMsVan(headers.get('retry-after'));
  if (status === 429) throw new Tijdelijk(fout, true, wachtMs);
  if ([502, 503, 504].includes(status)) throw new Tijdelijk(fout, false, wachtMs);
  throw fout;
}
