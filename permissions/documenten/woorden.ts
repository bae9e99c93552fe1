import type { AanvragerSoort } from '../../src/domain/aanvrager';
import type { AvgKlasse, Categorie } from '../../src/domain/categorie';
import type { Feit } from '../../src/domain/feit';

/** How the policy matrix calls a caller and a category of data. */
const WOORDEN: Readonly<Record<string, string>> = {
  GEMEENTE: 'gemeente',
  UWV: 'UWV',
  WERKGEVER: 'werkgever',
  ZORG: 'zorginstelling',
  ONDERWIJS: 'onderwijsinstelling',
  PARTNER: 'partner',
  BETROKKENE: 'cliënt',
  DIRECTIE: 'directie',
  BESTUUR: 'bestuur',
  MANAGER: 'manager',
  COORDINATOR: 'coördinator',
  TRAJECTBEGELEIDER: 'begeleider',
  STAGIAIR: 'stagiair',
  ADMINISTRATIE: 'administratie',
  FG: 'FG',
  NOODTOEGANG: 'medewerker met noodtoegang',

  IDENTITEIT: 'identiteit',
  ADRES: 'adres',
  TELEFOON: 'telefoon',
  EMAIL: 'e-mail',
  BSN: 'BSN',
  ETNICITEIT: 'etniciteit',
  GEBOORTELAND: 'geboorteland',
  GEZONDHEID_MEDISCH: 'gezondheid (medisch)',
  GEZONDHEID_FUNCTIONEEL: 'gezondheid (functioneel)',
  OMSTANDIGHEDEN: 'omstandigheden',
  BELEMMERINGEN: 'belemmeringen',
  ARBEID: 'arbeid',
  UITKERING: 'uitkering',
  TRAJECT: 'traject',
  RAPPORTAGE: 'rapportage',
  VERSLAG: 'gespreksverslag',
  FINANCIEEL: 'financieel',
  TOESTEMMING: 'toestemming',
  PORTFOLIO: 'portfolio',
  DOCUMENT: 'document',
  DOCUMENT_PAPIER: 'document op papier',
  CONTACTPERSOON: 'contactpersoon',
};

/** … and a fact, as a condition to be read after 'mits' or 'als'. */
const VOORWAARDEN: Readonly<Record<string, string>> = {
  OPDRACHT_NOEMT_DOEL: 'de opdracht noemt dit doel',
  DOEL_VERENIGBAAR: 'de opdracht noemt dit doel, of een geregistreerde toets vond het verenigbaar',
  OPDRACHT_ONDER_WET: 'de opdracht is gegeven onder een wet',
  WET_NOEMT_CATEGORIE: 'de wet op de opdracht noemt deze categorie, met artikel',
  BELANG_AFGEWOGEN: 'de belangenafweging is bij de opdracht vastgelegd',
  OPDRACHT_EIST: 'de opdracht eist deze categorie, met kenmerk',
  WERKNEMER: 'de cliënt werkt bij deze werkgever',
  BSN_GROND: 'de opdracht noemt een wet voor het BSN',
  BSN_GROND_ZORG: 'die wet is Wmo, Jeugdwet, Wlz of Zvw',
  SPECIALE_BEGELEIDING: 'het traject vraagt speciale begeleiding of een voorziening',
  UAVG_30: 'werknemer of uitkeringsgerechtigde, ziek of arbeidsongeschikt (UAVG 30)',
  GEZONDHEIDSVOORSCHRIFT: 'de opdracht noemt een wettelijk voorschrift voor gezondheid',
  GEINFORMEERD: 'de cliënt is geïnformeerd',
  NIET_GEINFORMEERD: 'de cliënt is nog niet geïnformeerd',
  TOESTEMMING: 'toestemming voor doel, ontvanger en categorie',
  TOESTEMMING_SCHRIFTELIJK: 'schriftelijke toestemming voor doel, ontvanger en categorie',
  TOESTEMMING_UITDRUKKELIJK: 'uitdrukkelijke toestemming voor doel, ontvanger en categorie',
  OPENBAAR_GEMAAKT: 'de cliënt maakte het zelf duidelijk openbaar',
  DEELBESLISSING: 'de cliënt besloot bij de laatste evaluatie met deze ontvanger te delen',
  ZORGBETROKKEN: 'de ontvanger is direct bij de zorg betrokken',
  GEHEIM: 'de cliënt wil dit contactgegeven geheim houden',
  BEROEPSGEHEIM: 'ambt, beroep of wet gebiedt geheimhouding',
  VERZET: 'verzet tegen verstrekking aan deze ontvanger is toegewezen, en geen wet gaat voor',
  BEPERKT: 'de verwerking is beperkt',
  RECHTSVORDERING: 'vastgelegd besluit: nodig voor een recht in rechte, met zaaknummer',
  VOLKENRECHT: 'vastgelegd besluit: nodig voor een volkenrechtelijke verplichting',
  ZWAARWEGEND_BELANG: 'vastgelegd besluit: zwaarwegend algemeen belang, met wet of ontheffing',
  PUBLIEKE_TAAK: 'vastgelegd besluit: een instantie met publieke taak vroeg er herleidbaar om',
  VITAAL_BELANG: 'de noodtoegang noemt een vitaal belang',
  GEDEELD: 'de cliënt deelt dit met deze ontvanger',
  DESKUNDIG_BEOORDEELD: 'door een deskundige beoordeeld',
  NOODZAAK: 'de noodzaak staat erbij',
  FTBV: 'waarvoor het dient staat erbij',
  RELEVANT: 'het belang voor het traject staat erbij',
};

const uit = (woorden: Readonly<Record<string, string>>, naam: string): string => {
  const woord = woorden[naam];
  if (woord === undefined) throw new Error(`${naam} has no words: add them to permissions/documenten/woorden.ts`);
  return woord;
};
export const woordVoor = (naam: AanvragerSoort | Categorie): string => uit(WOORDEN, naam);
export const voorwaarde = (feit: Feit): string => uit(VOORWAARDEN, feit);

/** How the class of a category is told; what is ordinary needs no word. */
export const KLASSE: Readonly<Record<AvgKlasse, readonly string[]>> = {
  GEWOON: [],
  GEVOELIG: ['gevoelig'],
  BIJZONDER: ['bijzonder'],
  WETTELIJK_NUMMER: ['wettelijk nummer'],
};

/** What is still to be built, as the coverage table calls it. */
export const MET = {
  VERSTREKKINGENREGISTER: 'verstrekkingenregister',
  KOPPELINGEN: 'koppelingen',
  RECHTEN: 'rechten en termijnen',
  BEWAREN: 'bewaren en vernietigen',
  DATALEK: 'datalekken',
  KLACHT: 'klachten',
} as const;

/** A table of Markdown; a bar in a cell would end it. */
export function tabel(koppen: readonly string[], rijen: readonly (readonly string[])[]): string {
  const regel = (cellen: readonly string[]) => `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`;
  return [regel(koppen), regel(koppen.map(() => '---')), ...rijen.map(regel)].join('\n');
}
