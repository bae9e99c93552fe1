import { type Bestemming, type Rij, TABELLEN, type Tabel, type Waarde } from './tabellen';

const BIJZONDER = /[\\\t\n\r]/;
const VERVANGING: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const ontsnap = (tekst: string): string =>
  BIJZONDER.test(tekst) ? tekst.replace(/[\\\t\n\r]/g, (teken) => VERVANGING[teken] ?? teken) : tekst;

const reeks = (waarden: readonly string[]): string =>
  `{${waarden.map((waarde) => `"${waarde.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function veld(waarde: Waarde): string {
  if (waarde === null) return '\\N';
  if (typeof waarde === 'string') return ontsnap(waarde);
  if (typeof waarde === 'object') return ontsnap(reeks(waarde));
  return String(waarde);
}

const BEGINGROOTTE = 16_384;
/** A character of UTF-16 takes at most three bytes. */
const BYTES_PER_TEKEN = 3;

/** Lines in UTF-8, written one after the other: joining millions of strings would keep the garbage collector busy. */
class Regels {
  private bytes = Buffer.allocUnsafe(BEGINGROOTTE);
  private lengte = 0;
  aantal = 0;

  voeg(regel: string): number {
    const nodig = this.lengte + regel.length * BYTES_PER_TEKEN;
    if (nodig > this.bytes.length) {
      const groter = Buffer.allocUnsafe(Math.max(nodig, this.bytes.length * 2));
      this.bytes.copy(groter, 0, 0, this.lengte);
      this.bytes = groter;
    }
    const geschreven = this.bytes.write(regel, this.lengte);
    this.lengte += geschreven;
    this.aantal += 1;
    return geschreven;
  }

  get inhoud(): Buffer {
    return this.bytes.subarray(0, this.lengte);
  }
}

/** Rows in the text format of COPY, gathered per table until they are sent. */
export class Bundel implements Bestemming {
  readonly tabellen = new Map<Tabel, Regels>();
  /** Bytes gathered so far. */
  omvang = 0;

  voeg<T extends Tabel>(tabel: T, rij: Rij<T>): void {
    const kolommen: readonly (keyof Rij<T>)[] = TABELLEN[tabel];
    let regel = '';
    for (const kolom of kolommen) regel += (regel === '' ? '' : '\t') + veld(rij[kolom]);
    let regels = this.tabellen.get(tabel);
    if (regels === undefined) {
      regels = new Regels();
      this.tabellen.set(tabel, regels);
    }
    this.omvang += regels.voeg(`${regel}\n`);
  }
}
