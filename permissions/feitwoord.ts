import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { Dossierkop, Opdrachtkop, Rijfeit } from '../src/domain/feiten';
import type { GevalVan } from './feiten';

/** A fact of an opdracht of a dossier that is stored as a word: those of the caller and of a row are not. */
export type Woordfeit = Exclude<Feit, Rijfeit | 'VITAAL_BELANG'>;

/** What a word names besides its fact. */
const DRAAGT: Readonly<Record<Woordfeit, { readonly doel?: true; readonly categorie?: true }>> = {
  OPDRACHT_NOEMT_DOEL: { doel: true },
  DOEL_VERENIGBAAR: { doel: true },
  OPDRACHT_ONDER_WET: {},
  WET_NOEMT_CATEGORIE: { categorie: true },
  BELANG_AFGEWOGEN: {},
  OPDRACHT_EIST: { categorie: true },
  WERKNEMER: {},
  BSN_GROND: {},
  BSN_GROND_ZORG: {},
  SPECIALE_BEGELEIDING: {},
  UAVG_30: {},
  GEZONDHEIDSVOORSCHRIFT: {},
  GEINFORMEERD: {},
  NIET_GEINFORMEERD: {},
  TOESTEMMING: { doel: true, categorie: true },
  TOESTEMMING_SCHRIFTELIJK: { doel: true, categorie: true },
  TOESTEMMING_UITDRUKKELIJK: { doel: true, categorie: true },
  OPENBAAR_GEMAAKT: { categorie: true },
  DEELBESLISSING: { doel: true, categorie: true },
  ZORGBETROKKEN: {},
  GEHEIM: { categorie: true },
  BEROEPSGEHEIM: { categorie: true },
  VERZET: { categorie: true },
  BEPERKT: { categorie: true },
  RECHTSVORDERING: { categorie: true },
  VOLKENRECHT: { categorie: true },
  ZWAARWEGEND_BELANG: { categorie: true },
  PUBLIEKE_TAAK: { categorie: true },
  OVERDRACHT_DICHT: { categorie: true },
};

export const isWoordfeit = (feit: Feit): feit is Woordfeit => feit in DRAAGT;

/** The word by which the second layer stores the fact (`dossierstand.feiten`), for this purpose and category. */
export function woordVan(feit: Woordfeit, doel: Doel, categorie: Categorie): string {
  const draagt = DRAAGT[feit];
  return [feit, ...(draagt.doel ? [doel] : []), ...(draagt.categorie ? [categorie] : [])].join('/');
}

/** An opdracht with its facts as stored words. */
export interface OpdrachtInWoorden extends Opdrachtkop {
  readonly woorden: ReadonlySet<string>;
}

/** A dossier with its facts as stored words. */
export interface DossierInWoorden extends Dossierkop {
  readonly opdrachten: readonly OpdrachtInWoorden[];
}

/** Whether all of these facts hold by the words, those of a row itself apart. */
export const inWoordenGeldt = (
  feiten: readonly Feit[],
  { opdracht, dossier, doel, categorie }: GevalVan<DossierInWoorden>,
): boolean =>
  feiten.every((feit) => {
    if (feit === 'VITAAL_BELANG') return dossier.noodtoegangen.some(({ belang }) => belang === feit);
    return !isWoordfeit(feit) || opdracht.woorden.has(woordVan(feit, doel, categorie));
  });
