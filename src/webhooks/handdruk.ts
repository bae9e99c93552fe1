import type { Antwoord } from './http';

/*
 * Before anything is sent, an endpoint is asked whether it wants to be called by us (CloudEvents, Webhook 4): nobody can be
 * flooded by registering an address that is somebody else's.
 */

/** How we call ourselves: the host under which callers know us. */
export const afkomstVan = (adres: string): string => new URL(adres).hostname;

export const handdrukKoppen = (adres: string): Readonly<Record<string, string>> => ({
  'webhook-request-origin': afkomstVan(adres),
});

/** What it agreed to. */
export interface Instemming {
  /** Requests a minute; null: as many as there are. */
  readonly tempo: number | null;
}

/** Null: it did not agree. */
export function instemmingVan({ status, kop }: Antwoord, adres: string): Instemming | null {
  const mag = kop('webhook-allowed-origin')?.trim().toLowerCase();
  if (status < 200 || status > 299 || (mag !== '*' && mag !== afkomstVan(adres))) return null;
  const tempo = Number(kop('webhook-allowed-rate') ?? '');
  return { tempo: Number.isInteger(tempo) && tempo > 0 && tempo < 1_000_000 ? tempo : null };
}
