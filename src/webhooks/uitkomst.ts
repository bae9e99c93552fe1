import type { Afleveruitkomst } from '../domain/webhook';
import type { Antwoord } from './http';

/** What came of an attempt, and what follows from it. */
export interface Uitkomst {
  readonly soort: Afleveruitkomst;
  readonly status: number | null;
  /** It said that it is not there any more, and never will be (410). */
  readonly verdwenen: boolean;
  /** How long it asked to be left alone, whatever there is to tell. */
  readonly wachtMs: number;
}

const AANGENOMEN: ReadonlySet<number> = new Set([200, 201, 202, 204]);
/** Answers with which a `Retry-After` is about all that we would send. */
const TE_DRUK: ReadonlySet<number> = new Set([429, 503]);
const VERDWENEN = 410;
/** Nobody keeps us waiting longer than this at a time. */
export const LANGSTE_WACHT_MS = 86_400_000;

/** Milliseconds of a `Retry-After`, in seconds or as a moment; 0 of what is neither. */
export function wachttijd(kop = '', nu: Date): number {
  const ms = /^\d+$/.test(kop) ? Number(kop) * 1000 : Date.parse(kop) - nu.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), LANGSTE_WACHT_MS);
}

function soortVan(status: number): Afleveruitkomst {
  if (AANGENOMEN.has(status)) return 'GOED';
  return status >= 300 && status < 400 ? 'OMLEIDING' : 'STATUS';
}

/** How a receiver's answer is taken: only 200, 201, 202 and 204 say that it has the message. */
export function uitkomstVan({ status, kop }: Antwoord, nu: Date): Uitkomst {
  return {
    soort: soortVan(status),
    status,
    verdwenen: status === VERDWENEN,
    wachtMs: TE_DRUK.has(status) ? wachttijd(kop('retry-after'), nu) : 0,
  };
}

/** After so many attempts, the last of them some three days after the first, a delivery is undeliverable. */
export const MEESTE_POGINGEN = 24;
const LANGSTE_PAUZE_MS = 6 * 3_600_000;

/** How long to wait after so many failed attempts: twice as long each time, and up to a half more by chance. */
export function pauzeNa(pogingen: number, eersteMs: number, toeval: () => number = Math.random): number {
  const pauze = Math.min(eersteMs * 2 ** Math.min(pogingen - 1, 30), LANGSTE_PAUZE_MS);
  return Math.round(pauze * (1 + toeval() / 2));
}
