import type { Categorie } from './categorie';
import type { Doel } from './doel';
import type { Feit } from './feit';
import type { ClientId, NoodtoegangId, OpdrachtgeverId, OpdrachtId } from './ids';
import type {
  ClientstatusReden,
  ClientstatusSoort,
  GrondbesluitSoort,
  MarkeringSoort,
  Noodbelang,
  OpdrachtgeverSoort,
  ToestemmingVorm,
  Wet,
} from './opsommingen';

/** One opdracht under which the client has a traject, and whether the caller reaches it as a project. */
export interface Opdrachtkop {
  readonly opdrachtId: OpdrachtId;
  /** The calling medewerker is assigned to the opdracht as a project. */
  readonly eigenProject: boolean;
}

/** A dossier by how the caller reaches it, whatever form its other facts have. */
export interface Dossierkop {
  readonly clientId: ClientId;
  /** Only opdrachten within the caller's reach; empty when the caller may not know the dossier. */
  readonly opdrachten: readonly Opdrachtkop[];
  /** The calling medewerker is assigned to the client. */
  readonly toegewezen: boolean;
  /** Those of the calling medewerker on this dossier, as far as the reglement knows them for a role in force. */
  readonly noodtoegangen: readonly NoodtoegangFeit[];
}

/** What is known of one opdracht under which the client has a traject, as far as the caller reaches. */
export interface OpdrachtFeiten extends Opdrachtkop {
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly opdrachtgeverSoort: OpdrachtgeverSoort;
  /** The purposes that the opdracht's terms name, now. */
  readonly doelen: readonly Doel[];
  /** The law under which the opdracht is given. */
  readonly wet: Wet;
  /** What that law names, with its article; and what the opdracht itself demands, under its reference. */
  readonly wetCategorieen: readonly Categorie[];
  readonly geeist: readonly Categorie[];
  readonly belangAfgewogen: boolean;
  /** Purposes that a registered test found compatible, now. */
  readonly verenigbaar: readonly Doel[];
  readonly bsnWet: Wet | null;
  readonly gezondheidWet: Wet | null;
  readonly zorgbetrokken: boolean;
  /** Special guidance or a facility is recorded for a traject under it, now. */
  readonly begeleiding: boolean;
  readonly geinformeerd: boolean;
  /** Among the statuses in force, one that UAVG 30 names when there is one. */
  readonly status: { readonly soort: ClientstatusSoort; readonly reden: ClientstatusReden } | null;
  /** The client is in the service of the opdrachtgever, now. */
  readonly werknemer: boolean;
  /** Categories that were handed over to this opdracht; empty when its dossier did not come by handover. */
  readonly overgedragen: readonly Categorie[];
}

/** A consent in force. `ontvangerId` null: the organisatie itself. */
export interface ToestemmingFeit {
  readonly doel: Doel;
  readonly categorie: Categorie;
  readonly ontvangerId: OpdrachtgeverId | null;
  readonly vorm: ToestemmingVorm;
  /** Given as a deelbeslissing at an evaluation (DI-11). */
  readonly evaluatie: boolean;
}

/** What closes a category, or with `categorie` null all of them; `ontvangerId` null: for whoever it concerns. */
export interface Markering {
  readonly soort: MarkeringSoort;
  readonly categorie: Categorie | null;
  readonly ontvangerId: OpdrachtgeverId | null;
}

/** A recorded decision that a ground holds for a category. `ontvangerId` null: the organisatie itself. */
export interface Grondbesluit {
  readonly soort: GrondbesluitSoort;
  readonly categorie: Categorie;
  readonly ontvangerId: OpdrachtgeverId | null;
}

/** A noodtoegang of the calling medewerker that is open now. */
export interface NoodtoegangFeit {
  readonly id: NoodtoegangId;
  readonly belang: Noodbelang;
  readonly tot: Date;
}

/** The facts of one dossier that decide access, at the moment of the request, loaded before anything is judged. */
export interface DossierFeiten extends Dossierkop {
  readonly opdrachten: readonly OpdrachtFeiten[];
  readonly toestemmingen: readonly ToestemmingFeit[];
  readonly openbaar: readonly Categorie[];
  readonly geheim: readonly Categorie[];
  readonly markeringen: readonly Markering[];
  readonly grondbesluiten: readonly Grondbesluit[];
}

/**
 * Facts a row bears itself: who assessed it, why it was necessary, what it serves, that it is shared. They are no part of the verdict,
 * which may not depend on whether a row exists: a row that lacks one that the rule asks is not served.
 */
export const RIJFEITEN = [
  'DESKUNDIG_BEOORDEELD',
  'NOODZAAK',
  'FTBV',
  'RELEVANT',
  'GEDEELD',
] as const satisfies readonly Feit[];
export type Rijfeit = (typeof RIJFEITEN)[number];
export const isRijfeit = (feit: Feit): feit is Rijfeit => (RIJFEITEN as readonly Feit[]).includes(feit);
