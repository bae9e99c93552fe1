import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '../auth/loopback';

export const geheelGetal = (max: number, min = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((getal) => getal >= min && getal <= max, `must be a whole number from ${min} to ${max}`);

export const leesUrl = (tekst: string): URL | null => (URL.canParse(tekst) ? new URL(tekst) : null);

/** Of a server that we ask or tell something. */
export function isVeiligAdres(tekst: string): boolean {
  const url = leesUrl(tekst);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
export const GEEN_VEILIG_ADRES = 'must be an https URL without credentials (plain http on a loopback address only)';

/** As a browser writes it in `Origin`: a scheme, a host and a port that is not the usual one; never `*` or `null`. */
export const isOorsprong = (tekst: string): boolean => isVeiligAdres(tekst) && leesUrl(tekst)?.origin === tekst;

export const alsJson =
  (vorm: string) =>
  (tekst: string, ctx: z.RefinementCtx): unknown => {
    try {
      return JSON.parse(tekst);
    } catch {
      ctx.addIssue(`must be JSON: ${vorm}`);
      return z.NEVER;
    }
  };

export const Headers = z
  .string()
  .transform(alsJson('{"authorization": "Bearer …"}'))
  .pipe(
    z.record(
      z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/),
      z.string('must be a text').regex(/^[\x20-\x7e]*$/, 'must be plain text'),
      'must be an object of header names and texts',
    ),
  );

/** The text of a PEM file that holds what begins so; else undefined, without what the system says of the path. */
function leesPem(pad: string, begin: string): string | undefined {
  try {
    const tekst = readFileSync(pad, 'utf8');
    return tekst.includes(begin) ? tekst : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a PEM file. */
export const Pem = z.string().transform((pad, ctx): string => {
  const tekst = leesPem(resolve(pad), '-----BEGIN ');
  if (tekst !== undefined) return tekst;
  ctx.addIssue('must be a PEM file that can be read');
  return z.NEVER;
});

/** The absolute path of a file with lists of revoked certificates, which is read again when it changes. */
export const Crlpad = z
  .string()
  .transform((pad) => resolve(pad))
  .refine(
    (pad) => leesPem(pad, '-----BEGIN X509 CRL-----') !== undefined,
    'must be a PEM file of X509 CRLs that can be read',
  );
