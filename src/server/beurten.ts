import { PoortFout } from '../domain/fouten';

/** Operations of one caller that run at once, half of what the pool holds; more of the same wait, so that one caller leaves room for the others. */
const TEGELIJK = 5;
/** Of one caller, this many may wait. */
const WACHTKAMER = 500;

/** Takes turns among the operations of each caller. */
export class Beurten {
  private readonly bezig = new Map<string, number>();
  private readonly wachtend = new Map<string, (() => void)[]>();

  /** Resolves when it is this caller's turn; TE_VEEL when too many of its own are waiting already. */
  async neem(sleutel: string): Promise<void> {
    const nu = this.bezig.get(sleutel) ?? 0;
    if (nu < TEGELIJK) {
      this.bezig.set(sleutel, nu + 1);
      return;
    }
    const rij = this.wachtend.get(sleutel) ?? [];
    if (rij.length >= WACHTKAMER)
      throw new PoortFout('TE_VEEL', 'U vraagt te veel tegelijk. Wacht op antwoord voordat u meer vraagt.');
    this.wachtend.set(sleutel, rij);
    await new Promise<void>((verder) => rij.push(verder));
  }

  /** Gives the turn to who waits longest, or back. */
  geef(sleutel: string): void {
    const volgende = this.wachtend.get(sleutel)?.shift();
    if (volgende) {
      volgende();
      return;
    }
    this.wachtend.delete(sleutel);
    const over = (this.bezig.get(sleutel) ?? 1) - 1;
    if (over > 0) this.bezig.set(sleutel, over);
    else this.bezig.delete(sleutel);
  }
}
