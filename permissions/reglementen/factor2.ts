import { nooit, opent, type Reglement, sluit } from '../reglement';
import {
  aanmeldingLezen,
  BEGELEIDERS,
  BUITEN,
  begeleiding,
  beheer,
  beperking,
  CONTACT,
  eerstInformeren,
  eigenDossier,
  GEZONDHEID,
  nooitBuiten,
  OPDRACHTGEVERS,
  OVERHEID,
  OVERIGE_OPDRACHTGEVERS,
  omstandighedenVanBinnen,
  VERANTWOORDING,
  verzet,
  wettelijkePlicht,
} from './bouwstenen';

const VERTROUWELIJK = {
  regel: 'F2-03',
  artikel: '3.1',
  tekst: 'Alle informatie over deelnemers is vertrouwelijk.',
} as const;
const SCHRIFTELIJK = {
  regel: 'F2-04',
  artikel: '3.2',
  tekst: 'Niets naar derden zonder voorafgaande schriftelijke toestemming, tenzij de wet het voorschrijft.',
} as const;
const DOELEN = { regel: 'F2-07', artikel: '4.2a', tekst: 'Verwerken alleen voor de genoemde doelen.' } as const;
const LIJST = {
  regel: 'F2-08',
  artikel: '4.2b',
  tekst: 'De gesloten lijst van gegevens; BSN en geslacht staan er niet in.',
} as const;
const FTBV = {
  regel: 'F2-09',
  artikel: '4.2b',
  tekst: 'Medische gegevens alleen voor zover ten behoeve van het doel.',
} as const;
const FUNCTIONEEL = {
  regel: 'F2-10',
  artikel: '4.2b',
  tekst: 'Functionele mogelijkheden en belastbaarheid staan apart van medische gegevens.',
} as const;
const SAMENWERKING = {
  regel: 'F2-18',
  artikel: '4.3d',
  tekst: 'Met derden wordt samengewerkt onder een schriftelijke overeenkomst die het doel noemt.',
  voor: ['PARTNER'],
} as const;
const DOSSIERS = {
  regel: 'F2-13',
  artikel: '4.2d',
  tekst: 'Dossiers alleen voor medewerkers die de informatie horen te hebben.',
} as const;

/** Factor Twee, 'Privacyreglement Factor Twee', 2023. */
export const factor2: Reglement = {
  profiel: 'FACTOR2',
  naam: 'Privacyreglement Factor Twee',
  versie: '2023',
  url: null,
  doelen: [
    'AANMELDING',
    'UITVOERING',
    'VERANTWOORDING',
    'GESCHIKTHEID',
    'PLAATSING',
    'FINANCIERING',
    'WETTELIJKE_PLICHT',
    'STATISTIEK',
    'RECHTEN',
    'TOEZICHT',
  ],
  doelRegel: DOELEN.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: DOSSIERS.regel },
    BESTUUR: { bereik: 'ORGANISATIE', regel: DOSSIERS.regel },
    MANAGER: { bereik: 'ORGANISATIE', regel: DOSSIERS.regel },
    COORDINATOR: { bereik: 'PROJECT', regel: DOSSIERS.regel },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: DOSSIERS.regel },
    STAGIAIR: { bereik: 'TOEGEWEZEN', regel: DOSSIERS.regel },
    ADMINISTRATIE: { bereik: 'ORGANISATIE', regel: DOSSIERS.regel },
    FG: { bereik: 'ORGANISATIE', regel: DOSSIERS.regel },
  },
  rolRegel: DOSSIERS.regel,
  autorisatie: { geheimhouding: VERTROUWELIJK.regel, vog: null },
  toelating: [
    { ...SAMENWERKING, eist: 'OVEREENKOMST' },
    { ...SAMENWERKING, eist: 'GEVRAAGD_DOEL' },
    {
      regel: 'F2-19',
      artikel: '4.1a',
      tekst: 'Derden krijgen gegevens alleen als dat nodig is en binnen de doelstelling.',
      voor: ['PARTNER'],
      eist: 'DOEL',
    },
  ],
  aanmelding: {
    toegestaan: [
      'naam',
      'adres',
      'geboortedatum',
      'telefoon',
      'email',
      'gezondheidMedisch',
      'gezondheidFunctioneel',
      'arbeid',
    ],
    regel: LIJST.regel,
    geweigerd: {},
    herkomsten: ['BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER', 'GEMACHTIGD_DOOR_BETROKKENE'],
    herkomstRegel: 'F2-12',
    akkoordRegel: 'F2-12',
    bsnZonderGrond: [],
    bsnRegel: LIJST.regel,
    gezondheidEist: { FTBV: FTBV.regel },
    toestemmingRegel: null,
    relevantieRegel: null,
  },
  gezondheidSchrijven: {
    vereist: [{ regel: FTBV.regel, feit: 'FTBV', bericht: 'Noem waarvoor deze gegevens nodig zijn (ftbv).' }],
  },
  evaluatieRegel: null,
  uitstroomUitUitkering: [],
  kanttekening: { soort: 'ZIENSWIJZE', regel: 'F2-26' },
  regels: [
    // 2 Uitgangspunten
    eerstInformeren({
      regel: 'F2-39',
      artikel: '2.3, 4.2a',
      tekst: 'Deelnemers worden geïnformeerd; daarvóór gaat niets naar buiten.',
    }),
    // 3 Algemene verklaring: an opdrachtgever is a third party; the law carries gemeente and UWV
    opent({
      ...SCHRIFTELIJK,
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      mits: ['OPDRACHT_ONDER_WET'],
      grondslag: 'AVG 6(1)(c)',
    }),
    wettelijkePlicht(SCHRIFTELIJK),
    opent({
      ...SCHRIFTELIJK,
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      mits: ['TOESTEMMING_SCHRIFTELIJK'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...SCHRIFTELIJK,
      voor: OPDRACHTGEVERS,
      onder: ['PLAATSING'],
      categorieen: ['ARBEID', ...CONTACT],
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...SCHRIFTELIJK,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET'],
      grondslag: 'AVG 6(1)(c)',
    }),
    // 4.2 Verwerking
    ...aanmeldingLezen(DOELEN, ['BSN', 'ETNICITEIT']),
    opent({
      ...SCHRIFTELIJK,
      voor: OVERHEID,
      onder: ['FINANCIERING'],
      categorieen: ['FINANCIEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET'],
      grondslag: 'AVG 6(1)(c)',
    }),
    opent({
      ...SCHRIFTELIJK,
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['FINANCIERING'],
      categorieen: ['FINANCIEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    nooit({ ...LIJST, voor: [...BUITEN, ...BEGELEIDERS], categorieen: ['BSN', 'ETNICITEIT'], code: 'GEEN_GROND' }),
    opent({
      ...FTBV,
      voor: BEGELEIDERS,
      onder: ['UITVOERING'],
      categorieen: GEZONDHEID,
      mits: ['FTBV', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    ...nooitBuiten(FUNCTIONEEL, DOSSIERS),
    opent({
      ...FUNCTIONEEL,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET', 'FTBV', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...SCHRIFTELIJK,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'FTBV', 'UAVG_30', 'DESKUNDIG_BEOORDEELD', 'TOESTEMMING_SCHRIFTELIJK'],
      grondslag: 'AVG 9(2)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    ...begeleiding(DOSSIERS),
    omstandighedenVanBinnen(DOSSIERS),
    ...beheer(DOSSIERS),
    sluit({
      regel: 'F2-14',
      artikel: '4.2e',
      tekst: 'Een geheim telefoonnummer of e-mailadres gaat niet naar derden.',
      voor: BUITEN,
      categorieen: ['TELEFOON', 'EMAIL'],
      als: ['GEHEIM'],
      code: 'GEHEIM_OP_VERZOEK',
    }),
    // 4.4 Rechten
    verzet(
      {
        regel: 'F2-28',
        artikel: '4.4c',
        tekst: 'Toegewezen verzet tegen een ontvanger wint van elke toestemming; de wet gaat voor bij wat zij noemt.',
      },
      BUITEN,
    ),
    beperking({ regel: 'F2-30', artikel: '4.4e', tekst: 'De deelnemer heeft recht op beperking van de verwerking.' }),
    eigenDossier({
      regel: 'F2-20',
      artikel: '4.4a',
      tekst: 'De deelnemer heeft het recht het eigen dossier in te zien.',
    }),
  ],
};
