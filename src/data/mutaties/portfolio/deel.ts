import { v7 } from 'uuid';
import { z } from 'zod';
import { type ClientRij, PortfolioDelingRij } from '../../../../entities';
import type { DeelPortfolioItemInput } from '../../../../schema/invoer/portfolio';
import { nietGevonden } from '../../../domain/fouten';
import type { ClientId, OpdrachtgeverId, PortfolioDelingId, PortfolioItemId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import { kenmerk } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { voegToeAlsNieuw } from '../schrijven';
import { zoekPortfolioItem } from '../zoeken';
import { vereisEigenPortfolio } from './eigenaar';
import { ontvanger, ontvangerVan } from './ontvanger';

const INVOER = z.object({ kenmerk: kenmerk(), itemId: id<PortfolioItemId>(), met: ontvanger() });

/** An opdrachtgever under whom the client has a traject; any other is NOT_FOUND. */
async function eisOpdrachtgever({ poort }: Verzoek, clientId: ClientId, gezocht: OpdrachtgeverId): Promise<void> {
  const { opdrachten } = await poort.feitenVan(clientId);
  if (!opdrachten.some(({ opdrachtgeverId }) => opdrachtgeverId === gezocht)) throw nietGevonden();
}

/** Shares an item of the caller's own portfolio with one recipient, until that is stopped (CV-32). */
export async function deelPortfolioItem(
  verzoek: Verzoek,
  input: DeelPortfolioItemInput,
): Promise<{ client: ClientRij; reedsGeregistreerd: boolean }> {
  const client = await vereisEigenPortfolio(verzoek);
  const invoer = leesInvoer(INVOER, input);
  const { id: itemId } = await zoekPortfolioItem(verzoek, invoer.itemId);
  const ontvangerId = ontvangerVan(invoer.met);
  if (ontvangerId !== null) await eisOpdrachtgever(verzoek, client.id, ontvangerId);

  const delingId = v7() as PortfolioDelingId;
  if ((await claim(verzoek, 'deelPortfolioItem', invoer, delingId)) !== null)
    return { client, reedsGeregistreerd: true };
  // What is shared with them already stays so.
  await voegToeAlsNieuw(verzoek, PortfolioDelingRij, {
    organisatieId: client.organisatieId,
    id: delingId,
    clientId: client.id,
    itemId,
    ontvangerId,
    van: verzoek.nu,
    tot: null,
  });
  return { client, reedsGeregistreerd: false };
}
