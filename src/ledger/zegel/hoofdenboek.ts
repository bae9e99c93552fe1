import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** A head is some 350 bytes: the last one is within so many of the end. */
const STAART = 4_096;

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

  /**
   * The last that was written whole, or null; what a killed process left unfinished is no head.
   */
  async laatste(): Promise<string | null> {
    const handvat = await this.openOmTeLezen();
    if (handvat === null) return null;
    try {
      const { size } = await handvat.stat();
      const { buffer, bytesRead } = await handvat.read(Buffer.alloc(STAART), 0, STAART, Math.max(0, size - STAART));
      return buffer.toString('utf8', 0, bytesRead).split('\n').slice(0, -1).at(-1) ?? null;
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
