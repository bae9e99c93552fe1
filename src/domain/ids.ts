/**
 * Branded identifiers: a `ClientId` cannot be passed where a `TrajectId` is wanted.
 * At run time each is a UUID in lower-case text.
 */
declare const soort: unique symbol;
type Id<Soort extends string> = string & { readonly [soort]: Soort };

export type OrganisatieId = Id<'organisatie'>;
export type OpdrachtgeverId = Id<'opdrachtgever'>;
export type OpdrachtId = Id<'opdracht'>;
export type PartnerId = Id<'partner'>;
export type ContactpersoonId = Id<'contactpersoon'>;
export type IntegratieId = Id<'integratie'>;
export type WebhookId = Id<'webhook'>;
export type MedewerkerId = Id<'medewerker'>;
export type ClientId = Id<'client'>;
export type TrajectId = Id<'traject'>;
export type AanmeldingId = Id<'aanmelding'>;
export type RapportageId = Id<'rapportage'>;
export type ToestemmingId = Id<'toestemming'>;
export type KanttekeningId = Id<'kanttekening'>;
export type NoodtoegangId = Id<'noodtoegang'>;
export type DocumentId = Id<'document'>;
export type IdControleId = Id<'id_controle'>;
export type PortfolioItemId = Id<'portfolio_item'>;
export type PortfolioDelingId = Id<'portfolio_deling'>;
export type RaadplegingId = Id<'raadpleging'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The identifier that `tekst` spells, or null: an id of another form is answered as one that does not exist. */
export function leesId<T extends Id<string>>(tekst: string): T | null {
  return UUID.test(tekst) ? (tekst as T) : null;
}

const MEESTE_MS = 2 ** 48 - 1;

/** The first of all identifiers that were made at a moment, given in milliseconds: they begin with it (UUIDv7). */
export function eersteIdVan<T extends Id<string>>(moment: number): T {
  const hex = Math.min(Math.max(Math.trunc(moment), 0), MEESTE_MS)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000` as T;
}
