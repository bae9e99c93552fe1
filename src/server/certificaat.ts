import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type Certificaat, certificaatUitKop, certificaatVan } from '../auth/certificaat';
import { eenmaalPer } from '../eenmaal';
import { komtVan } from './afzender';

/** A proxy that ends TLS, verifies client certificates and hands them on. */
export interface Certificaatproxy {
  readonly addresses: readonly string[];
  /** In lower case. */
  readonly header: string;
}

/** With which certificate a request was made; undefined: with none that counts. */
export type Certificaatlezer = (verzoek: FastifyRequest) => Certificaat | undefined;

/** Certificates of callers that come through a proxy; of more, those seen longest ago are read again. */
const MEESTE = 1_000;

/** Of a connection: only what TLS itself verified, against the configured CA. */
const vanVerbinding = eenmaalPer((verbinding: TLSSocket): Certificaat | undefined => {
  const x509 = verbinding.authorized ? verbinding.getPeerX509Certificate() : undefined;
  return x509 && certificaatVan(x509);
});

/** The header counts from the proxy alone; from anybody else it is as if it were not there. */
export function maakCertificaatlezer(proxy: Certificaatproxy | undefined): Certificaatlezer {
  const vanProxy = proxy && komtVan(proxy.addresses);
  const gelezen = new LRUCache<string, Certificaat>({ max: MEESTE });
  const uitKop = (kop: string): Certificaat | undefined => {
    const certificaat = gelezen.get(kop) ?? certificaatUitKop(kop);
    if (certificaat) gelezen.set(kop, certificaat);
    return certificaat;
  };
  const lees: Certificaatlezer = (verzoek) => {
    if (proxy && vanProxy?.(verzoek)) {
      const kop = verzoek.headers[proxy.header];
      return typeof kop === 'string' ? uitKop(kop) : undefined;
    }
    const { socket } = verzoek;
    return socket instanceof TLSSocket ? vanVerbinding(socket) : undefined;
  };
  return (verzoek) => {
    const certificaat = lees(verzoek);
    // A handshake, which judged it, is of before: a connection can last, and a session be resumed.
    return certificaat && Date.now() < certificaat.geldigTot ? certificaat : undefined;
  };
}
