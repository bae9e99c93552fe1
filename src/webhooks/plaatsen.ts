/** Work that goes on at once: so much, and no more. */
export class Plaatsen {
  private readonly bezig = new Set<Promise<unknown>>();

  constructor(private readonly meeste: number) {}

  get vrij(): number {
    return this.meeste - this.bezig.size;
  }

  /** @param werk never rejects */
  begin(werk: Promise<unknown>): void {
    const plaats: Promise<unknown> = werk.finally(() => this.bezig.delete(plaats));
    this.bezig.add(plaats);
  }

  /** Until there is a place. */
  async wachtOpEen(): Promise<void> {
    if (this.vrij <= 0) await Promise.race(this.bezig);
  }

  /** Until all is done. */
  async wachtOpAlles(): Promise<void> {
    await Promise.all(this.bezig);
  }
}
