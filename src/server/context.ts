import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Onbereikbaar, zoekAanvrager } from '../auth/aanvrager';
import type { Verificateur } from '../auth/token';
import { Tokenfout } from '../auth/tokenfout';
import type { Context } from '../context';
import { PoortFout } from '../domain/fouten';
import type { Klok } from '../domain/klok';
import type { Sleutels } from '../sleutels';
import { maakVerzoek } from './verzoek';

export interface Herkenning {
  readonly bron: DataSource;
  readonly verificateur: Verificateur;
  readonly sleutels: Sleutels;
  readonly klok: Klok;
  readonly log: Logger;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** The bearer token of the Authorization header; it is never taken from anywhere else (RFC 6750). */
function leesToken({ headers: { authorization } }: FastifyRequest): string {
  const token = authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
  if (token === undefined)
    throw new PoortFout('UNAUTHENTICATED', 'Stuur een toegangstoken mee: Authorization: Bearer <token>.');
  return token;
}

/** HTTP says what the code says: 401 with a challenge, 403, 503 when we could not look, or 400. */
function metStatus(fout: unknown, metToken: boolean): unknown {
  if (!(fout instanceof PoortFout)) return fout;
  const status =
    { UNAUTHENTICATED: 401, FORBIDDEN: 403, DOEL_ONTBREEKT: 403, INTERNAL_SERVER_ERROR: 503 }[fout.code as string] ??
    400;
  const headers = new HeaderMap();
  const uitdaging = `Bearer realm="poortwachter"${metToken ? ', error="invalid_token"' : ''}`;
  if (status === 401) headers.set('www-authenticate', uitdaging);
  fout.extensions.http = { status, headers };
  return fout;
}

/** Who calls, for what, and with what: made anew for every request. */
export function maakContext({ bron, verificateur, sleutels, klok, log }: Herkenning) {
  return async (request: FastifyRequest): Promise<Context> => {
    try {
      const claims = await verificateur.verifieer(leesToken(request));
      const nu = klok.nu();
      const header = request.headers['poortwachter-doel'];
      const aanvrager = await zoekAanvrager(bron, claims, Array.isArray(header) ? header.join(',') : header, nu);
      return { verzoek: maakVerzoek(bron, sleutels, aanvrager, nu) };
    } catch (fout) {
      if (fout instanceof Onbereikbaar) log.error({ fout: fout.oorzaak }, 'the caller could not be looked up');
      if (fout instanceof Tokenfout) log.info({ oorzaak: fout.oorzaak, detail: fout.detail }, 'token refused');
      throw metStatus(fout, request.headers.authorization !== undefined);
    }
  };
}
