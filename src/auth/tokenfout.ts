import { PoortFout } from '../domain/fouten';

/** Why a token was refused, for the log: the token itself, or the issuer's keys that could not be had. */
export type Tokenoorzaak = 'TOKEN' | 'SLEUTELS';

const BERICHT: Record<Tokenoorzaak, string> = {
  TOKEN: 'Het token is niet geldig.',
  SLEUTELS: 'Het token kan nu niet worden gecontroleerd.',
};

/**
 * A token that is not accepted. A caller reads the Dutch text and the code; the log may have `oorzaak`, `detail` (a
 * code such as `ERR_JWT_EXPIRED exp`, never a value out of the token) and `cause` (only of a failed fetch of keys).
 */
export class Tokenfout extends PoortFout {
  constructor(
    readonly oorzaak: Tokenoorzaak,
    readonly detail: string,
    cause?: unknown,
  ) {
    super('UNAUTHENTICATED', BERICHT[oorzaak]);
    // Not enumerable: whatever prints an error by its properties does not find it.
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause, enumerable: false });
  }
}
