import type { RaadplegingId } from './ids';

/** Where an operation stands in the W3C trace context of its caller. */
export interface Spoor {
  /** 32 hexadecimal digits; our own where the caller sent none. */
  readonly traceId: string;
  /** The caller's span, 16 hexadecimal digits. */
  readonly ouder: string | null;
  /** Under which the answer is recorded, if it is. */
  readonly raadpleging: RaadplegingId;
}
