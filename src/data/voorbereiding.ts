import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Texts that were asked once, and may come again: digests, small enough to keep many. */
const ONTHOUDEN = 2_000;

/** Names of the texts that were asked last: the digest of a long one is worth keeping. */
const NAMEN = new LRUCache<string, string>({
  max: 2_000,
  maxSize: 8_000_000,
  sizeCalculation: (naam, tekst) => naam.length + tekst.length,
});

/** The name says what the statement is, so that behind a pooler too no name stands for another statement. */
function naamVan(tekst: string): string {
  const bekend = NAMEN.get(tekst);
  if (bekend !== undefined) return bekend;
  const naam = `pw_${hash('sha256', tekst).slice(0, 40)}`;
  NAMEN.set(tekst, naam);
  return naam;
}

/** Takes away what was put in first. */
function oudste(namen: Set<string>): string | undefined {
  const [eerste] = namen;
  if (eerste !== undefined) namen.delete(eerste);
  return eerste;
}

/** How a statement is asked: under this name, or without one; and which name gives way to it. */
export interface Voorbereid {
  readonly naam: string | undefined;
  readonly wijkt: string | undefined;
}

/**
 * Which statements a connection keeps prepared: those that are asked more than once, at most so many, and of those the
 * ones that were asked last. A text with values written into it comes once, and takes no place.
 */
export class Voorbereiding {
  /** By when they were last asked, the longest ago first. */
  private readonly namen = new Set<string>();
  private readonly eens = new Set<string>();

  constructor(private readonly meest: number) {}

  vraag(tekst: string): Voorbereid {
    if (this.meest === 0) return { naam: undefined, wijkt: undefined };
    const naam = naamVan(tekst);
    const bekend = this.namen.delete(naam);
    if (!bekend && !this.eens.delete(naam)) {
      this.eens.add(naam);
      if (this.eens.size > ONTHOUDEN) oudste(this.eens);
      return { naam: undefined, wijkt: undefined };
    }
    this.namen.add(naam);
    return { naam, wijkt: this.namen.size > this.meest ? oudste(this.namen) : undefined };
  }

  /** It is prepared no longer, and comes back when it is asked twice. */
  vergeet(naam: string): void {
    this.namen.delete(naam);
  }
}
