/* Closed lists of the field that are stored and served as they stand. */

/** The reglementen that there are, each as callers read of it: a line a profile. */
export const PROFIEL_UITLEG = {
  CVITES: 'Privacy waarborg voor deelnemers trajecten Cvites (Cvites B.V.).',
  WESTENDORP: 'Privacyreglement van WestendorpPR / Heel Bijzonder by Westendorp.',
  IMPLACMENT: 'Privacyreglement van Implacment Projecten BV.',
  DIT: 'Privacyreglement van DIT Coaching B.V.',
  FACTOR2: 'Privacyreglement van Factor Twee.',
} as const;
export type Profiel = keyof typeof PROFIEL_UITLEG;
export const PROFIELEN = Object.keys(PROFIEL_UITLEG) as readonly Profiel[];

export const OPDRACHTGEVER_SOORTEN = ['GEMEENTE', 'UWV', 'WERKGEVER', 'ZORG', 'ONDERWIJS'] as const;
export type OpdrachtgeverSoort = (typeof OPDRACHTGEVER_SOORTEN)[number];

export const ROLLEN = [
  'DIRECTIE',
  'BESTUUR',
  'MANAGER',
  'COORDINATOR',
  'TRAJECTBEGELEIDER',
  'STAGIAIR',
  'ADMINISTRATIE',
  'FG',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** How far a role reaches: the whole organisatie, the opdrachten it is assigned to, the clients it is assigned to, or nothing. */
export type Bereik = 'ORGANISATIE' | 'PROJECT' | 'TOEGEWEZEN';

export const HERKOMSTEN = ['BETROKKENE', 'GEMACHTIGD_DOOR_BETROKKENE', 'OPDRACHTGEVER', 'VERWIJZER'] as const;
export type Herkomst = (typeof HERKOMSTEN)[number];

export const AANMELDING_STATUSSEN = ['ONTVANGEN', 'GEACCEPTEERD', 'AFGEWEZEN'] as const;
export type AanmeldingStatus = (typeof AANMELDING_STATUSSEN)[number];

export const TRAJECT_STATUSSEN = ['GEPLAATST', 'BEEINDIGD'] as const;
export type TrajectStatus = (typeof TRAJECT_STATUSSEN)[number];

/** Where a client goes at the end of a traject (WE-11, WE-13, IM-17, IM-43). */
export const UITSTROOM_SOORTEN = [
  'BETAALD_WERK',
  'GESUBSIDIEERDE_ARBEID',
  'PARTICIPATIE',
  'EIGEN_WERK',
  'PASSEND_WERK_INTERN',
  'DUURZAAM_BIJ_NIEUWE_WERKGEVER',
  'OVERSTAP_VRIJWILLIGERSWERK',
  'SCHOLING',
  'ANDERE_VOORZIENING',
  'GEEN',
] as const;
export type UitstroomSoort = (typeof UITSTROOM_SOORTEN)[number];

/** The groups in which figures count an outflow: few, so that they are large. */
export const UITSTROOMGROEPEN = ['WERK', 'MEEDOEN', 'GEEN', 'ONBEKEND'] as const;
export type Uitstroomgroep = (typeof UITSTROOMGROEPEN)[number];

/** Along what published figures are divided. */
export const VERDELINGEN = ['VOORZIENING', 'UITSTROOM'] as const;
export type Verdeling = (typeof VERDELINGEN)[number];

export const RAPPORTAGE_STATUSSEN = ['CONCEPT', 'VASTGESTELD', 'VRIJGEGEVEN'] as const;
export type RapportageStatus = (typeof RAPPORTAGE_STATUSSEN)[number];

export const TOESTEMMING_VORMEN = ['VRIJ', 'GERICHT', 'SCHRIFTELIJK', 'UITDRUKKELIJK'] as const;
export type ToestemmingVorm = (typeof TOESTEMMING_VORMEN)[number];

/** Laws an opdracht can be given under, or name as the ground for a number or for health data. */
export const WETTEN = [
  'WIA',
  'ZW',
  'WW',
  'WAJONG',
  'PARTICIPATIEWET',
  'WMO',
  'JEUGDWET',
  'WLZ',
  'ZVW',
  'WVP',
  'SUWI',
  'GEEN',
] as const;
export type Wet = (typeof WETTEN)[number];

export const CLIENTSTATUS_SOORTEN = ['WERKNEMER', 'UITKERINGSGERECHTIGD', 'GEEN'] as const;
export type ClientstatusSoort = (typeof CLIENTSTATUS_SOORTEN)[number];

export const CLIENTSTATUS_REDENEN = ['ZIEKTE', 'ARBEIDSONGESCHIKTHEID', 'GEEN'] as const;
export type ClientstatusReden = (typeof CLIENTSTATUS_REDENEN)[number];

export const GESLACHTEN = ['VROUW', 'MAN', 'X', 'ONBEKEND'] as const;
export type Geslacht = (typeof GESLACHTEN)[number];

export const BELEMMERING_SOORTEN = ['GEZONDHEID', 'VERSLAVING', 'TAALBEHEERSING', 'WERKLOOSHEIDSDUUR'] as const;
export type BelemmeringSoort = (typeof BELEMMERING_SOORTEN)[number];

/** Who delivered an aanmelding: an opdrachtgever, an integration partner or the person concerned. */
export const AANMELDING_BRONNEN = ['OPDRACHTGEVER', 'PARTNER', 'ZELF'] as const;
export type AanmeldingBron = (typeof AANMELDING_BRONNEN)[number];

/** What shows that a consent was given. */
export const TOESTEMMING_BRONNEN = ['FORMULIER', 'EPORTFOLIO_START', 'EVALUATIE', 'GESPREK', 'PORTAAL'] as const;
export type ToestemmingBron = (typeof TOESTEMMING_BRONNEN)[number];

/** What closes a category of a dossier (IM-18, F2-28, F2-30). */
export const MARKERING_SOORTEN = ['BEROEPSGEHEIM', 'VERZET', 'BEPERKT'] as const;
export type MarkeringSoort = (typeof MARKERING_SOORTEN)[number];

/** Grounds that hold only by a recorded decision (CV-38…40, IM-16 d). */
export const GRONDBESLUIT_SOORTEN = ['RECHTSVORDERING', 'VOLKENRECHT', 'ZWAARWEGEND_BELANG', 'PUBLIEKE_TAAK'] as const;
export type GrondbesluitSoort = (typeof GRONDBESLUIT_SOORTEN)[number];

/** What a statement with the values of a category is: ours that they cannot be corrected, or the client's own (CV-57, WE-28, F2-26). */
export const KANTTEKENING_SOORTEN = ['KANTTEKENING', 'EIGEN_VERKLARING', 'ZIENSWIJZE'] as const;
export type KanttekeningSoort = (typeof KANTTEKENING_SOORTEN)[number];

/** For which interest the glass is broken: that of the client's care (DI-16), or a vital one (CV-09). */
export const NOODBELANGEN = ['ZORGBELANG', 'VITAAL_BELANG'] as const;
export type Noodbelang = (typeof NOODBELANGEN)[number];
/** What bears a document: a file, or paper of which only the reference is kept (CV-01, CV-21, WE-09, IM-36). */
export const DRAGERS = ['DIGITAAL', 'PAPIER'] as const;
export type Drager = (typeof DRAGERS)[number];

/** What a document can be. A recording or an image is none of them (IM-35), and what is about health is recorded as that. */
export const DOCUMENT_SOORTEN = [
  'PLAN_VAN_AANPAK',
  'CV',
  'DIPLOMA',
  'ARBEIDSOVEREENKOMST',
  'BESCHIKKING',
  'BRIEF',
  'FORMULIER',
  'LEGITIMATIEBEWIJS',
] as const;
export type DocumentSoort = (typeof DOCUMENT_SOORTEN)[number];

/** With what somebody shows who they are (WID 1). */
export const LEGITIMATIE_SOORTEN = ['PASPOORT', 'IDENTITEITSKAART', 'RIJBEWIJS', 'VREEMDELINGENDOCUMENT'] as const;
export type LegitimatieSoort = (typeof LEGITIMATIE_SOORTEN)[number];
