import type { Server } from 'node:http';
import fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify';

/** What the gateway needs to end TLS by itself: PEM, as in the files of the configuration. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Who gives out client certificates; undefined: none are asked. */
  readonly clientCa: string | undefined;
}

/**
 * Milliseconds in which nothing goes over a connection, after which it is closed: an answer that its caller does not take
 * would be kept for as long as that one likes. An export waits for its next minute in less.
 */
const STILSTAND_MS = 120_000;

/** A fastify application over plain http, or over TLS that asks for a certificate and does without when there is none. */
export function maakApplicatie(eigen: FastifyHttpOptions<Server>, tls: Tls | undefined): FastifyInstance {
  const opties = { connectionTimeout: STILSTAND_MS, ...eigen };
  if (tls === undefined) return fastify(opties);
  const { cert, key, clientCa: ca } = tls;
  const https = {
    cert,
    key,
    ca,
    requestCert: ca !== undefined,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2' as const,
  };
  // To whoever has it, an application over TLS is no other than one over http.
  return fastify({ ...opties, https } as FastifyHttpOptions<Server>);
}
