import type { Doel } from '../src/domain/doel';

/** A processing activity (AVG 30): what is done with personal data, and for which purposes, in Dutch as an FG reads it. */
export interface Verwerking {
  /** Stable: records and log lines refer to it. Lower case, with hyphens. */
  readonly id: string;
  readonly naam: string;
  readonly omschrijving: string;
  readonly doelen: readonly Doel[];
  /** The fields of Query and Mutation that carry it out; each belongs to one activity. */
  readonly rootvelden: readonly string[];
}

/** The purposes under which a dossier is read: an aanmelding is none yet, and figures are of nobody. */
const VAN_HET_DOSSIER = [
  'UITVOERING',
  'VERANTWOORDING',
  'GESCHIKTHEID',
  'PLAATSING',
  'FINANCIERING',
  'WETTELIJKE_PLICHT',
  'RECHTEN',
  'TOEZICHT',
] as const satisfies readonly Doel[];

/**
 * Every operation and the processing activity that it belongs to (IM-04, WE-04). Grounds, categories and recipients of an
 * activity are none of this table: permissions/register.ts derives them, per reglement, from what its root fields lead to
 * and what the rules open under its purposes. The gateway does not start while a root field is missing here.
 */
export const VERWERKINGEN: readonly Verwerking[] = [
  {
    id: 'aanmelding',
    naam: 'Aanmelden en beoordelen',
    omschrijving: 'Iemand aanmelden voor een traject, de aanmelding beoordelen en haar volgen.',
    doelen: ['AANMELDING'],
    rootvelden: ['aanmelding', 'aanmeldingen', 'registreerAanmelding', 'registreerAanmeldingen', 'beoordeelAanmelding'],
  },
  {
    id: 'dossier',
    naam: 'Dossier bijhouden en raadplegen',
    omschrijving: 'Gegevens van de cliënt vastleggen, aanvullen en lezen, met het eigen portfolio van de cliënt.',
    doelen: [...VAN_HET_DOSSIER, 'WERVING'],
    rootvelden: [
      'client',
      'clients',
      'legGeboortelandVast',
      'voegDocumentToe',
      'legIdControleVast',
      'voegKanttekeningToe',
      'voegPortfolioItemToe',
      'deelPortfolioItem',
      'stopDelenPortfolioItem',
    ],
  },
  {
    id: 'traject',
    naam: 'Trajecten uitvoeren',
    omschrijving: 'Een traject onder een opdracht beginnen, volgen, evalueren, overdragen en beëindigen.',
    doelen: VAN_HET_DOSSIER,
    rootvelden: ['traject', 'trajecten', 'startTraject', 'beeindigTraject', 'sluitEvaluatie', 'draagDossierOver'],
  },
  {
    id: 'rapportage',
    naam: 'Rapporteren',
    omschrijving: 'Over een traject rapporteren, de rapportage vaststellen en haar aan de opdrachtgever vrijgeven.',
    doelen: VAN_HET_DOSSIER,
    rootvelden: ['rapportage', 'rapportages', 'schrijfRapportage', 'stelRapportageVast', 'geefRapportageVrij'],
  },
  {
    id: 'gebeurtenissen',
    naam: 'Op de hoogte houden',
    omschrijving:
      'Een opdrachtgever of partner laten weten van welke trajecten, rapportages en aanmeldingen iets veranderde.',
    doelen: ['AANMELDING', ...VAN_HET_DOSSIER],
    rootvelden: ['gebeurtenissen'],
  },
  {
    id: 'toestemming',
    naam: 'Toestemmingen bijhouden',
    omschrijving: 'Vastleggen dat de cliënt toestemming gaf of introk: voor welk doel, aan wie en waarover.',
    doelen: ['UITVOERING', 'RECHTEN'],
    rootvelden: ['legToestemmingVast', 'trekToestemmingIn'],
  },
  {
    id: 'noodtoegang',
    naam: 'Noodtoegang',
    omschrijving: 'Een dossier openen om een zorgbelang of een vitaal belang, en dat achteraf bespreken.',
    doelen: ['UITVOERING', 'RECHTEN', 'TOEZICHT'],
    rootvelden: ['noodtoegangen', 'openNoodtoegang', 'sluitNoodtoegang', 'bespreekNoodtoegang'],
  },
  {
    id: 'verantwoording-aan-betrokkene',
    naam: 'Uitleg en verantwoording',
    omschrijving:
      'De betrokkene, de directie en de FG vertellen wie wat mag lezen en las, waarom, en wat de organisatie verwerkt.',
    doelen: ['RECHTEN', 'TOEZICHT'],
    rootvelden: ['toegang', 'toegangOp', 'verstrekkingen', 'kennisgevingen', 'raadplegingen', 'verwerkingsregister'],
  },
  {
    id: 'statistiek',
    naam: 'Anonieme cijfers',
    omschrijving: 'Tellen hoeveel cliënten met een traject begonnen, zonder dat iemand te herkennen is.',
    doelen: ['STATISTIEK'],
    rootvelden: ['statistiek'],
  },
  {
    id: 'aansluiting',
    naam: 'Opdrachten en aansluitingen',
    omschrijving:
      'Systemen registreren, vaststellen wie aanvraagt, en vertellen onder welk reglement en welke opdrachten dat gebeurt.',
    doelen: VAN_HET_DOSSIER,
    rootvelden: [
      'ik',
      'organisaties',
      'reglement',
      'opdrachten',
      'integratie',
      'integraties',
      'registreerIntegratie',
      'wijzigIntegratie',
      'beeindigIntegratie',
      'registreerWebhook',
      'wijzigWebhook',
      'hervatWebhook',
      'stelWebhooktokenIn',
      'vervangWebhookgeheim',
    ],
  },
];

const PER_ROOTVELD: ReadonlyMap<string, Verwerking> = new Map(
  VERWERKINGEN.flatMap((verwerking) => verwerking.rootvelden.map((rootveld) => [rootveld, verwerking] as const)),
);

/**
 * The processing activity of an operation, by the name of its root field in the schema (not by an alias).
 * Throws for what is no root field of ours, such as `__typename`, which processes nothing.
 */
export function verwerkingVan(rootveld: string): Verwerking {
  const verwerking = PER_ROOTVELD.get(rootveld);
  if (verwerking === undefined)
    throw new Error(`${rootveld} has no processing activity in permissions/verwerkingen.ts`);
  return verwerking;
}
