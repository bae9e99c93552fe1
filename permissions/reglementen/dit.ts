import { nooit, opent, type Reglement } from '../reglement';
import {
  aanmeldingLezen,
  administratie,
  BREKERS,
  BUITEN,
  begeleiding,
  beheer,
  beroepsgeheim,
  bsnVanBinnen,
  CONTACT,
  contactpersonen,
  eigenDossier,
  GEZONDHEID,
  legitimatieVanBinnen,
  noodtoegang,
  OPDRACHTGEVERS,
  OVERHEID,
  omstandighedenVanBinnen,
  papierVanBinnen,
  stage,
  VERANTWOORDING,
  verslagBlijft,
  wettelijkePlicht,
} from './bouwstenen';

const DOEL = { regel: 'DI-01', artikel: 'Doel', tekst: 'Vastleggen alleen voor de zorgverlening door DIT.' } as const;
const AANMELDEN = {
  regel: 'DI-04',
  artikel: 'Uitg-1',
  tekst: 'Bij aanmelding alleen naam, BSN, e-mail en hulpvraag; BSN alleen bij een zorgwet.',
} as const;
const NOODZAAK = {
  regel: 'DI-08',
  artikel: 'Uitg-4',
  tekst: 'Bij verwerking wordt de noodzaak altijd getoetst.',
} as const;
const BETROKKEN = {
  regel: 'DI-13',
  artikel: '2.2',
  tekst: 'Intern alleen aan eigen zorgverleners die betrokken zijn.',
} as const;
const EXTERN = {
  regel: 'DI-14',
  artikel: '2.3',
  tekst: 'Extern alleen aan wie direct bij de zorg betrokken is, voor financiering, of volgens de wet.',
} as const;
const TOESTEMMING = {
  regel: 'DI-15',
  artikel: '2.3',
  tekst: 'Dat alles uitsluitend met toestemming van de klant, gegeven bij de laatste evaluatie.',
} as const;
const ZORGBELANG = {
  regel: 'DI-16',
  artikel: '2.4',
  tekst:
    'In uitzonderlijke situaties gaat het belang van de zorg voor: tijdelijk, met reden, en besproken met de klant.',
} as const;
const BEHEER = {
  regel: 'DI-19',
  artikel: '3.1',
  tekst: 'Coördinator en administratie alleen voor beheer; allen met VOG.',
} as const;

/** DIT Coaching B.V., 'Privacyreglement', March 2023. */
export const dit: Reglement = {
  profiel: 'DIT',
  naam: 'Privacyreglement DIT Coaching',
  versie: '2023-03',
  url: null,
  doelen: [
    'AANMELDING',
    'UITVOERING',
    'VERANTWOORDING',
    'GESCHIKTHEID',
    'FINANCIERING',
    'WETTELIJKE_PLICHT',
    'RECHTEN',
    'TOEZICHT',
  ],
  doelRegel: DOEL.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: BEHEER.regel },
    MANAGER: { bereik: 'ORGANISATIE', regel: BEHEER.regel },
    COORDINATOR: { bereik: 'PROJECT', regel: BEHEER.regel },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: BETROKKEN.regel },
    STAGIAIR: { bereik: 'TOEGEWEZEN', regel: BETROKKEN.regel },
    ADMINISTRATIE: { bereik: 'ORGANISATIE', regel: BEHEER.regel },
    FG: { bereik: 'ORGANISATIE', regel: BEHEER.regel },
  },
  rolRegel: 'DI-21',
  autorisatie: { geheimhouding: 'DI-21', vog: BEHEER.regel },
  toelating: [],
  aanmelding: {
    toegestaan: ['naam', 'bsn', 'email', 'hulpvraag'],
    regel: AANMELDEN.regel,
    geweigerd: {},
    herkomsten: ['BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER'],
    herkomstRegel: 'DI-03',
    akkoordRegel: null,
    bsnZonderGrond: [],
    bsnRegel: AANMELDEN.regel,
    gezondheidEist: { NOODZAAK: NOODZAAK.regel },
    toestemmingRegel: null,
    relevantieRegel: null,
  },
  gezondheidSchrijven: {
    vereist: [{ regel: NOODZAAK.regel, feit: 'NOODZAAK', bericht: 'Noem waarom het nodig is dit vast te leggen.' }],
  },
  geboortelandSchrijven: { nooit: AANMELDEN.regel },
  evaluatieRegel: 'DI-11',
  nietVastleggen: [],
  uitstroomUitUitkering: [],
  kanttekening: { soort: null, regel: 'DI-28' },
  statistiek: null,
  noodtoegang: {
    regel: ZORGBELANG.regel,
    rollen: BREKERS,
    belangen: ['ZORGBELANG', 'VITAAL_BELANG'],
    hoogstensMinuten: 480,
  },
  overdracht: null,
  regels: [
    // Doel en uitgangspunten
    ...aanmeldingLezen(DOEL, ['ETNICITEIT']),
    opent({
      ...AANMELDEN,
      voor: OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: ['BSN'],
      mits: ['BSN_GROND_ZORG', 'DEELBESLISSING'],
      grondslag: 'UAVG 46',
    }),
    bsnVanBinnen(AANMELDEN, ['BSN_GROND_ZORG']),
    legitimatieVanBinnen(AANMELDEN, 'BSN_GROND_ZORG', ['TRAJECTBEGELEIDER']),
    opent({
      ...NOODZAAK,
      voor: ['TRAJECTBEGELEIDER'],
      onder: ['UITVOERING'],
      categorieen: GEZONDHEID,
      mits: ['NOODZAAK'],
      grondslag: 'AVG 9(2)(h) jo. UAVG 30(3)(a)',
      anders: 'ROL',
    }),
    // 2 Verstrekken
    ...begeleiding(BETROKKEN, ['TRAJECTBEGELEIDER']),
    ...contactpersonen(BETROKKEN, ['PLAATSING']),
    stage(BETROKKEN),
    papierVanBinnen(BETROKKEN, ['TRAJECTBEGELEIDER']),
    omstandighedenVanBinnen(BETROKKEN, { voor: ['TRAJECTBEGELEIDER'] }),
    verslagBlijft(EXTERN),
    wettelijkePlicht(EXTERN),
    opent({
      ...EXTERN,
      voor: [...OVERHEID, 'ZORG'],
      onder: ['FINANCIERING'],
      categorieen: ['FINANCIEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING'],
      grondslag: 'AVG 6(1)(b)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...TOESTEMMING,
      voor: OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      mits: ['DEELBESLISSING'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...TOESTEMMING,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING', 'NOODZAAK'],
      grondslag: 'AVG 9(2)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...TOESTEMMING,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...EXTERN,
      voor: ['ZORG'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'ZORGBETROKKEN', 'DEELBESLISSING'],
      grondslag: 'AVG 6(1)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...EXTERN,
      voor: ['ZORG'],
      onder: ['GESCHIKTHEID'],
      categorieen: GEZONDHEID,
      mits: ['OPDRACHT_NOEMT_DOEL', 'ZORGBETROKKEN', 'DEELBESLISSING', 'NOODZAAK'],
      grondslag: 'AVG 9(2)(h) jo. UAVG 30(3)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    nooit({ ...EXTERN, voor: BUITEN, categorieen: GEZONDHEID, code: 'GEEN_GROND' }),
    ...noodtoegang(ZORGBELANG, 'AVG 6(1)(f)'),
    // 3 Toegang: who coordinates or administers does so for management of the data only
    opent({
      ...BEHEER,
      voor: ['COORDINATOR'],
      onder: ['UITVOERING'],
      categorieen: [...VERANTWOORDING, ...CONTACT, 'FINANCIEEL', 'TOESTEMMING'],
      grondslag: 'AVG 6(1)(b)',
      anders: 'ROL',
    }),
    ...beheer(BEHEER),
    administratie(BEHEER),
    // Externe kaders
    beroepsgeheim({
      regel: 'DI-33',
      artikel: 'Extern',
      tekst: 'De richtlijnen voor het beroepsgeheim gaan voor.',
    }),
    // 4 Rechten
    eigenDossier({ regel: 'DI-24', artikel: '4.2', tekst: 'De klant en oud-klant hebben recht op inzage.' }),
  ],
};
