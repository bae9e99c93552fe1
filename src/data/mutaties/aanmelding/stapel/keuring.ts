import { v7 } from 'uuid';
import type { IdempotentieRij } from '../../../../../entities';
import type { RegistreerAanmeldingInput } from '../../../../../schema/invoer/aanmelding';
import type { Waarschuwing } from '../../../../../schema/waarschuwing';
import { PoortFout } from '../../../../domain/fouten';
import type { AanmeldingId } from '../../../../domain/ids';
import { keur } from '../../../../invoer/keuring';
import type { Verzoek } from '../../../../verzoek';
import { claimrij } from '../../idempotentie';
import { aanmeldingInvoer } from '../invoer';
import { type Nieuw, nieuweAanmelding, REGISTRATIE, waarschuwingen } from '../registreer';

/** One of a batch, as it was judged by itself. */
export interface Gekeurd {
  /** Null where it has not the shape of an aanmelding: what does not fit claims no kenmerk. */
  readonly claim: IdempotentieRij | null;
  readonly nieuw: Nieuw | PoortFout;
  readonly waarschuwingen: Waarschuwing[];
}

/** What comes of it, or why a caller may know that it did not; all else is thrown on. */
export async function foutOf<T>(werk: () => T | Promise<T>): Promise<T | PoortFout> {
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof PoortFout) return fout;
    throw fout;
  }
}

/** Judges its shape and asks the reglement, as a registration by itself begins. */
export async function keurEen(verzoek: Verzoek, input: RegistreerAanmeldingInput): Promise<Gekeurd> {
  const vorm = aanmeldingInvoer(verzoek.nu);
  const keuring = keur(vorm, input);
  const id = v7() as AanmeldingId;
  const nieuw = await foutOf(() => nieuweAanmelding(verzoek, input, keuring, id));
  if (!keuring.goed) return { claim: null, nieuw, waarschuwingen: [] };
  const claim = claimrij(verzoek, REGISTRATIE, { inhoud: keuring.waarde, nieuwId: id });
  return { claim, nieuw, waarschuwingen: waarschuwingen(verzoek, vorm, keuring.waarde) };
}
