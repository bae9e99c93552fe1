import { v7 } from 'uuid';
import { z } from 'zod';
import { type ClientRij, PortfolioItemRij } from '../../../../entities';
import type { VoegPortfolioItemToeInput } from '../../../../schema/invoer/portfolio';
import type { PortfolioItemId } from '../../../domain/ids';
import { leesInvoer } from '../../../invoer/keuring';
import { KORT, kenmerk, lap, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { voegToe } from '../schrijven';
import { vereisEigenPortfolio } from './eigenaar';

const INVOER = z.object({ kenmerk: kenmerk(), titel: regel(KORT), inhoud: lap() });

/** Adds to the caller's own portfolio (CV-32). It is shared with nobody yet. */
export async function voegPortfolioItemToe(
  verzoek: Verzoek,
  input: VoegPortfolioItemToeInput,
): Promise<{ itemId: PortfolioItemId; client: ClientRij; reedsGeregistreerd: boolean }> {
  const client = await vereisEigenPortfolio(verzoek);
  const invoer = leesInvoer(INVOER, input);
  const itemId = v7() as PortfolioItemId;
  const bestaand = await claim(verzoek, 'voegPortfolioItemToe', invoer, itemId);
  if (bestaand !== null) return { itemId: bestaand as PortfolioItemId, client, reedsGeregistreerd: true };
  await voegToe(verzoek, PortfolioItemRij, {
    organisatieId: client.organisatieId,
    id: itemId,
    clientId: client.id,
    titel: invoer.titel,
    inhoud: invoer.inhoud,
    toegevoegdOp: verzoek.nu,
  });
  return { itemId, client, reedsGeregistreerd: false };
}
