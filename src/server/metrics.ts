import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, type Registry } from 'prom-client';

/** `/metrics` in the Prometheus text format: the process, and the duration of requests by route and status. */
export function metrics(app: FastifyInstance, register: Registry): void {
  collectDefaultMetrics({ register });
  const duur = new Histogram({
    name: 'poortwachter_http_request_duration_seconds',
    help: 'Duration of HTTP requests in seconds, by route and status.',
    labelNames: ['route', 'status'],
    registers: [register],
  });
  app.addHook('onResponse', (verzoek, antwoord, verder) => {
    duur.observe(
      { route: verzoek.routeOptions.url ?? 'unknown', status: String(antwoord.statusCode) },
      antwoord.elapsedTime / 1000,
    );
    verder();
  });
  app.get('/metrics', async (_verzoek, antwoord) => antwoord.type(register.contentType).send(await register.metrics()));
}
