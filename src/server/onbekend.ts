import type { FastifyInstance } from 'fastify';
import { PoortFout } from '../domain/fouten';
import { EXPORTLIJSTEN } from '../export/lijsten';

const EXPORTEN = Object.keys(EXPORTLIJSTEN).map((lijst) => `/export/${lijst}`);

/** What is asked of an address that is not there is answered as any refusal is, with the addresses that are. */
export function verwijsTerug(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    const bericht = `Dit adres is er niet. Stel vragen met POST aan /graphql, of haal op met GET: ${EXPORTEN.join(', ')}.`;
    return reply.code(404).send({ errors: [new PoortFout('NOT_FOUND', bericht).toJSON()] });
  });
}
