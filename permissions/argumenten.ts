import type { Categorie } from '../src/domain/categorie';
import { type Behandeling, GEGEVENS } from './gegevens';

/** A served field as the schema names it, such as `Traject.status`. */
export type Coordinaat = `${string}.${string}`;

/**
 * How an argument uses what it is about.
 * - FILTER: rows are chosen by the value of these fields; each of them is needed to come to it.
 * - VOLGORDE: rows are ordered by it, which would tell of every row how it stands to the others.
 * - VRIJGAVE: the order of release. Outside and for the client it is the contract of a pull, among what was released
 *   to them; inside it tells what was released, as the fields do.
 * - GEEN: it uses no value of any row.
 */
export type Gebruik =
  | { readonly aard: 'GEEN' }
  | { readonly aard: 'FILTER' | 'VOLGORDE' | 'VRIJGAVE'; readonly velden: readonly Coordinaat[] };

const filter = (...velden: Coordinaat[]): Gebruik => ({ aard: 'FILTER', velden });
const volgorde = (...velden: Coordinaat[]): Gebruik => ({ aard: 'VOLGORDE', velden });
const vrijgave: Gebruik = { aard: 'VRIJGAVE', velden: ['Rapportage.status', 'Rapportage.vrijgegevenOp'] };
const geen: Gebruik = { aard: 'GEEN' };

/**
 * Every argument of a field that reads, and the served fields whose values it uses: it passes the gate as they do, with
 * their scopes and categories. Keyed by the field for an argument of its own, by the input type for what stands in one,
 * and by the enum for what a list is ordered by. The paging of a connection uses nothing of itself. The gateway does
 * not start while an argument is missing here, or one stands here that the schema does not have.
 */
export const ARGUMENTEN: Readonly<Record<string, Readonly<Record<string, Gebruik>>>> = {
  'Query.reglement': { id: geen },
  'Query.client': { id: filter('Client.id') },
  'Query.traject': { id: filter('Traject.id') },
  'Query.aanmelding': { id: filter('Aanmelding.id') },
  'Query.rapportage': { id: filter('Rapportage.id') },
  'Query.integratie': { id: filter('Integratie.id') },
  'Query.statistiek': { kwartaal: geen },
  'Query.toegang': { clientId: filter('Client.id'), categorieen: geen },
  'Query.toegangOp': { verstrekkingId: filter('ToegangOp.id') },
  ToegangVoor: { medewerkerId: geen, opdrachtgeverId: geen, client: geen, doelen: geen },
  'Query.gebeurtenissen': { na: geen },
  'Query.rapportages': { na: vrijgave },
  'Client.rapportages': { na: vrijgave },
  'Traject.rapportages': { na: vrijgave },
  ClientFilter: {
    opdrachtId: filter('Client.trajecten', 'Traject.opdracht'),
    achternaam: filter('Client.achternaam'),
    geboortedatum: filter('Client.geboortedatum'),
  },
  ClientOrder: { richting: geen },
  ClientOrderVeld: { REGISTRATIE: volgorde('Client.id') },
  TrajectFilter: {
    status: filter('Traject.status'),
    opdrachtId: filter('Traject.opdracht'),
    startdatumVanaf: filter('Traject.startdatum'),
    startdatumTot: filter('Traject.startdatum'),
    rapportageVerschuldigdVoor: filter('Traject.rapportageVerschuldigdOp'),
  },
  TrajectOrder: { richting: geen },
  TrajectOrderVeld: {
    REGISTRATIE: volgorde('Traject.id'),
    STARTDATUM: volgorde('Traject.startdatum'),
    RAPPORTAGE_VERSCHULDIGD_OP: volgorde('Traject.rapportageVerschuldigdOp'),
  },
  RapportageFilter: {
    status: filter('Rapportage.status'),
    trajectId: filter('Rapportage.traject'),
    clientId: filter('Rapportage.client'),
    opdrachtId: filter('Rapportage.traject', 'Traject.opdracht'),
    periodeVanaf: filter('Rapportage.periodeVan'),
    periodeTot: filter('Rapportage.periodeTot'),
  },
  RapportageOrder: { richting: geen },
  RapportageOrderVeld: {
    REGISTRATIE: volgorde('Rapportage.id'),
    PERIODE_TOT: volgorde('Rapportage.periodeTot'),
    POSITIE: vrijgave,
  },
  AanmeldingFilter: {
    status: filter('Aanmelding.status'),
    kenmerk: filter('Aanmelding.kenmerk'),
    kenmerken: filter('Aanmelding.kenmerk'),
    beoordeeldVanaf: filter('Aanmelding.beoordeeldOp'),
    opdrachtId: filter('Aanmelding.opdracht'),
    ontvangenVanaf: filter('Aanmelding.ontvangenOp'),
  },
  AanmeldingOrder: { richting: geen },
  AanmeldingOrderVeld: { ONTVANGEN_OP: volgorde('Aanmelding.ontvangenOp') },
  OpdrachtFilter: { wet: filter('Opdracht.wet'), lopend: filter('Opdracht.van', 'Opdracht.tot') },
  OpdrachtOrder: { richting: geen },
  OpdrachtOrderVeld: { KENMERK: volgorde('Opdracht.kenmerk') },
  NoodtoegangFilter: {
    openstaand: filter('Noodtoegang.besprokenOp'),
    clientId: filter('Noodtoegang.clientId'),
  },
  NoodtoegangOrder: { richting: geen },
  NoodtoegangOrderVeld: { VAN: volgorde('Noodtoegang.van') },
  RaadplegingFilter: {
    soort: filter('Raadpleging.ontvanger', 'VerstrekkingOntvanger.soort'),
    opdrachtgeverId: filter('Raadpleging.ontvanger', 'VerstrekkingOntvanger.id'),
    partnerId: filter('Raadpleging.ontvanger', 'VerstrekkingOntvanger.id'),
    medewerkerId: filter('Raadpleging.ontvanger', 'VerstrekkingOntvanger.id'),
    doel: filter('Raadpleging.doelen'),
    van: filter('Raadpleging.op'),
    tot: filter('Raadpleging.op'),
    uitkomst: filter('Raadpleging.uitkomst'),
  },
  VerstrekkingFilter: {
    soort: filter('Verstrekking.ontvanger', 'VerstrekkingOntvanger.soort'),
    opdrachtgeverId: filter('Verstrekking.ontvanger', 'VerstrekkingOntvanger.id'),
    partnerId: filter('Verstrekking.ontvanger', 'VerstrekkingOntvanger.id'),
    medewerkerId: filter('Verstrekking.ontvanger', 'VerstrekkingOntvanger.id'),
    doel: filter('Verstrekking.doelen'),
    van: filter('Verstrekking.op'),
    tot: filter('Verstrekking.op'),
    clientId: filter('Verstrekking.betrokkeneId'),
    raadplegingId: filter('Verstrekking.raadplegingId'),
    categorie: filter('Verstrekking.categorieen', 'VerstrekteCategorie.categorie'),
    metGegevens: filter('Verstrekking.categorieen', 'VerstrekteCategorie.categorie'),
    eerste: filter('Verstrekking.eerste'),
    noodtoegang: filter('Verstrekking.noodtoegangId'),
  },
  KennisgevingFilter: {
    clientId: filter('Kennisgeving.clientId'),
    ontvangerId: filter('Kennisgeving.ontvanger', 'VerstrekkingOntvanger.id'),
  },
  GrootboekOrder: { richting: geen },
  GrootboekOrderVeld: { OP: volgorde('Raadpleging.op', 'Verstrekking.op', 'Kennisgeving.op') },
};

/** How the gate treats a served field; of one that is reached through a guarded field, how it treats that. */
export function behandelingVan(coordinaat: string): Behandeling | undefined {
  const [type = '', veld = ''] = coordinaat.split('.');
  const behandeling = GEGEVENS[type]?.[veld];
  return behandeling?.aard === 'VIA' ? behandelingVan(behandeling.veld) : behandeling;
}

/** The categories of personal data that an argument uses, such as those of `TrajectFilter.status`. */
export function categorieenVan(argument: Coordinaat): readonly Categorie[] {
  const [houder = '', naam = ''] = argument.split('.');
  const gebruik = ARGUMENTEN[houder]?.[naam];
  if (gebruik === undefined) throw new Error(`${argument} does not stand in permissions/argumenten.ts`);
  if (gebruik.aard === 'GEEN') return [];
  return gebruik.velden.flatMap((veld) => {
    const behandeling = behandelingVan(veld);
    return behandeling?.aard === 'GEGEVEN' ? [behandeling.categorie] : [];
  });
}
