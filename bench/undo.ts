/** Things to undo, last first; one that fails keeps none of the others from being undone. */
export class Undo {
  private readonly steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.steps.unshift(step);
  }

  async all(): Promise<void> {
    for (const step of this.steps.splice(0))
      await step().catch((fault: unknown) => process.stderr.write(`bench: could not undo: ${String(fault)}\n`));
  }
}
