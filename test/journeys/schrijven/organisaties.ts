import type { Invoer } from './opzet';

/** An organisatie of the demo set, with an aanmelding that holds everything its closed list accepts of a gemeente. */
export interface Organisatie {
  readonly naam: string;
  /** The opdracht of its gemeente that its coordinator manages. */
  readonly opdracht: string;
  readonly volledig: Invoer;
  /** What must come with every aanmelding that does not come from the betrokkene. */
  readonly altijd: Invoer;
  /** The tables of the dossier that the full aanmelding fills, with how many rows. */
  readonly dossier: Readonly<Record<string, number>>;
  /** Where aanmeldingen of each kind are refused, and by which rule; absent: they are taken. */
  readonly weigert: Partial<Record<'VERWIJZER' | 'GEMACHTIGD_DOOR_BETROKKENE' | 'BETROKKENE', string>>;
  /** Who judges what belongs to no opdracht yet. */
  readonly beoordelaar: 'administratie-1' | 'coordinator-1';
}

const NAAM = { voornamen: 'Sanne Noor', achternaam: 'van den Berg' };
const ADRES = { straat: 'Dorpsstraat', huisnummer: '12a', postcode: '1234 ab', woonplaats: 'Hoogwolde' };
const ARBEID = {
  opleidingsniveau: 'Mbo 4',
  opleidingen: ['Mbo Logistiek'],
  werkervaring: ['Heftruckchauffeur'],
  talen: ['Nederlands', 'Tigrinya'],
  rijbewijs: true,
  beschikbareUren: 24,
};
const UITKERING = { soort: 'Participatiewet', ingangsdatum: '2025-01-01' };
const FUNCTIONEEL = { mogelijkheden: 'Zittend werk', belastbaarheid: 'Vier uur per dag', urenPerWeek: 16 };
const AKKOORD = { akkoordDeelnemer: { op: '2026-10-30', wijze: 'schriftelijk' } };

export const ORGANISATIES: readonly Organisatie[] = [
  {
    naam: 'cvites',
    opdracht: 'CVI-GEM-01',
    volledig: {
      ...NAAM,
      geboortedatum: '1985-04-12',
      geslacht: 'VROUW',
      klantnummer: 'K-1',
      adres: ADRES,
      telefoon: '06 1234 5678',
      email: 'sanne@voorbeeld.nl',
      bsn: '999994918',
      arbeid: ARBEID,
      uitkering: UITKERING,
    },
    altijd: {},
    dossier: {
      client_identiteit: 1,
      client_adres: 1,
      client_telefoon: 1,
      client_email: 1,
      client_bsn: 1,
      arbeid: 1,
      uitkering: 1,
    },
    weigert: {},
    beoordelaar: 'administratie-1',
  },
  {
    naam: 'westendorp',
    opdracht: 'WES-GEM-01',
    volledig: {
      ...NAAM,
      geboortedatum: '1985-04-12',
      geslacht: 'VROUW',
      adres: ADRES,
      telefoon: '0612345678',
      bsn: '999994918',
      omstandigheden: { schulden: true },
      belemmeringen: [
        { soort: 'TAALBEHEERSING', omschrijving: 'Leest met moeite' },
        { soort: 'GEZONDHEID', omschrijving: 'Tilt niet zwaar' },
      ],
      gezondheidMedisch: { diagnose: 'Hernia', behandeling: 'Fysiotherapie' },
      gezondheidFunctioneel: { ...FUNCTIONEEL, beoordeeldDoor: 'Arbodienst Delta', deskundigheid: 'Bedrijfsarts' },
      arbeid: ARBEID,
      uitkering: UITKERING,
    },
    altijd: {},
    dossier: {
      client_identiteit: 1,
      client_adres: 1,
      client_telefoon: 1,
      client_bsn: 1,
      omstandigheden: 1,
      belemmering: 2,
      gezondheid_medisch: 1,
      gezondheid_functioneel: 1,
      arbeid: 1,
      uitkering: 1,
    },
    weigert: { VERWIJZER: 'WE-01', GEMACHTIGD_DOOR_BETROKKENE: 'WE-01', BETROKKENE: 'WE-01' },
    beoordelaar: 'administratie-1',
  },
  {
    naam: 'implacment',
    opdracht: 'IMP-GEM-01',
    volledig: {
      ...NAAM,
      geboortedatum: '1985-04-12',
      geslacht: 'VROUW',
      klantnummer: 'K-1',
      adres: ADRES,
      telefoon: '0612345678',
      email: 'sanne@voorbeeld.nl',
      nationaliteit: 'Eritrese',
      jarenInNederland: 6,
      omstandigheden: { kinderopvang: true, relevantie: 'Werktijden binnen de opvanguren' },
      belemmeringen: [{ soort: 'WERKLOOSHEIDSDUUR', omschrijving: 'Drie jaar zonder werk' }],
      toestemmingBelemmeringen: { op: '2026-10-01', vorm: 'SCHRIFTELIJK', informatieversie: 'v3' },
      arbeid: ARBEID,
    },
    altijd: {},
    dossier: {
      client_identiteit: 1,
      client_adres: 1,
      client_telefoon: 1,
      client_email: 1,
      client_etniciteit: 1,
      omstandigheden: 1,
      belemmering: 1,
      arbeid: 1,
    },
    weigert: { VERWIJZER: 'IM-07' },
    beoordelaar: 'coordinator-1',
  },
  {
    naam: 'dit',
    opdracht: 'DIT-GEM-01',
    volledig: {
      ...NAAM,
      bsn: '999994918',
      email: 'sanne@voorbeeld.nl',
      hulpvraag: 'Structuur in de week',
      noodzaak: 'Bepaalt de begeleiding',
    },
    altijd: {},
    dossier: { client_identiteit: 1, client_email: 1, client_bsn: 1, gezondheid_medisch: 1 },
    weigert: { GEMACHTIGD_DOOR_BETROKKENE: 'DI-03' },
    beoordelaar: 'administratie-1',
  },
  {
    naam: 'factor2',
    opdracht: 'FAC-GEM-01',
    volledig: {
      ...NAAM,
      geboortedatum: '1985-04-12',
      adres: ADRES,
      telefoon: '0612345678',
      email: 'sanne@voorbeeld.nl',
      gezondheidMedisch: { diagnose: 'Hernia', ftbv: 'Keuze van werk' },
      gezondheidFunctioneel: { ...FUNCTIONEEL, ftbv: 'Keuze van werk' },
      arbeid: ARBEID,
      ...AKKOORD,
    },
    altijd: AKKOORD,
    dossier: {
      client_identiteit: 1,
      client_adres: 1,
      client_telefoon: 1,
      client_email: 1,
      gezondheid_medisch: 1,
      gezondheid_functioneel: 1,
      arbeid: 1,
    },
    weigert: {},
    beoordelaar: 'administratie-1',
  },
];

/** Every table of a dossier that an aanmelding can fill. */
export const DOSSIERTABELLEN = [
  'client_identiteit',
  'client_adres',
  'client_telefoon',
  'client_email',
  'client_bsn',
  'client_etniciteit',
  'gezondheid_medisch',
  'gezondheid_functioneel',
  'belemmering',
  'omstandigheden',
  'arbeid',
  'uitkering',
] as const;
