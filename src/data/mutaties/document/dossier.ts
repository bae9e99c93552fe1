import { nietGevonden } from '../../../domain/fouten';
import type { ClientId, OpdrachtgeverId, OpdrachtId } from '../../../domain/ids';
import type { Herkomst } from '../../../domain/opsommingen';
import type { Verzoek } from '../../../verzoek';

/** What every row of a category carries besides its key: whose it is, under which opdracht, from whom and since when. */
export interface Oorsprong {
  readonly clientId: ClientId;
  readonly opdrachtId: OpdrachtId;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly herkomst: Herkomst;
  readonly vastgelegdOp: Date;
  readonly versie: number;
}

/** The origin of a new row; NOT_FOUND when the client has no traject under this opdracht within reach. */
export async function oorsprong(
  { poort, nu }: Verzoek,
  { clientId, opdrachtId }: { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId },
  herkomst: Herkomst,
): Promise<Oorsprong> {
  const { opdrachten } = await poort.feitenVan(clientId);
  const opdracht = opdrachten.find((bekend) => bekend.opdrachtId === opdrachtId);
  if (!opdracht) throw nietGevonden();
  return { clientId, opdrachtId, opdrachtgeverId: opdracht.opdrachtgeverId, herkomst, vastgelegdOp: nu, versie: 1 };
}
