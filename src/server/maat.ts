import { setTimeout as pauze } from 'node:timers/promises';
import type { HttpAntwoord } from './graphql';
import { statusVan } from './status';

const TE_VEEL = statusVan('TE_VEEL');

/**
 * Asks again when it may, as `Retry-After` says: an export that is under way keeps to the limit of its system. After `einde`
 * nothing is asked any more: what nobody takes is not to be on record as told.
 */
export async function inMaat(vraag: () => Promise<HttpAntwoord>, einde: AbortSignal): Promise<HttpAntwoord> {
  for (;;) {
    const antwoord = await vraag();
    if (antwoord.status !== TE_VEEL) return antwoord;
    const wacht = Number(antwoord.koppen.get('retry-after') ?? 1) * 1000;
    await pauze(wacht, undefined, { signal: einde }).catch(() => undefined);
    if (einde.aborted) return antwoord;
  }
}
