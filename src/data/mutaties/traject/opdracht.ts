import { OpdrachtRij } from '../../../../entities';
import { nietGevonden } from '../../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../../domain/ids';
import { weiger } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { dossierBereik } from '../../bereik';

/** An opdracht of the organisatie, which has to run: under an ended one nothing new starts. */
export async function zoekLopendeOpdracht({ aanvrager, manager, nu }: Verzoek, id: OpdrachtId): Promise<OpdrachtRij> {
  const opdracht = await manager.findOneBy(OpdrachtRij, { organisatieId: aanvrager.organisatieId, id });
  if (!opdracht) throw nietGevonden();
  if (opdracht.van <= nu && (opdracht.tot === null || opdracht.tot > nu)) return opdracht;
  return weiger([
    { veld: 'input.opdrachtId', reden: 'BEREIK', bericht: 'Deze opdracht loopt niet: kies een lopende.' },
  ]);
}

/** Whether the caller would reach the traject: a coordinator starts none under another's opdracht. Else NOT_FOUND. */
export async function vereisNieuwBereik(
  verzoek: Verzoek,
  clientId: ClientId,
  { id, organisatieId, opdrachtgeverId }: OpdrachtRij,
): Promise<void> {
  const bereik = dossierBereik(verzoek, 'nieuw');
  const rij = `(SELECT CAST(:nieuweOrganisatie AS uuid) AS organisatie_id, CAST(:nieuweClient AS uuid) AS client_id,
    CAST(:nieuweOpdracht AS uuid) AS opdracht_id, CAST(:nieuweOpdrachtgever AS uuid) AS opdrachtgever_id)`;
  const gevonden = await verzoek.manager
    .createQueryBuilder()
    .select('1', 'een')
    .from(rij, 'nieuw')
    .where(bereik.sql, bereik.parameters)
    .setParameters({
      nieuweOrganisatie: organisatieId,
      nieuweClient: clientId,
      nieuweOpdracht: id,
      nieuweOpdrachtgever: opdrachtgeverId,
    })
    .getRawOne();
  if (!gevonden) throw nietGevonden();
}
