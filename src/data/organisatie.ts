import { MedewerkerRij, OrganisatieRij } from '../../entities';
import type { OrganisatieId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { lader } from './lader';

/** The caller's own organisatie; read once a request. */
export const eigenOrganisatie = (verzoek: Verzoek): Promise<OrganisatieRij> =>
  lader<OrganisatieId, OrganisatieRij>(verzoek, 'organisatie', async (ids) => {
    const rij = await verzoek.manager.findOneByOrFail(OrganisatieRij, { id: verzoek.aanvrager.organisatieId });
    return ids.map(() => rij);
  }).load(verzoek.aanvrager.organisatieId);

/** The name of the calling medewerker; null for every other caller. */
export async function eigenNaam({ manager, aanvrager }: Verzoek): Promise<string | null> {
  if (aanvrager.soort !== 'MEDEWERKER') return null;
  const { organisatieId, medewerkerId } = aanvrager;
  const rij = await manager.findOneBy(MedewerkerRij, { organisatieId, id: medewerkerId });
  return rij?.naam ?? null;
}
