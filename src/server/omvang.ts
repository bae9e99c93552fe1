import { type Gebrek, ongeldig } from '../domain/fouten';

/*
 * A body of the largest size can hold half a million values, and judging each of them would hold up everybody else:
 * no list has a use for a thousand, and no operation for more than a batch of 500 aanmeldingen that say a lot.
 */
const LANGSTE_LIJST = 1_000;
const MEESTE_WAARDEN = 20_000;
/** Deeper than any input goes. */
const DIEPST = 32;

const teVeel = (veld: string, hoogstens: number, waarin: string): Gebrek => ({
  veld,
  reden: 'BEREIK',
  bericht: `Geef hoogstens ${hoogstens} waarden in ${waarin}.`,
});

/** Counts values, and finds the first place where there are too many; what lies in a list that is too long is left. */
class Telling {
  private waarden = 0;

  zoek(waarde: unknown, pad: string, diepte = 0): Gebrek | null {
    if (typeof waarde !== 'object' || waarde === null || diepte > DIEPST) return null;
    if (Array.isArray(waarde) && waarde.length > LANGSTE_LIJST) return teVeel(pad, LANGSTE_LIJST, 'een lijst');
    const delen = Object.entries(waarde);
    this.waarden += delen.length;
    if (this.waarden > MEESTE_WAARDEN) return teVeel(pad, MEESTE_WAARDEN, 'een vraag');
    for (const [naam, deel] of delen) {
      const plaats = Array.isArray(waarde) ? `${pad}[${naam}]` : pad === '' ? naam : `${pad}.${naam}`;
      const gevonden = this.zoek(deel, plaats, diepte + 1);
      if (gevonden !== null) return gevonden;
    }
    return null;
  }
}

/** Refuses variables with more values than any question needs, before they are looked at one by one. */
export function eisTelbaar(variabelen: Readonly<Record<string, unknown>>): void {
  const gebrek = new Telling().zoek(variabelen, '');
  if (gebrek !== null) throw ongeldig([gebrek]);
}
