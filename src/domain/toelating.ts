import type { Doel } from './doel';

/**
 * What a reglement can ask of the registration of an outside system before it gets in at all:
 * - OVEREENKOMST: its agreement runs;
 * - GEVRAAGD_DOEL: a purpose that it asks for is one of the agreement's;
 * - DOEL: no other purpose counts for it, also not by default;
 * - REGLEMENT: it has accepted the reglement;
 * - EVALUATIE: its compliance was evaluated recently enough;
 * - GEHEIMHOUDING: it has signed for secrecy.
 */
export const TOELATINGSEISEN = [
  'OVEREENKOMST',
  'GEVRAAGD_DOEL',
  'DOEL',
  'REGLEMENT',
  'EVALUATIE',
  'GEHEIMHOUDING',
] as const;
export type Toelatingseis = (typeof TOELATINGSEISEN)[number];

/** Registrations of systems outside: people inside come with an autorisatie, clients with rights of their own. */
export type Afnemer = 'OPDRACHTGEVER' | 'PARTNER';

/** What was agreed with whoever is registered; days are calendar dates, 'YYYY-MM-DD'. */
export interface Afspraken {
  /** The agreement begins at this moment; null beside an end: it began long ago. */
  readonly overeenkomstVan: Date | null;
  /** The agreement runs until this moment; null: there is none. */
  readonly overeenkomstTot: Date | null;
  readonly overeenkomstDoelen: readonly Doel[];
  readonly reglementAanvaardOp: string | null;
  readonly laatsteEvaluatieOp: string | null;
  readonly geheimhoudingGetekendOp: string | null;
}
