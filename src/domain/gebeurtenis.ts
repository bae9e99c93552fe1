import type { Doel } from './doel';
import type { ClientId, OpdrachtId } from './ids';

/** What a recipient outside is kept informed of. */
export const GEBEURTENIS_OBJECTEN = ['TRAJECT', 'RAPPORTAGE', 'AANMELDING'] as const;
export type GebeurtenisObject = (typeof GEBEURTENIS_OBJECTEN)[number];

/**
 * What happened to an object in the eyes of one recipient: it can be read now, it reads otherwise, parts of it cannot be
 * read any more, or it cannot.
 */
export const GEBEURTENIS_SOORTEN = ['VERSCHENEN', 'GEWIJZIGD', 'VERMINDERD', 'INGETROKKEN'] as const;
export type GebeurtenisSoort = (typeof GEBEURTENIS_SOORTEN)[number];

/** An object of which is told, and to whose dossier it belongs; an aanmelding belongs to none. */
export interface Aangekondigd {
  readonly betreft: GebeurtenisObject;
  readonly objectId: string;
  readonly clientId: ClientId | null;
  readonly opdrachtId: OpdrachtId | null;
}

/** What happened in the eyes of whoever reads for all purposes, and under which of them it could be read before and since. */
export interface Wending {
  readonly soort: GebeurtenisSoort;
  /** Null, both: it was told of before that was kept. */
  readonly doelenVoor: readonly Doel[] | null;
  readonly doelenNa: readonly Doel[] | null;
}

/** What happened in the eyes of who reads for these purposes; null: nothing, as it cannot be read under any of them, nor could. */
export function soortOnder({ soort, doelenVoor, doelenNa }: Wending, doelen: readonly Doel[]): GebeurtenisSoort | null {
  if (doelenVoor === null || doelenNa === null) return soort;
  const [voor, na] = [doelenVoor, doelenNa].map((onder) => onder.some((doel) => doelen.includes(doel)));
  if (na) return voor ? soort : 'VERSCHENEN';
  return voor ? 'INGETROKKEN' : null;
}
