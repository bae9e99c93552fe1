import { z } from 'zod';
import type { ClientRij } from '../../../../entities';
import type { StopDelenPortfolioItemInput } from '../../../../schema/invoer/portfolio';
import type { PortfolioItemId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { zoekPortfolioItem } from '../zoeken';
import { vereisEigenPortfolio } from './eigenaar';
import { ontvanger, ontvangerVan } from './ontvanger';

const INVOER = z.object({ itemId: id<PortfolioItemId>(), met: ontvanger() });

/** Shares an item no longer with this recipient, from the next request on; what was not shared stays as it is. */
export async function stopDelenPortfolioItem(
  verzoek: Verzoek,
  input: StopDelenPortfolioItemInput,
): Promise<{ client: ClientRij }> {
  const client = await vereisEigenPortfolio(verzoek);
  const { itemId, met } = leesInvoer(INVOER, input);
  const item = await zoekPortfolioItem(verzoek, itemId);
  await verzoek.manager.query(
    `UPDATE portfolio_deling SET tot = greatest(van, $1)
      WHERE organisatie_id = $2 AND item_id = $3 AND ontvanger_id IS NOT DISTINCT FROM $4 AND tot IS NULL`,
    [verzoek.nu, client.organisatieId, item.id, ontvangerVan(met)],
  );
  return { client };
}
