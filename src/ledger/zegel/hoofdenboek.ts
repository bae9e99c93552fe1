import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** Bytes that are read at once; a head is some 350, so that nothing longer than this is one. */
const DEEL = 4_096;

/** A head as it was found, and where. */
export interface Vindplaats {
  readonly jws: string;
  readonly waar: string;
}

/** Makes durable that a file is in its folder. */
async function bevestig(map: string): Promise<void> {
  const handvat = await open(map, 'r');
  await handvat.sync().finally(() => handvat.close());
}

/** The heads that were given out: a file outside the database, one JWS a line, only ever added to. */
export class Hoofdenboek {
  /** @param aanwezig whether it must be there: before the first head there is no file. */
  constructor(
    readonly pad: string,
    private readonly aanwezig: 'VEREIST' | 'MISSCHIEN' = 'MISSCHIEN',
  ) {}

  /** Every line that is not empty, from the last; what a killed process left unfinished is one of them. */
  async *vanAchteren(): AsyncGenerator<string> {
    const handvat = await this.openOmTeLezen();
    if (handvat === null) return;
    try {
      let begonnen = '';
      for (let eind = (await handvat.stat()).size; eind > 0; ) {
        const lengte = Math.min(DEEL, eind);
        eind -= lengte;
        const { buffer, bytesRead } = await handvat.read(Buffer.alloc(lengte), 0, lengte, eind);
        const [eerste = '', ...regels] = `${buffer.toString('latin1', 0, bytesRead)}${begonnen}`.split('\n');
        yield* regels.reverse().filter((regel) => regel !== '');
        begonnen = eerste.slice(-DEEL);
      }
      if (begonnen !== '') yield begonnen;
    } finally {
      await handvat.close();
    }
  }

  /** Adds a head; resolves when it would survive a power cut. */
  async schrijf(jws: string): Promise<void> {
    await mkdir(dirname(this.pad), { recursive: true });
    const handvat = await open(this.pad, 'a+');
    try {
      const { size } = await handvat.stat();
      const { buffer } = await handvat.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      const afgebroken = size > 0 && buffer.toString() !== '\n';
      await handvat.appendFile(`${afgebroken ? '\n' : ''}${jws}\n`);
      await handvat.sync();
      if (size === 0) await bevestig(dirname(this.pad));
    } finally {
      await handvat.close();
    }
  }

  /** All of them, in the order in which they were written. */
  async *alle(): AsyncGenerator<Vindplaats> {
    const handvat = await this.openOmTeLezen();
    if (handvat === null) return;
    let nummer = 0;
    for await (const jws of createInterface({
      input: handvat.createReadStream(),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      nummer += 1;
      if (jws !== '') yield { jws, waar: `${this.pad}, line ${nummer}` };
    }
  }

  private async openOmTeLezen(): Promise<FileHandle | null> {
    try {
      return await open(this.pad, 'r');
    } catch (fout) {
      if (this.aanwezig === 'MISSCHIEN' && (fout as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw fout;
    }
  }
}
