/**
 * Categories of personal data. Whatever a reglement decides separately is a category of its own, because
 * row-level security cannot withhold a column: telephone and e-mail stand apart from the address (F2-14).
 */
export const CATEGORIEEN = [
  'IDENTITEIT',
  'ADRES',
  'TELEFOON',
  'EMAIL',
  'BSN',
  'ETNICITEIT',
  'GEBOORTELAND',
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'OMSTANDIGHEDEN',
  'BELEMMERINGEN',
  'ARBEID',
  'UITKERING',
  'TRAJECT',
  'RAPPORTAGE',
  'VERSLAG',
  'FINANCIEEL',
  'TOESTEMMING',
  'DOCUMENT',
  'DOCUMENT_PAPIER',
  'LEGITIMATIE',
  'ID_CONTROLE',
  'PORTFOLIO',
  'CONTACTPERSOON',
] as const;
export type Categorie = (typeof CATEGORIEEN)[number];

/** What a dossier can hold: a contact person is of an opdrachtgever and stands in none (IM-01). */
export const DOSSIERCATEGORIEEN = CATEGORIEEN.filter((categorie) => categorie !== 'CONTACTPERSOON');

/**
 * How the AVG classes a category: ordinary, sensitive in a reglement's own words (IM-02), special (art. 9) or a legal
 * number (art. 87). What a class asks of a rule that opens it outside is checked at start-up (permissions/gronden.ts).
 */
export type AvgKlasse = 'GEWOON' | 'GEVOELIG' | 'BIJZONDER' | 'WETTELIJK_NUMMER';

export const AVG_KLASSE: Readonly<Record<Categorie, AvgKlasse>> = {
  IDENTITEIT: 'GEWOON',
  ADRES: 'GEWOON',
  TELEFOON: 'GEWOON',
  EMAIL: 'GEWOON',
  BSN: 'WETTELIJK_NUMMER',
  ETNICITEIT: 'BIJZONDER',
  GEBOORTELAND: 'BIJZONDER',
  GEZONDHEID_MEDISCH: 'BIJZONDER',
  GEZONDHEID_FUNCTIONEEL: 'BIJZONDER',
  OMSTANDIGHEDEN: 'GEVOELIG',
  BELEMMERINGEN: 'BIJZONDER',
  // Why a job ended may tell of health (IM-44).
  ARBEID: 'GEVOELIG',
  UITKERING: 'GEVOELIG',
  TRAJECT: 'GEWOON',
  RAPPORTAGE: 'GEWOON',
  VERSLAG: 'BIJZONDER',
  FINANCIEEL: 'GEWOON',
  TOESTEMMING: 'GEVOELIG',
  DOCUMENT: 'GEVOELIG',
  DOCUMENT_PAPIER: 'GEVOELIG',
  // A copy of an identity document bears the BSN.
  LEGITIMATIE: 'WETTELIJK_NUMMER',
  ID_CONTROLE: 'GEWOON',
  // What clients find worth keeping, in their own words: it may be about anything.
  PORTFOLIO: 'BIJZONDER',
  CONTACTPERSOON: 'GEWOON',
};
