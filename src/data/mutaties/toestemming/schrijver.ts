import { nietGevonden } from '../../../domain/fouten';
import type { ClientId } from '../../../domain/ids';
import type { Rol } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';
import { BEGELEIDERS, BEOORDELAARS, vereisBereik, vereisRol } from '../rollen';
import { zoekClient } from '../zoeken';

const VASTLEGGERS: readonly Rol[] = [...BEOORDELAARS, ...BEGELEIDERS];

/** Who records or ends a consent of this client: the client self, or a medewerker who reaches the dossier. */
export async function vereisSchrijver(verzoek: Verzoek, clientId: ClientId): Promise<void> {
  const { aanvrager } = verzoek;
  if (aanvrager.soort === 'BETROKKENE') {
    if (aanvrager.clientId !== clientId) throw nietGevonden();
    return;
  }
  const medewerker = vereisRol(verzoek, VASTLEGGERS);
  await zoekClient(verzoek, clientId);
  await vereisBereik(verzoek, medewerker, VASTLEGGERS, { clientId });
}
