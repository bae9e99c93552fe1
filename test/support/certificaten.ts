import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';

const ALGORITME = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const JAAR = 365 * 86_400_000;

/** A certificate with its private key, both in PEM. */
export interface Bewijsstuk {
  readonly cert: string;
  readonly key: string;
}

/** An authority that gives out certificates. */
export interface Gezag {
  readonly cert: string;
  /**
   * @param oin for `Subject.serialNumber`.
   * @param tot when it expires.
   */
  geefUit(naam: string, oin?: string, tot?: Date): Promise<Bewijsstuk>;
  /** The list of what it revoked, in PEM: these, until then. */
  trekIn(stukken: readonly Bewijsstuk[], tot?: Date): Promise<string>;
}

const sleutelpaar = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITME, true, ['sign', 'verify']);
const pemVan = (sleutel: webcrypto.CryptoKey): string =>
  KeyObject.from(sleutel).export({ type: 'pkcs8', format: 'pem' }).toString();

/** A new authority, for certificates of this year. */
export async function eenGezag(naam: string): Promise<Gezag> {
  const keys = await sleutelpaar();
  const periode = { notBefore: new Date(Date.now() - JAAR), notAfter: new Date(Date.now() + JAAR) };
  const ca = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${naam}`,
    keys,
    signingAlgorithm: ALGORITME,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
    ...periode,
  });
  return {
    cert: ca.toString('pem'),
    async geefUit(houder, oin, tot = periode.notAfter) {
      const eigen = await sleutelpaar();
      const cert = await X509CertificateGenerator.create({
        subject: `CN=${houder}${oin === undefined ? '' : `, 2.5.4.5=${oin}`}`,
        issuer: ca.subject,
        signingKey: keys.privateKey,
        publicKey: eigen.publicKey,
        signingAlgorithm: ALGORITME,
        extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
        notBefore: periode.notBefore,
        notAfter: tot,
      });
      return { cert: cert.toString('pem'), key: pemVan(eigen.privateKey) };
    },
    async trekIn(stukken, tot = periode.notAfter) {
      const lijst = await X509CrlGenerator.create({
        issuer: ca.subject,
        thisUpdate: periode.notBefore,
        nextUpdate: tot,
        entries: stukken.map(({ cert }) => ({ serialNumber: new X509Certificate(cert).serialNumber })),
        signingAlgorithm: ALGORITME,
        signingKey: keys.privateKey,
      });
      // The library calls it by another name than OpenSSL does.
      return `${lijst.toString('pem').replaceAll(' CRL-----', ' X509 CRL-----')}\n`;
    },
  };
}
