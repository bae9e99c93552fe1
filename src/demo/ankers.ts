import type { OpdrachtgeverSoort } from '../domain/opsommingen';

/** How consent stands: with ANDERE_VORM it was given, but not in the form that the reglement asks. */
export type Toestand = 'GEEN' | 'GEGEVEN' | 'INGETROKKEN' | 'OPNIEUW' | 'VERLOPEN' | 'TOEKOMST' | 'ANDERE_VORM';

/** A dossier that every organisatie has, whatever the size and the seed, so that a demonstration can rely on it. */
export interface Anker {
  /** A traject under the first opdracht of each of these opdrachtgevers; it runs. */
  readonly onder: readonly OpdrachtgeverSoort[];
  /** The opdracht has ended, and so has the traject. */
  readonly beeindigd: boolean;
  /** Whether the facts hold on which health data may be read: status, guidance, information, and what the rows bear. */
  readonly grond: boolean;
  readonly toestemming: Toestand;
}

const lopend = (onder: readonly OpdrachtgeverSoort[], grond: boolean, toestemming: Toestand): Anker => ({
  onder,
  beeindigd: false,
  grond,
  toestemming,
});

/** In order: client 1 of an organisatie has the first, and so on. */
export const ANKERS: readonly Anker[] = [
  lopend(['GEMEENTE', 'WERKGEVER'], true, 'GEGEVEN'),
  lopend(['GEMEENTE', 'WERKGEVER'], true, 'GEEN'),
  lopend(['UWV'], true, 'GEGEVEN'),
  lopend(['UWV'], false, 'INGETROKKEN'),
  lopend(['WERKGEVER'], true, 'GEGEVEN'),
  lopend(['WERKGEVER'], true, 'GEEN'),
  lopend(['WERKGEVER', 'UWV'], true, 'INGETROKKEN'),
  lopend(['ZORG'], true, 'GEGEVEN'),
  lopend(['ONDERWIJS', 'GEMEENTE'], true, 'OPNIEUW'),
  { onder: ['GEMEENTE'], beeindigd: true, grond: true, toestemming: 'GEGEVEN' },
];
