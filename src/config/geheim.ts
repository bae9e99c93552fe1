import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { bewaarEenmalig } from '../auth/dev/bewaard';

export const GEHEIM_BYTES = 32;

export const Geheim = z
  .string()
  .refine(
    (tekst) => /^[\w-]+={0,2}$/.test(tekst) && Buffer.from(tekst, 'base64url').length >= GEHEIM_BYTES,
    `must be base64url of at least ${GEHEIM_BYTES} random bytes; ` +
      `node -p "crypto.randomBytes(${GEHEIM_BYTES}).toString('base64url')" makes one`,
  )
  .transform((tekst) => new Uint8Array(Buffer.from(tekst, 'base64url')));

/** The secret of dev mode, the same at every start on this data folder. */
export function eigenGeheim(dataDir: string): Uint8Array {
  const tekst = bewaarEenmalig(dataDir, 'geheim', () => randomBytes(GEHEIM_BYTES).toString('base64url'));
  const gelezen = Geheim.safeParse(tekst);
  if (gelezen.success) return gelezen.data;
  throw new Error(`${dataDir}/geheim is not what was written there: restore it, or remove it for a new one`);
}
