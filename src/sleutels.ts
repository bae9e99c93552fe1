import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Keys derived from the one secret of the configuration, each for one use. */
export interface Sleutels {
  /** Of cursors: one makes the initial value, the other encrypts; 32 bytes each. */
  readonly cursor: { readonly begin: KeyObject; readonly inhoud: KeyObject };
  /** Password of the login that serves callers: the same for every process with this secret. */
  readonly inlog: string;
  /** Fingerprint of the content under a `kenmerk`: keyed, because a bare hash of a BSN can be guessed back. */
  afdruk(inhoud: string): Buffer;
}

/** @param geheim at least 32 random bytes. */
export function leidSleutelsAf(geheim: Uint8Array): Sleutels {
  const sleutel = (gebruik: string, lengte: number): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', geheim, new Uint8Array(), `poortwachter:${gebruik}`, lengte));
  const geheimeSleutel = (gebruik: string): KeyObject => createSecretKey(sleutel(gebruik, 32));
  const idempotentie = sleutel('idempotentie', 32);
  return {
    cursor: { begin: geheimeSleutel('cursor begin'), inhoud: geheimeSleutel('cursor inhoud') },
    inlog: Buffer.from(sleutel('inlog', 32)).toString('base64url'),
    afdruk: (inhoud) => createHmac('sha256', idempotentie).update(inhoud).digest(),
  };
}
