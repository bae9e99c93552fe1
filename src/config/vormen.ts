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

/** The text of a PEM file. */
export const Pem = z.string().transform((pad, ctx): string => {
  try {
    const tekst = readFileSync(resolve(pad), 'utf8');
    if (tekst.includes('-----BEGIN ')) return tekst;
  } catch {
    // Told below, without what the system says of the path.
  }
  ctx.addIssue('must be a PEM file that can be read');
  return z.NEVER;
});
