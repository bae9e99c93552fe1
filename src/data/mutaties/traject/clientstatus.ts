import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import { ClientstatusRij } from '../../../../entities';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../../../domain/ids';
import type { ClientstatusReden, ClientstatusSoort } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';
import { voegToe, wijzig } from '../schrijven';

interface Onder {
  readonly clientId: ClientId;
  readonly opdrachtId: OpdrachtId;
  readonly opdrachtgeverId: OpdrachtgeverId;
}

/** Records status and reason under an opdracht (UAVG 30): an open period that says something else is closed. */
export async function legClientstatusVast(
  verzoek: Verzoek,
  { clientId, opdrachtId, opdrachtgeverId }: Onder,
  { soort, reden }: { readonly soort: ClientstatusSoort; readonly reden: ClientstatusReden },
): Promise<void> {
  const { manager, nu, aanvrager } = verzoek;
  const { organisatieId } = aanvrager;
  const open = await manager.findOneBy(ClientstatusRij, { organisatieId, clientId, opdrachtId, tot: IsNull() });
  if (open?.soort === soort && open.reden === reden) return;
  if (open) await wijzig(verzoek, ClientstatusRij, { organisatieId, id: open.id }, { tot: nu });
  const rij: ClientstatusRij = {
    organisatieId,
    id: v7(),
    clientId,
    opdrachtId,
    opdrachtgeverId,
    soort,
    reden,
    van: nu,
    tot: null,
  };
  await voegToe(verzoek, ClientstatusRij, rij);
}
