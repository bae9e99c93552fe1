import { ROLLEN } from '../../src/domain/opsommingen';
import { nooit, opent, type Reglement } from '../reglement';
import {
  aanmeldingLezen,
  administratie,
  BEGELEIDERS,
  BREKERS,
  BUITEN,
  begeleiding,
  beheer,
  beperking,
  bsnVanBinnen,
  CIJFERS,
  contactpersonen,
  eerstInformeren,
  eigenDossier,
  eigenPortfolio,
  financiering,
  GEZONDHEID,
  type Gronden,
  legitimatieVanBinnen,
  noodtoegang,
  OPDRACHTGEVERS,
  OVERHEID,
  OVERIGE_OPDRACHTGEVERS,
  omstandighedenVanBinnen,
  papierVanBinnen,
  plaatsing,
  stage,
  VERANTWOORDING,
  verslagBlijft,
  verzet,
  wettelijkePlicht,
} from './bouwstenen';

const DOELEN = {
  regel: 'CV-03',
  artikel: 'Inl-3',
  tekst: 'Gegevens worden alleen voor welbepaalde, omschreven doelen verwerkt.',
} as const;
const INFORMEREN = {
  regel: 'CV-04',
  artikel: 'Inl-4',
  tekst: 'De betrokkene wordt bij de intake persoonlijk geïnformeerd; daarvóór gaat niets naar buiten.',
} as const;
const WETTELIJKE_PLICHT = {
  regel: 'CV-08',
  artikel: 'Inl Gr-3',
  tekst: 'Nodig om een wettelijke verplichting na te komen; de wet en haar artikel staan bij de opdracht.',
} as const;
const VITAAL_BELANG = {
  regel: 'CV-09',
  artikel: 'Inl Gr-4',
  tekst: 'Nodig voor een vitaal belang van de betrokkene: met een noodtoegang die dat belang en de reden noemt.',
} as const;
const VERENIGBAAR = {
  regel: 'CV-12',
  artikel: 'Alg-1',
  tekst: 'Niet voor een doel dat onverenigbaar is met dat waarvoor de gegevens zijn verkregen.',
} as const;
/** Of the five grounds those for a purpose that was found compatible: the law for a public body (CV-08), a weighed interest for others (CV-10). */
const GRONDEN: Gronden = {
  genoemd: 'DOEL_VERENIGBAAR',
  overheid: { mits: ['OPDRACHT_ONDER_WET'], grondslag: 'AVG 6(1)(c)' },
  overige: { mits: ['BELANG_AFGEWOGEN'], grondslag: 'AVG 6(1)(f)' },
};
/** Besides consent: what a recorded decision of the directie opens to itself (Verw-6). */
const UITZONDERINGEN = [
  {
    regel: 'CV-38',
    artikel: 'Verw-6.1',
    tekst: 'Nodig voor de vaststelling, uitoefening of verdediging van een recht in rechte.',
    feit: 'RECHTSVORDERING',
    grondslag: 'AVG 9(2)(f)',
  },
  {
    regel: 'CV-39',
    artikel: 'Verw-6.2',
    tekst: 'Nodig om een volkenrechtelijke verplichting na te komen.',
    feit: 'VOLKENRECHT',
    grondslag: 'AVG 9(2)(g) jo. UAVG 23',
  },
  {
    regel: 'CV-40',
    artikel: 'Verw-6.3',
    tekst: 'Zwaarwegend algemeen belang, bij wet of met ontheffing, onder de daaraan verbonden voorschriften.',
    feit: 'ZWAARWEGEND_BELANG',
    grondslag: 'AVG 9(2)(g) jo. UAVG 23',
  },
] as const;
const TOEGANG = {
  regel: 'CV-18',
  artikel: 'Alg-7',
  tekst: 'Per medewerker ligt contractueel vast of hij toegang heeft.',
} as const;
const PAPIER = {
  regel: 'CV-21',
  artikel: 'Alg-10',
  tekst: 'Wat op papier staat, is alleen voor de verantwoordelijke coach zelf.',
} as const;
const BETROKKEN = {
  regel: 'CV-22',
  artikel: 'Alg-11',
  tekst: 'Geautomatiseerde gegevens zijn alleen toegankelijk voor direct betrokkenen.',
} as const;
const GEBOORTELAND = {
  regel: 'CV-33',
  artikel: 'Verw-3',
  tekst: 'Geboorteland alleen als voorschriften, zoals van een subsidieverstrekker, dat eisen.',
} as const;
const SCHRIFTELIJK = {
  regel: 'CV-34',
  artikel: 'Verw-3',
  tekst: 'Voor het geboorteland is in alle gevallen schriftelijke toestemming van de betrokkene nodig.',
} as const;
const VERWERKERS = {
  regel: 'CV-23',
  artikel: 'Alg-12',
  tekst: 'Verwerkers hebben een overeenkomst, tekenen het reglement en worden regelmatig geëvalueerd.',
  voor: ['PARTNER'],
} as const;
/** What 'regularly' comes to, for the text does not say. */
const EVALUATIE_GELDT_MAANDEN = 24;
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
const PORTFOLIO = {
  regel: 'CV-32',
  artikel: 'Verw-2',
  tekst: 'De cliënt neemt in het eigen portfolio op wat hij zelf waardevol vindt; anderen zien alleen wat hij deelt.',
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
  toelating: [
    { ...VERWERKERS, eist: 'OVEREENKOMST' },
    { ...VERWERKERS, eist: 'REGLEMENT' },
    { ...VERWERKERS, eist: 'EVALUATIE', maanden: EVALUATIE_GELDT_MAANDEN },
  ],
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
      geboorteland: GEBOORTELAND.regel,
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
  geboortelandSchrijven: {
    vereist: [
      {
        regel: GEBOORTELAND.regel,
        feit: 'OPDRACHT_EIST',
        bericht:
          'Deze opdracht eist geen geboorteland. Laat eerst het voorschrift en zijn kenmerk bij haar vastleggen.',
      },
      {
        regel: SCHRIFTELIJK.regel,
        feit: 'TOESTEMMING_SCHRIFTELIJK',
        bericht: 'Leg eerst de schriftelijke toestemming van de betrokkene voor het geboorteland vast.',
      },
    ],
  },
  evaluatieRegel: null,
  nietVastleggen: [
    { onderwerp: 'GODSDIENST', regel: 'CV-25' },
    { onderwerp: 'ETNICITEIT', regel: 'CV-26' },
    { onderwerp: 'POLITIEK', regel: 'CV-27' },
    { onderwerp: 'SEKSUALITEIT', regel: 'CV-29' },
    { onderwerp: 'VAKBOND', regel: 'CV-30' },
    { onderwerp: 'STRAFRECHT', regel: 'CV-31' },
  ],
  uitstroomUitUitkering: [],
  kanttekening: { soort: 'KANTTEKENING', regel: 'CV-57' },
  statistiek: { ...CIJFERS, regel: 'CV-13', voor: [...OPDRACHTGEVERS, 'DIRECTIE', 'MANAGER'] },
  noodtoegang: {
    regel: VITAAL_BELANG.regel,
    rollen: BREKERS,
    belangen: ['VITAAL_BELANG'],
    hoogstensMinuten: 480,
  },
  overdracht: null,
  regels: [
    // Inleiding: informeren, doelen en gronden
    eerstInformeren(INFORMEREN),
    ...aanmeldingLezen(DOELEN, ['ETNICITEIT', ...GEZONDHEID]),
    opent({
      regel: 'CV-08',
      artikel: 'Inl Gr-3',
      tekst: 'Nodig om een wettelijke verplichting na te komen: verantwoording aan gemeente en UWV.',
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      mits: ['OPDRACHT_ONDER_WET'],
      grondslag: 'AVG 6(1)(c)',
    }),
    wettelijkePlicht(WETTELIJKE_PLICHT),
    ...noodtoegang(VITAAL_BELANG, 'AVG 6(1)(d)'),
    opent({
      regel: 'CV-10',
      artikel: 'Inl Gr-5',
      tekst: 'Gerechtvaardigd belang van de ontvangende opdrachtgever.',
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      mits: ['BELANG_AFGEWOGEN'],
      grondslag: 'AVG 6(1)(f)',
    }),
    // Another purpose than that of collection: only when it was found compatible (Alg-1)
    ...financiering(VERENIGBAAR, GRONDEN),
    ...plaatsing(VERENIGBAAR, GRONDEN),
    ...beheer(TOEGANG),
    administratie(TOEGANG),
    papierVanBinnen(PAPIER, ['TRAJECTBEGELEIDER']),
    nooit({ ...PAPIER, voor: BUITEN, categorieen: ['DOCUMENT_PAPIER'], code: 'GEEN_GROND' }),
    nooit({ ...PAPIER, voor: ROLLEN, categorieen: ['DOCUMENT_PAPIER'], code: 'ROL' }),
    ...begeleiding(BETROKKEN),
    ...contactpersonen(BETROKKEN),
    stage(BETROKKEN),
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
    // Recorded because a rule of who finances asks it; the text lets nobody outside read it of one person
    opent({
      ...GEBOORTELAND,
      voor: BEGELEIDERS,
      onder: ['UITVOERING'],
      categorieen: ['GEBOORTELAND'],
      mits: ['OPDRACHT_EIST', 'TOESTEMMING_SCHRIFTELIJK'],
      grondslag: 'AVG 9(2)(a)',
      eistVan: { TOESTEMMING_SCHRIFTELIJK: { regel: SCHRIFTELIJK.regel, code: 'GEEN_TOESTEMMING' } },
    }),
    nooit({ ...GEBOORTELAND, voor: BUITEN, categorieen: ['GEBOORTELAND'], code: 'GEEN_GROND' }),
    verslagBlijft(BETROKKEN),
    ...eigenPortfolio(PORTFOLIO),
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
      mits: ['DOEL_VERENIGBAAR', 'SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...BEGELEIDING,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['BELEMMERINGEN'],
      mits: ['DOEL_VERENIGBAAR', 'SPECIALE_BEGELEIDING', 'UAVG_30'],
      grondslag: 'AVG 9(2)(b) jo. UAVG 30(1)(b)',
    }),
    opent({
      ...VERENIGBAAR,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: [GRONDEN.genoemd, ...GRONDEN.overheid.mits],
      grondslag: GRONDEN.overheid.grondslag,
    }),
    opent({
      ...VERENIGBAAR,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: [GRONDEN.genoemd, ...GRONDEN.overige.mits],
      grondslag: GRONDEN.overige.grondslag,
    }),
    opent({
      ...TOESTEMMING_EN_OPENBAAR,
      voor: [...OVERHEID, 'WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['DOEL_VERENIGBAAR', 'TOESTEMMING_UITDRUKKELIJK', 'OPENBAAR_GEMAAKT'],
      grondslag: 'AVG 9(2)(a) en 9(2)(e)',
      anders: 'GEEN_TOESTEMMING',
    }),
    ...UITZONDERINGEN.map(({ feit, grondslag, ...bron }) =>
      opent({
        ...bron,
        voor: ['DIRECTIE'],
        onder: ['TOEZICHT'],
        categorieen: GEZONDHEID,
        mits: [feit],
        grondslag,
        anders: 'ROL',
      }),
    ),
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
    legitimatieVanBinnen(WETTELIJK_NUMMER, 'BSN_GROND'),
    // Wijzigingen en verzet
    beperking({
      regel: 'CV-65',
      artikel: 'Wijz-13',
      tekst: 'Zolang over verzet wordt geoordeeld, is de verwerking beperkt.',
    }),
    verzet(
      { regel: 'CV-66', artikel: 'Wijz-14', tekst: 'Is verzet gegrond, dan stopt de verwerking terstond.' },
      BUITEN,
    ),
    // Inzage
    eigenDossier({
      regel: 'CV-50',
      artikel: 'Inz-3',
      tekst: 'De betrokkene krijgt een volledig overzicht van de eigen gegevens.',
    }),
  ],
};
