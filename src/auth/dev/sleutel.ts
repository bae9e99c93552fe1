import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { bewaarEenmalig } from './bewaard';

/** The key pair of the dev issuer. */
export interface Sleutelpaar {
  readonly kid: string;
  readonly prive: KeyObject;
  /** The public half, as the JWKS shows it. */
  readonly publiek: JWK;
}

/** What every party must support (NL GOV profile for OAuth 2.0). */
export const ALGORITME = 'RS256';

const nieuw = (): string =>
  JSON.stringify(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }));

function lees(tekst: string, dataDir: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: JSON.parse(tekst), format: 'jwk' });
  } catch {
    throw new Error(`${dataDir}/dev-issuer.json is not what was written there: remove it for a new key`);
  }
}

/** The key pair kept in `dataDir`, made there at first; without a folder a new one that is gone with the process. */
export async function sleutelpaar(dataDir: string | undefined): Promise<Sleutelpaar> {
  const tekst = dataDir === undefined ? nieuw() : bewaarEenmalig(dataDir, 'dev-issuer.json', nieuw);
  const prive = lees(tekst, dataDir);
  const { kty = 'RSA', n = '', e = '' } = await exportJWK(prive);
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return { kid, prive, publiek: { kty, n, e, kid, alg: ALGORITME, use: 'sig' } };
}
