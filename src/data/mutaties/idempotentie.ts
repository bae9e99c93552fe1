import { IdempotentieRij } from '../../../entities';
import { conflict } from '../../domain/fouten';
import type { Verzoek } from '../../verzoek';
import { voegToeAlsNieuw } from './schrijven';

/** The same value, with the keys of every object in one order. */
function opVolgorde(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(opVolgorde);
  // A moment is written as text, as JSON does.
  if (typeof waarde !== 'object' || waarde === null || waarde instanceof Date) return waarde;
  const uit: Record<string, unknown> = {};
  for (const sleutel of Object.keys(waarde).sort()) uit[sleutel] = opVolgorde(Reflect.get(waarde, sleutel));
  return uit;
}

/** Fingerprint of what was delivered; in which order it was delivered says nothing. */
export const afdrukVan = ({ sleutels }: Pick<Verzoek, 'sleutels'>, inhoud: unknown): Buffer =>
  sleutels.afdruk(JSON.stringify(opVolgorde(inhoud)));

/**
 * Claims the caller's own `kenmerk` for a new object, or returns the id of the object that exists under it. Parallel
 * repeats wait here for each other's commit: the claim is a key of the table, and the reading after it is a statement
 * of its own, so that it sees what was committed meanwhile.
 * @param inhoud the validated input; under the same kenmerk with other content it is a CONFLICT.
 */
export async function claim(
  verzoek: Verzoek,
  mutatie: string,
  inhoud: { readonly kenmerk: string },
  nieuwId: string,
): Promise<string | null> {
  const { organisatieId, sleutel: aanvrager } = verzoek.aanvrager;
  const { kenmerk } = inhoud;
  const nieuw: IdempotentieRij = {
    organisatieId,
    aanvrager,
    mutatie,
    kenmerk,
    inhoud: afdrukVan(verzoek, inhoud),
    objectId: nieuwId,
    op: verzoek.nu,
  };
  if (await voegToeAlsNieuw(verzoek, IdempotentieRij, nieuw)) return null;
  const eerder = await verzoek.manager.findOneByOrFail(IdempotentieRij, { organisatieId, aanvrager, mutatie, kenmerk });
  if (!eerder.inhoud.equals(nieuw.inhoud))
    throw conflict('KENMERK_HERGEBRUIKT', 'Dit kenmerk is al gebruikt met een andere inhoud. Kies een nieuw kenmerk.');
  return eerder.objectId;
}
