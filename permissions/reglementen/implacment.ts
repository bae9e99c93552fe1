import { ROLLEN } from '../../src/domain/opsommingen';
import { nooit, opent, type Reglement } from '../reglement';
import {
  aanmeldingLezen,
  BEGELEIDERS,
  BUITEN,
  begeleiding,
  beheer,
  beroepsgeheim,
  contactBijAanmelding,
  contactpersonen,
  eigenDossier,
  financiering,
  medischBlijft,
  OVERHEID,
  OVERIGE_OPDRACHTGEVERS,
  omstandighedenVanBinnen,
  overgedragen,
  plaatsing,
  publiekeTaak,
  VERANTWOORDING,
  verslagBlijft,
  wettelijkePlicht,
} from './bouwstenen';

const DOEL = {
  regel: 'IM-05',
  artikel: '2',
  tekst: 'Uitsluitend uitvoering van opdrachten en verantwoording daarover.',
} as const;
const TOEGANG = {
  regel: 'IM-13',
  artikel: '7.1',
  tekst: 'Toegang alleen voor directie, coördinatoren en trajectbegeleiders, binnen eigen werk.',
} as const;
const VERSTREKKEN = {
  regel: 'IM-16',
  artikel: '8.1',
  tekst: 'Aan derden alleen uit het doel, op grond van de wet, met toestemming of voor een publieke taak.',
} as const;
const OVERSTAP = {
  regel: 'IM-17',
  artikel: '8.2',
  tekst: 'Bij overstap naar vrijwilligerswerk gaan gegevens met toestemming van de klant naar de nieuwe instelling.',
} as const;
const BEROEPSGEHEIM = {
  regel: 'IM-18',
  artikel: '8.3',
  tekst: 'Geen verstrekking waar ambt, beroep of wet geheimhouding gebiedt.',
} as const;
const GEEN_BSN = { regel: 'IM-39', artikel: 'B1', tekst: 'Het BSN komt in bijlage 1 niet voor.' } as const;
const PERSOONLIJK = {
  regel: 'IM-38',
  artikel: 'B1',
  tekst: 'Van de persoonlijke gegevens alleen die van bijlage 1; het geboorteland staat er niet in.',
} as const;
const NATIONALITEIT = {
  regel: 'IM-40',
  artikel: 'B1',
  tekst: 'Nationaliteit en woonduur in Nederland zijn intern, tenzij de opdracht ze eist.',
} as const;
const OMSTANDIGHEDEN = {
  regel: 'IM-41',
  artikel: 'B1',
  tekst: 'Persoonlijke omstandigheden alleen als zij van belang zijn voor het traject.',
} as const;
const AANMELDER = {
  regel: 'IM-42',
  artikel: 'B1',
  tekst: 'Van wie aanmeldde staan organisatie, datum en contactpersoon vast, en niet meer.',
} as const;
const BELEMMERINGEN = {
  regel: 'IM-45',
  artikel: 'B1',
  tekst: 'Belemmeringen alleen indien van toepassing en met toestemming van de klant.',
} as const;

/** Implacment Projecten BV, 'Privacyregeling', undated. */
export const implacment: Reglement = {
  profiel: 'IMPLACMENT',
  naam: 'Privacyregeling Implacment Projecten BV',
  versie: 'zonder datum',
  url: null,
  doelen: [
    'AANMELDING',
    'UITVOERING',
    'VERANTWOORDING',
    'GESCHIKTHEID',
    'PLAATSING',
    'FINANCIERING',
    'WETTELIJKE_PLICHT',
    'RECHTEN',
    'TOEZICHT',
  ],
  doelRegel: DOEL.regel,
  rollen: {
    DIRECTIE: { bereik: 'ORGANISATIE', regel: TOEGANG.regel },
    MANAGER: { bereik: 'ORGANISATIE', regel: 'IM-15' },
    COORDINATOR: { bereik: 'PROJECT', regel: TOEGANG.regel },
    TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: TOEGANG.regel },
    FG: { bereik: 'ORGANISATIE', regel: 'IM-15' },
  },
  rolRegel: TOEGANG.regel,
  autorisatie: { geheimhouding: 'IM-10', vog: null },
  toelating: [
    {
      regel: 'IM-10',
      artikel: '5.3',
      tekst: 'Ook ingeschakelde derden zijn tot geheimhouding gehouden.',
      voor: ['PARTNER'],
      eist: 'GEHEIMHOUDING',
    },
  ],
  aanmelding: {
    toegestaan: [
      'naam',
      'adres',
      'geboortedatum',
      'telefoon',
      'email',
      'geslacht',
      'etniciteit',
      'klantnummer',
      'omstandigheden',
      'arbeid',
      'belemmeringen',
      'contactpersoon',
    ],
    regel: 'IM-06',
    geweigerd: { bsn: GEEN_BSN.regel, geboorteland: PERSOONLIJK.regel },
    herkomsten: ['BETROKKENE', 'GEMACHTIGD_DOOR_BETROKKENE', 'OPDRACHTGEVER'],
    herkomstRegel: 'IM-07',
    akkoordRegel: null,
    bsnZonderGrond: [],
    bsnRegel: GEEN_BSN.regel,
    gezondheidEist: {},
    toestemmingRegel: BELEMMERINGEN.regel,
    relevantieRegel: OMSTANDIGHEDEN.regel,
  },
  gezondheidSchrijven: {
    vereist: [
      {
        regel: BELEMMERINGEN.regel,
        feit: 'TOESTEMMING',
        bericht: 'Leg eerst de toestemming van de klant voor deze gegevens vast.',
      },
    ],
  },
  geboortelandSchrijven: { nooit: PERSOONLIJK.regel },
  evaluatieRegel: null,
  nietVastleggen: [],
  uitstroomUitUitkering: [],
  kanttekening: { soort: null, regel: 'IM-27' },
  statistiek: null,
  noodtoegang: null,
  overdracht: { categorieen: ['IDENTITEIT', 'ADRES', 'TELEFOON', 'EMAIL', 'ARBEID'], regel: OVERSTAP.regel },
  regels: [
    // 2 Doelstelling
    ...aanmeldingLezen(DOEL, ['BSN']),
    ...contactBijAanmelding(AANMELDER),
    // 7 Toegang
    ...begeleiding(TOEGANG),
    ...contactpersonen(TOEGANG),
    ...beheer(TOEGANG),
    opent({
      ...NATIONALITEIT,
      voor: BEGELEIDERS,
      onder: ['UITVOERING'],
      categorieen: ['ETNICITEIT'],
      grondslag: 'AVG 6(1)(b)',
      anders: 'ROL',
    }),
    // 8 Verstrekking
    opent({
      ...VERSTREKKEN,
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(e)',
    }),
    opent({
      ...VERSTREKKEN,
      voor: OVERIGE_OPDRACHTGEVERS,
      onder: ['VERANTWOORDING'],
      categorieen: VERANTWOORDING,
      grondslag: 'AVG 6(1)(f)',
    }),
    wettelijkePlicht(VERSTREKKEN),
    publiekeTaak(VERSTREKKEN),
    ...financiering(VERSTREKKEN),
    ...plaatsing(VERSTREKKEN),
    opent({
      ...VERSTREKKEN,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL'],
      grondslag: 'AVG 6(1)(e)',
    }),
    opent({
      ...VERSTREKKEN,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['ARBEID'],
      mits: ['OPDRACHT_NOEMT_DOEL'],
      grondslag: 'AVG 6(1)(f)',
    }),
    overgedragen(OVERSTAP),
    beroepsgeheim(BEROEPSGEHEIM),
    medischBlijft(BEROEPSGEHEIM),
    verslagBlijft(BEROEPSGEHEIM),
    // 14 Beheer
    nooit({
      regel: 'IM-36',
      artikel: '14',
      tekst: 'Klantgegevens staan alleen nog digitaal, in een beheerde omgeving.',
      voor: [...BUITEN, ...ROLLEN],
      categorieen: ['DOCUMENT_PAPIER'],
      code: 'GEEN_GROND',
    }),
    // Bijlage 1
    nooit({ ...GEEN_BSN, voor: [...BUITEN, ...BEGELEIDERS], categorieen: ['BSN', 'LEGITIMATIE'], code: 'GEEN_GROND' }),
    opent({
      ...NATIONALITEIT,
      voor: OVERHEID,
      onder: ['VERANTWOORDING'],
      categorieen: ['ETNICITEIT'],
      mits: ['OPDRACHT_EIST'],
      grondslag: 'AVG 9(2)(g) jo. UAVG 25',
    }),
    nooit({
      ...PERSOONLIJK,
      voor: [...BUITEN, ...BEGELEIDERS],
      categorieen: ['GEBOORTELAND'],
      code: 'GEEN_GROND',
    }),
    nooit({ ...NATIONALITEIT, voor: BUITEN, categorieen: ['ETNICITEIT'], code: 'GEEN_GROND' }),
    omstandighedenVanBinnen(OMSTANDIGHEDEN, { mits: ['RELEVANT'] }),
    nooit({ ...OMSTANDIGHEDEN, voor: BUITEN, categorieen: ['OMSTANDIGHEDEN'], code: 'GEEN_GROND' }),
    opent({
      ...BELEMMERINGEN,
      voor: BEGELEIDERS,
      onder: ['UITVOERING'],
      categorieen: ['BELEMMERINGEN', 'GEZONDHEID_FUNCTIONEEL', 'GEZONDHEID_MEDISCH'],
      mits: ['TOESTEMMING'],
      grondslag: 'AVG 9(2)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...BELEMMERINGEN,
      voor: OVERHEID,
      onder: ['GESCHIKTHEID'],
      categorieen: ['BELEMMERINGEN', 'GEZONDHEID_FUNCTIONEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING'],
      grondslag: 'AVG 9(2)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    opent({
      ...BELEMMERINGEN,
      voor: ['WERKGEVER'],
      onder: ['GESCHIKTHEID'],
      categorieen: ['GEZONDHEID_FUNCTIONEEL'],
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING', 'DESKUNDIG_BEOORDEELD'],
      grondslag: 'AVG 9(2)(a)',
      anders: 'GEEN_TOESTEMMING',
    }),
    // 10 Inzage
    eigenDossier({ regel: 'IM-22', artikel: '10.3', tekst: 'De betrokkene krijgt inzage in de eigen gegevens.' }),
  ],
};
