import { PoortFout } from '../domain/fouten';
import type { Certificaat } from './certificaat';
import type { Gevonden } from './gevonden';
import type { Tokenclaims } from './token';
import { Tokenfout } from './tokenfout';

/** The certificate with which a request was made; it is read only where it matters. */
export type LeesCertificaat = () => Certificaat | undefined;

/**
 * A token that is bound to a certificate is for who holds that (RFC 8705 3). Throws a {@link Tokenfout} when the request
 * was not made with it.
 */
export function eisGebonden({ gebonden }: Tokenclaims, lees: LeesCertificaat): void {
  if (gebonden !== undefined && lees()?.afdruk !== gebonden) throw new Tokenfout('TOKEN', 'GEBONDEN cnf');
}

const geweigerd = (bericht: string): PoortFout => new PoortFout('UNAUTHENTICATED', bericht, { reden: 'CERTIFICAAT' });

/** What is lacking of the certificate that a registration names: all that it names of it counts. Null: nothing is. */
export function certificaatgebrek(
  { certificaat: { oin, afdruk } }: Pick<Gevonden, 'certificaat'>,
  lees: LeesCertificaat,
): PoortFout | null {
  if (oin === null && afdruk === null) return null;
  const gebruikt = lees();
  if (gebruikt === undefined)
    return geweigerd('Uw registratie noemt een clientcertificaat. Maak de verbinding met dat certificaat (mTLS).');
  if (oin !== null && gebruikt.oin !== oin)
    return geweigerd(
      'Uw certificaat heeft niet het OIN dat uw registratie noemt. Gebruik een certificaat met dat OIN, of laat de registratie wijzigen.',
    );
  if (afdruk !== null && gebruikt.afdruk !== afdruk)
    return geweigerd(
      'Uw certificaat heeft niet de afdruk die uw registratie noemt. Gebruik het geregistreerde certificaat, of laat de registratie wijzigen.',
    );
  return null;
}
