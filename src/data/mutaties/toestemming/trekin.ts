import { z } from 'zod';
import type { ToestemmingRij } from '../../../../entities';
import type { TrekToestemmingInInput } from '../../../../schema/invoer/toestemming';
import type { ToestemmingId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { zoekToestemming } from '../zoeken';
import { vereisIntrekker } from './schrijver';

const INVOER = z.object({ toestemmingId: id<ToestemmingId>() });

/**
 * Ends a consent now; it counts from the next request. Every other consent in force for the same purpose, category
 * and recipient ends with it, in whatever form it was given: who withdraws does not mean to leave one standing
 * (AVG 7(3)). One that had ended is returned as it is.
 */
export async function trekToestemmingIn(
  verzoek: Verzoek,
  input: TrekToestemmingInInput,
): Promise<{ toestemming: ToestemmingRij }> {
  const { toestemmingId } = leesInvoer(INVOER, input);
  const toestemming = await zoekToestemming(verzoek, toestemmingId);
  await vereisIntrekker(verzoek, toestemming.clientId);
  if (toestemming.tot !== null && toestemming.tot <= verzoek.nu) return { toestemming };
  const { organisatieId, clientId, doel, categorie, ontvangerId } = toestemming;
  await verzoek.manager.query(
    `UPDATE toestemming SET tot = greatest(van, $1)
      WHERE organisatie_id = $2 AND client_id = $3 AND doel = $4 AND categorie = $5
        AND ontvanger_id IS NOT DISTINCT FROM $6 AND (tot IS NULL OR tot > $1)`,
    [verzoek.nu, organisatieId, clientId, doel, categorie, ontvangerId],
  );
  return { toestemming: await zoekToestemming(verzoek, toestemmingId) };
}
