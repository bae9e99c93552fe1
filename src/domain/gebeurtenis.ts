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
