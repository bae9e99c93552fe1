import type { AanvragerSoort } from '../../src/domain/aanvrager';
import type { AvgKlasse, Categorie } from '../../src/domain/categorie';
import { OPDRACHTGEVER_SOORTEN } from '../../src/domain/opsommingen';

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
  LEGITIMATIE: 'kopie legitimatiebewijs',
  ID_CONTROLE: 'controle van de identiteit',
  CONTACTPERSOON: 'contactpersoon',
};

export function woordVoor(naam: AanvragerSoort | Categorie): string {
  const woord = WOORDEN[naam];
  if (woord === undefined) throw new Error(`${naam} has no words: add them to permissions/documenten/woorden.ts`);
  return woord;
}

export const BUITEN: readonly AanvragerSoort[] = [...OPDRACHTGEVER_SOORTEN, 'PARTNER'];

/** Who these are, those outside taken together where all of them are among them. */
export function wie(soorten: readonly AanvragerSoort[]): string {
  const alle = BUITEN.every((soort) => soorten.includes(soort));
  const opdrachtgevers = OPDRACHTGEVER_SOORTEN.every((soort) => soorten.includes(soort));
  const samen: readonly AanvragerSoort[] = alle ? BUITEN : opdrachtgevers ? OPDRACHTGEVER_SOORTEN : [];
  const naam = alle ? ['ieder buiten'] : opdrachtgevers ? ['elke opdrachtgever'] : [];
  return [...naam, ...soorten.filter((soort) => !samen.includes(soort)).map(woordVoor)].join(', ');
}

export const opgesomd = (categorieen: readonly Categorie[]): string => categorieen.map(woordVoor).join(', ');

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
