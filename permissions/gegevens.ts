import type { Aanvrager } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Scope } from '../src/domain/scope';

type Soort = Aanvrager['soort'];

/**
 * How the gate treats a served field.
 * - OPEN: no personal data (ids of what is already in reach, code lists, plumbing of connections).
 * - WORTEL: a root field, for these kinds of caller, with this scope.
 * - GEGEVEN: personal data of this category, judged for the dossier or aanmelding it belongs to.
 * - VIA: reached only through the guarded field that is named, which judged it already.
 */
export type Behandeling =
  | { readonly aard: 'OPEN' }
  | { readonly aard: 'WORTEL'; readonly voor: readonly Soort[]; readonly scope: Scope | null }
  | { readonly aard: 'GEGEVEN'; readonly categorie: Categorie; readonly scope: Scope | null }
  | { readonly aard: 'VIA'; readonly veld: `${string}.${string}` };

const open: Behandeling = { aard: 'OPEN' };
const via = (veld: `${string}.${string}`): Behandeling => ({ aard: 'VIA', veld });
const wortel = (scope: Scope | null, ...voor: Soort[]): Behandeling => ({ aard: 'WORTEL', voor, scope });
const gegeven = (categorie: Categorie, scope: Scope | null = null): Behandeling => ({
  aard: 'GEGEVEN',
  categorie,
  scope,
});

const identiteit = gegeven('IDENTITEIT');
const etniciteit = gegeven('ETNICITEIT');
const traject = gegeven('TRAJECT');
const rapportage = gegeven('RAPPORTAGE');
const toestemming = gegeven('TOESTEMMING');
const bsn = gegeven('BSN', 'bsn:lezen');
const medisch = gegeven('GEZONDHEID_MEDISCH', 'gezondheid:lezen');
const functioneel = gegeven('GEZONDHEID_FUNCTIONEEL', 'gezondheid:lezen');
const belemmeringen = gegeven('BELEMMERINGEN', 'gezondheid:lezen');

const IEDEREEN: Soort[] = ['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE'];
const LEZERS: Soort[] = ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'];

const verbinding = (naam: string): Record<string, Record<string, Behandeling>> => ({
  [`${naam}Connection`]: { edges: open, nodes: open, pageInfo: open, totaalAantal: open },
  [`${naam}Edge`]: { node: open, cursor: open },
});

/**
 * THE table: every served field and its category. graphql-shield's tree is generated from it, and the gateway does
 * not start while a field of the schema is missing here, or one stands here that the schema does not have.
 */
export const GEGEVENS: Readonly<Record<string, Readonly<Record<string, Behandeling>>>> = {
  Query: {
    ik: wortel(null, ...IEDEREEN),
    reglement: wortel(null, ...IEDEREEN),
    organisaties: wortel(null, ...IEDEREEN),
    opdrachten: wortel(null, ...IEDEREEN),
    client: wortel('clients:lezen', ...LEZERS),
    clients: wortel('clients:lezen', ...LEZERS),
    traject: wortel('trajecten:lezen', ...LEZERS),
    trajecten: wortel('trajecten:lezen', ...LEZERS),
    aanmelding: wortel('aanmeldingen:lezen', ...IEDEREEN),
    aanmeldingen: wortel('aanmeldingen:lezen', ...IEDEREEN),
    rapportage: wortel('rapportages:lezen', ...LEZERS),
    rapportages: wortel('rapportages:lezen', ...LEZERS),
  },
  Mutation: {
    registreerAanmelding: wortel('aanmeldingen:schrijven', 'OPDRACHTGEVER', 'PARTNER', 'BETROKKENE'),
    beoordeelAanmelding: wortel('aanmeldingen:schrijven', 'MEDEWERKER'),
    startTraject: wortel('dossiers:schrijven', 'MEDEWERKER'),
    beeindigTraject: wortel('dossiers:schrijven', 'MEDEWERKER'),
    schrijfRapportage: wortel('dossiers:schrijven', 'MEDEWERKER'),
    stelRapportageVast: wortel('dossiers:schrijven', 'MEDEWERKER'),
    geefRapportageVrij: wortel('dossiers:schrijven', 'MEDEWERKER'),
    sluitEvaluatie: wortel('dossiers:schrijven', 'MEDEWERKER'),
    legToestemmingVast: wortel('toestemmingen:schrijven', 'MEDEWERKER', 'BETROKKENE'),
    trekToestemmingIn: wortel('toestemmingen:schrijven', 'MEDEWERKER', 'BETROKKENE'),
  },
  RegistreerAanmeldingResultaat: { aanmelding: open, waarschuwingen: open, reedsGeregistreerd: open },
  Waarschuwing: { code: open, bericht: open, regel: open },
  BeoordeelAanmeldingResultaat: { aanmelding: open },
  StartTrajectResultaat: { traject: open, reedsGeregistreerd: open },
  BeeindigTrajectResultaat: { traject: open },
  SchrijfRapportageResultaat: { rapportage: open, reedsGeregistreerd: open },
  StelRapportageVastResultaat: { rapportage: open },
  GeefRapportageVrijResultaat: { rapportage: open },
  SluitEvaluatieResultaat: { traject: open, toestemmingen: open, reedsGeregistreerd: open },
  LegToestemmingVastResultaat: { toestemming: open, reedsGeregistreerd: open },
  TrekToestemmingInResultaat: { toestemming: open },
  Ik: {
    soort: open,
    naam: open,
    organisatie: open,
    opdrachtgever: open,
    rollen: open,
    doelen: open,
    scopes: open,
  },
  Organisatie: { id: open, naam: open, contact: open, reglement: open },
  Reglement: { id: open, naam: open, versie: open, url: open, doelen: open, regels: open },
  Regel: { id: open, artikel: open, tekst: open },
  Opdrachtgever: { id: open, soort: open, naam: open, oin: open, kvk: open },
  Opdracht: {
    id: open,
    kenmerk: open,
    product: open,
    wet: open,
    van: open,
    tot: open,
    opdrachtgever: open,
    doelen: open,
    trajecten: open,
  },
  Client: {
    id: open,
    voornamen: identiteit,
    achternaam: identiteit,
    geboortedatum: identiteit,
    geslacht: identiteit,
    klantnummer: identiteit,
    adres: gegeven('ADRES'),
    telefoon: gegeven('TELEFOON'),
    email: gegeven('EMAIL'),
    bsn,
    geboorteland: etniciteit,
    nationaliteit: etniciteit,
    jarenInNederland: etniciteit,
    gezondheidMedisch: medisch,
    gezondheidFunctioneel: functioneel,
    belemmeringen,
    omstandigheden: gegeven('OMSTANDIGHEDEN'),
    arbeid: gegeven('ARBEID'),
    uitkering: gegeven('UITKERING'),
    toestemmingen: toestemming,
    trajecten: open,
    rapportages: open,
  },
  Adres: {
    straat: via('Client.adres'),
    huisnummer: via('Client.adres'),
    postcode: via('Client.adres'),
    woonplaats: via('Client.adres'),
  },
  GezondheidMedisch: {
    hulpvraag: via('Client.gezondheidMedisch'),
    diagnose: via('Client.gezondheidMedisch'),
    behandeling: via('Client.gezondheidMedisch'),
  },
  GezondheidFunctioneel: {
    mogelijkheden: via('Client.gezondheidFunctioneel'),
    belastbaarheid: via('Client.gezondheidFunctioneel'),
    urenPerWeek: via('Client.gezondheidFunctioneel'),
    beoordeeldDoor: via('Client.gezondheidFunctioneel'),
    deskundigheid: via('Client.gezondheidFunctioneel'),
  },
  Belemmering: { soort: via('Client.belemmeringen'), omschrijving: via('Client.belemmeringen') },
  Omstandigheden: {
    omschrijving: via('Client.omstandigheden'),
    kinderopvang: via('Client.omstandigheden'),
    zorgplicht: via('Client.omstandigheden'),
    schulden: via('Client.omstandigheden'),
    bewijsGoedGedrag: via('Client.omstandigheden'),
    bewijsGoedGedragFunctie: via('Client.omstandigheden'),
    relevantie: via('Client.omstandigheden'),
  },
  Arbeid: {
    opleidingsniveau: via('Client.arbeid'),
    opleidingen: via('Client.arbeid'),
    werkervaring: via('Client.arbeid'),
    talen: via('Client.arbeid'),
    rijbewijs: via('Client.arbeid'),
    beschikbareUren: via('Client.arbeid'),
  },
  Uitkering: {
    soort: via('Client.uitkering'),
    ingangsdatum: via('Client.uitkering'),
    einddatum: via('Client.uitkering'),
  },
  Toestemming: {
    id: open,
    doel: toestemming,
    categorie: toestemming,
    ontvanger: toestemming,
    vorm: toestemming,
    bron: toestemming,
    informatieversie: toestemming,
    van: toestemming,
    tot: toestemming,
  },
  Traject: {
    id: open,
    versie: open,
    client: open,
    opdracht: open,
    status: traject,
    startdatum: traject,
    geplandeEinddatum: traject,
    einddatum: traject,
    plan: traject,
    resultaat: traject,
    geinformeerdOp: traject,
    rapportageVerschuldigdOp: traject,
    aanmelding: open,
    rapportages: open,
    gespreksverslagen: gegeven('VERSLAG'),
  },
  Gespreksverslag: {
    id: via('Traject.gespreksverslagen'),
    gesprekOp: via('Traject.gespreksverslagen'),
    tekst: via('Traject.gespreksverslagen'),
    opgesteldOp: via('Traject.gespreksverslagen'),
  },
  Rapportage: {
    id: open,
    versie: open,
    traject: open,
    client: open,
    status: rapportage,
    periodeVan: rapportage,
    periodeTot: rapportage,
    werkzaamheden: rapportage,
    resultaten: rapportage,
    prognose: rapportage,
    vrijgegevenOp: rapportage,
    kosten: gegeven('FINANCIEEL'),
    gezondheidFunctioneel: functioneel,
    gezondheidMedisch: medisch,
    belemmeringen,
    omstandigheden: gegeven('OMSTANDIGHEDEN'),
    arbeid: gegeven('ARBEID'),
    uitkering: gegeven('UITKERING'),
  },
  Kosten: { uren: via('Rapportage.kosten'), bedragInCenten: via('Rapportage.kosten') },
  Aanmelding: {
    id: open,
    versie: open,
    kenmerk: open,
    status: open,
    bron: open,
    ontvangenOp: open,
    beoordeeldOp: open,
    opdracht: open,
    motivering: open,
    client: open,
    traject: open,
    voornamen: identiteit,
    achternaam: identiteit,
    geboortedatum: identiteit,
    geslacht: identiteit,
    klantnummer: identiteit,
    adres: gegeven('ADRES'),
    telefoon: gegeven('TELEFOON'),
    email: gegeven('EMAIL'),
    bsn,
    hulpvraag: medisch,
    gezondheidMedisch: medisch,
    gezondheidFunctioneel: functioneel,
    belemmeringen,
    omstandigheden: gegeven('OMSTANDIGHEDEN'),
    arbeid: gegeven('ARBEID'),
    uitkering: gegeven('UITKERING'),
  },
  PageInfo: { hasNextPage: open, hasPreviousPage: open, startCursor: open, endCursor: open },
  ...verbinding('Client'),
  ...verbinding('Traject'),
  ...verbinding('Aanmelding'),
  ...verbinding('Rapportage'),
  ...verbinding('Opdracht'),
};

/** What a value of a type belongs to; a type with a GEGEVEN field must stand here. */
export const ONDERWERPEN: Readonly<Record<string, 'CLIENT' | 'VAN_CLIENT' | 'OPDRACHT_VAN_CLIENT' | 'AANMELDING'>> = {
  Client: 'CLIENT',
  Toestemming: 'VAN_CLIENT',
  Traject: 'OPDRACHT_VAN_CLIENT',
  Rapportage: 'OPDRACHT_VAN_CLIENT',
  Aanmelding: 'AANMELDING',
};
