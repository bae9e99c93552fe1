import { Gauge, type Registry } from 'prom-client';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';
import { Lus } from '../lus';
import type { Issuer } from './issuer';
import { Sleutelbos } from './sleutelbos';

export interface Bossenopties {
  readonly log: Log;
  readonly register: Registry;
  /** Milliseconds between two rounds. */
  readonly tussenpoos: number;
}

/**
 * The keys of every issuer that is trusted, fetched round after round until it is stopped: a key that an issuer adds or
 * takes back counts from the next round.
 */
export class Sleutelbossen {
  private readonly bossen: ReadonlyMap<string, Sleutelbos>;
  private readonly lus = new Lus(async () => {
    await this.ronde();
    return this.opties.tussenpoos;
  });

  constructor(
    issuers: readonly Issuer[],
    private readonly opties: Bossenopties,
  ) {
    const bossen = new Map(issuers.map((uitgever) => [uitgever.issuer, new Sleutelbos(uitgever)]));
    this.bossen = bossen;
    new Gauge({
      name: 'poortwachter_issuer_keys_age_seconds',
      help: 'Since when the keys of an issuer were not fetched; +Inf: never.',
      labelNames: ['issuer'],
      registers: [opties.register],
      collect() {
        for (const [issuer, { leeftijd }] of bossen) this.set({ issuer }, leeftijd / 1000);
      },
    });
  }

  /** The keys of the issuer of this name; undefined: it is not trusted. */
  van(issuer: string): Sleutelbos | undefined {
    return this.bossen.get(issuer);
  }

  /** Ends when every issuer was asked once; the rounds go on. Never throws. */
  async start(): Promise<void> {
    await this.ronde();
    this.lus.start(this.opties.tussenpoos);
  }

  async stop(): Promise<void> {
    await this.lus.stop();
  }

  private async ronde(): Promise<void> {
    const { signaal: signal } = this.lus;
    await Promise.all(
      [...this.bossen.values()].map(async (bos, plaats) => {
        try {
          await bos.ververs(signal);
        } catch (fout) {
          if (!signal.aborted)
            this.opties.log.error(
              { ...beschrijf(fout), uitgever: plaats + 1 },
              'the keys of an issuer could not be fetched; it is tried again',
            );
        }
      }),
    );
  }
}
