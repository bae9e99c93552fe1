import { AutorisatieRij, MedewerkerRij } from '../../../../entities';
import type { Medewerker } from '../../../domain/aanvrager';
import { nietGevonden } from '../../../domain/fouten';
import type { MedewerkerId } from '../../../domain/ids';
import { weiger } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { geldtNu } from '../../bereik';

/**
 * Who guides the client: the medewerker who is named, with an autorisatie for it, or else the caller when that is a
 * trajectbegeleider. Null: nobody is assigned yet.
 */
export async function vereisBegeleider(
  verzoek: Verzoek,
  medewerker: Medewerker,
  genoemd: MedewerkerId | undefined,
): Promise<MedewerkerId | null> {
  if (genoemd === undefined) return medewerker.rollen.includes('TRAJECTBEGELEIDER') ? medewerker.medewerkerId : null;
  const { manager } = verzoek;
  const { organisatieId } = medewerker;
  if (!(await manager.existsBy(MedewerkerRij, { organisatieId, id: genoemd }))) throw nietGevonden();
  const loopt = geldtNu(verzoek, 'a');
  const geautoriseerd = await manager
    .createQueryBuilder(AutorisatieRij, 'a')
    .where({ organisatieId, medewerkerId: genoemd, rol: 'TRAJECTBEGELEIDER' })
    .andWhere(loopt.sql, loopt.parameters)
    .getExists();
  if (geautoriseerd) return genoemd;
  return weiger([
    {
      veld: 'input.trajectbegeleiderId',
      reden: 'ROL',
      bericht: 'Kies een medewerker met een geldende autorisatie als trajectbegeleider.',
    },
  ]);
}
