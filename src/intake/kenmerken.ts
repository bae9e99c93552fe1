import { createHash } from 'node:crypto';
import type { Regel } from './rij';

const kort = (tekst: string): string => createHash('sha256').update(tekst).digest('base64').slice(0, 16);

/**
 * The kenmerken of the rows before, which a run that registers nothing does not find at the gateway. Holds some hundred bytes
 * a row.
 */
export class Kenmerken {
  private readonly gezien = new Map<string, { readonly rij: number; readonly inhoud: string }>();

  /** The row of before that has the same kenmerk with other content; null when there is none. */
  botsing({ rij, kenmerk, uit }: Regel): number | null {
    if (kenmerk === null || !('aanmelding' in uit)) return null;
    const [sleutel, inhoud] = [kort(kenmerk), kort(JSON.stringify(uit.aanmelding))];
    const eerder = this.gezien.get(sleutel);
    if (eerder === undefined) this.gezien.set(sleutel, { rij, inhoud });
    return eerder === undefined || eerder.inhoud === inhoud ? null : eerder.rij;
  }
}
