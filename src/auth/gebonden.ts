import type { Certificaat } from './certificaat';
import type { Tokenclaims } from './token';
import { Tokenfout } from './tokenfout';

/**
 * A token that is bound to a certificate is for who holds that (RFC 8705 3). Throws a {@link Tokenfout} when the request
 * was not made with it.
 * @param lees the certificate of the request; read only of a token that is bound.
 */
export function eisGebonden({ gebonden }: Tokenclaims, lees: () => Certificaat | undefined): void {
  if (gebonden !== undefined && lees()?.afdruk !== gebonden) throw new Tokenfout('TOKEN', 'GEBONDEN cnf');
}
