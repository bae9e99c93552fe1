import type { Besluit } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';

/** Fields beside each other in an answer that are withheld together, under the keys with which they go out. */
export interface Sectie {
  readonly velden: readonly { readonly sleutel: string; readonly coordinaat: string }[];
  readonly reden: Reden;
}

/** Why: the same for every dossier, or by the facts of this one; of a row of one opdracht, also that it is another's. */
export type Reden =
  | { readonly soort: 'VAST'; readonly besluit: Besluit }
  | { readonly soort: 'DOSSIER'; readonly categorie: Categorie; readonly perOpdracht: boolean };

/** The fields of the section with null, as they stand in an answer. */
export const zonderWaarden = ({ velden }: Sectie): string =>
  velden.map(({ sleutel }) => `${JSON.stringify(sleutel)}:null`).join(',');
