import type { Aanvrager } from './aanvrager';
import type { Besluit } from './besluit';
import type { Categorie } from './categorie';
import type { PoortFout } from './fouten';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from './ids';

/** What a value belongs to: a client's dossier, as far as one opdracht goes when it is named, an aanmelding, or an opdrachtgever. */
export type Onderwerp =
  | { readonly soort: 'DOSSIER'; readonly clientId: ClientId; readonly opdrachtId?: OpdrachtId }
  | { readonly soort: 'AANMELDING' }
  | { readonly soort: 'OPDRACHTGEVER'; readonly opdrachtgeverId: OpdrachtgeverId };

/**
 * How a field of a category may be used to filter or order by: NIET when no rule can open it for this caller, ALTIJD
 * when the verdict is the same for every dossier in reach, PER_DOSSIER when facts of the dossier decide.
 */
export type Bruikbaarheid = 'NIET' | 'ALTIJD' | 'PER_DOSSIER';

/** Who judges and keeps account of what was withheld, for one request. */
export interface Rechter {
  readonly aanvrager: Aanvrager;
  besluit(onderwerp: Onderwerp, categorie: Categorie): Promise<Besluit>;
  /** The refusal for a category that the caller's token has no scope for; it says nothing of any dossier. */
  zonderScope(): Besluit;
  /**
   * The refusal of what the caller may not do, by the reglement's own rule for the cause: who calls or with which
   * scope, or for which purpose. It says nothing of any dossier.
   * @param veld path of the argument or selected field it is about, when it is about one.
   */
  verbied(reden: 'ROL' | 'SCOPE' | 'DOEL_NIET_TOEGESTAAN', bericht: string, veld?: string): PoortFout;
  bruikbaarheid(categorie: Categorie): Bruikbaarheid;
  /** @param coordinaat schema coordinate of the withheld field, such as `Client.bsn`. */
  noteer(coordinaat: string, besluit: Besluit): void;
}
