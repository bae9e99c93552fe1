import { OpdrachtRij } from '../../../../entities';
import type { Medewerker } from '../../../domain/aanvrager';
import { nietGevonden } from '../../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../../domain/ids';
import type { Rol } from '../../../domain/opsommingen';
import { weiger } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { rolbereik } from '../../bereik';

/** An opdracht of the organisatie, which has to run: under an ended one nothing new starts. */
export async function zoekLopendeOpdracht({ aanvrager, manager, nu }: Verzoek, id: OpdrachtId): Promise<OpdrachtRij> {
  const opdracht = await manager.findOneBy(OpdrachtRij, { organisatieId: aanvrager.organisatieId, id });
  if (!opdracht) throw nietGevonden();
  if (opdracht.van <= nu && (opdracht.tot === null || opdracht.tot > nu)) return opdracht;
  return weiger([
    { veld: 'input.opdrachtId', reden: 'BEREIK', bericht: 'Deze opdracht loopt niet: kies een lopende.' },
  ]);
}

/** Whether one of these roles would reach the traject: a coordinator starts none under another's opdracht. Else NOT_FOUND. */
export async function vereisNieuwBereik(
  verzoek: Verzoek,
  medewerker: Medewerker,
  rollen: readonly Rol[],
  clientId: ClientId,
  { id, organisatieId, opdrachtgeverId }: OpdrachtRij,
): Promise<void> {
  const daarin = { ...medewerker, rollen: medewerker.rollen.filter((rol) => rollen.includes(rol)) };
  const bereik = rolbereik(verzoek, daarin, 'nieuw');
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
