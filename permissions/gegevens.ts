import type { Aanvrager } from '../src/domain/aanvrager';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import type { Scope } from '../src/domain/scope';

type Soort = Aanvrager['soort'];

/**
 * How the gate treats a served field.
 * - OPEN: no personal data (ids of what is already in reach, code lists, plumbing of connections).
 * - WORTEL: a root field, for these kinds of caller, with this scope, under one of these purposes (null: any).
 * - SCHAKEL: leads from one noun to another, which is refused without the scope of where it leads.
 * - GEGEVEN: personal data of this category, judged for the dossier, aanmelding or opdrachtgever it belongs to, with this scope.
 * - VIA: reached only through the guarded field that is named, which judged it already.
 */
export type Behandeling =
  | { readonly aard: 'OPEN' }
  | {
      readonly aard: 'WORTEL';
      readonly voor: readonly Soort[];
      readonly scope: Scope | null;
      readonly onder: readonly Doel[] | null;
    }
  | { readonly aard: 'SCHAKEL'; readonly scope: Scope }
  | { readonly aard: 'GEGEVEN'; readonly categorie: Categorie; readonly scope: Scope }
  | { readonly aard: 'VIA'; readonly veld: `${string}.${string}` };

const open: Behandeling = { aard: 'OPEN' };
const via = (veld: `${string}.${string}`): Behandeling => ({ aard: 'VIA', veld });
const wortel = (scope: Scope | null, ...voor: Soort[]): Behandeling => ({ aard: 'WORTEL', voor, scope, onder: null });
const mutatie = (scope: Scope, onder: readonly Doel[], ...voor: Soort[]): Behandeling => ({
  aard: 'WORTEL',
  voor,
  scope,
  onder,
});
/** Counts without a person (CV-41). */
const cijfers = (...voor: Soort[]): Behandeling => ({
  aard: 'WORTEL',
  voor,
  scope: 'trajecten:lezen',
  onder: ['STATISTIEK'],
});
const schakel = (scope: Scope): Behandeling => ({ aard: 'SCHAKEL', scope });
const gegeven = (categorie: Categorie, scope: Scope): Behandeling => ({ aard: 'GEGEVEN', categorie, scope });
const vanClient = (categorie: Categorie): Behandeling => gegeven(categorie, 'clients:lezen');
const vanAanmelding = (categorie: Categorie): Behandeling => gegeven(categorie, 'aanmeldingen:lezen');
const vanRapportage = (categorie: Categorie): Behandeling => gegeven(categorie, 'rapportages:lezen');

const identiteit = vanClient('IDENTITEIT');
const etniciteit = vanClient('ETNICITEIT');
const toestemming = vanClient('TOESTEMMING');
const traject = gegeven('TRAJECT', 'trajecten:lezen');
const rapportage = vanRapportage('RAPPORTAGE');
const ingediend = vanAanmelding('IDENTITEIT');
const bsn = gegeven('BSN', 'bsn:lezen');
const medisch = gegeven('GEZONDHEID_MEDISCH', 'gezondheid:lezen');
const functioneel = gegeven('GEZONDHEID_FUNCTIONEEL', 'gezondheid:lezen');
const belemmeringen = gegeven('BELEMMERINGEN', 'gezondheid:lezen');
const naarClient = schakel('clients:lezen');
const naarTraject = schakel('trajecten:lezen');
const naarRapportage = schakel('rapportages:lezen');
const naarAanmelding = schakel('aanmeldingen:lezen');

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
    statistiek: cijfers('OPDRACHTGEVER', 'MEDEWERKER'),
    toegang: wortel('clients:lezen', ...LEZERS),
    toegangOp: wortel('clients:lezen', 'MEDEWERKER', 'BETROKKENE'),
    noodtoegangen: wortel('clients:lezen', 'MEDEWERKER', 'BETROKKENE'),
    verwerkingsregister: wortel(null, 'MEDEWERKER', 'BETROKKENE'),
    raadplegingen: wortel('clients:lezen', 'MEDEWERKER'),
    verstrekkingen: wortel('clients:lezen', 'MEDEWERKER', 'BETROKKENE'),
    kennisgevingen: wortel('clients:lezen', 'MEDEWERKER', 'BETROKKENE'),
    integratie: wortel('integraties:beheren', 'MEDEWERKER'),
    integraties: wortel('integraties:beheren', 'MEDEWERKER'),
    gebeurtenissen: wortel(null, 'OPDRACHTGEVER', 'PARTNER'),
  },
  Mutation: {
    registreerAanmelding: mutatie('aanmeldingen:schrijven', ['AANMELDING'], 'OPDRACHTGEVER', 'PARTNER', 'BETROKKENE'),
    registreerAanmeldingen: mutatie('aanmeldingen:schrijven', ['AANMELDING'], 'OPDRACHTGEVER', 'PARTNER', 'BETROKKENE'),
    beoordeelAanmelding: mutatie('aanmeldingen:schrijven', ['AANMELDING'], 'MEDEWERKER'),
    startTraject: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    beeindigTraject: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    schrijfRapportage: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    stelRapportageVast: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    geefRapportageVrij: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    sluitEvaluatie: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    legGeboortelandVast: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    legToestemmingVast: mutatie('toestemmingen:schrijven', ['UITVOERING', 'RECHTEN'], 'MEDEWERKER', 'BETROKKENE'),
    trekToestemmingIn: mutatie('toestemmingen:schrijven', ['UITVOERING', 'RECHTEN'], 'MEDEWERKER', 'BETROKKENE'),
    draagDossierOver: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    voegKanttekeningToe: mutatie('kanttekeningen:schrijven', ['UITVOERING', 'RECHTEN'], 'MEDEWERKER', 'BETROKKENE'),
    openNoodtoegang: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    sluitNoodtoegang: mutatie('dossiers:schrijven', ['UITVOERING', 'TOEZICHT'], 'MEDEWERKER'),
    bespreekNoodtoegang: mutatie('dossiers:schrijven', ['UITVOERING', 'TOEZICHT'], 'MEDEWERKER'),
    voegDocumentToe: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    legIdControleVast: mutatie('dossiers:schrijven', ['UITVOERING'], 'MEDEWERKER'),
    voegPortfolioItemToe: mutatie('portfolio:schrijven', ['RECHTEN'], 'BETROKKENE'),
    deelPortfolioItem: mutatie('portfolio:schrijven', ['RECHTEN'], 'BETROKKENE'),
    stopDelenPortfolioItem: mutatie('portfolio:schrijven', ['RECHTEN'], 'BETROKKENE'),
    registreerIntegratie: mutatie('integraties:beheren', ['UITVOERING', 'TOEZICHT'], 'MEDEWERKER'),
    wijzigIntegratie: mutatie('integraties:beheren', ['UITVOERING', 'TOEZICHT'], 'MEDEWERKER'),
    beeindigIntegratie: mutatie('integraties:beheren', ['UITVOERING', 'TOEZICHT'], 'MEDEWERKER'),
  },
  VoegDocumentToeResultaat: { documentId: open, client: naarClient, waarschuwingen: open, reedsGeregistreerd: open },
  LegIdControleVastResultaat: { client: naarClient, reedsGeregistreerd: open },
  VoegPortfolioItemToeResultaat: { itemId: open, client: naarClient, reedsGeregistreerd: open },
  DeelPortfolioItemResultaat: { client: naarClient, reedsGeregistreerd: open },
  StopDelenPortfolioItemResultaat: { client: naarClient },
  RegistreerAanmeldingResultaat: { aanmelding: open, waarschuwingen: open, reedsGeregistreerd: open },
  RegistreerAanmeldingenResultaat: { uitkomsten: open },
  AanmeldingUitkomst: { kenmerk: open, aanmelding: open, reedsGeregistreerd: open, waarschuwingen: open, fouten: open },
  AanmeldingFout: { code: open, veld: open, reden: open, regel: open, bericht: open },
  Waarschuwing: { code: open, veld: open, bericht: open, regel: open },
  BeoordeelAanmeldingResultaat: { aanmelding: open, waarschuwingen: open },
  StartTrajectResultaat: { traject: open, waarschuwingen: open, reedsGeregistreerd: open },
  BeeindigTrajectResultaat: { traject: open, waarschuwingen: open },
  SchrijfRapportageResultaat: { rapportage: open, waarschuwingen: open, reedsGeregistreerd: open },
  StelRapportageVastResultaat: { rapportage: open },
  GeefRapportageVrijResultaat: { rapportage: open },
  SluitEvaluatieResultaat: { traject: open, toestemmingen: open, reedsGeregistreerd: open },
  LegGeboortelandVastResultaat: { client: naarClient, reedsGeregistreerd: open },
  LegToestemmingVastResultaat: { toestemming: open, reedsGeregistreerd: open },
  TrekToestemmingInResultaat: { toestemming: open },
  DraagDossierOverResultaat: { traject: open, reedsGeregistreerd: open },
  VoegKanttekeningToeResultaat: { kanttekening: open, waarschuwingen: open, reedsGeregistreerd: open },
  Kanttekening: { id: open, client: naarClient, opdracht: open },
  OpenNoodtoegangResultaat: { noodtoegang: open, reedsGeregistreerd: open },
  SluitNoodtoegangResultaat: { noodtoegang: open },
  BespreekNoodtoegangResultaat: { noodtoegang: open },
  RegistreerIntegratieResultaat: { integratie: open, reedsGeregistreerd: open },
  WijzigIntegratieResultaat: { integratie: open },
  BeeindigIntegratieResultaat: { integratie: open },
  // What was agreed with systems, and who changed it: of organisations, to who answers for it.
  Integratie: {
    id: open,
    versie: open,
    soort: open,
    opdrachtgeverId: open,
    partnerId: open,
    naam: open,
    clients: open,
    doelen: open,
    standaardDoelen: open,
    scopes: open,
    opdrachtIds: open,
    certificaatOin: open,
    certificaatAfdruk: open,
    overeenkomstVan: open,
    overeenkomstTot: open,
    overeenkomstDoelen: open,
    reglementAanvaardOp: open,
    laatsteEvaluatieOp: open,
    geheimhoudingGetekendOp: open,
    verzoekenPerMinuut: open,
    van: open,
    tot: open,
    belemmering: open,
    wijzigingen: open,
  },
  IntegratieClient: { issuer: open, clientId: open, van: open },
  IntegratieBelemmering: { regel: open, reden: open, tot: open },
  IntegratieWijziging: { op: open, door: open, velden: open },
  IntegratieWijzigingVeld: { veld: open, voor: open, na: open },
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
  Statistiek: { kwartaal: open, peildatum: open, totaal: open, perVoorziening: open, perUitstroom: open },
  AantalPerVoorziening: { product: open, wet: open, aantal: open },
  AantalPerUitstroom: { uitstroom: open, aantal: open },
  Regel: { id: open, artikel: open, tekst: open },
  // What is explained to whom, permissions/uitleg.ts decides: no value of a dossier is among it.
  Toegang: { soort: open, rollen: open, doelen: open, bereikt: open, categorieen: open },
  ToegangTotCategorie: {
    categorie: open,
    toegestaan: open,
    regel: open,
    grondslag: open,
    code: open,
    perRij: open,
    opdrachten: open,
  },
  ToegangPerOpdracht: { opdracht: open, open, openingen: open, sluitingen: open, veranderingen: open },
  ToegangOpening: { regel: open, doelen: open, grondslag: open, feiten: open },
  ToegangSluiting: { regel: open, doelen: open, code: open, feiten: open },
  ToegangVerandering: { regel: open, doelen: open, feiten: open },
  ToegangFeit: { feit: open, tekst: open, vanRij: open, geldt: open },
  // What is processed, and nothing of anybody.
  Verwerkingsregister: { verantwoordelijke: open, activiteiten: open },
  Verwerkingsactiviteit: {
    id: open,
    naam: open,
    omschrijving: open,
    doelen: open,
    bewerkingen: open,
    betrokkenen: open,
    aanvragers: open,
    gronden: open,
    leidtNaar: open,
    bewaartermijn: open,
    bewaren: open,
    beveiliging: open,
  },
  Verwerkingsgrond: { doel: open, grondslag: open, regel: open, categorieen: open, ontvangers: open },
  Registerregel: { regel: open, uitvoering: open },
  // Of the past, to whom `pw.verklaar` tells it.
  ToegangOp: {
    id: open,
    op: open,
    soort: open,
    rollen: open,
    doelen: open,
    beleid: open,
    zelfdeBeleid: open,
    gelijk: open,
    nuToegestaan: open,
    categorieen: open,
  },
  ToegangTotCategorieOp: {
    categorie: open,
    velden: open,
    regel: open,
    grondslag: open,
    gelijk: open,
    toen: open,
    nu: open,
  },
  ToegangOordeel: { toegestaan: open, regel: open, grondslag: open, code: open },
  Opdrachtgever: {
    id: open,
    soort: open,
    naam: open,
    oin: open,
    kvk: open,
    contactpersonen: gegeven('CONTACTPERSOON', 'trajecten:lezen'),
  },
  Contactpersoon: {
    id: via('Opdrachtgever.contactpersonen'),
    naam: via('Opdrachtgever.contactpersonen'),
    functie: via('Opdrachtgever.contactpersonen'),
    telefoon: via('Opdrachtgever.contactpersonen'),
    email: via('Opdrachtgever.contactpersonen'),
    werkadres: via('Opdrachtgever.contactpersonen'),
  },
  Opdracht: {
    id: open,
    kenmerk: open,
    product: open,
    wet: open,
    van: open,
    tot: open,
    opdrachtgever: open,
    doelen: open,
    trajecten: naarTraject,
  },
  Client: {
    id: open,
    voornamen: identiteit,
    achternaam: identiteit,
    geboortedatum: identiteit,
    geslacht: identiteit,
    klantnummer: identiteit,
    adres: vanClient('ADRES'),
    telefoon: vanClient('TELEFOON'),
    email: vanClient('EMAIL'),
    bsn,
    geboorteland: vanClient('GEBOORTELAND'),
    nationaliteit: etniciteit,
    jarenInNederland: etniciteit,
    gezondheidMedisch: medisch,
    gezondheidFunctioneel: functioneel,
    belemmeringen,
    omstandigheden: vanClient('OMSTANDIGHEDEN'),
    arbeid: vanClient('ARBEID'),
    uitkering: vanClient('UITKERING'),
    documenten: vanClient('DOCUMENT'),
    papierenStukken: vanClient('DOCUMENT_PAPIER'),
    legitimatiebewijzen: vanClient('LEGITIMATIE'),
    idGecontroleerd: vanClient('ID_CONTROLE'),
    portfolio: vanClient('PORTFOLIO'),
    toestemmingen: toestemming,
    trajecten: naarTraject,
    rapportages: naarRapportage,
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
  Document: {
    id: via('Client.documenten'),
    drager: via('Client.documenten'),
    soort: via('Client.documenten'),
    titel: via('Client.documenten'),
    vindplaats: via('Client.documenten'),
    herkomst: via('Client.documenten'),
    vastgelegdOp: via('Client.documenten'),
  },
  IdControle: {
    soort: via('Client.idGecontroleerd'),
    op: via('Client.idGecontroleerd'),
    door: via('Client.idGecontroleerd'),
  },
  PortfolioItem: {
    id: via('Client.portfolio'),
    titel: via('Client.portfolio'),
    inhoud: via('Client.portfolio'),
    toegevoegdOp: via('Client.portfolio'),
    gedeeldMetOrganisatie: via('Client.portfolio'),
    gedeeldMetOpdrachtgevers: via('Client.portfolio'),
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
  // Account of what was done, to who answers for it, who watches over it and the client: the root decides for whom.
  Noodtoegang: {
    id: open,
    clientId: open,
    client: naarClient,
    geopendDoor: open,
    belang: open,
    reden: open,
    van: open,
    tot: open,
    besprokenOp: open,
  },
  // The same: who read what, and why that was right. No value of a dossier stands in it.
  VerstrekkingOntvanger: { soort: open, id: open, naam: open, rollen: open },
  Raadpleging: {
    id: open,
    op: open,
    ontvanger: open,
    doelen: open,
    operatie: open,
    uitkomst: open,
    code: open,
    regel: open,
    afgeschermd: open,
    wortels: open,
    gebruikt: open,
    operatieHash: open,
    traceId: open,
    beleid: open,
    betrokkenen: open,
  },
  RaadplegingAfscherming: { veld: open, aantal: open, code: open, regel: open },
  Verstrekking: {
    id: open,
    raadplegingId: open,
    op: open,
    ontvanger: open,
    doelen: open,
    operatie: open,
    gebruikt: open,
    omschrijving: open,
    betrokkeneSoort: open,
    betrokkeneId: open,
    client: naarClient,
    categorieen: open,
    eerste: open,
    noodtoegangId: open,
  },
  VerstrekteCategorie: {
    categorie: open,
    naam: open,
    velden: open,
    veldnamen: open,
    regel: open,
    regelId: open,
    grondslag: open,
  },
  Kennisgeving: {
    id: open,
    op: open,
    clientId: open,
    client: naarClient,
    ontvanger: open,
    verstrekking: open,
    tekst: open,
  },
  Gebeurtenis: {
    id: open,
    op: open,
    soort: open,
    betreft: open,
    objectId: open,
    reden: open,
    traject: naarTraject,
    rapportage: naarRapportage,
    aanmelding: naarAanmelding,
  },
  GebeurtenisConnection: { edges: open, nodes: open, pageInfo: open, inOpbouw: open },
  GebeurtenisEdge: { node: open, cursor: open },
  Traject: {
    id: open,
    versie: open,
    client: naarClient,
    opdracht: open,
    status: traject,
    startdatum: traject,
    geplandeEinddatum: traject,
    einddatum: traject,
    plan: traject,
    resultaat: traject,
    uitstroom: traject,
    afdeling: traject,
    geinformeerdOp: traject,
    rapportageVerschuldigdOp: traject,
    aanmelding: naarAanmelding,
    rapportages: naarRapportage,
    gespreksverslagen: gegeven('VERSLAG', 'trajecten:lezen'),
  },
  Uitstroom: {
    soort: via('Traject.uitstroom'),
    contractduurMaanden: via('Traject.uitstroom'),
    onbepaaldeTijd: via('Traject.uitstroom'),
    afspraak: via('Traject.uitstroom'),
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
    traject: naarTraject,
    client: naarClient,
    status: rapportage,
    periodeVan: rapportage,
    periodeTot: rapportage,
    werkzaamheden: rapportage,
    resultaten: rapportage,
    prognose: rapportage,
    vrijgegevenOp: rapportage,
    kosten: vanRapportage('FINANCIEEL'),
    gezondheidFunctioneel: functioneel,
    gezondheidMedisch: medisch,
    belemmeringen,
    omstandigheden: vanRapportage('OMSTANDIGHEDEN'),
    arbeid: vanRapportage('ARBEID'),
    uitkering: vanRapportage('UITKERING'),
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
    motivering: ingediend,
    client: naarClient,
    traject: naarTraject,
    voornamen: ingediend,
    achternaam: ingediend,
    geboortedatum: ingediend,
    geslacht: ingediend,
    klantnummer: ingediend,
    adres: vanAanmelding('ADRES'),
    telefoon: vanAanmelding('TELEFOON'),
    email: vanAanmelding('EMAIL'),
    bsn,
    hulpvraag: medisch,
    gezondheidMedisch: medisch,
    gezondheidFunctioneel: functioneel,
    belemmeringen,
    omstandigheden: vanAanmelding('OMSTANDIGHEDEN'),
    arbeid: vanAanmelding('ARBEID'),
    uitkering: vanAanmelding('UITKERING'),
    contactpersoon: vanAanmelding('CONTACTPERSOON'),
  },
  AanmeldingContactpersoon: {
    naam: via('Aanmelding.contactpersoon'),
    telefoon: via('Aanmelding.contactpersoon'),
    werkadres: via('Aanmelding.contactpersoon'),
  },
  PageInfo: { hasNextPage: open, hasPreviousPage: open, startCursor: open, endCursor: open },
  ...verbinding('Client'),
  ...verbinding('Traject'),
  ...verbinding('Aanmelding'),
  ...verbinding('Rapportage'),
  ...verbinding('Opdracht'),
  ...verbinding('Noodtoegang'),
  ...verbinding('Raadpleging'),
  ...verbinding('Verstrekking'),
  ...verbinding('Kennisgeving'),
};

/** What a value of a type belongs to; a type with a GEGEVEN field must stand here. */
export const ONDERWERPEN: Readonly<
  Record<string, 'CLIENT' | 'VAN_CLIENT' | 'OPDRACHT_VAN_CLIENT' | 'AANMELDING' | 'OPDRACHTGEVER'>
> = {
  Client: 'CLIENT',
  Toestemming: 'VAN_CLIENT',
  Traject: 'OPDRACHT_VAN_CLIENT',
  Rapportage: 'OPDRACHT_VAN_CLIENT',
  Aanmelding: 'AANMELDING',
  Opdrachtgever: 'OPDRACHTGEVER',
};

/** Values of the type belong to no dossier: those of an aanmelding, and of an opdrachtgever. */
export const isZonderDossier = (type: string): boolean =>
  ONDERWERPEN[type] === 'AANMELDING' || ONDERWERPEN[type] === 'OPDRACHTGEVER';
