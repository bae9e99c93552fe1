import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { SecureContextOptions } from 'node:tls';
import fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify';

/** What the gateway needs to end TLS by itself: PEM, as in the files of the configuration. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** Who gives out client certificates; undefined: none are asked. */
  readonly clientCa: string | undefined;
  /** The file with what those revoked; undefined: that is not looked at. */
  readonly clientCrl: string | undefined;
}

/**
 * Milliseconds in which nothing goes over a connection, after which it is closed: an answer that its caller does not take
 * would be kept for as long as that one likes. An export waits for its next minute in less.
 */
const STILSTAND_MS = 120_000;

/** Milliseconds in which a request is there whole: who sends it byte by byte would hold a connection without any token. */
const LANGSTE_AANVOER_MS = 60_000;

/** Node reads one list of each text. */
const LIJST = /-----BEGIN X509 CRL-----[^-]*-----END X509 CRL-----/g;

/** With what connections are made, with the revocations as their file has them now. Throws when that cannot be read. */
export const beveiligingVan = ({ cert, key, clientCa: ca, clientCrl }: Tls): SecureContextOptions => ({
  cert,
  key,
  ca,
  minVersion: 'TLSv1.2',
  ...(clientCrl !== undefined && { crl: readFileSync(clientCrl, 'utf8').match(LIJST) ?? [''] }),
});

/** A fastify application over plain http, or over TLS that asks for a certificate and does without when there is none. */
export function maakApplicatie(eigen: FastifyHttpOptions<Server>, tls: Tls | undefined): FastifyInstance {
  const opties = { connectionTimeout: STILSTAND_MS, requestTimeout: LANGSTE_AANVOER_MS, ...eigen };
  if (tls === undefined) return fastify(opties);
  const https = { ...beveiligingVan(tls), requestCert: tls.clientCa !== undefined, rejectUnauthorized: false };
  // To whoever has it, an application over TLS is no other than one over http.
  return fastify({ ...opties, https } as FastifyHttpOptions<Server>);
}
