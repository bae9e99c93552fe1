import { OpdrachtgeverRij, OpdrachtRij, OpdrachtVoorwaardenRij } from '../../entities';
import type { Doel } from '../domain/doel';
import type { Wet } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { eigenOrganisatie, geldtNu, opdrachtBereik } from './bereik';
import { Filter } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Verbinding } from './lijst';
import { type Bron, binnenBereik, zoek } from './rijen';

const OPDRACHT: Bron<OpdrachtRij> = { entiteit: OpdrachtRij, alias: 'o', bereik: opdrachtBereik };
const OPDRACHTGEVER: Bron<OpdrachtgeverRij> = {
  entiteit: OpdrachtgeverRij,
  alias: 'og',
  bereik: eigenOrganisatie,
};

export interface OpdrachtVraag extends Bladerargumenten {
  readonly filter?: { readonly wet?: Wet | null; readonly lopend?: boolean | null } | null;
  readonly orderBy?: { readonly veld: 'KENMERK'; readonly richting: 'OPLOPEND' | 'AFLOPEND' } | null;
}

/** The opdracht, or null when there is none within reach. */
export const zoekOpdracht = (verzoek: Verzoek, id: string): Promise<OpdrachtRij | null> => zoek(verzoek, OPDRACHT, id);

/** The opdrachtgever of an opdracht within reach. */
export const zoekOpdrachtgever = (verzoek: Verzoek, id: string): Promise<OpdrachtgeverRij | null> =>
  zoek(verzoek, OPDRACHTGEVER, id);

export async function opdrachten(
  verzoek: Verzoek,
  { filter, orderBy, ...blader }: OpdrachtVraag,
): Promise<Verbinding<OpdrachtRij>> {
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const query = binnenBereik(verzoek, OPDRACHT);
  new Filter(verzoek, query, 'o').op('OpdrachtFilter.wet', filter?.wet, 'o.wet = ?');
  if (filter?.lopend != null) {
    const loopt = geldtNu(verzoek, 'o');
    query.andWhere(filter.lopend ? `(${loopt.sql})` : `NOT (${loopt.sql})`, loopt.parameters);
  }
  return bladzijde(
    verzoek,
    query,
    {
      naam: `opdrachten KENMERK ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`,
      aflopend,
      kolommen: ['o.kenmerk', 'o.id'],
      plaats: ({ kenmerk, id }) => [kenmerk, id],
    },
    blader,
  );
}

/** The purposes that the opdracht's terms name now. */
export const doelenVan = (verzoek: Verzoek, opdrachtId: string): Promise<readonly Doel[]> =>
  lader<string, readonly Doel[]>(verzoek, 'doelen van opdracht', async (ids) => {
    const loopt = geldtNu(verzoek, 'v');
    const rijen = await verzoek.manager
      .createQueryBuilder(OpdrachtVoorwaardenRij, 'v')
      .where('v.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('v.opdracht_id = ANY(:ids)', { ids })
      .andWhere(`(${loopt.sql})`, loopt.parameters)
      .getMany();
    return ids.map((id) => rijen.find((rij) => rij.opdrachtId === id)?.doelen ?? []);
  }).load(opdrachtId);
