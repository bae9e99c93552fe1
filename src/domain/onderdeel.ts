import type { Categorie } from './categorie';

/** The categories a rapportage speaks of in parts of their own, because each is decided separately. */
export const ONDERDEEL_CATEGORIEEN = [
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'BELEMMERINGEN',
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
] as const satisfies readonly Categorie[];
export type OnderdeelCategorie = (typeof ONDERDEEL_CATEGORIEEN)[number];
