import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import type { Issuer } from '../../src/auth/issuer';

export const NU = new Date('2026-11-02T09:00:00.000Z');
export const SECONDE = NU.getTime() / 1000;
export const AUDIENCE = 'poortwachter';

/** Claims or header parameters, right or wrong. */
export type Inhoud = Readonly<Record<string, unknown>>;

/** An issuer with its own key, whose JWKS is fetched over HTTP. */
export interface Uitgever extends Issuer {
  /** PEM of the public key, as anybody can know it. */
  readonly openbaar: string;
  /** How often its JWKS was asked for. */
  readonly gevraagd: () => number;
  /** From now on it publishes these keys instead of its own. */
  publiceer(keys: readonly object[]): void;
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
  let keys: readonly object[] = [jwk];
  const app = fastify();
  app.get('/jwks', async () => {
    gevraagd += 1;
    return { keys };
  });
  const adres = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    issuer,
    jwksUri: `${adres}/jwks`,
    openbaar: await exportSPKI(publicKey),
    gevraagd: () => gevraagd,
    publiceer: (andere) => {
      keys = andere;
    },
    token: (claims = {}, kop = {}) =>
      new SignJWT(zonderLeegte({ ...goedeClaims(issuer), ...claims }))
        .setProtectedHeader(zonderLeegte({ alg, typ: 'at+jwt', kid, ...kop }) as JWTHeaderParameters)
        .sign(privateKey),
    sluit: () => app.close(),
  };
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
