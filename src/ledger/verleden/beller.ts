import { maakAanvrager } from '../../auth/aanvrager';
import type { Aanvrager } from '../../domain/aanvrager';
import { PoortFout } from '../../domain/fouten';
import type { OrganisatieId } from '../../domain/ids';
import type { Verklaring } from './verklaring';

/** Over a dossier nothing is decided by scopes: what went out was in those of the token. */
const ZONDER_SCOPES: ReadonlySet<string> = new Set();

/** Who asked, as the policy knew the caller then. */
export function aanvragerVanToen({ beller, toen: { profiel } }: Verklaring, organisatieId: OrganisatieId): Aanvrager {
  const { sleutel, integratieId, doelen } = beller;
  const basis = { sleutel, integratieId, doelen, organisatieId, profiel, scopes: ZONDER_SCOPES };
  switch (beller.soort) {
    case 'OPDRACHTGEVER': {
      const { soort, opdrachtgeverId, rollen } = beller;
      return { ...basis, soort, opdrachtgeverId, opdrachtgeverSoort: rollen[0] };
    }
    case 'PARTNER':
      return { ...basis, soort: beller.soort, partnerId: beller.partnerId, opdrachten: [] };
    case 'MEDEWERKER':
      return { ...basis, soort: beller.soort, medewerkerId: beller.medewerkerId, rollen: beller.rollen };
    case 'BETROKKENE': {
      const { soort, clientId, hoedanigheid } = beller;
      return { ...basis, soort, clientId, hoedanigheid };
    }
  }
}

/** Who asked, as that one would be let in now for the same purposes; or the refusal at the door. */
export function aanvragerVanNu({ beller, bellerNu, nu }: Verklaring): Aanvrager | PoortFout {
  const claims = { issuer: '', azp: '', sub: '', jti: '', scopes: ZONDER_SCOPES };
  try {
    const aanvrager = maakAanvrager(claims, bellerNu, beller.doelen.join(','), nu.op);
    return { ...aanvrager, sleutel: beller.sleutel };
  } catch (fout) {
    if (fout instanceof PoortFout) return fout;
    throw fout;
  }
}
