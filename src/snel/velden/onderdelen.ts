import { jsonVan } from '../json';
import type { Veldschrijvers } from '../velden';

export const IDCONTROLEVELDEN: Veldschrijvers = {
  op: (_bouw, { rij }) => jsonVan('date', `${rij.alias}.gecontroleerd_op`),
  door: (_bouw, { rij }) => jsonVan('uuid', `${rij.alias}.gecontroleerd_door`),
};

/** `met` holds with whom the item is shared: null is the organisatie. */
export const PORTFOLIOVELDEN: Veldschrijvers = {
  gedeeldMetOrganisatie: (_bouw, { rij }) => `(array_position(${rij.alias}.met, NULL) IS NOT NULL)::text`,
  gedeeldMetOpdrachtgevers: (_bouw, { rij }) => `coalesce(to_json(array_remove(${rij.alias}.met, NULL))::text, '[]')`,
};
