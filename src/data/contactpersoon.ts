import { ContactpersoonRij } from '../../entities';
import type { OpdrachtgeverId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { eigenOrganisatie } from './bereik';
import { lader } from './lader';

/** The contact persons of an opdrachtgever, in the order in which they were recorded. */
export const contactpersonenVan = (
  verzoek: Verzoek,
  opdrachtgeverId: OpdrachtgeverId,
): Promise<readonly ContactpersoonRij[]> =>
  lader<OpdrachtgeverId, readonly ContactpersoonRij[]>(verzoek, 'contactpersonen', async (ids) => {
    const eigen = eigenOrganisatie(verzoek, 'cp');
    const gevonden = await verzoek.manager
      .createQueryBuilder(ContactpersoonRij, 'cp')
      .where(eigen.sql, eigen.parameters)
      .andWhere('cp.opdrachtgever_id = ANY(:ids)', { ids })
      .orderBy('cp.id')
      .getMany();
    return ids.map((id) => gevonden.filter((rij) => rij.opdrachtgeverId === id));
  }).load(opdrachtgeverId);
