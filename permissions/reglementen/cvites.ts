import { nooit, opent, type Reglement } from '../reglement';
import {
  aanmeldingLezen,
  BEGELEIDERS,
  BUITEN,
  begeleiding,
  beheer,
  bsnVanBinnen,
  eigenDossier,
  financiering,
  GEZONDHEID,
  nooitBuiten,
  OPDRACHTGEVERS,
  OVERHEID,
  OVERIGE_OPDRACHTGEVERS,
  omstandighedenVanBinnen,
  plaatsing,
  VERANTWOORDING,
} from './bouwstenen';

const DOELEN = {
  regel: 'CV-03',
  artikel: 'Inl-3',
  tekst: 'Gegevens worden alleen voor welbepaalde, omschreven doelen verwerkt.',
} as const;
const TOEGANG = {
  regel: 'CV-18',
  artikel: 'Alg-7',
  tekst: 'Per medewerker ligt contractueel vast of hij toegang heeft.',
} as const;
const BETROKKEN = {
  regel: 'CV-22',
  artikel: 'Alg-11',
  tekst: 'Geautomatiseerde gegevens zijn alleen toegankelijk voor direct betrokkenen.',
} as const;
const WETTELIJK_NUMMER = {
  regel: 'CV-43',
  artikel: 'Verw-9',
  tekst: 'Een bij wet voorgeschreven nummer alleen ter uitvoering van die wet.',
} as const;
const GEZONDHEIDSVERBOD = {
  regel: 'CV-28',
  artikel: 'Verw-1',
  tekst: 'Gezondheid wordt niet vastgelegd of verstrekt, behalve waar Verw-4 dat toelaat.',
} as const;
const BEGELEIDING = {
  regel: 'CV-35',
  artikel: 'Verw-4',
  tekst: 'Gezondheid alleen voor zover nodig bij speciale begeleiding of bijzondere voorzieningen.',
} as const;
const DESKUNDIG = {
  regel: 'CV-36',
  artikel: 'Verw-5',
  tekst: 'Belastbaarheid wordt altijd met deskundige organisaties beoordeeld.',
} as const;
const TOESTEMMING_EN_OPENBAAR = {
  regel: 'CV-37',
  artikel: 'Verw-6',
  tekst: 'Uitdrukkelijke toestemming en door de betrokkene zelf duidelijk openbaar gemaakt.',
} as const;

/** Cvites B.V., 'Privacy waarborg voor deelnemers trajecten Cvites', January 2014. */
export const cvites: Reglement = {
  profiel: 'CVITES',
  naam: 'Privacy waarborg voor deelnemers trajecten Cvites',
  versie: '2014-01',
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
    'WERVING',
    'RECHTEN',
    'TOEZICHT',
  ],
  doelRegel: DOELEN.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: 'CV-18' },
    MANAGER: { bereik: 'ORGANISATIE', regel: 'CV-18' },
    COORDINATOR: { bereik: 'PROJECT', regel: 'CV-22' },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: 'CV-22' },
    STAGIAIR: { bereik: 'TOEGEWEZEN', regel: 'CV-22' },
    ADMINISTRATIE: { bereik: 'ORGANISATIE', regel: 'CV-18' },
    FG: { bereik: 'ORGANISATIE', regel: 'CV-18' },
  },
  rolRegel: 'CV-22',
  autorisatie: { geheimhouding: 'CV-19', vog: null },
  aanmelding: {
    toegestaan: [
      'naam',
      'geboortedatum',
      'geslacht',
      'klantnummer',
      'adres',
      'telefoon',
      'email',
      'bsn',
      'arbeid',
      'uitkering',
    ],
    regel: 'CV-16',
    geweigerd: {
      etniciteit: 'CV-26',
      gezondheidMedisch: 'CV-28',
      gezondheidFunctioneel: 'CV-28',
      belemmeringen: 'CV-28',
      hulpvraag: 'CV-28',
    },
    herkomsten: ['BETROKKENE', 'GEMACHTIGD_DOOR_BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER'],
    herkomstRegel: 'CV-45',
    akkoordRegel: null,
    bsnZonderGrond: [],
    bsnRegel: 'CV-43',
    gezondheidEist: {},
    toestemmingRegel: null,
    relevantieRegel: null,
  },
  gezondheidSchrijven: {
    vereist: [
      {
        regel: BEGELEIDING.regel,
        feit: 'SPECIALE_BEGELEIDING',
        bericht: 'Leg eerst vast dat dit traject om speciale begeleiding of een voorziening vraagt.',
      },
      {
        regel: DESKUNDIG.regel,
        feit: 'DESKUNDIG_BEOORDEELD',
        bericht: 'Noem de deskundige organisatie die dit beoordeelde.',
      },
    ],
  },
  evaluatieRegel: null,
  regels: [
    // Inleiding: doelen en gronden
    ...aanmeldingLezen(DOELEN, ['ETNICITEIT', ...GEZONDHEID]),
    opent({
      regel: 'CV-08',
      artikel: 'Inl Gr-3',
      tekst: 'Nodig om een wettelijke verplichting na te komen: verantwoording aan gemeente en UWV.',
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(c)',
    }),
    opent({
      regel: 'CV-10',
      artikel: 'Inl Gr-5',
      tekst: 'Gerechtvaardigd belang van de ontvangende opdrachtgever.',
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(f)',
    }),
    financiering(DOELEN),
    ...plaatsing(DOELEN),
    ...beheer(TOEGANG),
    ...begeleiding(BETROKKEN),
    omstandighedenVanBinnen(BETROKKEN),
    // Verwerking
    nooit({
      regel: 'CV-26',
      artikel: 'Verw-1',
      tekst: 'Etniciteit wordt niet vastgelegd.',
      voor: [...BUITEN, ...BEGELEIDERS],
      categorieen: ['ETNICITEIT'],
      code: 'GEEN_GROND',
    }),
    ...nooitBuiten(GEZONDHEIDSVERBOD, BETROKKEN),
    opent({
      ...BEGELEIDING,
      voor: BEGELEIDERS,
      onder: ['UITVOERING'],
      categorieen: ['GEZONDHEID_MEDISCH', 'BELEMMERINGEN'],
      mits: ['SPECIALE_BEGELEIDING'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...BEGELEIDING,
      voor: [...BEGELEIDERS],
      onder: ['UITVOERING'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL'],
      mits: ['SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...BEGELEIDING,
      voor: [...OVERHEID, 'WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...BEGELEIDING,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'SPECIALE_BEGELEIDING', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...DOELEN,
      voor: [...OVERHEID, 'WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL'],
      grondslag: 'AVG 6(1)(b)',
    }),
    opent({
      ...TOESTEMMING_EN_OPENBAAR,
      voor: [...OVERHEID, 'WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_UITDRUKKELIJK', 'OPENBAAR_GEMAAKT'],
      grondslag: 'AVG 9(2)(a) en 9(2)(e)',
      anders: 'GEEN_TOESTEMMING',
    }),
    nooit({ ...GEZONDHEIDSVERBOD, voor: BUITEN, categorieen: GEZONDHEID, code: 'GEEN_GROND' }),
    opent({
      ...WETTELIJK_NUMMER,
      voor: OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: ['BSN'],
      mits: ['BSN_GROND'],
      grondslag: 'UAVG 46',
    }),
    bsnVanBinnen(WETTELIJK_NUMMER, ['BSN_GROND']),
    // Inzage
    eigenDossier({
      regel: 'CV-50',
      artikel: 'Inz-3',
      tekst: 'De betrokkene krijgt een volledig overzicht van de eigen gegevens.',
    }),
  ],
};
