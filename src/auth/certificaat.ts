import { createHash, X509Certificate } from 'node:crypto';

/** A client certificate of which somebody showed to hold the key. */
export interface Certificaat {
  /** RFC 8705: base64url of the SHA-256 of its DER. */
  readonly afdruk: string;
  /** Of who holds it, when its subject names one (`serialNumber`). */
  readonly oin: string | undefined;
  /** By the clock of the world, in milliseconds: after it, it is none. */
  readonly geldigTot: number;
}

const OIN = /^\d{20}$/;

export function certificaatVan(x509: X509Certificate): Certificaat {
  // A subject that names it twice gives a list, and none of them counts.
  const nummer: unknown = Reflect.get(x509.toLegacyObject().subject ?? {}, 'serialNumber');
  return {
    afdruk: createHash('sha256').update(x509.raw).digest('base64url'),
    oin: typeof nummer === 'string' && OIN.test(nummer) ? nummer : undefined,
    geldigTot: Date.parse(x509.validTo),
  };
}

/** RFC 9440: a byte sequence of structured fields, with the DER. */
const BYTES = /^:([A-Za-z0-9+/]+={0,2}):$/;

/** One certificate: of several, such as of a caller's own header and the proxy's behind it, OpenSSL would read the first. */
const PEM = /^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/** The PEM that is written in percent-encoding. Throws when it is not one certificate. */
function pemUit(kop: string): string {
  const pem = decodeURIComponent(kop);
  if (!PEM.test(pem)) throw new Error('the header is not one certificate');
  return pem;
}

/**
 * The certificate in a header of a proxy: DER as RFC 9440 has it (`Client-Cert`), or PEM in percent-encoding as nginx has
 * it (`$ssl_client_escaped_cert`). Undefined: it is neither.
 */
export function certificaatUitKop(kop: string): Certificaat | undefined {
  try {
    const der = BYTES.exec(kop)?.[1];
    const pem = der === undefined ? pemUit(kop) : Buffer.from(der, 'base64');
    return certificaatVan(new X509Certificate(pem));
  } catch {
    return undefined;
  }
}
