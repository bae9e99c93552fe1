import { In } from 'typeorm';
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

const hergebruikt = () =>
  conflict('KENMERK_HERGEBRUIKT', 'Dit kenmerk is al gebruikt met een andere inhoud. Kies een nieuw kenmerk.');

/** A kenmerk that is claimed for an object that is new: the validated input, which bears it, and the object's id. */
export interface Claim {
  readonly inhoud: { readonly kenmerk: string };
  readonly nieuwId: string;
}

/** The claim as a row. */
export const claimrij = (verzoek: Verzoek, mutatie: string, { inhoud, nieuwId }: Claim): IdempotentieRij => ({
  organisatieId: verzoek.aanvrager.organisatieId,
  aanvrager: verzoek.aanvrager.sleutel,
  mutatie,
  kenmerk: inhoud.kenmerk,
  inhoud: afdrukVan(verzoek, inhoud),
  objectId: nieuwId,
  op: verzoek.nu,
});

/** The caller's own claims under these kenmerken, as far as there are any. */
export const zoekClaims = (
  { manager, aanvrager: { organisatieId, sleutel: aanvrager } }: Verzoek,
  mutatie: string,
  kenmerken: readonly string[],
): Promise<IdempotentieRij[]> =>
  manager.findBy(IdempotentieRij, { organisatieId, aanvrager, mutatie, kenmerk: In([...kenmerken]) });

/** The id of the object that was claimed with this content; with other content it is a CONFLICT. */
export function eerderGeclaimd(eerder: IdempotentieRij, inhoud: Buffer): string {
  if (!eerder.inhoud.equals(inhoud)) throw hergebruikt();
  return eerder.objectId;
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
  inhoud: Claim['inhoud'],
  nieuwId: string,
): Promise<string | null> {
  const nieuw = claimrij(verzoek, mutatie, { inhoud, nieuwId });
  if ((await voegToeAlsNieuw(verzoek, IdempotentieRij, nieuw)) === 1) return null;
  const [eerder] = await zoekClaims(verzoek, mutatie, [inhoud.kenmerk]);
  if (eerder === undefined) throw new Error('a kenmerk that could not be claimed is claimed by nobody');
  return eerderGeclaimd(eerder, nieuw.inhoud);
}
