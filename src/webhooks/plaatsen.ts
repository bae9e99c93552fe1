/**
 * Work that goes on at once: so much and no more. For one it is begun only while more is left for others than it holds, so that
 * one alone has half of it, and several come to have as much as each other.
 */
export class Plaatsen<Wie> {
  private readonly bezig = new Map<Promise<unknown>, Wie>();

  constructor(private readonly meeste: number) {}

  get vrij(): number {
    return this.meeste - this.bezig.size;
  }

  /**
   * Begins it. False: this one has its share.
   *
   * @param werk never rejects
   */
  begin(wie: Wie, werk: () => Promise<unknown>): boolean {
    const eigen = [...this.bezig.values()].filter((een) => een === wie).length;
    if (eigen >= this.vrij) return false;
    const plaats: Promise<unknown> = werk().finally(() => this.bezig.delete(plaats));
    this.bezig.set(plaats, wie);
    return true;
  }

  /** Until there is a place. */
  async wachtOpEen(): Promise<void> {
    if (this.vrij <= 0) await Promise.race(this.bezig.keys());
  }

  /** Until all is done. */
  async wachtOpAlles(): Promise<void> {
    await Promise.all(this.bezig.keys());
  }
}
