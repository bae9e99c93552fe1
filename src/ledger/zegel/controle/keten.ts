import { metBlad } from '../blad';
import { BEGIN, type Schakel } from '../kop';
import type { Gebrek } from './gebrek';
import { KEURINGEN, type Keuring } from './keuringen';
import { bladzijden, type Vraag } from './zegels';

/** How far the chain was gone through, and the first thing that was wrong. */
export interface Doorloop {
  readonly laatste: Schakel;
  readonly raadplegingen: number;
  readonly gebrek: Gebrek | null;
}

/** Parts of the verifier that its own tests put others in the place of. */
export interface Onderdelen {
  readonly keuringen?: readonly Keuring[];
  readonly bladen?: typeof metBlad;
}

/**
 * Recomputes the chain link by link from the rows, and ends at the first that is not right.
 * @param vanaf the link behind which it begins.
 * @param tot the number of the last link that is looked at; null: the end of the chain.
 */
export async function doorloop(
  vraag: Vraag,
  { vanaf = BEGIN, tot = null }: { readonly vanaf?: Schakel | undefined; readonly tot?: number | null },
  { keuringen = KEURINGEN, bladen = metBlad }: Onderdelen = {},
): Promise<Doorloop> {
  let laatste = vanaf;
  let raadplegingen = 0;
  for await (const bladzijde of bladzijden(vraag, { vanaf: vanaf.nummer, tot }, bladen)) {
    for (const { keur } of keuringen) {
      const gebrek = keur(bladzijde, laatste);
      if (gebrek !== null) return { laatste, raadplegingen, gebrek };
    }
    laatste = bladzijde.zegel;
    raadplegingen += bladzijde.zegel.aantal;
  }
  return { laatste: { nummer: laatste.nummer, hash: laatste.hash }, raadplegingen, gebrek: null };
}
