import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Keys derived from the one secret of the configuration, each for one use. */
export interface Sleutels {
  /** Of cursors: one makes the initial value, the other encrypts; 32 bytes each. */
  readonly cursor: { readonly begin: KeyObject; readonly inhoud: KeyObject };
  /** Password of the login that serves callers: the same for every process with this secret. */
  readonly inlog: string;
  /** Password of the login that seals the ledger. */
  readonly griffier: string;
  /** Password of the login that exports the ledger as log lines. */
  readonly logboek: string;
  /** Password of the login that writes the streams of events. */
  readonly bode: string;
  /** Password of the login that delivers webhooks. */
  readonly bezorger: string;
  /** Encrypts the secrets with which webhooks are signed; 32 bytes. */
  readonly webhook: KeyObject;
  /** Private key (Ed25519) with which heads of the ledger are signed. */
  readonly hoofden: KeyObject;
  /** Fingerprint of the content under a `kenmerk`: keyed, because a bare hash of a BSN can be guessed back. */
  afdruk(inhoud: string): Buffer;
  /** Fingerprint of an operation, in hex: keyed, because its text may hold values of few possibilities. */
  operatie(afdruk: string): string;
  /** By what a data subject is called in a log line: always the same, and of nobody who has no key. In hex. */
  pseudoniem(wie: string): string;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Operations of which the fingerprint is kept: the same few are asked over and over. */
const MEESTE_OPERATIES = 1_000;

/** @param geheim at least 32 random bytes. */
export function leidSleutelsAf(geheim: Uint8Array): Sleutels {
  const sleutel = (gebruik: string, lengte: number): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', geheim, new Uint8Array(), `poortwachter:${gebruik}`, lengte));
  const geheimeSleutel = (gebruik: string): KeyObject => createSecretKey(sleutel(gebruik, 32));
  const wachtwoord = (gebruik: string): string => Buffer.from(sleutel(gebruik, 32)).toString('base64url');
  const tekensleutel = (gebruik: string): KeyObject =>
    createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, sleutel(gebruik, 32)]), format: 'der', type: 'pkcs8' });
  const idempotentie = sleutel('idempotentie', 32);
  const operatie = geheimeSleutel('operatie');
  const operaties = new LRUCache<string, string>({
    max: MEESTE_OPERATIES,
    memoMethod: (afdruk) => createHmac('sha256', operatie).update(afdruk).digest('hex'),
  });
  const pseudoniem = sleutel('pseudoniem', 32);
  return {
    cursor: { begin: geheimeSleutel('cursor begin'), inhoud: geheimeSleutel('cursor inhoud') },
    inlog: wachtwoord('inlog'),
    griffier: wachtwoord('griffier'),
    logboek: wachtwoord('logboek'),
    bode: wachtwoord('bode'),
    bezorger: wachtwoord('bezorger'),
    webhook: geheimeSleutel('webhook'),
    hoofden: tekensleutel('hoofden'),
    afdruk: (inhoud) => createHmac('sha256', idempotentie).update(inhoud).digest(),
    operatie: (afdruk) => operaties.memo(afdruk),
    pseudoniem: (wie) => createHmac('sha256', pseudoniem).update(wie).digest('hex'),
  };
}
