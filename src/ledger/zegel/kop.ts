import { createHash } from 'node:crypto';
import { HASH_BYTES } from './merkle';

/** The header of a seal, which says all of it: the root stands for the raadplegingen, the previous hash for the past. */
export interface Kop {
  readonly nummer: number;
  /** Seconds since 1970 with six decimals, as PostgreSQL writes it: a moment in JavaScript would lose the last three. */
  readonly op: string;
  readonly aantal: number;
  readonly vorige: Buffer;
  readonly wortel: Buffer;
}

/** A place in the chain. */
export interface Schakel {
  readonly nummer: number;
  readonly hash: Buffer;
}

/** Before the first seal. */
export const BEGIN: Schakel = { nummer: 0, hash: Buffer.alloc(HASH_BYTES) };

/** How `Kop.op` reads in SQL. */
export const OP = 'extract(epoch FROM op)::text';

export const alsOp = (moment: Date): string => (moment.getTime() / 1000).toFixed(6);

export const kophash = ({ nummer, op, aantal, vorige, wortel }: Kop): Buffer =>
  createHash('sha256')
    .update(['poortwachter-zegel', nummer, op, aantal, vorige.toString('hex'), wortel.toString('hex')].join('\n'))
    .digest();
