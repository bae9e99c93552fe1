import DataLoader from 'dataloader';
import type { Verzoek } from '../verzoek';

const LADERS = new WeakMap<Verzoek, Map<string, DataLoader<string, unknown>>>();

/**
 * The request's own loader of that name: gathers the keys that are asked in one tick and loads each once. No loader
 * outlives its request, so nothing that was loaded for one caller is seen by another.
 */
export function lader<Sleutel extends string, Waarde>(
  verzoek: Verzoek,
  naam: string,
  laad: (sleutels: readonly Sleutel[]) => Promise<readonly Waarde[]>,
): DataLoader<Sleutel, Waarde> {
  const laders = LADERS.get(verzoek) ?? new Map<string, DataLoader<string, unknown>>();
  LADERS.set(verzoek, laders);
  const gevonden =
    laders.get(naam) ??
    new DataLoader<string, unknown>((sleutels) => laad(sleutels as readonly Sleutel[]) as Promise<unknown[]>);
  laders.set(naam, gevonden);
  return gevonden as DataLoader<Sleutel, Waarde>;
}

/** Forgets what was loaded for the request, because it was written since. */
export const vergeetGeladen = (verzoek: Verzoek): void => {
  LADERS.delete(verzoek);
};
