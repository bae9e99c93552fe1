import { RaadplegingRij, VerstrekkingRij } from '../../../entities';
import type { RaadplegingId } from '../../domain/ids';
import type { Verzoek } from '../../verzoek';
import { raadplegingBereik } from '../bereik';
import { Filter } from '../filter';
import { lader } from '../lader';
import { bladzijde, type Volgorde } from '../lijst';
import { zoekRegel } from '../reglement';
import type { Bron } from '../rijen';
import { aflopend, filterGevraagd, type GevraagdFilter, type GrootboekVraag, perRij } from './vraag';

const RAADPLEGING: Bron<RaadplegingRij> = { entiteit: RaadplegingRij, alias: 'r', bereik: raadplegingBereik };

export type RaadplegingVraag = GrootboekVraag<
  GevraagdFilter & { readonly uitkomst?: 'BEANTWOORD' | 'GEWEIGERD' | null }
>;

const beeldVan =
  ({ poort: { reglement } }: Verzoek) =>
  (raadpleging: RaadplegingRij) => ({
    ...raadpleging,
    raadpleging,
    operatieHash: raadpleging.operatieHash.toString('hex'),
    regel: raadpleging.regel === null ? null : zoekRegel(reglement, raadpleging.regel),
    afgeschermd: raadpleging.afgeschermd.map((regel) => ({ ...regel, regel: zoekRegel(reglement, regel.regel) })),
  });

/** What was asked of the gateway, answered and refused. */
export async function raadplegingen(verzoek: Verzoek, vraag: RaadplegingVraag) {
  const { filter, orderBy: _, ...blader } = vraag;
  const omlaag = aflopend(vraag);
  const orde: Volgorde<RaadplegingRij> = {
    naam: `raadplegingen OP ${omlaag ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend: omlaag,
    kolommen: ['r.id'],
    plaats: ({ id }) => [id],
  };
  const eigen = new Filter(verzoek, 'r', RAADPLEGING.bereik(verzoek, 'r'));
  const { mits } = filterGevraagd(verzoek, eigen, 'RaadplegingFilter', 'r.id', filter).op(
    'RaadplegingFilter.uitkomst',
    filter?.uitkomst,
    // Written out: of refusals there is an index.
    filter?.uitkomst === 'GEWEIGERD' ? "r.uitkomst = 'GEWEIGERD'" : "r.uitkomst = 'BEANTWOORD'",
  );
  return perRij(
    await bladzijde(verzoek, { bron: RAADPLEGING, koppeling: null, mits, orde, blader }),
    beeldVan(verzoek),
  );
}

/** Of how many data subjects the answer held something. */
export const aantalBetrokkenen = (verzoek: Verzoek, id: RaadplegingId): Promise<number> =>
  lader<RaadplegingId, number>(verzoek, 'betrokkenen van raadpleging', async (ids) => {
    const geteld: { id: RaadplegingId; aantal: number }[] = await verzoek.manager
      .createQueryBuilder(VerstrekkingRij, 'v')
      .select('v.raadpleging_id', 'id')
      .addSelect('count(*)::int', 'aantal')
      .where('v.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('v.raadpleging_id = ANY(:ids)', { ids })
      .groupBy('v.raadpleging_id')
      .getRawMany();
    const perId = new Map(geteld.map(({ id: van, aantal }) => [van, aantal]));
    return ids.map((gevraagd) => perId.get(gevraagd) ?? 0);
  }).load(id);
