import { RapportageKostenRij, RapportageOnderdeelRij, RapportageRij } from '../../entities';
import type { Categorie } from '../domain/categorie';
import { ongeldig } from '../domain/fouten';
import type { ClientId, TrajectId } from '../domain/ids';
import type { RapportageStatus } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { rapportageBereik } from './bereik';
import { leesCursor } from './cursor';
import { Filter, filterDatum, filterId } from './filter';
import { magRij } from './gegevens';
import { lader } from './lader';
import { type Bladerargumenten, bladzijde, type Lijst, leesBladeren, type Verbinding, type Volgorde } from './lijst';
import { tekstBij, tekstErbij } from './rapportagetekst';
import { type Bron, eis, zoek } from './rijen';

export const RAPPORTAGE: Bron<RapportageRij> = { entiteit: RapportageRij, alias: 'r', bereik: rapportageBereik };

export interface RapportageVraag extends Bladerargumenten {
  readonly na?: string | null;
  readonly filter?: {
    readonly status?: RapportageStatus | null;
    readonly trajectId?: string | null;
    readonly clientId?: string | null;
    readonly opdrachtId?: string | null;
    readonly periodeVanaf?: string | null;
    readonly periodeTot?: string | null;
  } | null;
  readonly orderBy?: {
    readonly veld: 'REGISTRATIE' | 'PERIODE_TOT' | 'POSITIE';
    readonly richting: 'OPLOPEND' | 'AFLOPEND';
  } | null;
}

/** The order of release: per opdrachtgever gapless and in the order of commit, so that a pull misses nothing. */
const VRIJGAVE: Volgorde<RapportageRij> = {
  naam: 'rapportages POSITIE OPLOPEND',
  aflopend: false,
  kolommen: ['r.positie', 'r.id'],
  plaats: ({ positie, id }) => [positie ?? 0, id],
};

const PERIODE = ['rt.periode_tot', 'rt.rapportage_id'];

function volgorde(verzoek: Verzoek, { na, orderBy }: RapportageVraag): Volgorde<RapportageRij> {
  const buiten = verzoek.aanvrager.soort === 'OPDRACHTGEVER';
  const veld = na != null ? 'POSITIE' : (orderBy?.veld ?? (buiten ? 'POSITIE' : 'REGISTRATIE'));
  const aflopend = orderBy?.richting === 'AFLOPEND';
  const naam = `rapportages ${veld} ${aflopend ? 'AFLOPEND' : 'OPLOPEND'}`;
  if (veld === 'POSITIE') return { ...VRIJGAVE, naam, aflopend };
  if (veld === 'REGISTRATIE') return { naam, aflopend, kolommen: ['r.id'], plaats: ({ id }) => [id] };
  return { naam, aflopend, kolommen: PERIODE, plaats: (rij) => [tekstBij(rij).periodeTot, rij.id] };
}

/** The rapportage; NOT_FOUND when there is none within reach. */
export const rapportage = (verzoek: Verzoek, id: string): Promise<RapportageRij> => eis(verzoek, RAPPORTAGE, id);
export const zoekRapportage = (verzoek: Verzoek, id: string): Promise<RapportageRij | null> =>
  zoek(verzoek, RAPPORTAGE, id);

/** Where a pull goes on: `na` instead of `after`, always in the order of release. */
function sindsVorigeKeer({ na, orderBy, after, ...overig }: RapportageVraag): Bladerargumenten {
  if (na == null) return { ...overig, after };
  if (after != null || overig.before != null || overig.last != null || orderBy != null)
    throw ongeldig([
      { veld: 'na', reden: 'BEREIK', bericht: 'na heeft een eigen volgorde; gebruik het alleen met first en filter.' },
    ]);
  return { first: overig.first, after: na };
}

/** The one client or traject whose rapportages are read. */
export interface VanRapportage {
  readonly clientId?: ClientId;
  readonly trajectId?: TrajectId;
}

/** The list as it is asked; BAD_USER_INPUT for a date that is none, and for a cursor with an order of its own. */
export function rapportagelijst(
  verzoek: Verzoek,
  vraag: RapportageVraag,
  van: VanRapportage = {},
): Lijst<RapportageRij> {
  const { filter } = vraag;
  const orde = volgorde(verzoek, vraag);
  const plaats = vraag.na == null ? undefined : leesCursor(verzoek, VRIJGAVE.naam, vraag.na, 'na');
  const { status, periodeVanaf, periodeTot } = filter ?? {};
  // Keys are asked of the table whose index has the order.
  const perTekst = orde.kolommen === PERIODE;
  const gezocht = [status, periodeVanaf, periodeTot].some((waarde) => waarde != null);
  const sleutel = perTekst ? 'rt' : 'r';
  const { mits } = new Filter(verzoek, 'r', RAPPORTAGE.bereik(verzoek, 'r'))
    .en(orde.kolommen === VRIJGAVE.kolommen ? { sql: 'r.positie IS NOT NULL', parameters: {} } : null)
    .van(van.clientId, `${sleutel}.client_id = ?`)
    .van(van.trajectId, `${sleutel}.traject_id = ?`)
    .op('RapportageFilter.trajectId', filterId(filter?.trajectId), `${sleutel}.traject_id = ?`)
    .op('RapportageFilter.clientId', filterId(filter?.clientId), `${sleutel}.client_id = ?`)
    .op('RapportageFilter.opdrachtId', filterId(filter?.opdrachtId), `${sleutel}.opdracht_id = ?`)
    .op('RapportageFilter.status', status, 'rt.status = ?')
    .op('RapportageFilter.periodeVanaf', filterDatum(periodeVanaf, 'filter.periodeVanaf'), 'rt.periode_van >= ?')
    .op('RapportageFilter.periodeTot', filterDatum(periodeTot, 'filter.periodeTot'), 'rt.periode_tot <= ?');
  const koppeling = perTekst || gezocht ? tekstErbij(verzoek) : null;
  return { bron: RAPPORTAGE, koppeling, mits, orde, blader: { ...sindsVorigeKeer(vraag), plaats } };
}

/** @param van limits the list to one client or one traject that is being read. */
export const rapportages = async (
  verzoek: Verzoek,
  vraag: RapportageVraag,
  van?: VanRapportage,
): Promise<Verbinding<RapportageRij>> => bladzijde(verzoek, rapportagelijst(verzoek, vraag, van));

/** Throws what `rapportages` would throw over these arguments, and reads nothing. */
export const keurRapportages = (verzoek: Verzoek, vraag: RapportageVraag): void => {
  leesBladeren(verzoek, rapportagelijst(verzoek, vraag));
};

/** The categories of which a rapportage may have a section. */
export const ONDERDEELCATEGORIEEN = [
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'BELEMMERINGEN',
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
] as const satisfies readonly Categorie[];

/** The text of one section, when the gate serves it. */
export async function onderdeel(verzoek: Verzoek, rapportageId: string, categorie: Categorie): Promise<string | null> {
  const rijen = await lader<string, readonly RapportageOnderdeelRij[]>(verzoek, 'onderdelen', async (ids) => {
    const gevonden = await verzoek.manager
      .createQueryBuilder(RapportageOnderdeelRij, 'ro')
      .where('ro.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('ro.rapportage_id = ANY(:ids)', { ids })
      .getMany();
    return ids.map((id) => gevonden.filter((rij) => rij.rapportageId === id));
  }).load(rapportageId);
  const rij = rijen.find((gevonden) => gevonden.categorie === categorie);
  return rij && (await magRij(verzoek, categorie, rij)) ? rij.tekst : null;
}

/** Hours and costs of the period. */
export const kosten = (verzoek: Verzoek, rapportageId: string): Promise<RapportageKostenRij | null> =>
  lader<string, RapportageKostenRij | null>(verzoek, 'kosten', async (ids) => {
    const gevonden = await verzoek.manager
      .createQueryBuilder(RapportageKostenRij, 'rk')
      .where('rk.organisatie_id = :organisatieId', { organisatieId: verzoek.aanvrager.organisatieId })
      .andWhere('rk.rapportage_id = ANY(:ids)', { ids })
      .getMany();
    return ids.map((id) => gevonden.find((rij) => rij.rapportageId === id) ?? null);
  }).load(rapportageId);
