import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../src/domain/ids';
import type { Onderwerp } from '../src/domain/rechter';
import { ONDERWERPEN } from './gegevens';

/** An object with guarded fields, as it is resolved. */
export type Ouder = { readonly id: string; readonly clientId?: ClientId; readonly opdrachtId?: OpdrachtId };

/** What the parent object's values belong to. */
export function onderwerp(type: string, ouder: Ouder): Onderwerp {
  const soort = ONDERWERPEN[type];
  if (soort === 'CLIENT') return { soort: 'DOSSIER', clientId: ouder.id as ClientId };
  if (soort === 'AANMELDING') return { soort: 'AANMELDING' };
  if (soort === 'OPDRACHTGEVER') return { soort: 'OPDRACHTGEVER', opdrachtgeverId: ouder.id as OpdrachtgeverId };
  if (ouder.clientId !== undefined && soort === 'VAN_CLIENT') return { soort: 'DOSSIER', clientId: ouder.clientId };
  if (ouder.clientId === undefined || ouder.opdrachtId === undefined)
    throw new Error(`a ${type} without clientId and opdrachtId cannot be judged`);
  return { soort: 'DOSSIER', clientId: ouder.clientId, opdrachtId: ouder.opdrachtId };
}
