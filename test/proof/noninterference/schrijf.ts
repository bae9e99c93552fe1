import type { Waarde } from './argument';
import type { Keuze, Vraag } from './vraag';

/** A question as it is sent. */
export interface Geschreven {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands for a number: an id, a word, a cursor; null when there is nothing of it yet. */
export type Opzoeker = (voorraad: string, nummer: number) => string | number | null;

/** Which cursors belong to this list in this order. */
export const cursorVoorraad = (lijst: string, orderBy: Waarde | undefined): string => {
  const velden = orderBy?.soort === 'OBJECT' ? orderBy.velden : {};
  const naam = (waarde: Waarde | undefined): string => (waarde?.soort === 'VAST' ? String(waarde.waarde) : '');
  return `cursor ${lijst} ${naam(velden.veld)} ${naam(velden.richting)}`;
};

class Schrijver {
  private aliassen = 0;
  private readonly fragmenten: string[] = [];
  readonly variables: Record<string, unknown> = {};
  private readonly gedeclareerd: string[] = [];

  constructor(
    private readonly zoek: Opzoeker,
    private readonly alsVariabelen: boolean,
  ) {}

  schrijf({ wortels }: Vraag): Geschreven {
    const selectie = this.selectie(wortels);
    const kop = this.gedeclareerd.length > 0 ? `query (${this.gedeclareerd.join(', ')}) ` : '';
    return { query: [`${kop}${selectie}`, ...this.fragmenten].join('\n'), variables: this.variables };
  }

  private selectie(keuzes: readonly Keuze[]): string {
    return `{ ${keuzes.map((keuze) => this.inVorm(keuze)).join(' ')} }`;
  }

  private inVorm(keuze: Keuze): string {
    switch (keuze.vorm) {
      case 'INLINE':
        return `... on ${keuze.ouder} { ${this.veld(keuze)} }`;
      case 'FRAGMENT': {
        const veld = this.veld(keuze);
        const naam = `f${this.fragmenten.length}`;
        this.fragmenten.push(`fragment ${naam} on ${keuze.ouder} { ${veld} }`);
        return `...${naam}`;
      }
      case 'INCLUDE':
        return this.veld(keuze, ` @include(if: ${this.of('Boolean!', true)})`);
      case 'SKIP':
        // What is skipped leaves nothing of its selection; something must stand beside it.
        return `__typename ${this.veld(keuze, ` @skip(if: ${this.of('Boolean!', true)})`)}`;
      case 'GEWOON':
        return this.veld(keuze);
    }
  }

  private veld({ veld, args, sub }: Keuze, richtlijn = ''): string {
    const gevuld = Object.entries(args).flatMap(([naam, waarde]) => {
      const tekst = this.waarde(waarde, args);
      return tekst === null ? [] : [`${naam}: ${tekst}`];
    });
    const alias = Object.keys(args).length > 0 || sub.length > 0 ? `a${this.aliassen++}: ` : '';
    const haakjes = gevuld.length > 0 ? `(${gevuld.join(', ')})` : '';
    return `${alias}${veld}${haakjes}${richtlijn}${sub.length > 0 ? ` ${this.selectie(sub)}` : ''}`;
  }

  private waarde(waarde: Waarde, args: Keuze['args']): string | null {
    if (waarde.soort === 'OBJECT') {
      const velden = Object.entries(waarde.velden).flatMap(([naam, inhoud]) => {
        const tekst = this.waarde(inhoud, args);
        return tekst === null ? [] : [`${naam}: ${tekst}`];
      });
      return `{ ${velden.join(', ')} }`;
    }
    const kaal = waarde.soort === 'VAST' ? waarde.waarde : this.uit(waarde, args);
    if (kaal === null) return null;
    return this.of(waarde.type, kaal, waarde.soort === 'VAST' && typeof kaal === 'string');
  }

  /** The value as a variable of this type, or written out: a text in quotes, the name of an enumeration without. */
  private of(type: string, waarde: string | number | boolean, isWoord = false): string {
    if (!this.alsVariabelen) return isWoord ? String(waarde) : JSON.stringify(waarde);
    const naam = `v${this.gedeclareerd.length}`;
    this.gedeclareerd.push(`$${naam}: ${type}`);
    this.variables[naam] = waarde;
    return `$${naam}`;
  }

  private uit(waarde: Extract<Waarde, { soort: 'UIT' }>, args: Keuze['args']): string | number | null {
    const lijst = /^cursor (\w+)$/.exec(waarde.voorraad)?.[1];
    return this.zoek(lijst ? cursorVoorraad(lijst, args.orderBy) : waarde.voorraad, waarde.nummer);
  }
}

/** Writes a question down for one caller. The same numbers and the same stock give the same bytes. */
export const schrijf = (vraag: Vraag, zoek: Opzoeker): Geschreven =>
  new Schrijver(zoek, vraag.variabelen).schrijf(vraag);
