import type { ClientRij } from '../../../../entities';
import { nietGevonden, verboden } from '../../../domain/fouten';
import type { Verzoek } from '../../../verzoek';
import { zoekClient } from '../zoeken';

/**
 * The client who calls, whose portfolio it is. Where the reglement knows none, nothing is put away that the client could
 * not read back: FORBIDDEN, with its rule.
 */
export async function vereisEigenPortfolio(verzoek: Verzoek): Promise<ClientRij> {
  const { aanvrager, poort } = verzoek;
  if (aanvrager.soort !== 'BETROKKENE')
    throw verboden(poort.reglement.rolRegel, 'ROL', 'Een portfolio is van de cliënt zelf.');
  if (aanvrager.clientId === null) throw nietGevonden();
  const besluit = await poort.besluit({ soort: 'DOSSIER', clientId: aanvrager.clientId }, 'PORTFOLIO');
  if (besluit.uitkomst === 'AFGESCHERMD')
    throw verboden(besluit.regel, 'VELD_NIET_TOEGESTAAN', 'Het reglement van deze organisatie kent geen portfolio.');
  return zoekClient(verzoek, aanvrager.clientId);
}
