import type { Feit } from './feit';

/** What a fact says, as a condition to be read after 'mits' or 'als'. */
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
  OVERDRACHT_DICHT: 'het dossier is overgedragen, en deze categorie niet of zonder toestemming die nu geldt',
  GEDEELD: 'de cliënt deelt dit met deze ontvanger',
  DESKUNDIG_BEOORDEELD: 'door een deskundige beoordeeld',
  NOODZAAK: 'de noodzaak staat erbij',
  FTBV: 'waarvoor het dient staat erbij',
  RELEVANT: 'het belang voor het traject staat erbij',
};

/** A fact in words (Dutch), as a privacy officer and who asks for an explanation read it. */
export function voorwaarde(feit: Feit): string {
  const woorden = VOORWAARDEN[feit];
  if (woorden === undefined) throw new Error(`${feit} has no words: add them to src/domain/feitwoorden.ts`);
  return woorden;
}
