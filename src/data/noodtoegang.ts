import { MedewerkerRij, NoodtoegangRij } from '../../entities';
import type { Verzoek } from '../verzoek';
import { noodtoegangBereik } from './bereik';
import { Filter, filterId } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, type Verbinding, type Volgorde } from './lijst';
import type { Bron } from './rijen';

export const NOODTOEGANG: Bron<NoodtoegangRij> = { entiteit: NoodtoegangRij, alias: 'n', bereik: noodtoegangBereik };

export interface NoodtoegangVraag extends Bladerargumenten {
  readonly filter?: { readonly openstaand?: boolean | null; readonly clientId?: string | null } | null;
  readonly orderBy?: { readonly veld: 'VAN'; readonly richting: 'OPLOPEND' | 'AFLOPEND' } | null;
}

/** The list as it is asked. */
export function noodtoegangenlijst(
  verzoek: Verzoek,
  { filter, orderBy, ...blader }: NoodtoegangVraag,
): Lijst<NoodtoegangRij> {
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const { mits } = new Filter(verzoek, 'n', NOODTOEGANG.bereik(verzoek, 'n'))
    .op('NoodtoegangFilter.openstaand', filter?.openstaand, '(n.besproken_op IS NULL) = ?')
    .op('NoodtoegangFilter.clientId', filterId(filter?.clientId), 'n.client_id = ?');
  const orde: Volgorde<NoodtoegangRij> = {
    naam: `noodtoegangen VAN ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend,
    tijdstippen: ['n.van'],
    kolommen: ['n.van', 'n.id'],
    plaats: ({ van, id }) => [van.toISOString(), id],
  };
  return { bron: NOODTOEGANG, koppeling: null, mits, orde, blader };
}

export const noodtoegangen = async (verzoek: Verzoek, vraag: NoodtoegangVraag): Promise<Verbinding<NoodtoegangRij>> =>
  bladzijde(verzoek, noodtoegangenlijst(verzoek, vraag));

/** The name of who works at the organisatie, for who works there too; null for everybody else. */
export async function naamVanMedewerker(verzoek: Verzoek, id: string): Promise<string | null> {
  const { aanvrager, manager } = verzoek;
  if (aanvrager.soort !== 'MEDEWERKER') return null;
  return lader<string, string | null>(verzoek, 'naam van medewerker', async (ids) => {
    const rijen = await manager
      .createQueryBuilder(MedewerkerRij, 'm')
      .where('m.organisatie_id = :organisatieId', { organisatieId: aanvrager.organisatieId })
      .andWhere('m.id = ANY(:ids)', { ids })
      .getMany();
    return ids.map((gevraagd) => rijen.find((rij) => rij.id === gevraagd)?.naam ?? null);
  }).load(id);
}
