import type { Aanvrager } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Feit } from '../src/domain/feit';
import type { DossierFeiten, OpdrachtFeiten, Rijfeit, ToestemmingFeit } from '../src/domain/feiten';
import type { OpdrachtgeverId } from '../src/domain/ids';
import type { Wet } from '../src/domain/opsommingen';

/** What a fact is asked about. */
export interface Geval {
  readonly aanvrager: Aanvrager;
  readonly doel: Doel;
  readonly categorie: Categorie;
  readonly dossier: DossierFeiten;
  readonly opdracht: OpdrachtFeiten;
}

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

/** One row a fact: whether it holds. The second layer has its own, in SQL. */
export const FEIT_OORDEEL: Readonly<Record<Exclude<Feit, Rijfeit>, (geval: Geval) => boolean>> = {
  OPDRACHT_NOEMT_DOEL: ({ opdracht, doel }) => opdracht.doelen.includes(doel),
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
  TOESTEMMING: (geval) => toestemmingen(geval).length > 0,
  TOESTEMMING_SCHRIFTELIJK: metVorm('SCHRIFTELIJK'),
  TOESTEMMING_UITDRUKKELIJK: metVorm('UITDRUKKELIJK'),
  OPENBAAR_GEMAAKT: ({ dossier, categorie }) => dossier.openbaar.includes(categorie),
  DEELBESLISSING: (geval) => toestemmingen(geval).some(({ evaluatie }) => evaluatie),
  ZORGBETROKKEN: ({ opdracht }) => opdracht.zorgbetrokken,
  GEHEIM: ({ dossier, categorie }) => dossier.geheim.includes(categorie),
};
