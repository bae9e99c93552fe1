import { createHash } from 'node:crypto';

/**
 * The id of a span of a raadpleging, 16 hexadecimal digits: the same whenever it is exported, so that a collector
 * recognises what it has already. Without parts it is that of the raadpleging itself.
 */
export function spanVan(raadpleging: string, ...delen: readonly string[]): string {
  return createHash('sha256')
    .update([raadpleging, ...delen].join('\n'))
    .digest('hex')
    .slice(0, 16);
}
