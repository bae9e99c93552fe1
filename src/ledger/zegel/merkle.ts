import { createHash } from 'node:crypto';

export const HASH_BYTES = 32;

const KNOOP = Buffer.of(1);
const knoop = (links: Buffer, rechts: Buffer): Buffer =>
  createHash('sha256').update(KNOOP).update(links).update(rechts).digest();

/** Merkle tree hash of leaves that are hashes already (RFC 6962, 2.1). */
export function merkleWortel(bladen: readonly Buffer[]): Buffer {
  const [eerste] = bladen;
  if (eerste === undefined) return createHash('sha256').digest();
  if (bladen.length === 1) return eerste;
  // The largest power of two that is smaller than the number of leaves.
  const links = 2 ** Math.floor(Math.log2(bladen.length - 1));
  return knoop(merkleWortel(bladen.slice(0, links)), merkleWortel(bladen.slice(links)));
}

/** The leaves as they are stored: one after another. */
export const splitsBladen = (bladen: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bladen.length / HASH_BYTES) }, (_, nummer) =>
    bladen.subarray(nummer * HASH_BYTES, (nummer + 1) * HASH_BYTES),
  );
