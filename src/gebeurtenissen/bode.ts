import { performance } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';
import { beschrijf } from '../log/fout';
import { Lus } from '../lus';
import { type Beurtopties, inBeurt } from './beurt';
import { keurOntvangers } from './keuring';
import { verwerkSignalen } from './signalen';
import { Veger } from './veeg';

export interface Bodeopties extends Beurtopties {
  readonly register: Registry;
  /** Milliseconds between two rounds when there is nothing left, or when one failed. */
  readonly tussenpoos: number;
}

/** Signals in one transaction at most: many of them are of the same dossiers. */
const MEESTE = 500;
/** Dossiers of one recipient in one transaction, of all that it may see. */
const DEEL = 100;
/** Milliseconds after which it is looked at again how each recipient is let in and how far it reaches. */
const KEURING = 2_000;
/** Milliseconds that a recipient of whom a part could not be looked at is left alone, the first time. */
const RUST = 500;

/** What changed, and what was passed over. */
const WACHTEND = `SELECT ((SELECT count(*) FROM gebeurtenissignaal) + (SELECT count(*) FROM gebeurtenisgemist))::int AS aantal`;

/**
 * Keeps who asked for it informed of what became, changed or ceased to be visible to them, round after round, until it is
 * stopped. What fails is logged and done again; halfway through nothing was told.
 */
export class Bode {
  private readonly lus = new Lus(() => this.ronde());
  private readonly veger: Veger;
  private gekeurd = Number.NEGATIVE_INFINITY;
  private wachtend = 0;

  constructor(private readonly opties: Bodeopties) {
    this.veger = new Veger(opties, RUST);
    new Gauge({
      name: 'poortwachter_events_pending',
      help: 'Changes that were not yet looked at for those who are kept informed.',
      registers: [opties.register],
      collect: this.meet(),
    });
  }

  private meet(): (this: Gauge) => void {
    const wachtend = () => this.wachtend;
    return function collect() {
      this.set(wachtend());
    };
  }

  start(): void {
    this.lus.start();
  }

  /** Ends after the turn that it is in: what is left is done by another process, or at the next start. Never throws. */
  async stop(): Promise<void> {
    await this.lus.stop();
  }

  /** Gives how long to wait for the next: not at all when there is more to do. No step keeps another from being done. */
  private async ronde(): Promise<number> {
    const { tussenpoos } = this.opties;
    const gekeurd = await this.probeer(() => this.keur());
    const genomen = await this.probeer(() => verwerkSignalen(this.opties, MEESTE));
    const geveegd = await this.probeer(() => this.veger.verder(DEEL));
    if (gekeurd === null || genomen === null || geveegd === null) return tussenpoos;
    return genomen > 0 || geveegd ? 0 : tussenpoos;
  }

  /** What a step gives; null when it failed. */
  private async probeer<T>(stap: () => Promise<T>): Promise<T | null> {
    try {
      return await stap();
    } catch (fout) {
      this.opties.log.error(beschrijf(fout), 'who is kept informed could not be told of changes; it is tried again');
      return null;
    }
  }

  private async keur(): Promise<void> {
    if (performance.now() - this.gekeurd < KEURING) return;
    this.gekeurd = performance.now();
    await keurOntvangers(this.opties);
    await this.tel();
  }

  private async tel(): Promise<void> {
    const aantal = await inBeurt(this.opties, async (manager) => {
      const [rij]: { aantal: number }[] = await manager.query(WACHTEND);
      return rij?.aantal ?? 0;
    });
    this.wachtend = aantal ?? this.wachtend;
  }
}
