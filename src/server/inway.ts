import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type { Logvelden } from '../log/log';
import { komtVan } from './afzender';
import type { Certificaatlezer } from './certificaat';

/** The FSC inway in front of the gateway. */
export interface Inway {
  readonly addresses: readonly string[];
  /** `x5t#S256` of its client certificate; undefined: its address is enough. */
  readonly certificate?: string | undefined;
}

const AUTORISATIE = 'fsc-authorization';
const TRANSACTIE = 'fsc-transaction-id';
/** A UUID of version 7, which FSC has for transactions. */
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * `Fsc-*` headers are what the inway says: of a request that did not come from it they are taken away, before anything
 * reads them.
 */
export function weerFscKoppen(app: FastifyInstance, inway: Inway | undefined, certificaatVan: Certificaatlezer): void {
  const vanInway = inway && komtVan(inway.addresses);
  app.addHook('onRequest', (verzoek, _antwoord, verder) => {
    const vertrouwd =
      vanInway?.(verzoek) &&
      (inway?.certificate === undefined || certificaatVan(verzoek)?.afdruk === inway.certificate);
    if (!vertrouwd) for (const kop of [AUTORISATIE, TRANSACTIE]) delete verzoek.headers[kop];
    verder();
  });
}

/** The transaction under which the inway logged this request; undefined: it did not come through it. */
export function transactieVan({ headers }: FastifyRequest): string | undefined {
  const transactie = headers[TRANSACTIE];
  return typeof transactie === 'string' && UUID_V7.test(transactie) ? transactie : undefined;
}

const alsTekst = (waarde: unknown): string | undefined => (typeof waarde === 'string' ? waarde : undefined);

/**
 * Which peer asks through the inway, and on whose behalf another does, for the log. The inway verified its token; nothing
 * rests on it here. Null: the request did not come through the inway.
 */
export function doorgifteVan({ headers }: FastifyRequest): Logvelden | null {
  const autorisatie = alsTekst(headers[AUTORISATIE]);
  if (autorisatie === undefined && headers[TRANSACTIE] === undefined) return null;
  try {
    const { sub, act } = decodeJwt<{ act?: unknown }>(autorisatie?.replace(/^Bearer /i, '') ?? '');
    const namens = typeof act === 'object' && act !== null && 'sub' in act ? alsTekst(act.sub) : undefined;
    return { afnemer: sub, verbinder: namens };
  } catch {
    return {};
  }
}
