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

/** What happened in the eyes of whoever reads for all purposes, and under which of them, each by itself. */
export interface Wending {
  readonly soort: GebeurtenisSoort;
  /** Under which it could be read before, and since. Null, both: it was told of before that was kept. */
  readonly doelenVoor: readonly Doel[] | null;
  readonly doelenNa: readonly Doel[] | null;
  /** Under which anything of it differs, and under which a part of it went. Null, both: before that was kept. */
  readonly doelenAnders: readonly Doel[] | null;
  readonly doelenMinder: readonly Doel[] | null;
}

/** What happened in the eyes of who reads for these purposes; null: nothing. */
export function soortOnder(
  { soort, doelenVoor, doelenNa, doelenAnders, doelenMinder }: Wending,
  doelen: readonly Doel[],
): GebeurtenisSoort | null {
  const geldt = (onder: readonly Doel[]): boolean => onder.some((doel) => doelen.includes(doel));
  if (doelenVoor === null || doelenNa === null) return soort;
  if (!geldt(doelenNa)) return geldt(doelenVoor) ? 'INGETROKKEN' : null;
  if (!geldt(doelenVoor)) return 'VERSCHENEN';
  if (doelenAnders === null || doelenMinder === null) return soort;
  if (geldt(doelenMinder)) return 'VERMINDERD';
  return geldt(doelenAnders) ? 'GEWIJZIGD' : null;
}
