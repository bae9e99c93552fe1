import { GespreksverslagRij, TrajectRij } from '../../entities';
import type { ClientId, OpdrachtId } from '../domain/ids';
import type { TrajectStatus } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { dossierBereik } from './bereik';
import { Filter, filterDatum, filterId } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, leesBladeren, type Verbinding, type Volgorde } from './lijst';
import { type Bron, binnenBereik, eis, zoek } from './rijen';
import { verloopBij, verloopErbij } from './verloop';

export const TRAJECT: Bron<TrajectRij> = { entiteit: TrajectRij, alias: 't', bereik: dossierBereik };

export interface TrajectVraag extends Bladerargumenten {
  readonly filter?: {
    readonly status?: TrajectStatus | null;
    readonly opdrachtId?: string | null;
    readonly startdatumVanaf?: string | null;
    readonly startdatumTot?: string | null;
    readonly rapportageVerschuldigdVoor?: string | null;
  } | null;
  readonly orderBy?: {
    readonly veld: 'REGISTRATIE' | 'STARTDATUM' | 'RAPPORTAGE_VERSCHULDIGD_OP';
    readonly richting: 'OPLOPEND' | 'AFLOPEND';
  } | null;
}

/** Ended trajecten owe nothing any more: they come last. */
const VERSCHULDIGD = "coalesce(tv.rapportage_verschuldigd_op, 'infinity'::date)";

function volgorde(orderBy: TrajectVraag['orderBy']): Volgorde<TrajectRij> {
  const veld = orderBy?.veld ?? 'REGISTRATIE';
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const naam = `trajecten ${veld} ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`;
  if (veld === 'REGISTRATIE') return { naam, aflopend, kolommen: ['t.id'], plaats: ({ id }) => [id] };
  return veld === 'STARTDATUM'
    ? {
        naam,
        aflopend,
        kolommen: ['tv.startdatum', 'tv.traject_id'],
        plaats: (rij) => [verloopBij(rij).startdatum, rij.id],
      }
    : {
        naam,
        aflopend,
        kolommen: [VERSCHULDIGD, 'tv.traject_id'],
        plaats: (rij) => [verloopBij(rij).rapportageVerschuldigdOp ?? 'infinity', rij.id],
      };
}

/** The traject; NOT_FOUND when there is none within reach. */
export const traject = (verzoek: Verzoek, id: string): Promise<TrajectRij> => eis(verzoek, TRAJECT, id);
export const zoekTraject = (verzoek: Verzoek, id: string): Promise<TrajectRij | null> => zoek(verzoek, TRAJECT, id);

/** The one client or opdracht whose trajecten are read. */
export interface VanTraject {
  readonly clientId?: ClientId;
  readonly opdrachtId?: OpdrachtId;
}

/** The list as it is asked; BAD_USER_INPUT for a date that is none. */
export function trajectenlijst(
  verzoek: Verzoek,
  { filter, orderBy, ...blader }: TrajectVraag,
  van: VanTraject = {},
): Lijst<TrajectRij> {
  const orde = volgorde(orderBy);
  const { status, startdatumVanaf, startdatumTot, rapportageVerschuldigdVoor } = filter ?? {};
  const gezocht = [status, startdatumVanaf, startdatumTot, rapportageVerschuldigdVoor].some((waarde) => waarde != null);
  // Keys are asked of the table whose index has the order.
  const perVerloop = orde.kolommen[0] !== 't.id';
  const sleutel = perVerloop ? 'tv' : 't';
  const { mits } = new Filter(verzoek, 't', TRAJECT.bereik(verzoek, 't'))
    .van(van.clientId, `${sleutel}.client_id = ?`)
    .van(van.opdrachtId, `${sleutel}.opdracht_id = ?`)
    .op('TrajectFilter.opdrachtId', filterId(filter?.opdrachtId), `${sleutel}.opdracht_id = ?`)
    .op('TrajectFilter.status', status, 'tv.status = ?')
    .op('TrajectFilter.startdatumVanaf', filterDatum(startdatumVanaf, 'filter.startdatumVanaf'), 'tv.startdatum >= ?')
    .op('TrajectFilter.startdatumTot', filterDatum(startdatumTot, 'filter.startdatumTot'), 'tv.startdatum < ?')
    .op(
      'TrajectFilter.rapportageVerschuldigdVoor',
      filterDatum(rapportageVerschuldigdVoor, 'filter.rapportageVerschuldigdVoor'),
      `${VERSCHULDIGD} < ?`,
    );
  return { bron: TRAJECT, koppeling: perVerloop || gezocht ? verloopErbij(verzoek) : null, mits, orde, blader };
}

/** @param van limits the list to one client or one opdracht that is being read. */
export const trajecten = async (
  verzoek: Verzoek,
  vraag: TrajectVraag,
  van?: VanTraject,
): Promise<Verbinding<TrajectRij>> => bladzijde(verzoek, trajectenlijst(verzoek, vraag, van));

/** Throws what `trajecten` would throw over these arguments, and reads nothing. */
export const keurTrajecten = (verzoek: Verzoek, vraag: TrajectVraag): void => {
  leesBladeren(verzoek, trajectenlijst(verzoek, vraag));
};

/** The traject that came of an aanmelding, when it is within reach. */
export const trajectVanAanmelding = (verzoek: Verzoek, aanmeldingId: string): Promise<TrajectRij | null> =>
  lader<string, TrajectRij | null>(verzoek, 'traject van aanmelding', async (ids) => {
    const rijen = await binnenBereik(verzoek, TRAJECT).andWhere('t.aanmelding_id = ANY(:ids)', { ids }).getMany();
    return ids.map((id) => rijen.find((rij) => rij.aanmeldingId === id) ?? null);
  }).load(aanmeldingId);

/** The raw notes of a traject, oldest first. */
export const gespreksverslagen = (verzoek: Verzoek, trajectId: string): Promise<readonly GespreksverslagRij[]> =>
  lader<string, readonly GespreksverslagRij[]>(verzoek, 'gespreksverslagen', async (ids) => {
    const bereik = dossierBereik(verzoek, 'gv');
    const rijen = await verzoek.manager
      .createQueryBuilder(GespreksverslagRij, 'gv')
      .where(bereik.sql, bereik.parameters)
      .andWhere('gv.traject_id = ANY(:ids)', { ids })
      .orderBy('gv.gesprek_op')
      .addOrderBy('gv.id')
      .getMany();
    return ids.map((id) => rijen.filter((rij) => rij.trajectId === id));
  }).load(trajectId);
