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

/** The row by which a caller claims its own `kenmerk` for a new object. */
export function claimrij(
  { aanvrager, nu, sleutels }: Verzoek,
  mutatie: string,
  inhoud: { readonly kenmerk: string },
  objectId: string,
): IdempotentieRij {
  const { organisatieId, sleutel } = aanvrager;
  const afdruk = sleutels.afdruk(canoniek(inhoud));
  return { organisatieId, aanvrager: sleutel, mutatie, kenmerk: inhoud.kenmerk, inhoud: afdruk, objectId, op: nu };
}

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
  const nieuw = claimrij(verzoek, mutatie, inhoud, nieuwId);
  if (await voegToeAlsNieuw(verzoek, IdempotentieRij, nieuw)) return null;
  const { organisatieId, aanvrager, kenmerk } = nieuw;
  const eerder = await verzoek.manager.findOneByOrFail(IdempotentieRij, { organisatieId, aanvrager, mutatie, kenmerk });
  if (!eerder.inhoud.equals(nieuw.inhoud))
    throw conflict('KENMERK_HERGEBRUIKT', 'Dit kenmerk is al gebruikt met een andere inhoud. Kies een nieuw kenmerk.');
  return eerder.objectId;
}
