import { KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import {
  base64url,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { Registry } from 'prom-client';
import type { Issuer } from '../../src/auth/issuer';
import { Sleutelbossen } from '../../src/auth/sleutelbossen';
import { maakVerificateur, type Verificateur } from '../../src/auth/token';
import type { Klok } from '../../src/domain/klok';
import { maakLog } from '../../src/log/log';
import { schrijver } from '../support/logmap';

export const NU = new Date('2026-11-02T09:00:00.000Z');
export const SECONDE = NU.getTime() / 1000;
export const AUDIENCE = 'poortwachter';

/** Claims or header parameters, right or wrong. */
export type Inhoud = Readonly<Record<string, unknown>>;

/** An issuer with its own key, whose JWKS is fetched over HTTP. */
export interface Uitgever extends Issuer {
  /** PEM of the public key, as anybody can know it. */
  readonly openbaar: string;
  /** The public key as its JWKS has it. */
  readonly jwk: object;
  /** How often its JWKS was asked for. */
  readonly gevraagd: () => number;
  /** From now on it publishes these keys, or its own. */
  publiceer(keys?: readonly object[]): void;
  /** From now on it gives no keys. */
  weiger(): void;
  /** Signs header and payload as they are written, right or wrong, in the compact form. */
  onderteken(kop: string, inhoud: string): Promise<string>;
  /** A token that is in order, but for what is given; `undefined` takes something out. */
  token(claims?: Inhoud, kop?: Inhoud): Promise<string>;
  sluit(): Promise<void>;
}

const zonderLeegte = (inhoud: Inhoud): Inhoud =>
  Object.fromEntries(Object.entries(inhoud).filter(([, waarde]) => waarde !== undefined));

export const goedeClaims = (issuer: string): JWTPayload => ({
  iss: issuer,
  aud: AUDIENCE,
  azp: 'gemeente',
  client_id: 'gemeente',
  sub: 'gemeente',
  scope: 'clients:lezen trajecten:lezen',
  iat: SECONDE,
  nbf: SECONDE,
  exp: SECONDE + 3600,
  jti: 'een',
});

export async function eenUitgever(issuer: string, alg = 'RS256', kid = 'sleutel-1'): Promise<Uitgever> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  let gevraagd = 0;
  let keys: readonly object[] | undefined = [jwk];
  const app = fastify();
  app.get('/jwks', async () => {
    gevraagd += 1;
    if (keys === undefined) throw new Error('no keys are given');
    return { keys };
  });
  const adres = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    issuer,
    jwksUri: `${adres}/jwks`,
    openbaar: await exportSPKI(publicKey),
    jwk,
    gevraagd: () => gevraagd,
    publiceer: (andere = [jwk]) => {
      keys = andere;
    },
    weiger: () => {
      keys = undefined;
    },
    onderteken: async (kop, inhoud) => {
      const invoer = `${base64url.encode(kop)}.${base64url.encode(inhoud)}`;
      const sleutel = KeyObject.from(privateKey);
      const wijze = alg === 'ES256' ? { key: sleutel, dsaEncoding: 'ieee-p1363' as const } : sleutel;
      return `${invoer}.${base64url.encode(sign('sha256', Buffer.from(invoer), wijze))}`;
    },
    token: (claims = {}, kop = {}) =>
      new SignJWT(zonderLeegte({ ...goedeClaims(issuer), ...claims }))
        .setProtectedHeader(zonderLeegte({ alg, typ: 'at+jwt', kid, ...kop }) as JWTHeaderParameters)
        .sign(privateKey),
    sluit: () => app.close(),
  };
}

/** A verifier that fetches keys when the test says so. */
export interface Proefverificateur extends Verificateur {
  /** One round along the issuers. Throws when one of them does not give its keys. */
  ververs(): Promise<void>;
}

/** A verifier that has not fetched any keys yet. */
export function zonderSleutels(issuers: readonly Issuer[], klok: Klok): Proefverificateur {
  const opties = { log: maakLog('trace', schrijver()), register: new Registry(), tussenpoos: 30_000 };
  const bossen = new Sleutelbossen(issuers, opties);
  return {
    ...maakVerificateur(bossen, AUDIENCE, klok),
    async ververs() {
      for (const { issuer } of issuers) await bossen.van(issuer)?.ververs(new AbortController().signal);
    },
  };
}

/** A verifier with the keys of these issuers. */
export async function metSleutels(issuers: readonly Issuer[], klok: Klok): Promise<Proefverificateur> {
  const verificateur = zonderSleutels(issuers, klok);
  await verificateur.ververs();
  return verificateur;
}

/** A server nobody should call: it counts who does. */
export async function eenVal(): Promise<{ adres: string; bezoeken: () => number; sluit: () => Promise<void> }> {
  let bezoeken = 0;
  const server = createServer((_vraag, antwoord) => {
    bezoeken += 1;
    antwoord.end('{"keys":[]}');
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bezoeken: () => bezoeken,
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  };
}
