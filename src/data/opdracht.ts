import { OpdrachtgeverRij, OpdrachtRij, OpdrachtVoorwaardenRij } from '../../entities';
import type { Doel } from '../domain/doel';
import type { Wet } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { eigenOrganisatie, geldtNu, opdrachtBereik } from './bereik';
import { Filter } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, type Verbinding, type Volgorde } from './lijst';
import { type Bron, zoek } from './rijen';
import type { Voorwaarde } from './voorwaarde';

export const OPDRACHT: Bron<OpdrachtRij> = { entiteit: OpdrachtRij, alias: 'o', bereik: opdrachtBereik };
export const OPDRACHTGEVER: Bron<OpdrachtgeverRij> = {
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

const loopt = (verzoek: Verzoek, lopend: boolean | null | undefined): Voorwaarde | null => {
  if (lopend == null) return null;
  const { sql, parameters } = geldtNu(verzoek, 'o');
  return { sql: lopend ? sql : `NOT (${sql})`, parameters };
};

/** The list as it is asked. */
export function opdrachtenlijst(verzoek: Verzoek, { filter, orderBy, ...blader }: OpdrachtVraag): Lijst<OpdrachtRij> {
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const { mits } = new Filter(verzoek, 'o', OPDRACHT.bereik(verzoek, 'o'))
    .op('OpdrachtFilter.wet', filter?.wet, 'o.wet = ?')
    .en(loopt(verzoek, filter?.lopend));
  const orde: Volgorde<OpdrachtRij> = {
    naam: `opdrachten KENMERK ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend,
    kolommen: ['o.kenmerk', 'o.id'],
    plaats: ({ kenmerk, id }) => [kenmerk, id],
  };
  return { bron: OPDRACHT, koppeling: null, mits, orde, blader };
}

export const opdrachten = async (verzoek: Verzoek, vraag: OpdrachtVraag): Promise<Verbinding<OpdrachtRij>> =>
  bladzijde(verzoek, opdrachtenlijst(verzoek, vraag));

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
