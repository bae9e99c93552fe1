import { setTimeout as pauze } from 'node:timers/promises';

/** Work that goes on round after round until it is stopped. */
export class Lus {
  private readonly einde = new AbortController();
  private lopend: Promise<void> = Promise.resolve();

  /** @param ronde one round; gives the milliseconds until the next. It never throws. */
  constructor(private readonly ronde: () => Promise<number>) {}

  /** Aborted when it is to stop. */
  get signaal(): AbortSignal {
    return this.einde.signal;
  }

  /** @param na milliseconds until the first round. */
  start(na = 0): void {
    this.lopend = this.loop(na);
  }

  /** Ends after the round that it is in. Never throws. */
  async stop(): Promise<void> {
    this.einde.abort();
    await this.lopend;
  }

  private async loop(na: number): Promise<void> {
    const { signaal: signal } = this;
    let wacht = na;
    while (!signal.aborted) {
      if (wacht > 0) await pauze(wacht, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) wacht = await this.ronde();
    }
  }
}
