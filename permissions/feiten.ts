import type { Aanvrager } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { DossierFeiten, Dossierkop, Rijfeit, ToestemmingFeit } from '../src/domain/feiten';
import type { OpdrachtgeverId } from '../src/domain/ids';
import type { GrondbesluitSoort, MarkeringSoort, Wet } from '../src/domain/opsommingen';

/** What a fact is asked about. */
export interface GevalVan<D extends Dossierkop> {
  readonly aanvrager: Aanvrager;
  readonly doel: Doel;
  readonly categorie: Categorie;
  readonly dossier: D;
  readonly opdracht: D['opdrachten'][number];
}
export type Geval = GevalVan<DossierFeiten>;

/** Laws of care under which DIT may use a BSN (DI-04). */
const ZORGWETTEN: readonly string[] = ['WMO', 'JEUGDWET', 'WLZ', 'ZVW'];

/** Who may process health data for re-integration under UAVG 30(1): bestuursorganen and employers; care has a ground of its own. */
const UAVG_30_OPDRACHTGEVERS: readonly string[] = ['GEMEENTE', 'UWV', 'WERKGEVER'];

/** A law was named; 'GEEN' says that there is none. */
const isWet = (wet: Wet | null): boolean => wet !== null && wet !== 'GEEN';

/** As whom the caller receives: the opdrachtgever, or the organisatie itself for who works there. */
const ontvanger = ({ aanvrager }: Geval): OpdrachtgeverId | null =>
  aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : null;

const toestemmingen = (geval: Geval): readonly ToestemmingFeit[] =>
  geval.dossier.toestemmingen.filter(
    ({ doel, categorie, ontvangerId }) =>
      doel === geval.doel && categorie === geval.categorie && ontvangerId === ontvanger(geval),
  );

const metVorm = (vorm: ToestemmingFeit['vorm']) => (geval: Geval) =>
  toestemmingen(geval).some((toestemming) => toestemming.vorm === vorm);

const gemarkeerd =
  (soort: MarkeringSoort) =>
  (geval: Geval): boolean =>
    geval.dossier.markeringen.some(
      (markering) =>
        markering.soort === soort &&
        (markering.categorie === null || markering.categorie === geval.categorie) &&
        (markering.ontvangerId === null || markering.ontvangerId === ontvanger(geval)),
    );

const besloten =
  (soort: GrondbesluitSoort) =>
  (geval: Geval): boolean =>
    geval.dossier.grondbesluiten.some(
      (besluit) =>
        besluit.soort === soort && besluit.categorie === geval.categorie && besluit.ontvangerId === ontvanger(geval),
    );

/** Gemeente and UWV are by law accounted to for these, also when their opdracht does not spell it out (F2-28). */
const STANDAARD_BIJ_WET: readonly Categorie[] = ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN'];
const OVERHEID: readonly string[] = ['GEMEENTE', 'UWV'];

/** An objection gives way to what the law on the opdracht names, and to nothing else. */
const wetGaatVoor = ({ opdracht, categorie }: Geval): boolean =>
  opdracht.wetCategorieen.includes(categorie) ||
  (OVERHEID.includes(opdracht.opdrachtgeverSoort) && STANDAARD_BIJ_WET.includes(categorie));

/** One row a fact: whether it holds. The second layer has its own, in SQL. */
export const FEIT_OORDEEL: Readonly<Record<Exclude<Feit, Rijfeit>, (geval: Geval) => boolean>> = {
  OPDRACHT_NOEMT_DOEL: ({ opdracht, doel }) => opdracht.doelen.includes(doel),
  DOEL_VERENIGBAAR: ({ opdracht, doel }) => opdracht.doelen.includes(doel) || opdracht.verenigbaar.includes(doel),
  OPDRACHT_ONDER_WET: ({ opdracht }) => isWet(opdracht.wet),
  WET_NOEMT_CATEGORIE: ({ opdracht, categorie }) => opdracht.wetCategorieen.includes(categorie),
  BELANG_AFGEWOGEN: ({ opdracht }) => opdracht.belangAfgewogen,
  OPDRACHT_EIST: ({ opdracht, categorie }) => opdracht.geeist.includes(categorie),
  WERKNEMER: ({ opdracht }) => opdracht.werknemer,
  BSN_GROND: ({ opdracht }) => isWet(opdracht.bsnWet),
  BSN_GROND_ZORG: ({ opdracht }) => opdracht.bsnWet !== null && ZORGWETTEN.includes(opdracht.bsnWet),
  SPECIALE_BEGELEIDING: ({ opdracht }) => opdracht.begeleiding,
  UAVG_30: ({ opdracht: { opdrachtgeverSoort, status } }) =>
    UAVG_30_OPDRACHTGEVERS.includes(opdrachtgeverSoort) &&
    status !== null &&
    status.soort !== 'GEEN' &&
    status.reden !== 'GEEN',
  GEZONDHEIDSVOORSCHRIFT: ({ opdracht }) => isWet(opdracht.gezondheidWet),
  GEINFORMEERD: ({ opdracht }) => opdracht.geinformeerd,
  NIET_GEINFORMEERD: ({ opdracht }) => !opdracht.geinformeerd,
  TOESTEMMING: (geval) => toestemmingen(geval).length > 0,
  TOESTEMMING_SCHRIFTELIJK: metVorm('SCHRIFTELIJK'),
  TOESTEMMING_UITDRUKKELIJK: metVorm('UITDRUKKELIJK'),
  OPENBAAR_GEMAAKT: ({ dossier, categorie }) => dossier.openbaar.includes(categorie),
  DEELBESLISSING: (geval) => toestemmingen(geval).some(({ evaluatie }) => evaluatie),
  ZORGBETROKKEN: ({ opdracht }) => opdracht.zorgbetrokken,
  GEHEIM: ({ dossier, categorie }) => dossier.geheim.includes(categorie),
  BEROEPSGEHEIM: gemarkeerd('BEROEPSGEHEIM'),
  VERZET: (geval) => gemarkeerd('VERZET')(geval) && !wetGaatVoor(geval),
  BEPERKT: gemarkeerd('BEPERKT'),
  RECHTSVORDERING: besloten('RECHTSVORDERING'),
  VOLKENRECHT: besloten('VOLKENRECHT'),
  ZWAARWEGEND_BELANG: besloten('ZWAARWEGEND_BELANG'),
  PUBLIEKE_TAAK: besloten('PUBLIEKE_TAAK'),
  VITAAL_BELANG: ({ dossier }) => dossier.noodtoegangen.some(({ belang }) => belang === 'VITAAL_BELANG'),
  OVERDRACHT_DICHT: ({ dossier, opdracht: { overgedragen, opdrachtgeverId }, categorie }) =>
    overgedragen.length > 0 &&
    !(
      overgedragen.includes(categorie) &&
      dossier.toestemmingen.some(
        (toestemming) =>
          toestemming.doel === 'PLAATSING' &&
          toestemming.categorie === categorie &&
          toestemming.ontvangerId === opdrachtgeverId,
      )
    ),
};
