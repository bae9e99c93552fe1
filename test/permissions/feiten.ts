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
import { GRONDBESLUIT_SOORTEN, MARKERING_SOORTEN, type Profiel } from '../../src/domain/opsommingen';
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
  DOEL_VERENIGBAAR: ({ onder }) => ({ verenigbaar: [onder] }),
  OPDRACHT_ONDER_WET: () => ({ wet: 'PARTICIPATIEWET' }),
  WET_NOEMT_CATEGORIE: ({ leest }) => ({ wetCategorieen: [leest] }),
  BELANG_AFGEWOGEN: () => ({ belangAfgewogen: true }),
  OPDRACHT_EIST: ({ leest }) => ({ geeist: [leest] }),
  WERKNEMER: () => ({ werknemer: true }),
  BSN_GROND: () => ({ bsnWet: 'PARTICIPATIEWET' }),
  BSN_GROND_ZORG: () => ({ bsnWet: 'WMO' }),
  SPECIALE_BEGELEIDING: () => ({ begeleiding: true }),
  UAVG_30: () => ({ status: { soort: 'UITKERINGSGERECHTIGD', reden: 'ARBEIDSONGESCHIKTHEID' } }),
  GEZONDHEIDSVOORSCHRIFT: () => ({ gezondheidWet: 'WVP' }),
  GEINFORMEERD: () => ({ geinformeerd: true }),
  NIET_GEINFORMEERD: () => ({ geinformeerd: false }),
  ZORGBETROKKEN: () => ({ zorgbetrokken: true }),
  OVERDRACHT_DICHT: () => ({ overgedragen: ['VERSLAG'] }),
};
const ALS_TOESTEMMING: Partial<Record<Feit, Partial<ToestemmingFeit>>> = {
  TOESTEMMING: { vorm: 'VRIJ' },
  TOESTEMMING_SCHRIFTELIJK: { vorm: 'SCHRIFTELIJK' },
  TOESTEMMING_UITDRUKKELIJK: { vorm: 'UITDRUKKELIJK' },
  DEELBESLISSING: { vorm: 'GERICHT', evaluatie: true },
};

/** Profiles in which nothing leaves before the client was informed (CV-04, F2-39): there it was, unless the case says not. */
const INFORMEERT_EERST: readonly Profiel[] = ['CVITES', 'FACTOR2'];

/** A dossier in the caller's reach, assigned to who works there, in which exactly these facts hold for the question. */
export function dossierMet(vraag: Vraagstuk, feiten: readonly Feit[]): DossierFeiten {
  const { wie, leest, onder } = vraag;
  const ontvangerId = wie.soort === 'OPDRACHTGEVER' ? wie.opdrachtgeverId : null;
  return eenDossier({
    opdrachten: [
      eenOpdracht({
        eigenProject: true,
        geinformeerd: INFORMEERT_EERST.includes(wie.profiel),
        ...(wie.soort === 'OPDRACHTGEVER'
          ? { opdrachtgeverId: wie.opdrachtgeverId, opdrachtgeverSoort: wie.opdrachtgeverSoort }
          : {}),
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
    markeringen: MARKERING_SOORTEN.filter((soort) => feiten.includes(soort)).map((soort) => ({
      soort,
      categorie: leest,
      ontvangerId: null,
    })),
    grondbesluiten: GRONDBESLUIT_SOORTEN.filter((soort) => feiten.includes(soort)).map((soort) => ({
      soort,
      categorie: leest,
      ontvangerId,
    })),
  });
}

/** The facts that a row itself bears. */
export const rijMet = (feiten: readonly Feit[]): readonly Rijfeit[] => feiten.filter(isRijfeit);
