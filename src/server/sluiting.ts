import type { FastifyInstance } from 'fastify';

/** Longer than any operation may take. */
const GEDULD_MS = 40_000;

/**
 * When the server stops, an answer that goes out ends its connection: kept alive, it would keep the process from ending
 * until the caller lets go. Whoever does not take its answer is not waited for either.
 * @param geduld milliseconds that what is being answered has.
 */
export function sluitVerbindingen(app: FastifyInstance, geduld = GEDULD_MS): void {
  let stopt = false;
  app.addHook('preClose', async () => {
    stopt = true;
    const op = setTimeout(() => app.server.closeAllConnections(), geduld);
    app.server.once('close', () => clearTimeout(op));
  });
  app.addHook('onSend', (_verzoek, antwoord, _inhoud, verder) => {
    if (stopt) antwoord.header('connection', 'close');
    verder();
  });
}
