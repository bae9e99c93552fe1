import type { Aanvrager } from './aanvrager';
import type { Besluit } from './besluit';
import type { Categorie } from './categorie';
import type { Doel } from './doel';
import type { PoortFout } from './fouten';
import type { ClientId, OpdrachtId } from './ids';

/** What a value belongs to: a client's dossier, as far as one opdracht goes when it is named, or an aanmelding. */
export type Onderwerp =
  | { readonly soort: 'DOSSIER'; readonly clientId: ClientId; readonly opdrachtId?: OpdrachtId }
  | { readonly soort: 'AANMELDING' };

/** Who judges and keeps account of what was withheld, for one request. */
export interface Rechter {
  readonly aanvrager: Aanvrager;
  besluit(onderwerp: Onderwerp, categorie: Categorie): Promise<Besluit>;
  /** The refusal for a category that the caller's token has no scope for; it says nothing of any dossier. */
  zonderScope(): Besluit;
  /** The refusal of an operation that is only for these purposes. */
  buitenDoel(doelen: readonly Doel[]): PoortFout;
  /** @param coordinaat schema coordinate of the withheld field, such as `Client.bsn`. */
  noteer(coordinaat: string, besluit: Besluit): void;
}
