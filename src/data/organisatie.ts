import { MedewerkerRij, OrganisatieRij } from '../../entities';
import type { Verzoek } from '../verzoek';

/** The caller's own organisatie. */
export async function eigenOrganisatie({ manager, aanvrager }: Verzoek): Promise<OrganisatieRij> {
  return manager.findOneByOrFail(OrganisatieRij, { id: aanvrager.organisatieId });
}

/** The name of the calling medewerker; null for every other caller. */
export async function eigenNaam({ manager, aanvrager }: Verzoek): Promise<string | null> {
  if (aanvrager.soort !== 'MEDEWERKER') return null;
  const { organisatieId, medewerkerId } = aanvrager;
  const rij = await manager.findOneBy(MedewerkerRij, { organisatieId, id: medewerkerId });
  return rij?.naam ?? null;
}
