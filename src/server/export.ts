import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PoortFout } from '../domain/fouten';
import { EXPORTLIJSTEN, type Exportnaam } from '../export/lijsten';
import { type Deel, exportregels, leesDeel } from '../export/stroom';
import { type Exportvraag, leesExportvraag } from '../export/vraag';
import { beschrijf } from '../log/fout';
import { logVan } from '../log/log';
import { antwoordMet, type HttpAntwoord, type Loket } from './graphql';
import { inMaat } from './maat';
import { statusVan } from './status';

/** JSON Lines: one JSON text on every line. */
const SOORT = 'application/jsonl; charset=utf-8';

/** Null where it is not understood: that was answered. */
function leesVraag(lijst: Exportnaam, request: FastifyRequest, reply: FastifyReply): Exportvraag | null {
  try {
    return leesExportvraag(lijst, request.query);
  } catch (fout) {
    if (!(fout instanceof PoortFout)) throw fout;
    reply.code(400).send({ errors: [fout.toJSON()] });
    return null;
  }
}

/** What is no page of the list is refused: where `/graphql` says so with 200 and an error, this says it by its status too. */
function geweigerd({ antwoord }: Deel, http: HttpAntwoord): HttpAntwoord {
  const [fout] = antwoord.errors ?? [];
  return { ...http, status: http.status === 200 ? statusVan(fout?.extensions?.code) : http.status };
}

/** When nobody takes what comes any more: whoever asked has gone, or the gateway stops. */
function eindeVan({ raw }: FastifyReply, stopt: AbortSignal): AbortSignal {
  const weg = new AbortController();
  raw.once('close', () => weg.abort());
  return AbortSignal.any([stopt, weg.signal]);
}

/**
 * `GET /export/<list>`: all of a list as a stream of JSON Lines. Every part of it is an operation as `/graphql` runs it, with
 * its own transaction, verdict and record, which are committed before its bytes leave; so what is withdrawn counts from the
 * next part on, and a token that expires ends it.
 */
export function exporteer(app: FastifyInstance, loket: Loket): void {
  const stopt = new AbortController();
  app.addHook('preClose', async () => stopt.abort());
  // HEAD would ask and record all parts, and answer none of them.
  for (const lijst of Object.keys(EXPORTLIJSTEN) as Exportnaam[])
    app.get(`/export/${lijst}`, { exposeHeadRoute: false }, async (request, reply) => {
      const vraag = leesVraag(lijst, request, reply);
      if (vraag === null) return reply;
      const einde = eindeVan(reply, stopt.signal);
      const { query, na, per: first } = vraag;
      const antwoord = await loket.namens(request, { query, variables: { na, first } });
      const eerste = leesDeel(vraag, antwoord.tekst);
      if (eerste.bladzijde === null) return antwoordMet(reply, geweigerd(eerste, antwoord));
      const regels = Readable.from(
        exportregels(
          vraag,
          eerste,
          async (variables) => (await inMaat(() => loket.namens(request, { query, variables }), einde)).tekst,
          () => !einde.aborted,
        ),
        { objectMode: false, highWaterMark: 1 },
      );
      regels.once('error', (fout) => logVan(request).error(beschrijf(fout), 'an export broke off'));
      return reply.type(SOORT).send(regels);
    });
}
