import type { DataSource } from 'typeorm';
import type { Certificaat } from '../auth/certificaat';
import type { Tokenclaims } from '../auth/token';

interface Gevonden {
  readonly id: string;
  readonly issuer: string;
  readonly oauth_client_id: string;
  readonly scopes: readonly string[];
  readonly certificaat_oin: string | null;
  readonly certificaat_afdruk: string | null;
}

/** How a system would ask: what its token says, and the certificate that its registration names. */
export interface Namens {
  readonly claims: Tokenclaims;
  readonly certificaat: Certificaat;
}

/** A registration that runs, by its id or one of its clients, with a client by which it can be found. */
const ZOEK = `SELECT DISTINCT ON (i.id) i.id, c.issuer, c.oauth_client_id, i.scopes,
    i.certificaat_oin, i.certificaat_afdruk
  FROM integratie i JOIN integratie_client c ON c.organisatie_id = i.organisatie_id AND c.integratie_id = i.id
  WHERE (i.id::text = $1 OR i.id IN (SELECT integratie_id FROM integratie_client WHERE oauth_client_id = $1))
    AND i.soort IN ('OPDRACHTGEVER', 'PARTNER') AND pw.loopt(c.van, c.tot, $2)
  ORDER BY i.id, c.van`;

/**
 * How this system would ask. Throws when there is none of that name that runs, or more than one.
 * @param naam id of a registration, or an OAuth client id.
 */
export async function zoekNamens(eigenaar: DataSource, naam: string, nu: Date): Promise<Namens> {
  const rijen: readonly Gevonden[] = await eigenaar.query(ZOEK, [naam, nu]);
  const [rij, ander] = rijen;
  if (rij === undefined) throw new Error('no system of an opdrachtgever or partner is registered under that name now');
  if (ander !== undefined) throw new Error('more than one registration has that name: give the id of the one you mean');
  const { issuer, oauth_client_id: azp, scopes, certificaat_oin: oin, certificaat_afdruk: afdruk } = rij;
  return {
    claims: { issuer, azp, sub: azp, jti: 'export', scopes: new Set(scopes) },
    certificaat: { oin: oin ?? undefined, afdruk: afdruk ?? '', geldigTot: Number.POSITIVE_INFINITY },
  };
}
