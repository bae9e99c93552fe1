import type { NoodtoegangRij } from '../../../../entities';
import type { Medewerker } from '../../../domain/aanvrager';
import type { NoodtoegangId } from '../../../domain/ids';
import type { Rol } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';
import { vereisRol } from '../rollen';
import { zoekNoodtoegang } from '../zoeken';

/** Who answers for the organisatie may end and discuss what somebody else opened. */
const LEIDING: readonly Rol[] = ['DIRECTIE', 'BESTUUR'];

/** A noodtoegang with who handles it: the one who opened it, or who answers for the organisatie; else FORBIDDEN. */
export async function eisAfhandelaar(
  verzoek: Verzoek,
  id: NoodtoegangId,
): Promise<{ noodtoegang: NoodtoegangRij; medewerker: Medewerker }> {
  const { aanvrager } = verzoek;
  const noodtoegang = await zoekNoodtoegang(verzoek, id);
  const medewerker =
    aanvrager.soort === 'MEDEWERKER' && aanvrager.medewerkerId === noodtoegang.medewerkerId
      ? aanvrager
      : vereisRol(verzoek, LEIDING);
  return { noodtoegang, medewerker };
}
