import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauze } from 'node:timers/promises';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

/**
 * What a receiver does with a request. DRUPPEL: takes it, in an answer that has no end. HALF: begins an answer and lets go.
 * STERF: its process ends. `na`: after so many milliseconds.
 */
export type Gedrag = { readonly na?: number } & Antwoordgedrag;
type Antwoordgedrag =
  | { readonly soort: 'NEEM' | 'DRUPPEL' | 'ZWIJG' | 'HALF' | 'STERF' }
  | { readonly soort: 'STATUS'; readonly status: number; readonly koppen?: Readonly<Record<string, string>> };

/** What it wrote of a request; that it took one, is written once that was answered. */
export type Regel =
  | {
      readonly soort: 'GEVRAAGD';
      readonly wat: Gedrag;
      readonly pad: string;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
      readonly op: number;
    }
  | { readonly soort: 'GENOMEN'; readonly id: string }
  | { readonly soort: 'HANDDRUK'; readonly headers: IncomingHttpHeaders };
export type Gevraagd = Extract<Regel, { soort: 'GEVRAAGD' }>;

/** A message, as a receiver reads it. */
export interface Bericht {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly dataref: string;
}

const LANGST = 60_000;

/** A receiver in a process of its own, on one port; when it died it is started anew, on the same. */
export class Ontvanger {
  private readonly map = mkdtempSync(join(tmpdir(), 'poortwachter-ontvanger-'));
  private readonly bestand = join(this.map, 'regels');
  private proces: ChildProcess | null = null;
  private poort = 0;
  private open = true;
  private herstarts = 0;

  /**
   * @param herhaal whether what it does begins anew at the end of the list, rather than that it takes all from then on
   * @param tempo the requests a minute to which it agrees
   */
  constructor(
    private readonly gedrag: readonly Gedrag[] = [],
    private readonly herhaal = false,
    private readonly tempo = '*',
  ) {
    writeFileSync(this.bestand, '');
  }

  get url(): string {
    return `http://127.0.0.1:${this.poort}/hook`;
  }

  /** How often its process died. */
  get gestorven(): number {
    return this.herstarts;
  }

  async start(): Promise<void> {
    const proces = spawn(
      process.execPath,
      [
        ...TYPESCRIPT,
        join(__dirname, 'ontvanger-proces.ts'),
        String(this.poort),
        this.bestand,
        JSON.stringify({ gedrag: this.gedrag, herhaal: this.herhaal, tempo: this.tempo }),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    luisterMee(proces);
    this.proces = proces;
    const [regel]: Buffer[] = await once(proces.stdout, 'data');
    this.poort = Number(String(regel).trim());
    proces.on('exit', () => {
      if (!this.open || this.proces !== proces) return;
      this.herstarts += 1;
      void this.start();
    });
  }

  /** Nobody listens there any more. */
  async legNeer(): Promise<void> {
    this.open = false;
    if (this.proces?.kill('SIGKILL')) await once(this.proces, 'exit');
  }

  async stop(): Promise<void> {
    await this.legNeer();
    rmSync(this.map, { recursive: true });
  }

  get regels(): readonly Regel[] {
    return readFileSync(this.bestand, 'utf8')
      .split('\n')
      .filter((regel) => regel !== '')
      .map((regel) => JSON.parse(regel));
  }

  get gevraagd(): readonly Gevraagd[] {
    return this.regels.filter((regel) => regel.soort === 'GEVRAAGD');
  }

  /** The messages in the order in which they came, also those that it did not take. */
  get berichten(): readonly Bericht[] {
    return this.gevraagd.map(({ body }) => JSON.parse(body));
  }

  /** The ids of those that it said it took, in that order. */
  get genomen(): readonly string[] {
    return this.regels.filter((regel) => regel.soort === 'GENOMEN').map(({ id }) => id);
  }

  async totdat(klaar: (ontvanger: this) => boolean, langst = LANGST): Promise<void> {
    const begin = Date.now();
    while (!klaar(this)) {
      if (Date.now() - begin > langst)
        throw new Error(`it did not come: ${this.gevraagd.length} requests, ${this.genomen.length} taken`);
      await pauze(50);
    }
  }
}

/** Receivers of one test file, which end with it. */
export class Ontvangers {
  private readonly gestart: Ontvanger[] = [];

  async start(...args: ConstructorParameters<typeof Ontvanger>): Promise<Ontvanger> {
    const nieuw = new Ontvanger(...args);
    await nieuw.start();
    this.gestart.push(nieuw);
    return nieuw;
  }

  async stop(): Promise<void> {
    for (const ontvanger of this.gestart) await ontvanger.stop();
  }
}
