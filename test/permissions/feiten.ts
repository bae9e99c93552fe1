import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Categorie } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import {
  type DossierFeiten,
  isRijfeit,
  type OpdrachtFeiten,
  type Rijfeit,
  type ToestemmingFeit,
} from '../../src/domain/feiten';
import { eenDossier, eenOpdracht, eenToestemming } from '../support/bouwers';

/** What somebody asks of a dossier under one purpose. */
export interface Vraagstuk {
  readonly wie: Aanvrager;
  readonly leest: Categorie;
  readonly onder: Doel;
}

/** How each fact is recorded: on the opdracht, as a consent, or on the dossier. A row bears the others itself. */
const OP_OPDRACHT: Partial<Record<Feit, (vraag: Vraagstuk) => Partial<OpdrachtFeiten>>> = {
  OPDRACHT_NOEMT_DOEL: ({ onder }) => ({ doelen: [onder] }),
  BSN_GROND: () => ({ bsnWet: 'PARTICIPATIEWET' }),
  BSN_GROND_ZORG: () => ({ bsnWet: 'WMO' }),
  SPECIALE_BEGELEIDING: () => ({ begeleiding: true }),
  UAVG_30: () => ({ status: { soort: 'UITKERINGSGERECHTIGD', reden: 'ARBEIDSONGESCHIKTHEID' } }),
  GEZONDHEIDSVOORSCHRIFT: () => ({ gezondheidWet: 'WVP' }),
  GEINFORMEERD: () => ({ geinformeerd: true }),
  ZORGBETROKKEN: () => ({ zorgbetrokken: true }),
};
const ALS_TOESTEMMING: Partial<Record<Feit, Partial<ToestemmingFeit>>> = {
  TOESTEMMING: { vorm: 'VRIJ' },
  TOESTEMMING_SCHRIFTELIJK: { vorm: 'SCHRIFTELIJK' },
  TOESTEMMING_UITDRUKKELIJK: { vorm: 'UITDRUKKELIJK' },
  DEELBESLISSING: { vorm: 'GERICHT', evaluatie: true },
};

/** A dossier in the caller's reach, assigned to who works there, in which exactly these facts hold for the question. */
export function dossierMet(vraag: Vraagstuk, feiten: readonly Feit[]): DossierFeiten {
  const { wie, leest, onder } = vraag;
  const ontvangerId = wie.soort === 'OPDRACHTGEVER' ? wie.opdrachtgeverId : null;
  return eenDossier({
    opdrachten: [
      eenOpdracht({
        eigenProject: true,
        ...(ontvangerId === null ? {} : { opdrachtgeverId: ontvangerId }),
        ...Object.assign({}, ...feiten.map((feit) => OP_OPDRACHT[feit]?.(vraag))),
      }),
    ],
    toegewezen: true,
    toestemmingen: feiten.flatMap((feit) => {
      const toestemming = ALS_TOESTEMMING[feit];
      return toestemming ? [eenToestemming({ doel: onder, categorie: leest, ontvangerId, ...toestemming })] : [];
    }),
    openbaar: feiten.includes('OPENBAAR_GEMAAKT') ? [leest] : [],
    geheim: feiten.includes('GEHEIM') ? [leest] : [],
  });
}

/** The facts that a row itself bears. */
export const rijMet = (feiten: readonly Feit[]): readonly Rijfeit[] => feiten.filter(isRijfeit);
