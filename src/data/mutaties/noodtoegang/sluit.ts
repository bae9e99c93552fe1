import { MoreThan } from 'typeorm';
import { z } from 'zod';
import { NoodtoegangRij } from '../../../../entities';
import type { SluitNoodtoegangInput } from '../../../../schema/invoer/noodtoegang';
import type { NoodtoegangId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { wijzig } from '../schrijven';
import { zoekNoodtoegang } from '../zoeken';
import { eisAfhandelaar } from './afhandelaar';

const INVOER = z.object({ noodtoegangId: id<NoodtoegangId>() });

/** Ends a noodtoegang now; one that had ended is returned as it is. */
export async function sluitNoodtoegang(
  verzoek: Verzoek,
  input: SluitNoodtoegangInput,
): Promise<{ noodtoegang: NoodtoegangRij }> {
  const { noodtoegangId } = leesInvoer(INVOER, input);
  const {
    noodtoegang: { organisatieId },
  } = await eisAfhandelaar(verzoek, noodtoegangId);
  await wijzig(
    verzoek,
    NoodtoegangRij,
    { organisatieId, id: noodtoegangId, tot: MoreThan(verzoek.nu) },
    { tot: verzoek.nu },
  );
  return { noodtoegang: await zoekNoodtoegang(verzoek, noodtoegangId) };
}
