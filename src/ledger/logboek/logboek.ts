import { Gauge, type Registry } from 'prom-client';
import type { Klok } from '../../domain/klok';
import { beschrijf } from '../../log/fout';
import type { Log, Logvelden } from '../../log/log';
import { Lus } from '../../lus';
import type { Achterblijver } from './afgifte';
import { Collectorfout } from './collector';
import { exporteer, type Rondeopties } from './ronde';
import { type Achterstand, meetAchterstand } from './wachtrij';

export interface Logboekopties extends Rondeopties {
  readonly klok: Klok;
  readonly log: Log;
  readonly register: Registry;
  /** Milliseconds between two rounds when there is nothing left, and at first when one fails. */
  readonly tussenpoos: number;
}

const LANGSTE_TUSSENPOOS = 60_000;

/** What the collector answered, if it did. */
const antwoord = (status: number | null): Logvelden => (status === null ? {} : { status });

/** Exports the ledger as log lines, round after round, until it is stopped. After a failure it waits ever longer. */
export class Logboek {
  private readonly lus = new Lus(async () => {
    const wacht = await this.ronde();
    await this.meet();
    return wacht;
  });
  private achterstand: Achterstand = { aantal: 0, oudste: null, achterblijvers: 0 };
  /** Failures in a row. */
  private mislukt = 0;

  constructor(private readonly opties: Logboekopties) {
    const { register, klok } = opties;
    const stand = (name: string, help: string, waarde: () => number): Gauge =>
      new Gauge({
        name: `poortwachter_logboek_${name}`,
        help,
        registers: [register],
        collect() {
          this.set(waarde());
        },
      });
    stand('unexported', 'Sealed raadplegingen that no collector took yet.', () => this.achterstand.aantal);
    stand('unexported_age_seconds', 'Age of the oldest sealed raadpleging that no collector took yet.', () => {
      const { oudste } = this.achterstand;
      return oudste === null ? 0 : Math.max(0, klok.nu().getTime() - oudste.getTime()) / 1000;
    });
    stand(
      'left_behind',
      'Raadplegingen that the collector does not have, though it has later ones.',
      () => this.achterstand.achterblijvers,
    );
  }

  start(): void {
    this.lus.start();
  }

  /** Ends when the collector has answered what was sent. Never throws. */
  async stop(): Promise<void> {
    await this.lus.stop();
  }

  /** Gives how long to wait for the next. */
  private async ronde(): Promise<number> {
    const { tussenpoos, log } = this.opties;
    try {
      const afloop = await exporteer(this.opties);
      this.mislukt = 0;
      if (afloop.soort !== 'VERDER') return tussenpoos;
      this.meld(afloop.achtergebleven);
      return 0;
    } catch (fout) {
      const { status, wachtMs } = fout instanceof Collectorfout ? fout : { status: null, wachtMs: 0 };
      log.error(
        { ...beschrijf(fout), ...antwoord(status) },
        'the log lines could not be exported; they are tried again',
      );
      this.mislukt += 1;
      return Math.max(wachtMs, Math.min(LANGSTE_TUSSENPOOS, tussenpoos * 2 ** this.mislukt));
    }
  }

  private meld(achtergebleven: readonly Achterblijver[]): void {
    for (const { wachtend, reden, status } of achtergebleven)
      this.opties.log.error(
        { raadplegingen: [wachtend.id], reden, ...antwoord(status) },
        'a raadpleging could not be exported and was left behind; it is tried again',
      );
  }

  private async meet(): Promise<void> {
    try {
      this.achterstand = await this.opties.bron.transaction(meetAchterstand);
    } catch (fout) {
      this.opties.log.error(beschrijf(fout), 'what is not exported yet could not be counted');
    }
  }
}
