import { PortfolioDelingRij, PortfolioItemRij } from '../../entities';
import type { Aanvrager } from '../domain/aanvrager';
import type { ClientId, OpdrachtgeverId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { eigenOrganisatie, geldtNu } from './bereik';
import { magRijVanClient } from './gegevens';
import { lader } from './lader';

/** With whom an item can be shared: an opdrachtgever, or the organisatie itself (null). */
type Ontvanger = OpdrachtgeverId | null;

/** An item with whom it is shared now; of anybody else than themselves only the client knows. */
export interface GedeeldItem extends PortfolioItemRij {
  readonly gedeeldMet: readonly Ontvanger[];
}

const ontvangerVan = (aanvrager: Aanvrager): Ontvanger =>
  aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : null;

/** With whom the items of these clients are shared now, as far as the caller may know. */
async function delingen(verzoek: Verzoek, clienten: readonly ClientId[]): Promise<readonly PortfolioDelingRij[]> {
  const { aanvrager } = verzoek;
  const eigen = eigenOrganisatie(verzoek, 'pd');
  const nu = geldtNu(verzoek, 'pd');
  const rijen = await verzoek.manager
    .createQueryBuilder(PortfolioDelingRij, 'pd')
    .where(eigen.sql, eigen.parameters)
    .andWhere(nu.sql, nu.parameters)
    .andWhere('pd.client_id = ANY(:clienten)', { clienten })
    .orderBy('pd.van')
    .addOrderBy('pd.id')
    .getMany();
  return aanvrager.soort === 'BETROKKENE'
    ? rijen
    : rijen.filter(({ ontvangerId }) => ontvangerId === ontvangerVan(aanvrager));
}

/** The items of this client that may be served, oldest first: to the client all, to another what is shared with them. */
export const portfolio = (verzoek: Verzoek, clientId: ClientId): Promise<readonly GedeeldItem[]> =>
  lader<ClientId, readonly GedeeldItem[]>(verzoek, 'portfolio', async (ids) => {
    const eigen = eigenOrganisatie(verzoek, 'pi');
    const rijen = await verzoek.manager
      .createQueryBuilder(PortfolioItemRij, 'pi')
      .where(eigen.sql, eigen.parameters)
      .andWhere('pi.client_id = ANY(:ids)', { ids })
      .orderBy('pi.toegevoegd_op')
      .addOrderBy('pi.id')
      .getMany();
    const gedeeld = await delingen(verzoek, ids);
    const items = rijen.map((rij) => ({
      ...rij,
      gedeeldMet: gedeeld.filter(({ itemId }) => itemId === rij.id).map(({ ontvangerId }) => ontvangerId),
    }));
    const mag = await Promise.all(
      items.map((item) =>
        magRijVanClient(verzoek, 'PORTFOLIO', {
          clientId: item.clientId,
          gedeeld: item.gedeeldMet.includes(ontvangerVan(verzoek.aanvrager)),
        }),
      ),
    );
    return ids.map((id) => items.filter((item, nummer) => mag[nummer] && item.clientId === id));
  }).load(clientId);
