import { createSecureContext, Server, type TLSSocket } from 'node:tls';
import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { beschrijf } from '../log/fout';
import type { Log } from '../log/log';
import { Lus } from '../lus';
import { beveiligingVan, type Tls } from './luisteraar';

/** Milliseconds between two looks at the file. */
const TUSSENPOOS = 5_000;

/**
 * Has what authorities revoked count within seconds of its file. A certificate is judged when its connection is made: with
 * a new list idle connections are closed, and others with the answer that they are about.
 */
export function volgIntrekkingen(app: FastifyInstance, tls: Tls, log: Log): void {
  const { server } = app;
  if (tls.clientCrl === undefined || !(server instanceof Server)) return;
  let geldend = beveiligingVan(tls);
  /** Of each of these is told once. */
  let verouderd = false;
  let onleesbaar = false;
  /** Connections on which the list that counts was asked. */
  let gekeurd = new WeakSet<object>();

  server.on('secureConnection', (verbinding: TLSSocket) => {
    gekeurd.add(verbinding);
    if (verouderd || !String(verbinding.authorizationError).includes('CRL')) return;
    verouderd = true;
    log.error('a client certificate does not count: a list of revoked ones is out of date or missing');
  });
  app.addHook('onSend', (verzoek, antwoord, _inhoud, verder) => {
    if (!gekeurd.has(verzoek.raw.socket)) antwoord.header('connection', 'close');
    verder();
  });

  const kijk = new Lus(async () => {
    try {
      const nieuw = beveiligingVan(tls);
      onleesbaar = false;
      if (isDeepStrictEqual(nieuw.crl, geldend.crl)) return TUSSENPOOS;
      createSecureContext(nieuw);
      server.setSecureContext(nieuw);
      geldend = nieuw;
      verouderd = false;
      gekeurd = new WeakSet();
      app.server.closeIdleConnections();
    } catch (fout) {
      if (!onleesbaar) log.error(beschrijf(fout), 'the revoked certificates cannot be read; those of before count');
      onleesbaar = true;
    }
    return TUSSENPOOS;
  });
  app.addHook('onListen', async () => kijk.start(TUSSENPOOS));
  app.addHook('onClose', () => kijk.stop());
}
