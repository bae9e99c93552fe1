import type { Categorie } from '../../../src/domain/categorie';
import type { Doel } from '../../../src/domain/doel';
import type { Feit } from '../../../src/domain/feit';
import type { Noodbelang, OpdrachtgeverSoort, Profiel, Rol } from '../../../src/domain/opsommingen';

/*
 * A world in few words: one organisatie, who asks, and what was recorded. It is made into rows by ./wereld, and small
 * enough that a difference between the layers can be read off it once it has shrunk.
 */

/** How a half-open period stands to the moment that is asked about; both ends count, so both are met exactly. */
export const PERIODEN = ['LOOPT', 'TOT_LATER', 'BEGINT_NU', 'EINDIGT_NU', 'VOORBIJ', 'KOMT'] as const;
export type Periode = (typeof PERIODEN)[number];

/** A fact as it was recorded, for a place in the dossier; whether it holds there is for the layers to say. */
export interface Vastlegging {
  readonly feit: Feit;
  readonly client: number;
  readonly opdracht: number;
  readonly doel: Doel;
  readonly categorie: Categorie;
  /** Which opdrachtgever may receive; null: the organisatie itself. */
  readonly ontvanger: number | null;
  readonly periode: Periode;
  /** Recorded with a value that is just not it: a law 'GEEN', a status without a reason. */
  readonly bijna: boolean;
}

export interface Autorisatie {
  readonly rol: Rol;
  readonly periode: Periode;
  readonly getekend: 'EERDER' | 'VANDAAG' | 'MORGEN' | null;
  readonly vog: 'LATER' | 'VANDAAG' | 'GISTEREN' | null;
}

export interface Toewijzing {
  readonly aan: 'client' | 'opdracht';
  readonly nummer: number;
  readonly periode: Periode;
}

/** Broken glass, on the dossier of a client. */
export interface Noodtoegang {
  readonly client: number;
  readonly belang: Noodbelang;
  readonly periode: Periode;
}

/** Who asks. */
export type Vrager =
  | { readonly soort: 'OPDRACHTGEVER'; readonly opdrachtgever: number }
  | { readonly soort: 'PARTNER' }
  | { readonly soort: 'BETROKKENE'; readonly client: number | null }
  | {
      readonly soort: 'MEDEWERKER';
      readonly autorisaties: readonly Autorisatie[];
      readonly toewijzingen: readonly Toewijzing[];
      readonly noodtoegangen: readonly Noodtoegang[];
    };

export interface Schets {
  readonly profiel: Profiel;
  readonly opdrachtgevers: readonly OpdrachtgeverSoort[];
  readonly opdrachten: readonly { readonly opdrachtgever: number; readonly periode: Periode }[];
  readonly clienten: number;
  /** Every traject has a row of every category, and a rapportage. */
  readonly trajecten: readonly { readonly client: number; readonly opdracht: number }[];
  readonly vrijgegeven: boolean;
  readonly vrager: Vrager;
  /** The purposes under which is asked, one request each. */
  readonly doelen: readonly (readonly Doel[])[];
  readonly vastleggingen: readonly Vastlegging[];
}
