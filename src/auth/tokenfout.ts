import { PoortFout } from '../domain/fouten';

/** Why a token was refused, for the log: the token itself, or the issuer, of which the keys or a word on the token could not be had. */
export type Tokenoorzaak = 'TOKEN' | 'SLEUTELS' | 'INTROSPECTIE';

const LATER = 'Het token kan nu niet worden gecontroleerd. Probeer het later opnieuw.';

const BERICHT: Record<Tokenoorzaak, string> = {
  TOKEN: 'Het token is niet geldig.',
  SLEUTELS: LATER,
  INTROSPECTIE: LATER,
};

/**
 * A token that is not accepted; where it could not be judged, that is ours and passes. A caller reads the
 * Dutch text and the code; the log may have `oorzaak` and `detail`: a code such as `ERR_JWT_EXPIRED exp`, never a value
 * out of the token.
 */
export class Tokenfout extends PoortFout {
  constructor(
    readonly oorzaak: Tokenoorzaak,
    readonly detail: string,
  ) {
    super(oorzaak === 'TOKEN' ? 'UNAUTHENTICATED' : 'INTERNAL_SERVER_ERROR', BERICHT[oorzaak]);
  }
}
