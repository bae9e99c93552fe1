import type { KeyObject } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, compactVerify, exportJWK, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** A head of the ledger: with it, whoever holds it tells whether anything up to that seal was changed since. */
export interface Hoofd {
  /** Number of the seal. */
  readonly number: number;
  /** Its hash, in hex. */
  readonly hash: string;
  /** Raadplegingen in it. */
  readonly count: number;
  /** When it was made. */
  readonly time: string;
  /** When the head was given out, in seconds since 1970. */
  readonly iat: number;
}

const VORM = z.object({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  count: z.int().positive(),
  time: z.iso.datetime(),
  iat: z.int(),
});

const ALGORITME = 'EdDSA';
const TYPE = 'poortwachter-ledger-head';

/** The public half of a key that signs heads, for whoever verifies them. */
export async function publiekeSleutel(sleutel: KeyObject): Promise<JWK> {
  const { kty = '', crv = '', x = '' } = await exportJWK(sleutel);
  return { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: ALGORITME, use: 'sig' };
}

/** The head as a compact JWS. */
export async function tekenHoofd(sleutel: KeyObject, hoofd: Hoofd): Promise<string> {
  const { kid = '' } = await publiekeSleutel(sleutel);
  return new CompactSign(Buffer.from(JSON.stringify(hoofd)))
    .setProtectedHeader({ alg: ALGORITME, typ: TYPE, kid })
    .sign(sleutel);
}

/** Reads a head that one of these keys signed; null for anything else. */
export async function leesHoofd(jws: string, sleutels: readonly JWK[]): Promise<Hoofd | null> {
  try {
    const { payload } = await compactVerify(
      jws,
      async ({ kid, typ }) => {
        const sleutel = sleutels.find((een) => een.kid === kid);
        if (sleutel === undefined || typ !== TYPE) throw new Error('not a head of this ledger');
        return importJWK(sleutel, ALGORITME);
      },
      { algorithms: [ALGORITME] },
    );
    return VORM.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return null;
  }
}
