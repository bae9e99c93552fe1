import { z } from 'zod';
import type { IntegratieRij } from '../../../../entities';
import type { BeeindigIntegratieInput } from '../../../../schema/invoer/integratie';
import type { IntegratieId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { eisIntegratie } from '../../integratie';
import { vergeetGeladen } from '../../lader';
import { eisBeheer } from './beheer';
import { beeindig, eisLopend } from './opslag';

const INVOER = z.object({ integratieId: id<IntegratieId>(), versie: versie() });

/** Ends a registration: none of its tokens opens anything from the next request on. */
export async function beeindigIntegratie(
  verzoek: Verzoek,
  input: BeeindigIntegratieInput,
): Promise<{ integratie: IntegratieRij }> {
  const beheer = eisBeheer(verzoek);
  const invoer = leesInvoer(INVOER, input);
  await beeindig(beheer, await eisLopend(beheer, invoer.integratieId, invoer.versie));
  vergeetGeladen(verzoek);
  return { integratie: await eisIntegratie(verzoek, invoer.integratieId) };
}
