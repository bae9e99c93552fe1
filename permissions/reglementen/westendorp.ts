import { opent, type Reglement } from '../reglement';
import {
  aanmeldingLezen,
  administratie,
  BEGELEIDERS,
  begeleiding,
  beheer,
  bsnVanBinnen,
  CONTACT,
  eigenDossier,
  financiering,
  GEZONDHEID,
  medischBlijft,
  OVERHEID,
  OVERIGE_OPDRACHTGEVERS,
  omstandighedenVanBinnen,
  plaatsing,
  stage,
  VERANTWOORDING,
  verslagBlijft,
  wettelijkePlicht,
} from './bouwstenen';

const BSN = {
  regel: 'WE-03',
  artikel: '1.1',
  tekst: 'Het BSN wordt aangeleverd en verwerkt; buiten UWV en gemeente alleen met een wet.',
} as const;
const BIJZONDER = {
  regel: 'WE-08',
  artikel: '1.10',
  tekst: 'Alle medische gegevens zijn bijzondere gegevens.',
} as const;
const DEELDOELEN = {
  regel: 'WE-11',
  artikel: '3.1',
  tekst: 'Geschiktheid beoordelen en begeleiden naar werk.',
} as const;
const DOELEN = {
  regel: 'WE-14',
  artikel: '3.2',
  tekst: 'Uitsluitend volgens het doel waarvoor is verkregen.',
} as const;
const GEZONDHEID_RE_INTEGRATIE = {
  regel: 'WE-17',
  artikel: '4.4',
  tekst:
    'Gezondheid alleen als nodig voor wettelijke voorschriften, of voor re-integratie of begeleiding bij ziekte of arbeidsongeschiktheid.',
} as const;
const TAAK = { regel: 'WE-19', artikel: '5.1', tekst: 'Alleen gebruikers, voor zover nodig voor hun taak.' } as const;
const TERUGMELDEN = {
  regel: 'WE-22',
  artikel: '7.2',
  tekst: 'Terugmelden aan de opdrachtgever mag voor wat rechtstreeks verband houdt met doel en opdracht.',
} as const;

/** WestendorpPR, 'Privacyreglement', 1 July 2010, revised 15 February 2021. */
export const westendorp: Reglement = {
  profiel: 'WESTENDORP',
  naam: 'Privacyreglement WestendorpPR',
  versie: '2021-02-15',
  url: 'https://www.westendorp-pr.nl',
  doelen: [
    'AANMELDING',
    'UITVOERING',
    'VERANTWOORDING',
    'GESCHIKTHEID',
    'PLAATSING',
    'FINANCIERING',
    'WETTELIJKE_PLICHT',
    'WERVING',
    'RECHTEN',
    'TOEZICHT',
  ],
  doelRegel: DOELEN.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: TAAK.regel },
    MANAGER: { bereik: 'ORGANISATIE', regel: TAAK.regel },
    COORDINATOR: { bereik: 'PROJECT', regel: TAAK.regel },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: TAAK.regel },
    STAGIAIR: { bereik: 'TOEGEWEZEN', regel: TAAK.regel },
    ADMINISTRATIE: { bereik: 'ORGANISATIE', regel: TAAK.regel },
    FG: { bereik: 'ORGANISATIE', regel: TAAK.regel },
  },
  rolRegel: TAAK.regel,
  autorisatie: { geheimhouding: 'WE-20', vog: null },
  toelating: [
    {
      regel: 'WE-21',
      artikel: '5.3',
      tekst: 'Derden zijn op gelijke wijze als gebruikers gehouden aan de inhoud van het reglement.',
      voor: ['OPDRACHTGEVER', 'PARTNER'],
      eist: 'REGLEMENT',
    },
  ],
  aanmelding: {
    toegestaan: [
      'naam',
      'adres',
      'geslacht',
      'geboortedatum',
      'bsn',
      'telefoon',
      'omstandigheden',
      'belemmeringen',
      'gezondheidMedisch',
      'gezondheidFunctioneel',
      'uitkering',
      'arbeid',
    ],
    regel: 'WE-02',
    geweigerd: {},
    herkomsten: ['OPDRACHTGEVER'],
    herkomstRegel: 'WE-01',
    akkoordRegel: null,
    bsnZonderGrond: ['GEMEENTE', 'UWV'],
    bsnRegel: BSN.regel,
    gezondheidEist: {},
    toestemmingRegel: null,
    relevantieRegel: null,
  },
  gezondheidSchrijven: {
    vereist: [
      {
        regel: 'WE-18',
        feit: 'GEINFORMEERD',
        bericht: 'Informeer de betrokkene eerst over deze verwerking en leg dat bij het traject vast.',
      },
    ],
  },
  evaluatieRegel: null,
  uitstroomUitUitkering: [
    { regel: 'WE-13', soort: 'BETAALD_WERK', eis: { aard: 'CONTRACT', maanden: 6 } },
    { regel: 'WE-13', soort: 'GESUBSIDIEERDE_ARBEID', eis: { aard: 'AFSPRAAK' } },
    { regel: 'WE-13', soort: 'PARTICIPATIE', eis: { aard: 'AFSPRAAK' } },
  ],
  kanttekening: { soort: 'EIGEN_VERKLARING', regel: 'WE-28' },
  statistiek: null,
  noodtoegang: null,
  overdracht: null,
  regels: [
    // 1 Begrippen
    opent({
      ...BSN,
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: ['BSN'],
      grondslag: 'UAVG 46 jo. SUWI',
    }),
    opent({
      ...BSN,
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: ['BSN'],
      mits: ['BSN_GROND'],
      grondslag: 'UAVG 46',
    }),
    bsnVanBinnen(BSN, []),
    medischBlijft(BIJZONDER),
    verslagBlijft(TAAK),
    // 3 Doelen
    ...aanmeldingLezen(DOELEN, ['ETNICITEIT']),
    ...plaatsing(DEELDOELEN),
    opent({
      ...DEELDOELEN,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL'],
      grondslag: 'AVG 6(1)(e)',
    }),
    opent({
      ...DEELDOELEN,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL'],
      grondslag: 'AVG 6(1)(f)',
    }),
    // 4 Verwerken: under GESCHIKTHEID also for who does not treat the client (WE-11)
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: ['TRAJECTBEGELEIDER'],
      onder: ['UITVOERING'],
      categorieen: GEZONDHEID,
      mits: ['GEINFORMEERD', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: BEGELEIDERS,
      onder: ['GESCHIKTHEID'],
      categorieen: GEZONDHEID,
      mits: ['GEINFORMEERD', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: ['TRAJECTBEGELEIDER'],
      onder: ['UITVOERING'],
      categorieen: GEZONDHEID,
      mits: ['GEINFORMEERD', 'GEZONDHEIDSVOORSCHRIFT'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(a)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: BEGELEIDERS,
      onder: ['GESCHIKTHEID'],
      categorieen: GEZONDHEID,
      mits: ['GEINFORMEERD', 'GEZONDHEIDSVOORSCHRIFT'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(a)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'GEZONDHEIDSVOORSCHRIFT'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(a)',
    }),
    opent({
      ...GEZONDHEID_RE_INTEGRATIE,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30', 'DESKUNDIG_BEOORDEELD'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    // 5 Toegang
    ...begeleiding(TAAK),
    stage(TAAK),
    omstandighedenVanBinnen(TAAK),
    ...beheer(TAAK),
    administratie(TAAK),
    // 7 Verstrekking
    opent({
      ...TERUGMELDEN,
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(e)',
    }),
    opent({
      ...TERUGMELDEN,
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(f)',
    }),
    ...financiering(TERUGMELDEN),
    wettelijkePlicht({
      regel: 'WE-24',
      artikel: '7.2',
      tekst: 'Wat de wet verplicht te verstrekken, vraagt geen toestemming.',
    }),
    // 8 Inzage
    eigenDossier({
      regel: 'WE-25',
      artikel: '8.1',
      tekst: 'De betrokkene heeft recht op inzage in en afschrift van de eigen gegevens.',
    }),
    // 10 Werving: nobody outside, and to object is to withdraw the consent
    opent({
      regel: 'WE-35',
      artikel: '10.1',
      tekst: 'Werving alleen met uitdrukkelijke toestemming; verzet altijd en kosteloos.',
      voor: [...BEGELEIDERS, 'DIRECTIE', 'ADMINISTRATIE'],
      onder: ['WERVING'],
      categorieen: CONTACT,
      mits: ['TOESTEMMING_UITDRUKKELIJK'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
  ],
};
