import { nietGevonden } from '../../../domain/fouten';
import type { ClientId } from '../../../domain/ids';
import type { Rol } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';
import { BEGELEIDERS, BEOORDELAARS, vereisBereik, vereisRol } from '../rollen';
import { zoekClient } from '../zoeken';

/** Recording opens a dossier to a recipient: that takes somebody who guides the client, and knows what is asked. */
const VASTLEGGERS: readonly Rol[] = BEGELEIDERS;
/** Ending only closes: whoever handles dossiers may do it. */
const INTREKKERS: readonly Rol[] = [...BEOORDELAARS, ...BEGELEIDERS];

async function vereis(verzoek: Verzoek, clientId: ClientId, rollen: readonly Rol[]): Promise<void> {
  const { aanvrager } = verzoek;
  if (aanvrager.soort === 'BETROKKENE') {
    if (aanvrager.clientId !== clientId) throw nietGevonden();
    return;
  }
  const medewerker = vereisRol(verzoek, rollen);
  await zoekClient(verzoek, clientId);
  await vereisBereik(verzoek, medewerker, rollen, { clientId });
}

/** Who records a consent of this client: the client self, or who guides the client. */
export const vereisVastlegger = (verzoek: Verzoek, clientId: ClientId): Promise<void> =>
  vereis(verzoek, clientId, VASTLEGGERS);

/** Who ends a consent of this client: the client self, or a medewerker who reaches the dossier. */
export const vereisIntrekker = (verzoek: Verzoek, clientId: ClientId): Promise<void> =>
  vereis(verzoek, clientId, INTREKKERS);
