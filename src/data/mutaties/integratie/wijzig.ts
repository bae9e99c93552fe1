import { z } from 'zod';
import type { IntegratieRij } from '../../../../entities';
import type { WijzigIntegratieInput } from '../../../../schema/invoer/integratie';
import type { IntegratieId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { eisIntegratie } from '../../integratie';
import { vergeetGeladen } from '../../lader';
import { eisBeheer } from './beheer';
import { inhoudOp } from './inhoud';
import { eisLopend, pasAan } from './opslag';

const invoerOp = (nu: Date) => z.object({ integratieId: id<IntegratieId>(), versie: versie(), ...inhoudOp(nu) });

/** Makes a registration what the input says, from the next request on; what it leaves out is not there any more. */
export async function wijzigIntegratie(
  verzoek: Verzoek,
  input: WijzigIntegratieInput,
): Promise<{ integratie: IntegratieRij }> {
  const beheer = eisBeheer(verzoek);
  const invoer = leesInvoer(invoerOp(verzoek.nu), input);
  await pasAan(beheer, await eisLopend(beheer, invoer.integratieId, invoer.versie), invoer);
  vergeetGeladen(verzoek);
  return { integratie: await eisIntegratie(verzoek, invoer.integratieId) };
}
