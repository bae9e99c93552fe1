import type { EntityTarget } from 'typeorm';
import {
  ArbeidRij,
  BelemmeringRij,
  ClientAdresRij,
  ClientBsnRij,
  ClientEmailRij,
  ClientEtniciteitRij,
  ClientGeboortelandRij,
  ClientIdentiteitRij,
  ClientTelefoonRij,
  DocumentPapierRij,
  DocumentRij,
  GezondheidFunctioneelRij,
  GezondheidMedischRij,
  IdControleRij,
  LegitimatieRij,
  OmstandighedenRij,
  UitkeringRij,
} from '../../entities';
import type { Gegevensrij } from '../../entities/gegevensrij';
import type { Categorie } from '../domain/categorie';
import type { Rijfeit } from '../domain/feiten';
import type { ClientId, OpdrachtId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { dossierBereik } from './bereik';
import { lader } from './lader';

/** The rows of each category: which table holds them. */
export const TABELLEN = {
  IDENTITEIT: ClientIdentiteitRij,
  ADRES: ClientAdresRij,
  TELEFOON: ClientTelefoonRij,
  EMAIL: ClientEmailRij,
  BSN: ClientBsnRij,
  ETNICITEIT: ClientEtniciteitRij,
  GEBOORTELAND: ClientGeboortelandRij,
  GEZONDHEID_MEDISCH: GezondheidMedischRij,
  GEZONDHEID_FUNCTIONEEL: GezondheidFunctioneelRij,
  BELEMMERINGEN: BelemmeringRij,
  OMSTANDIGHEDEN: OmstandighedenRij,
  ARBEID: ArbeidRij,
  UITKERING: UitkeringRij,
  DOCUMENT: DocumentRij,
  DOCUMENT_PAPIER: DocumentPapierRij,
  LEGITIMATIE: LegitimatieRij,
  ID_CONTROLE: IdControleRij,
} as const satisfies Partial<Record<Categorie, EntityTarget<Gegevensrij>>>;

type Tabellen = typeof TABELLEN;
type RijVan<C extends keyof Tabellen> = InstanceType<Tabellen[C]>;

/** Where a row carries what it must bear of itself. */
interface Verantwoord {
  readonly beoordeeldDoor?: string | null;
  readonly noodzaak?: string | null;
  readonly ftbv?: string | null;
  readonly relevantie?: string | null;
  /** The client shares it with who asks. */
  readonly gedeeld?: boolean;
}

const DRAAGT: Readonly<Record<Rijfeit, (rij: Verantwoord) => boolean>> = {
  DESKUNDIG_BEOORDEELD: ({ beoordeeldDoor }) => beoordeeldDoor != null,
  NOODZAAK: ({ noodzaak }) => noodzaak != null,
  FTBV: ({ ftbv }) => ftbv != null,
  RELEVANT: ({ relevantie }) => relevantie != null,
  GEDEELD: ({ gedeeld }) => gedeeld === true,
};

const draagt = (rij: Verantwoord, alternatieven: readonly (readonly Rijfeit[])[] | undefined): boolean =>
  alternatieven?.some((eisen) => eisen.every((feit) => DRAAGT[feit](rij))) ?? false;

/** Whether the gate serves this row: its opdracht is open for the category, and it bears what the rule asks of it. */
export async function magRij(
  { poort }: Verzoek,
  categorie: Categorie,
  rij: Verantwoord & { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId },
): Promise<boolean> {
  const { rijen } = await poort.oordeel(rij.clientId, categorie);
  return draagt(rij, rijen.get(rij.opdrachtId));
}

/** The same for a row that names no opdracht: some opdracht of its client lets it out. */
export async function magRijVanClient(
  { poort }: Verzoek,
  categorie: Categorie,
  rij: Verantwoord & { readonly clientId: ClientId },
): Promise<boolean> {
  const { rijen } = await poort.oordeel(rij.clientId, categorie);
  return [...rijen.values()].some((alternatieven) => draagt(rij, alternatieven));
}

/** The rows of the category that may be served for this client, newest first. */
const servabel = <C extends keyof Tabellen>(
  verzoek: Verzoek,
  categorie: C,
  clientId: ClientId,
): Promise<readonly RijVan<C>[]> =>
  lader<string, readonly RijVan<C>[]>(verzoek, `gegevens ${categorie}`, async (ids) => {
    const bereik = dossierBereik(verzoek, 'g');
    const rijen = (await verzoek.manager
      .createQueryBuilder<Gegevensrij>(TABELLEN[categorie], 'g')
      .where(bereik.sql, bereik.parameters)
      .andWhere('g.client_id = ANY(:ids)', { ids })
      .orderBy('g.vastgelegd_op', 'DESC')
      .addOrderBy('g.id', 'DESC')
      .getMany()) as RijVan<C>[];
    const mag = await Promise.all(rijen.map((rij) => magRij(verzoek, categorie, rij)));
    return ids.map((id) => rijen.filter((rij, nummer) => mag[nummer] && rij.clientId === id));
  }).load(clientId);

/** The rows of the category that may be served for this client, newest first: all go out. */
export async function rijenVan<C extends keyof Tabellen>(
  verzoek: Verzoek,
  categorie: C,
  clientId: ClientId,
): Promise<readonly RijVan<C>[]> {
  const rijen = await servabel(verzoek, categorie, clientId);
  verzoek.uitgang.komtUit(
    clientId,
    categorie,
    rijen.map(({ opdrachtId }) => opdrachtId),
  );
  return rijen;
}

/** The newest row of the category that may be served, or null. */
export async function rijVan<C extends keyof Tabellen>(
  verzoek: Verzoek,
  categorie: C,
  clientId: ClientId,
): Promise<RijVan<C> | null> {
  const [nieuwste] = await servabel(verzoek, categorie, clientId);
  if (nieuwste === undefined) return null;
  verzoek.uitgang.komtUit(clientId, categorie, [nieuwste.opdrachtId]);
  return nieuwste;
}
