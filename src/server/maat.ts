import { setTimeout as pauze } from 'node:timers/promises';
import type { HttpAntwoord } from './graphql';
import { statusVan } from './status';

const TE_VEEL = statusVan('TE_VEEL');

/** Asks again when it may, as `Retry-After` says: an export that is under way keeps to the limit of its system. */
export async function inMaat(vraag: () => Promise<HttpAntwoord>, gaatDoor: () => boolean): Promise<HttpAntwoord> {
  for (;;) {
    const antwoord = await vraag();
    if (antwoord.status !== TE_VEEL || !gaatDoor()) return antwoord;
    await pauze(Number(antwoord.koppen.get('retry-after') ?? 1) * 1000);
  }
}
