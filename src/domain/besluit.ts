/** Why a value is withheld: the closed list of codes in `extensions.afgeschermd`. */
export const AFSCHERMCODES = [
  'GEEN_GROND',
  'GEEN_TOESTEMMING',
  'BUITEN_DOEL',
  'BUITEN_OPDRACHT',
  'ROL',
  'GEHEIM_OP_VERZOEK',
  'VERZET',
  'BEPERKT',
  'BEROEPSGEHEIM',
  'VERLOPEN',
  'VERWIJDERD_OP_VERZOEK',
] as const;
export type Afschermcode = (typeof AFSCHERMCODES)[number];

/** A named verdict: which rule allows on which ground, or which rule refuses with which code. */
export type Besluit =
  | { readonly uitkomst: 'TOEGESTAAN'; readonly regel: string; readonly grondslag: string }
  | { readonly uitkomst: 'AFGESCHERMD'; readonly regel: string; readonly code: Afschermcode };
