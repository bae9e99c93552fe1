import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { Onbereikbaar } from '../auth/aanvrager';
import { Bellers } from '../auth/beller';
import { eisGebonden } from '../auth/gebonden';
import type { Limieten } from '../auth/limieten';
import type { Verificateur } from '../auth/token';
import { Tokenfout } from '../auth/tokenfout';
import type { Context } from '../context';
import { PoortFout } from '../domain/fouten';
import type { Klok } from '../domain/klok';
import type { Operatie } from '../ledger/operatie';
import { legWeigeringenVast } from '../ledger/weigering';
import { beschrijf } from '../log/fout';
import { logVan } from '../log/log';
import type { Sleutels } from '../sleutels';
import type { Verzoek } from '../verzoek';
import type { Certificaatlezer } from './certificaat';
import { doorgifteVan, transactieVan } from './inway';
import { leesSpoor, spoorOp } from './spoor';
import { httpVan } from './status';
import { maakVerzoek } from './verzoek';

export interface Herkenning {
  readonly bron: DataSource;
  readonly verificateur: Verificateur;
  readonly sleutels: Sleutels;
  readonly klok: Klok;
  readonly certificaatVan: Certificaatlezer;
  readonly limieten: Limieten;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Node keeps the first of several, where a proxy before it may have judged by the last. */
const isEnig = ({ raw: { rawHeaders } }: FastifyRequest): boolean =>
  rawHeaders.filter((naam, plaats) => plaats % 2 === 0 && naam.toLowerCase() === 'authorization').length < 2;

/** The bearer token of the one Authorization header; it is never taken from anywhere else (RFC 6750). */
function leesToken(request: FastifyRequest): string {
  const { authorization } = request.headers;
  const token = authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
  if (token === undefined || !isEnig(request))
    throw new PoortFout('UNAUTHENTICATED', 'Stuur één toegangstoken mee: Authorization: Bearer <token>.');
  return token;
}

/** What was asked before it is known who asks: by its fingerprint alone. */
function onbegrepen({ body }: FastifyRequest, sleutels: Sleutels): Operatie {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  const afdruk = createHash('sha256')
    .update(typeof query === 'string' ? query : '')
    .digest('hex');
  return { naam: null, hash: sleutels.operatie(afdruk), wortels: [], gebruikt: [] };
}

/** Who calls, for what, and with what: made anew for every request. */
export function maakContext({ bron, verificateur, sleutels, klok, certificaatVan, limieten }: Herkenning) {
  const bellers = new Bellers(bron);
  return async (request: FastifyRequest): Promise<Context> => {
    const log = logVan(request);
    /** A refusal says why by its status as well. */
    const ofGeweigerd = async <T>(werk: () => Promise<T>): Promise<T> => {
      try {
        return await werk();
      } catch (fout) {
        if (fout instanceof Onbereikbaar) log.error({ fout: fout.oorzaak }, 'the caller could not be looked up');
        if (fout instanceof Tokenfout) log.info({ oorzaak: fout.oorzaak, detail: fout.detail }, 'token refused');
        if (fout instanceof PoortFout)
          fout.extensions.http = httpVan(fout, request.headers.authorization !== undefined);
        else log.error(beschrijf(fout), 'unexpected error');
        throw fout;
      }
    };
    const nu = klok.nu();
    const inwaytransactie = transactieVan(request);
    const spoor = leesSpoor(request.headers.traceparent, nu, inwaytransactie);
    const doorgifte = doorgifteVan(request);
    if (doorgifte)
      log.info({ ...doorgifte, transactie: inwaytransactie, trace: spoor.traceId }, 'asked through the inway');
    /** Whoever has a registration and is refused all the same, is refused on record. */
    const opSchrift = async <T>(op: Date, werk: () => Promise<T>): Promise<T> => {
      try {
        return await werk();
      } catch (fout) {
        if (fout instanceof PoortFout && fout.geweigerde) {
          const vraag = { aanvrager: fout.geweigerde, operatie: onbegrepen(request, sleutels), spoor, nu: op };
          await legWeigeringenVast(bron, log, vraag, [fout]);
        }
        throw fout;
      }
    };
    return ofGeweigerd(async () => {
      const claims = await verificateur.verifieer(leesToken(request));
      const certificaat = () => certificaatVan(request);
      eisGebonden(claims, certificaat);
      const bekend = bellers.laatst(claims);
      await limieten.neem(claims, bekend);
      const header = request.headers['poortwachter-doel'];
      const aanroep = { doelen: Array.isArray(header) ? header.join(',') : header, certificaat };
      const beller = await opSchrift(nu, () => bellers.herken(claims, aanroep, nu));
      // However many came before it was known who they are, they count for that one.
      if (bekend === undefined) await limieten.neem(claims, bellers.laatst(claims));
      const opnieuw = (): Promise<Verzoek> =>
        ofGeweigerd(async () => {
          const moment = klok.nu();
          const aanvrager = await opSchrift(moment, () => bellers.vers(claims, aanroep, moment));
          return maakVerzoek(bron, sleutels, { aanvrager, vermoeden: undefined }, moment, spoorOp(spoor, moment));
        });
      return {
        log,
        verzoek: maakVerzoek(bron, sleutels, beller, nu, spoor),
        opnieuw,
        async opDitMoment(transactie) {
          await transactie.neemVerbinding();
          const moment = klok.nu();
          const nog = bellers.vermoed(claims, aanroep, moment);
          if (nog !== null) return maakVerzoek(bron, sleutels, nog, moment, spoorOp(spoor, moment), transactie);
          // To ask takes a connection too: who has one is not to wait for another.
          await transactie.breekAf();
          return opnieuw();
        },
      };
    });
  };
}
