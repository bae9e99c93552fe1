/** Work of which one piece is done at a time, in the order in which it came. */
export class EenVoorEen {
  private laatste: Promise<void> | undefined;

  /** Begins it at once when there is nothing to wait for. */
  doe<T>(werk: () => Promise<T>): Promise<T> {
    const gedaan = this.laatste === undefined ? werk() : this.laatste.then(werk);
    const klaar = (): void => {
      if (this.laatste === laatste) this.laatste = undefined;
    };
    const laatste: Promise<void> = gedaan.then(klaar, klaar);
    this.laatste = laatste;
    return gedaan;
  }
}
