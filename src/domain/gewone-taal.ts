import type { AanvragerSoort } from './aanvrager';
import type { Categorie } from './categorie';
import type { Doel } from './doel';

/*
 * How the ledger is told to a client: plain words (Dutch, B1), as they stand in a sentence. The reglement's own words are
 * in permissions/documenten, for who reads the policy.
 */

export const GEGEVENS_IN_WOORDEN: Readonly<Record<Categorie, string>> = {
  IDENTITEIT: 'persoonsgegevens',
  ADRES: 'adres',
  TELEFOON: 'telefoonnummer',
  EMAIL: 'e-mailadres',
  BSN: 'burgerservicenummer (BSN)',
  ETNICITEIT: 'afkomst',
  GEBOORTELAND: 'geboorteland',
  GEZONDHEID_MEDISCH: 'medische gegevens',
  GEZONDHEID_FUNCTIONEEL: 'wat iemand aankan in werk',
  OMSTANDIGHEDEN: 'persoonlijke situatie',
  BELEMMERINGEN: 'wat werken moeilijk maakt',
  ARBEID: 'opleiding en werk',
  UITKERING: 'uitkering',
  TRAJECT: 'hoe het traject loopt',
  RAPPORTAGE: 'rapportages',
  VERSLAG: 'verslagen van gesprekken',
  FINANCIEEL: 'uren en kosten',
  TOESTEMMING: 'gegeven toestemmingen',
  DOCUMENT: 'documenten',
  DOCUMENT_PAPIER: 'papieren stukken',
  LEGITIMATIE: 'kopie van een identiteitsbewijs',
  ID_CONTROLE: 'controle van de identiteit',
  PORTFOLIO: 'eigen portfolio',
  CONTACTPERSOON: 'gegevens van contactpersonen',
};

/** After 'om'. */
export const DOELEN_IN_WOORDEN: Readonly<Record<Doel, string>> = {
  AANMELDING: 'aanmeldingen te behandelen',
  UITVOERING: 'het traject uit te voeren',
  VERANTWOORDING: 'te volgen hoe het traject loopt',
  GESCHIKTHEID: 'te bepalen welk werk past',
  PLAATSING: 'een werkplek te regelen',
  FINANCIERING: 'het traject te betalen',
  WETTELIJKE_PLICHT: 'te doen wat de wet vraagt',
  STATISTIEK: 'te tellen, zonder namen',
  WERVING: 'een aanbod te doen',
  RECHTEN: 'het eigen dossier te bekijken',
  TOEZICHT: 'toezicht te houden',
};

/** What somebody is called by the role in which the policy knew who asked. */
export const ROLLEN_IN_WOORDEN: Readonly<Record<AanvragerSoort, string>> = {
  GEMEENTE: 'gemeente',
  UWV: 'UWV',
  WERKGEVER: 'werkgever',
  ZORG: 'zorginstelling',
  ONDERWIJS: 'school of opleiding',
  PARTNER: 'partner die mensen aanmeldt',
  BETROKKENE: 'cliënt',
  DIRECTIE: 'directie',
  BESTUUR: 'bestuur',
  MANAGER: 'manager',
  COORDINATOR: 'coördinator',
  TRAJECTBEGELEIDER: 'begeleider',
  STAGIAIR: 'stagiair',
  ADMINISTRATIE: 'administratie',
  FG: 'functionaris gegevensbescherming',
  NOODTOEGANG: 'noodtoegang',
};

/** In which capacity somebody asks for a client. */
export const HOEDANIGHEDEN_IN_WOORDEN = {
  ZELF: 'cliënt',
  GEMACHTIGDE: 'gemachtigde',
  VERTEGENWOORDIGER: 'wettelijk vertegenwoordiger',
} as const;

/** Names of fields that are no words as they are spelled. */
const VELDWOORDEN: Readonly<Record<string, string>> = {
  bsn: 'BSN',
  email: 'e-mailadres',
  jarenInNederland: 'jaren in Nederland',
  gezondheidMedisch: 'medische gegevens',
  gezondheidFunctioneel: 'mogelijkheden in werk',
  geinformeerdOp: 'geïnformeerd op',
  bedragInCenten: 'bedrag',
  bewijsGoedGedragFunctie: 'functie waarvoor bewijs van goed gedrag nodig is',
  bewijsGoedGedrag: 'bewijs van goed gedrag',
  idGecontroleerd: 'of de identiteit is gecontroleerd',
  urenPerWeek: 'uren per week',
};

/** A field in words: the name it has in the schema, which is Dutch. */
export function veldInWoorden(coordinaat: string): string {
  const [, veld = coordinaat] = coordinaat.split('.');
  return VELDWOORDEN[veld] ?? veld.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** As a list is said: 'a, b en c'. */
export function opsomming(delen: readonly string[]): string {
  const laatste = delen.at(-1) ?? '';
  return delen.length < 2 ? laatste : `${delen.slice(0, -1).join(', ')} en ${laatste}`;
}
