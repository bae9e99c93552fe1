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

/**
 * The codes that may show outside that something is recorded about this client; every other refusal there depends on
 * the kind of caller, the purpose, the profile and the category alone.
 */
export const ZICHTBAAR_BUITEN: readonly Afschermcode[] = ['GEHEIM_OP_VERZOEK', 'BEPERKT', 'VERWIJDERD_OP_VERZOEK'];

/** A named verdict: which rule allows on which ground, or which rule refuses with which code. */
export type Besluit =
  | { readonly uitkomst: 'TOEGESTAAN'; readonly regel: string; readonly grondslag: string }
  | { readonly uitkomst: 'AFGESCHERMD'; readonly regel: string; readonly code: Afschermcode };
