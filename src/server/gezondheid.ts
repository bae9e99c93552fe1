import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';

/** `/healthz`: the process answers. `/readyz`: it can reach its database. */
export function gezondheid(app: FastifyInstance, bron: DataSource): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_verzoek, antwoord) => {
    try {
      await bron.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      return antwoord.code(503).send({ status: 'database unreachable' });
    }
  });
}
