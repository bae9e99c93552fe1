/**
 * The closed list of facts a rule may require. Each is decided twice, independently: in TypeScript from loaded
 * facts (permissions/feiten.ts) and in SQL from the stored rows (the second layer). A fact is about one caller,
 * one purpose, one category, one client and one opdracht.
 */
export const FEITEN = [
  /** The opdracht's current terms name the purpose (WE-12). */
  'OPDRACHT_NOEMT_DOEL',
  /** They name it, or a registered test found it compatible with the purpose of collection (CV-12). */
  'DOEL_VERENIGBAAR',
  /** The opdracht is given under a law (CV-08, F2-04). */
  'OPDRACHT_ONDER_WET',
  /** The law on the opdracht names this category, with its article (CV-08, WE-24, IM-16, F2-04). */
  'WET_NOEMT_CATEGORIE',
  /** The interest of who receives was weighed against the client's, and that is recorded with the terms (CV-10). */
  'BELANG_AFGEWOGEN',
  /** The opdracht demands this category, under a reference of its own (IM-40). */
  'OPDRACHT_EIST',
  /** The client works for the opdrachtgever: placement there is not disclosure to somebody new (WE-23). */
  'WERKNEMER',
  /** The opdracht's current terms name a law for the BSN (CV-43, UAVG 46). */
  'BSN_GROND',
  /** That law is Wmo, Jeugdwet, Wlz or Zvw (DI-04). */
  'BSN_GROND_ZORG',
  /** A traject under the opdracht asks for special guidance or facilities (CV-35). */
  'SPECIALE_BEGELEIDING',
  /** UAVG 30(1)(b): GEMEENTE, UWV or WERKGEVER × status of the client × reason ZIEKTE or ARBEIDSONGESCHIKTHEID (WE-17). */
  'UAVG_30',
  /** The opdracht names a legal provision, law and article, for health data (WE-17). */
  'GEZONDHEIDSVOORSCHRIFT',
  /** The client was informed for a traject under this opdracht (WE-18). */
  'GEINFORMEERD',
  /** The client was not informed yet (CV-04, F2-39). */
  'NIET_GEINFORMEERD',
  /** Consent for purpose × recipient × category, of any form (WE-07). */
  'TOESTEMMING',
  /** … in writing (F2-04, CV-34). */
  'TOESTEMMING_SCHRIFTELIJK',
  /** … explicit (AVG 9(2)(a); CV-37). */
  'TOESTEMMING_UITDRUKKELIJK',
  /** The client made data of this category manifestly public (CV-37). */
  'OPENBAAR_GEMAAKT',
  /** Decided at the last evaluation that this recipient may have it (DI-11). */
  'DEELBESLISSING',
  /** The recipient is directly involved in the care (DI-14). */
  'ZORGBETROKKEN',
  /** The client asked to keep this telephone number or e-mail address secret (F2-14). */
  'GEHEIM',
  /** Office, profession or law binds this category to secrecy (IM-18, DI-33). */
  'BEROEPSGEHEIM',
  /** Objection against disclosure to this recipient was upheld, and no law goes first (CV-66, F2-28). */
  'VERZET',
  /** Processing is restricted, for instance while accuracy is contested (CV-65, F2-30). */
  'BEPERKT',
  /** Decided and recorded: needed for a claim in law, under a case number (CV-38). */
  'RECHTSVORDERING',
  /** … for an obligation under international law (CV-39). */
  'VOLKENRECHT',
  /** … for a substantial public interest, by law or dispensation (CV-40). */
  'ZWAARWEGEND_BELANG',
  /** A body with a public task asked this recipient's category, traceably (IM-16 d). */
  'PUBLIEKE_TAAK',
  /** The noodtoegang on which the caller reads the dossier names a vital interest of the client (CV-09, DI-16). */
  'VITAAL_BELANG',
  /** The dossier came by handover, and this category was not handed over or the client's consent for it is gone (IM-17). */
  'OVERDRACHT_DICHT',
  /** The row bears who assessed it and with what expertise (CV-36, F2-10). */
  'DESKUNDIG_BEOORDEELD',
  /** The row bears why it was necessary (DI-08). */
  'NOODZAAK',
  /** The row bears what it serves, 'voor zover ten behoeve van' (F2-09). */
  'FTBV',
  /** The row bears why it matters for the traject (IM-41). */
  'RELEVANT',
  /** The client shares the row with this recipient, now (CV-32). */
  'GEDEELD',
] as const;
export type Feit = (typeof FEITEN)[number];
