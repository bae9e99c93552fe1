import { performance } from 'node:perf_hooks';
import { Counter, type Registry } from 'prom-client';
import { beschrijf } from '../log/fout';
import { Lus } from '../lus';
import { alsBezorger, neemVoorste } from './boek';
import { vraagInstemmingen } from './instemming';
import { Meters } from './meters';
import { bezorg, type Postopties } from './post';
import { verdeel, wek } from './verdeling';
import { type Lijn, type Taak, Wachtrij } from './wachtrij';

export interface Bezorgeropties extends Omit<Postopties, 'pogingen' | 'plan'> {
  /** Of a login that may become the bezorger. */
  readonly url: string;
  readonly register: Registry;
  /** Milliseconds between two rounds when there is nothing left, or when one failed. */
  readonly tussenpoos: number;
}

/** Lines that are delivered at once, by this process. */
const TEGELIJK = 8;
/** A line that is long makes place for others after so many milliseconds. */
const LANGST_ACHTEREEN = 5_000;
/** Seconds in which all that surrounds one request is done. */
const SPELING = 20;

/**
 * Delivers events to endpoints, round after round, until it is stopped. What fails is logged and done again; a process that
 * dies leaves what it was at to another, once its time is over.
 */
export class Bezorger {
  private readonly lus = new Lus(async () => {
    const verder = await this.ronde().catch((fout: unknown) => {
      this.meld(fout);
      return false;
    });
    return verder ? 0 : this.opties.tussenpoos;
  });
  private readonly wachtrij: Wachtrij;
  private readonly post: Postopties;
  private readonly meters: Meters;
  private readonly onderweg = new Set<Promise<void>>();
  private readonly bezetSeconden: number;

  constructor(private readonly opties: Bezorgeropties) {
    const { register, verzending } = opties;
    const pogingen = new Counter({
      name: 'poortwachter_webhook_attempts_total',
      help: 'Deliveries that were tried, by what came of them.',
      labelNames: ['uitkomst'],
      registers: [register],
    });
    this.post = {
      ...opties,
      pogingen,
      plan: (manager, lijn, vanaf) => this.wachtrij.voegToe(manager, [lijn], vanaf),
    };
    this.meters = new Meters(register);
    this.bezetSeconden = verzending.hoogstensMs / 1000 + SPELING / 2;
    const binnenSeconden = Math.ceil(verzending.hoogstensMs / 1000 + LANGST_ACHTEREEN / 1000 + SPELING);
    this.wachtrij = new Wachtrij({ url: opties.url, binnenSeconden, fout: (fout) => this.meld(fout) });
  }

  async start(): Promise<void> {
    await this.wachtrij.start();
    this.lus.start();
  }

  /** Ends when what was sent is answered. Never throws. */
  async stop(): Promise<void> {
    await this.lus.stop();
    await Promise.all(this.onderweg);
    await this.wachtrij.stop().catch((fout: unknown) => this.meld(fout));
  }

  private meld(fout: unknown): void {
    this.opties.log.error(beschrijf(fout), 'webhooks could not be delivered; it is tried again');
  }

  /** Whether there is more to do at once. */
  private async ronde(): Promise<boolean> {
    const { bezorger } = this.opties;
    await vraagInstemmingen(this.post);
    const verdeeld = await alsBezorger(bezorger, async (manager) => {
      await wek(manager, this.wachtrij);
      await this.meters.meet(manager);
      return verdeel(manager, this.wachtrij);
    });
    const vrij = TEGELIJK - this.onderweg.size;
    const taken = vrij > 0 ? await this.wachtrij.neem(vrij) : [];
    for (const taak of taken) {
      const werk = this.doe(taak).finally(() => this.onderweg.delete(werk));
      this.onderweg.add(werk);
    }
    if (taken.length > 0 && taken.length === vrij) await Promise.race(this.onderweg);
    return verdeeld || taken.length > 0;
  }

  /** Never throws: a job that failed is taken again when its time is over. */
  private async doe(taak: Taak): Promise<void> {
    try {
      await this.werkAf(taak.lijn);
      await this.wachtrij.isGedaan(taak);
    } catch (fout) {
      this.meld(fout);
    }
  }

  /** Delivers of a line what can be now. A long one makes place for others. */
  private async werkAf(lijn: Lijn): Promise<void> {
    const begin = performance.now();
    while (await this.volgende(lijn)) {
      if (!this.lus.signaal.aborted && performance.now() - begin < LANGST_ACHTEREEN) continue;
      await alsBezorger(this.opties.bezorger, (manager) => this.wachtrij.voegToe(manager, [lijn]));
      return;
    }
  }

  /** One attempt of the line; whether it goes on at once. */
  private async volgende(lijn: Lijn): Promise<boolean> {
    const beurt = await alsBezorger(this.opties.bezorger, async (manager) => {
      const genomen = await neemVoorste(manager, lijn, this.bezetSeconden);
      if (genomen?.soort === 'LATER') await this.wachtrij.voegToe(manager, [lijn], genomen.vanaf);
      return genomen;
    });
    return beurt?.soort === 'NU' && bezorg(this.post, beurt.aflevering);
  }
}
