import { IdempotentieRij } from '../../../entities';
import { conflict } from '../../domain/fouten';
import type { Verzoek } from '../../verzoek';
import { voegToeAlsNieuw } from './schrijven';

/** JSON in which the order of keys says nothing: what is equal gives the same text. */
const canoniek = (inhoud: unknown): string =>
  JSON.stringify(inhoud, (_, waarde: unknown) =>
    typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
      ? Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)))
      : waarde,
  );

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
  const { aanvrager, manager, nu, sleutels } = verzoek;
  const sleutel = {
    organisatieId: aanvrager.organisatieId,
    aanvrager: aanvrager.sleutel,
    mutatie,
    kenmerk: inhoud.kenmerk,
  };
  const afdruk = sleutels.afdruk(canoniek(inhoud));
  if (await voegToeAlsNieuw(verzoek, IdempotentieRij, { ...sleutel, inhoud: afdruk, objectId: nieuwId, op: nu }))
    return null;
  const eerder = await manager.findOneByOrFail(IdempotentieRij, sleutel);
  if (!eerder.inhoud.equals(afdruk))
    throw conflict('KENMERK_HERGEBRUIKT', 'Dit kenmerk is al gebruikt met een andere inhoud. Kies een nieuw kenmerk.');
  return eerder.objectId;
}
