import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat, truncate } from 'node:fs/promises';
import { z } from 'zod';
import { Fout } from './rij';

/** Of what the results are: those of another gateway, file or kind of run are not gone on with. */
const Kop = z.strictObject({ poort: z.string(), bestand: z.string(), integratie: z.string(), proef: z.boolean() });
export type Kop = z.infer<typeof Kop>;

const STANDEN = ['GEREGISTREERD', 'REEDS_GEREGISTREERD', 'GOED', 'FOUT'] as const;

/** What became of a row. GOED: it was only tried, and would be registered. */
const Resultaat = z.object({
  rij: z.number(),
  kenmerk: z.string().nullable(),
  stand: z.enum(STANDEN),
  aanmeldingId: z.string().optional(),
  /** Of the aanmelding, as it was when the row was sent. */
  status: z.string().optional(),
  waarschuwingen: z.array(Fout).optional(),
  fouten: z.array(Fout).optional(),
});
export type Resultaat = z.infer<typeof Resultaat>;

export type Telling = Record<Resultaat['stand'], number>;

/** The file that tells of every row what became of it, a line of JSON each, in the order of the rows. */
export class Resultaatbestand {
  readonly telling: Telling = { GEREGISTREERD: 0, REEDS_GEREGISTREERD: 0, GOED: 0, FOUT: 0 };
  /** The last row that it tells of; 0 when there is none. */
  laatste = 0;

  private constructor(private readonly bestand: FileHandle) {}

  /** A new one. Throws when there is one already, for it tells what was registered; that of a trial is written anew. */
  static async begin(pad: string, kop: Kop): Promise<Resultaatbestand> {
    const er = await kopVan(pad);
    if (er !== null && !(kop.proef && er !== 'ANDERS' && er.proef))
      throw er !== 'ANDERS' && isZelfde(er, kop)
        ? new Error(`${pad} is there already: go on with --verder, or name another with --resultaat`)
        : vanAnders(pad);
    const bestand = await open(pad, er === null ? 'ax' : 'w');
    await bestand.write(`${JSON.stringify(kop)}\n`);
    return new Resultaatbestand(bestand);
  }

  /** The one that a run left behind, up to the last row that it tells of in full. Throws when it is of something else. */
  static async gaVerder(pad: string, kop: Kop): Promise<Resultaatbestand> {
    const over = await stat(pad).catch(() => null);
    if (over === null) return Resultaatbestand.begin(pad, kop);
    const resultaat = new Resultaatbestand(await open(pad, 'a'));
    let heel = 0;
    for await (const { tekst, einde } of heleRegels(pad)) {
      if (heel === 0) {
        const van = leesKop(tekst);
        if (van === 'ANDERS' || !isZelfde(van, kop)) throw vanAnders(pad);
      } else resultaat.tel(Resultaat.parse(JSON.parse(tekst)));
      heel = einde;
    }
    await truncate(pad, heel);
    if (heel === 0) await resultaat.bestand.write(`${JSON.stringify(kop)}\n`);
    return resultaat;
  }

  async voegToe(resultaten: readonly Resultaat[]): Promise<void> {
    await this.bestand.write(resultaten.map((een) => `${JSON.stringify(een)}\n`).join(''));
    for (const een of resultaten) this.tel(een);
  }

  sluit(): Promise<void> {
    return this.bestand.close();
  }

  private tel({ rij, stand }: Resultaat): void {
    this.telling[stand] += 1;
    this.laatste = rij;
  }
}

const isZelfde = (van: Kop, kop: Kop): boolean => JSON.stringify(van) === JSON.stringify(kop);

const vanAnders = (pad: string): Error =>
  new Error(
    `${pad} is of another gateway, another file, another integratie or another kind of run: name another with --resultaat`,
  );

/** The first line of results; ANDERS when it is of none. */
function leesKop(tekst: string): Kop | 'ANDERS' {
  try {
    return Kop.parse(JSON.parse(tekst));
  } catch {
    return 'ANDERS';
  }
}

/** Of what the results are that are there; null when there are none. */
async function kopVan(pad: string): Promise<Kop | 'ANDERS' | null> {
  if ((await stat(pad).catch(() => null)) === null) return null;
  for await (const { tekst } of heleRegels(pad)) return leesKop(tekst);
  return 'ANDERS';
}

/** The lines that have an end, each with where it ends in bytes: what has none was being written. */
async function* heleRegels(pad: string): AsyncGenerator<{ readonly tekst: string; readonly einde: number }> {
  let rest = Buffer.alloc(0);
  let einde = 0;
  for await (const deel of createReadStream(pad)) {
    rest = Buffer.concat([rest, deel as Buffer]);
    for (let plaats = rest.indexOf(10); plaats >= 0; plaats = rest.indexOf(10)) {
      einde += plaats + 1;
      yield { tekst: rest.subarray(0, plaats).toString('utf8'), einde };
      rest = rest.subarray(plaats + 1);
    }
  }
}
