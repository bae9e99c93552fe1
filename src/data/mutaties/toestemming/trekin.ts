import { IsNull } from 'typeorm';
import { z } from 'zod';
import { ToestemmingRij } from '../../../../entities';
import type { TrekToestemmingInInput } from '../../../../schema/invoer/toestemming';
import type { ToestemmingId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { wijzig } from '../schrijven';
import { zoekToestemming } from '../zoeken';
import { vereisSchrijver } from './schrijver';

const INVOER = z.object({ toestemmingId: id<ToestemmingId>() });

/** Ends a consent now; it counts from the next request. One that had ended is returned as it is. */
export async function trekToestemmingIn(
  verzoek: Verzoek,
  input: TrekToestemmingInInput,
): Promise<{ toestemming: ToestemmingRij }> {
  const { toestemmingId } = leesInvoer(INVOER, input);
  const toestemming = await zoekToestemming(verzoek, toestemmingId);
  await vereisSchrijver(verzoek, toestemming.clientId);
  if (toestemming.tot !== null) return { toestemming };
  const { organisatieId } = toestemming;
  const waar = { organisatieId, id: toestemmingId, tot: IsNull() };
  const gesloten = await wijzig(verzoek, ToestemmingRij, waar, { tot: verzoek.nu });
  // Somebody else ended it meanwhile: what they recorded stands.
  return {
    toestemming: gesloten === 1 ? { ...toestemming, tot: verzoek.nu } : await zoekToestemming(verzoek, toestemmingId),
  };
}
