/**
 * The closed list of facts a rule may require. Each is decided twice, independently: in TypeScript from loaded
 * facts (permissions/feiten.ts) and in SQL from the stored rows (the second layer). A fact is about one caller,
 * one purpose, one category, one client and one opdracht.
 */
export const FEITEN = [
  /** The opdracht's current terms name the purpose (WE-12). */
  'OPDRACHT_NOEMT_DOEL',
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
  /** The row bears who assessed it and with what expertise (CV-36, F2-10). */
  'DESKUNDIG_BEOORDEELD',
  /** The row bears why it was necessary (DI-08). */
  'NOODZAAK',
  /** The row bears what it serves, 'voor zover ten behoeve van' (F2-09). */
  'FTBV',
  /** The row bears why it matters for the traject (IM-41). */
  'RELEVANT',
] as const;
export type Feit = (typeof FEITEN)[number];
