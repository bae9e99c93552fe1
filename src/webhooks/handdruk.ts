import type { Antwoord } from './http';

/*
 * Before anything is sent, an endpoint is asked whether it wants to be called by us (CloudEvents, Webhook 4): nobody can be
 * flooded by registering an address that is somebody else's.
 */

/** How we call ourselves: the host under which callers know us. */
const afkomstVan = (adres: string): string => new URL(adres).hostname;

/** By which every request says that it is ours: the one that asks, and each that follows when it was agreed. */
export const afkomstKoppen = (adres: string): Readonly<Record<string, string>> => ({
  'webhook-request-origin': afkomstVan(adres),
});

/** What it agreed to. */
export interface Instemming {
  /** Requests a minute; null: as many as there are. */
  readonly tempo: number | null;
}

/** A whole number above zero, or as many as there are. */
const TEMPO = /^(?:0*[1-9]\d*|\*)$/;
/** More requests a minute are as many as there are. */
const MEESTE_TEMPO = 1_000_000;

/** Null: it did not agree, or not to anything that is a rate. */
export function instemmingVan({ status, kop }: Antwoord, adres: string): Instemming | null {
  const mag = kop('webhook-allowed-origin')?.trim().toLowerCase();
  const tempo = kop('webhook-allowed-rate')?.trim() ?? '*';
  const staatToe = status >= 200 && status <= 299 && (mag === '*' || mag === afkomstVan(adres));
  if (!staatToe || !TEMPO.test(tempo)) return null;
  return { tempo: Number(tempo) < MEESTE_TEMPO ? Number(tempo) : null };
}
