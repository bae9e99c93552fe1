/** Four hexadecimal digits of every 16-bit number: an id is joined from these. */
const HEX: readonly string[] = Array.from({ length: 0x10000 }, (_, getal) => getal.toString(16).padStart(4, '0'));

const GOUDEN_SNEDE = 0x9e3779b9;
const OPWARMING = 12;

/** Mixes one number into another (the finaliser of MurmurHash3), so that neighbouring seeds give unrelated streams. */
function meng(stand: number, deel: number): number {
  let getal = (stand ^ deel) + GOUDEN_SNEDE;
  getal = Math.imul(getal ^ (getal >>> 16), 0x85ebca6b);
  getal = Math.imul(getal ^ (getal >>> 13), 0xc2b2ae35);
  return (getal ^ (getal >>> 16)) >>> 0;
}

/**
 * A reproducible stream of chance (sfc32). The same parts give the same stream, whatever other streams were drawn
 * before: a dossier can be generated twice and is the same both times. Not for secrets.
 */
export class Willekeur {
  private a: number;
  private b: number;
  private c: number;
  private teller = 1;

  constructor(seed: number, ...delen: readonly number[]) {
    const start = [seed >>> 0, Math.floor(seed / 0x100000000) >>> 0, ...delen].reduce(meng, 0);
    this.a = meng(start, 1);
    this.b = meng(start, 2);
    this.c = meng(start, 3);
    for (let ronde = 0; ronde < OPWARMING; ronde += 1) this.uint32();
  }

  /** 0 up to and including 2³² − 1. */
  uint32(): number {
    const uit = (this.a + this.b + this.teller) | 0;
    this.teller = (this.teller + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + uit) | 0;
    return uit >>> 0;
  }

  /** 0 up to but not including 1. */
  fractie(): number {
    return this.uint32() / 0x100000000;
  }

  /** Both bounds included. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.fractie() * (tot - van + 1));
  }

  kans(p: number): boolean {
    return this.fractie() < p;
  }

  kies<T>(uit: readonly T[]): T {
    const gekozen = uit[Math.floor(this.fractie() * uit.length)];
    if (gekozen === undefined) throw new Error('there is nothing to choose from');
    return gekozen;
  }

  /** Chooses by weight; the weights need not add up to one. */
  weeg<T>(uit: readonly (readonly [T, number])[]): T {
    let rest = this.fractie() * uit.reduce((som, [, gewicht]) => som + gewicht, 0);
    for (const [keuze, gewicht] of uit) {
      rest -= gewicht;
      if (rest < 0) return keuze;
    }
    return this.kies(uit)[0];
  }

  schud<T>(uit: readonly T[]): T[] {
    const rest = [...uit];
    const geschud: T[] = [];
    while (rest.length > 0) {
      const plaats = this.geheel(0, rest.length - 1);
      const laatste = rest.pop();
      const gekozen = plaats < rest.length ? rest[plaats] : laatste;
      if (gekozen === undefined || laatste === undefined) continue;
      if (plaats < rest.length) rest[plaats] = laatste;
      geschud.push(gekozen);
    }
    return geschud;
  }

  /** A UUID of version 7 for something made at `ms`: ids sort by when their row came about (RFC 9562). */
  uuid(ms: number): string {
    const hoog = Math.floor(ms / 0x10000);
    const [r, s, t] = [this.uint32(), this.uint32(), this.uint32()];
    return (
      `${HEX[hoog >>> 16]}${HEX[hoog & 0xffff]}-${HEX[ms % 0x10000]}-${HEX[0x7000 | (r & 0xfff)]}` +
      `-${HEX[0x8000 | ((r >>> 16) & 0x3fff)]}-${HEX[s >>> 16]}${HEX[s & 0xffff]}${HEX[t & 0xffff]}`
    );
  }

  /** A UUID of version 4, which says nothing of when: for a client, whose id every opdrachtgever of hers reads. */
  blindeUuid(): string {
    const [q, r, s, t] = [this.uint32(), this.uint32(), this.uint32(), this.uint32()];
    return (
      `${HEX[q >>> 16]}${HEX[q & 0xffff]}-${HEX[r >>> 16]}-${HEX[0x4000 | (r & 0xfff)]}` +
      `-${HEX[0x8000 | ((s >>> 16) & 0x3fff)]}-${HEX[s & 0xffff]}${HEX[t >>> 16]}${HEX[t & 0xffff]}`
    );
  }
}
