import { AanmeldingInhoudRij, AanmeldingRij } from '../../entities';
import type { Categorie } from '../domain/categorie';
import { ongeldig } from '../domain/fouten';
import type { AanmeldingStatus } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { aanmeldingBereik } from './bereik';
import { Filter, filterId, filterTijdstip } from './filter';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, type Verbinding, type Volgorde } from './lijst';
import { type Bron, eis, zoek } from './rijen';

export const AANMELDING: Bron<AanmeldingRij> = { entiteit: AanmeldingRij, alias: 'a', bereik: aanmeldingBereik };

export interface AanmeldingVraag extends Bladerargumenten {
  readonly filter?: {
    readonly status?: AanmeldingStatus | null;
    readonly kenmerk?: string | null;
    readonly kenmerken?: readonly string[] | null;
    readonly beoordeeldVanaf?: string | null;
    readonly opdrachtId?: string | null;
    readonly ontvangenVanaf?: string | null;
  } | null;
  readonly orderBy?: { readonly veld: 'ONTVANGEN_OP'; readonly richting: 'OPLOPEND' | 'AFLOPEND' } | null;
}

/** The aanmelding; NOT_FOUND when there is none within reach. */
export const aanmelding = (verzoek: Verzoek, id: string): Promise<AanmeldingRij> => eis(verzoek, AANMELDING, id);
export const zoekAanmelding = (verzoek: Verzoek, id: string): Promise<AanmeldingRij | null> =>
  zoek(verzoek, AANMELDING, id);

/** As many as one batch has. */
const MEESTE_KENMERKEN = 500;

function eisKenmerken(kenmerken: readonly string[] | null | undefined): readonly string[] | null | undefined {
  if (kenmerken == null || kenmerken.length <= MEESTE_KENMERKEN) return kenmerken;
  const bericht = `Noem hoogstens ${MEESTE_KENMERKEN} kenmerken.`;
  throw ongeldig([{ veld: 'filter.kenmerken', reden: 'BEREIK', bericht }]);
}

/** The list as it is asked; BAD_USER_INPUT for a moment that is none, or more kenmerken than a batch has. */
export function aanmeldinglijst(
  verzoek: Verzoek,
  { filter, orderBy, ...blader }: AanmeldingVraag,
): Lijst<AanmeldingRij> {
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const { mits } = new Filter(verzoek, 'a', AANMELDING.bereik(verzoek, 'a'))
    .op('AanmeldingFilter.status', filter?.status, 'a.status = ?')
    .op('AanmeldingFilter.kenmerk', filter?.kenmerk, 'a.kenmerk = ?')
    .op('AanmeldingFilter.kenmerken', eisKenmerken(filter?.kenmerken), 'a.kenmerk = ANY(CAST(? AS text[]))')
    .op(
      'AanmeldingFilter.beoordeeldVanaf',
      filterTijdstip(filter?.beoordeeldVanaf, 'filter.beoordeeldVanaf'),
      'a.beoordeeld_op >= ?',
    )
    .op('AanmeldingFilter.opdrachtId', filterId(filter?.opdrachtId), 'a.opdracht_id = ?')
    .op(
      'AanmeldingFilter.ontvangenVanaf',
      filterTijdstip(filter?.ontvangenVanaf, 'filter.ontvangenVanaf'),
      'a.ontvangen_op >= ?',
    );
  const orde: Volgorde<AanmeldingRij> = {
    naam: `aanmeldingen ONTVANGEN_OP ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`,
    aflopend,
    tijdstippen: ['a.ontvangen_op'],
    kolommen: ['a.ontvangen_op', 'a.id'],
    plaats: ({ ontvangenOp, id }) => [ontvangenOp.toISOString(), id],
  };
  return { bron: AANMELDING, koppeling: null, mits, orde, blader };
}

export const aanmeldingen = async (verzoek: Verzoek, vraag: AanmeldingVraag): Promise<Verbinding<AanmeldingRij>> =>
  bladzijde(verzoek, aanmeldinglijst(verzoek, vraag));

/** What was delivered under one category, as the deliverer wrote it; null when there is nothing. */
export async function inhoud(
  verzoek: Verzoek,
  aanmeldingId: string,
  categorie: Categorie,
): Promise<Readonly<Record<string, unknown>> | null> {
  const rijen = await lader<string, readonly AanmeldingInhoudRij[]>(verzoek, 'aanmeldinginhoud', async (ids) => {
    const gevonden = await verzoek.manager
      .createQueryBuilder(AanmeldingInhoudRij, 'ai')
      .where('ai.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('ai.aanmelding_id = ANY(:ids)', { ids })
      .getMany();
    return ids.map((id) => gevonden.filter((rij) => rij.aanmeldingId === id));
  }).load(aanmeldingId);
  return rijen.find((rij) => rij.categorie === categorie)?.waarden ?? null;
}
