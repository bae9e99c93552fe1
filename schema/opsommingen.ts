import { registerEnumType } from 'type-graphql';
import type { Aanvrager } from '../src/domain/aanvrager';
import type { Afschermcode } from '../src/domain/besluit';
import type { Categorie } from '../src/domain/categorie';
import type { Doel } from '../src/domain/doel';
import { FEITEN, type Feit } from '../src/domain/feit';
import { voorwaarde } from '../src/domain/feitwoorden';
import type { GebeurtenisObject, GebeurtenisSoort } from '../src/domain/gebeurtenis';
import type {
  AanmeldingBron,
  AanmeldingStatus,
  BelemmeringSoort,
  ClientstatusReden,
  ClientstatusSoort,
  DocumentSoort,
  Drager,
  Geslacht,
  Herkomst,
  KanttekeningSoort,
  LegitimatieSoort,
  Noodbelang,
  OpdrachtgeverSoort,
  Profiel,
  RapportageStatus,
  Rol,
  ToestemmingBron,
  ToestemmingVorm,
  TrajectStatus,
  Uitstroomgroep,
  UitstroomSoort,
  Wet,
} from '../src/domain/opsommingen';
import { PROFIEL_UITLEG } from '../src/domain/opsommingen';

const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);

/** Registers a closed list as a GraphQL enum; a value without a description, or one that is not in the list, does not compile. */
export function registreer<Waarde extends string>(
  name: string,
  description: string,
  uitleg: Readonly<Record<Waarde, string>>,
): Readonly<Record<Waarde, Waarde>> {
  const waarden = Object.keys(uitleg) as Waarde[];
  const opsomming = Object.fromEntries(waarden.map((waarde) => [waarde, waarde])) as Record<Waarde, Waarde>;
  const valuesConfig = Object.fromEntries(waarden.map((waarde) => [waarde, { description: uitleg[waarde] }]));
  registerEnumType(opsomming, { name, description, valuesConfig: valuesConfig as Record<Waarde, object> });
  return opsomming;
}

export const ProfielEnum = registreer<Profiel>(
  'Profiel',
  'Het privacyreglement dat voor een organisatie geldt. Elke organisatie heeft er precies één.',
  PROFIEL_UITLEG,
);

export const DoelEnum = registreer<Doel>(
  'Doel',
  'Waarvoor gegevens worden gevraagd of gebruikt. Elke aanvraag heeft een of meer doelen: uit de header Poortwachter-Doel of als standaard van de registratie.',
  {
    AANMELDING: 'Iemand aanmelden, de aanmelding beoordelen en de status volgen.',
    UITVOERING: 'Het traject of de zorg uitvoeren; alleen binnen de organisatie.',
    VERANTWOORDING: 'Verantwoording aan de opdrachtgever: wie, het verloop en vrijgegeven rapportages.',
    GESCHIKTHEID: 'Beoordelen voor welk werk iemand geschikt is; alleen als de opdracht het noemt.',
    PLAATSING: 'Iemand plaatsen bij een werkgever; alleen als de opdracht het noemt.',
    FINANCIERING: 'Het traject bekostigen en factureren: periode, product, uren en bedragen.',
    WETTELIJKE_PLICHT: 'Voldoen aan een plicht uit de wet die op de opdracht staat.',
    STATISTIEK: 'Anonieme cijfers, nooit over één persoon.',
    WERVING: 'De cliënt benaderen met een eigen aanbod; nooit door een derde.',
    RECHTEN: 'De rechten van de betrokkene: het eigen dossier inzien (AVG 15).',
    TOEZICHT: 'Toezicht binnen de organisatie door de FG en de directie.',
  },
);

export const CategorieEnum = registreer<Categorie>(
  'Categorie',
  'Een soort persoonsgegevens waarover het reglement apart beslist.',
  {
    IDENTITEIT: 'Naam, geboortedatum, geslacht en klantnummer.',
    ADRES: 'Straat, huisnummer, postcode en woonplaats.',
    TELEFOON: 'Telefoonnummer; kan op verzoek geheim zijn (F2-14).',
    EMAIL: 'E-mailadres; kan op verzoek geheim zijn (F2-14).',
    BSN: 'Burgerservicenummer: wettelijk nummer (AVG 87, UAVG 46).',
    ETNICITEIT: 'Nationaliteit en jaren in Nederland: bijzonder (AVG 9).',
    GEBOORTELAND: 'Geboorteland: bijzonder (AVG 9); alleen op eis van de opdracht en met schriftelijke toestemming.',
    GEZONDHEID_MEDISCH:
      'Hulpvraag, diagnose en behandeling: bijzonder (AVG 9); verlaat de organisatie in beginsel niet.',
    GEZONDHEID_FUNCTIONEEL: 'Mogelijkheden en belastbaarheid: bijzonder (AVG 9).',
    OMSTANDIGHEDEN: 'Persoonlijke omstandigheden: gevoelig (IM-02).',
    BELEMMERINGEN: 'Belemmeringen voor werk: bijzonder (AVG 9).',
    ARBEID: 'Opleiding, werkervaring, talen en beschikbaarheid.',
    UITKERING: 'Soort en duur van de uitkering: gevoelig.',
    TRAJECT: 'Het verloop van het traject.',
    RAPPORTAGE: 'Rapportages over het traject.',
    VERSLAG: 'Gespreksverslagen: verlaten de organisatie nooit.',
    FINANCIEEL: 'Uren en bedragen.',
    TOESTEMMING: 'Welke toestemmingen de cliënt gaf.',
    DOCUMENT: 'Verwijzingen naar bestanden van het dossier (CV-01).',
    DOCUMENT_PAPIER: 'Verwijzingen naar papieren stukken van het dossier (CV-21, WE-09, IM-36).',
    LEGITIMATIE: 'Kopieën van legitimatiebewijzen; zij dragen het BSN (F2-11).',
    ID_CONTROLE: 'Dat de identiteit is gecontroleerd, waarmee, wanneer en door wie (F2-11).',
    PORTFOLIO: 'Wat de cliënt zelf in het eigen portfolio opneemt (CV-32).',
    CONTACTPERSOON: 'Wie bij een opdrachtgever aanspreekbaar is; staat in geen dossier (F2-02, IM-42).',
  },
);

export const FeitEnum = registreer<Feit>(
  'Feit',
  'Iets waarvan een regel afhangt; bij elke regel staat welke feiten hij vraagt.',
  Object.fromEntries(FEITEN.map((feit) => [feit, `${hoofdletter(voorwaarde(feit))}.`])) as Record<Feit, string>,
);

export const AfschermcodeEnum = registreer<Afschermcode>(
  'Afschermcode',
  'Waarom een gegeven niet wordt getoond; dezelfde codes als in extensions.afgeschermd.',
  {
    GEEN_GROND: 'Geen regel opent het, of wat de regel vraagt is er niet.',
    GEEN_TOESTEMMING: 'De regel die het opent vraagt toestemming.',
    BUITEN_DOEL: 'Het is open voor een ander doel dan dat van het verzoek.',
    BUITEN_OPDRACHT: 'Het dossier ligt buiten de opdrachten van deze aanvrager.',
    ROL: 'Niet voor deze rol, of het token mist de scope.',
    GEHEIM_OP_VERZOEK: 'De cliënt vroeg het geheim te houden.',
    VERZET: 'De cliënt maakte bezwaar.',
    BEPERKT: 'De verwerking is beperkt.',
    BEROEPSGEHEIM: 'Ambt, beroep of wet gebiedt geheimhouding.',
    VERLOPEN: 'De bewaartermijn is voorbij.',
    VERWIJDERD_OP_VERZOEK: 'Gewist op verzoek van de cliënt.',
  },
);

export const AanvragerSoortEnum = registreer<Aanvrager['soort']>(
  'AanvragerSoort',
  'Wat voor aanvrager dit verzoek doet.',
  {
    OPDRACHTGEVER: 'Een systeem van een opdrachtgever.',
    PARTNER: 'Een systeem van een integratiepartner, die aanmeldingen aanlevert.',
    MEDEWERKER: 'Iemand die bij de organisatie werkt, met de rollen van de geldende autorisaties.',
    BETROKKENE: 'De cliënt zelf, een gemachtigde of een wettelijk vertegenwoordiger.',
  },
);

export const OpdrachtgeverSoortEnum = registreer<OpdrachtgeverSoort>(
  'OpdrachtgeverSoort',
  'Wat voor instelling de opdracht geeft (WE-01).',
  {
    GEMEENTE: 'Een gemeente.',
    UWV: 'Het Uitvoeringsinstituut Werknemersverzekeringen.',
    WERKGEVER: 'Een werkgever.',
    ZORG: 'Een zorginstelling.',
    ONDERWIJS: 'Een onderwijsinstelling.',
  },
);

export const RolEnum = registreer<Rol>(
  'Rol',
  'Een rol binnen de organisatie. Wat een rol mag, staat in het reglement; zij telt alleen met een geldend autorisatiebesluit (CV-18, IM-14).',
  {
    DIRECTIE: 'Directie.',
    BESTUUR: 'Bestuur (Factor Twee).',
    MANAGER: 'Manager: beheer, zonder inhoud van gesprekken (IM-15).',
    COORDINATOR: 'Coördinator van toegewezen opdrachten (IM-13).',
    TRAJECTBEGELEIDER: 'Coach, begeleider of zorgverlener van toegewezen cliënten.',
    STAGIAIR: 'Stagiair, alleen bij toegewezen cliënten (DI-19).',
    ADMINISTRATIE: 'Administratie of backoffice: contact- en beheergegevens (DI-19).',
    FG: 'Functionaris gegevensbescherming.',
  },
);

export const AanmeldingBronEnum = registreer<AanmeldingBron>('AanmeldingBron', 'Wie de aanmelding indiende.', {
  OPDRACHTGEVER: 'Een systeem van de opdrachtgever.',
  PARTNER: 'Een systeem van een integratiepartner.',
  ZELF: 'De betrokkene zelf (DI-03).',
});

export const AanmeldingStatusEnum = registreer<AanmeldingStatus>('AanmeldingStatus', 'Hoe ver een aanmelding is.', {
  ONTVANGEN: 'Ontvangen en nog niet beoordeeld.',
  GEACCEPTEERD: 'Door een medewerker geaccepteerd en aan een cliënt verbonden.',
  AFGEWEZEN: 'Door een medewerker afgewezen, met motivering.',
});

export const TrajectStatusEnum = registreer<TrajectStatus>('TrajectStatus', 'Hoe ver een traject is.', {
  GEPLAATST: 'De cliënt is geplaatst en het traject loopt (DI-06).',
  BEEINDIGD: 'Het traject is afgesloten, met einddatum.',
});

export const UitstroomSoortEnum = registreer<UitstroomSoort>(
  'UitstroomSoort',
  'Waar de cliënt aan het einde van een traject heen gaat (WE-13, IM-43).',
  {
    BETAALD_WERK: 'Arbeid op een arbeidsovereenkomst of overeenkomst van opdracht.',
    GESUBSIDIEERDE_ARBEID: 'Gesubsidieerde arbeid, naar afspraak met de opdrachtgever.',
    PARTICIPATIE: 'Een andere vorm van participatie, naar afspraak met de opdrachtgever.',
    EIGEN_WERK: 'Terug in de eigen functie bij de eigen werkgever.',
    PASSEND_WERK_INTERN: 'Ander passend werk bij de eigen werkgever.',
    DUURZAAM_BIJ_NIEUWE_WERKGEVER: 'Duurzame arbeid bij een nieuwe werkgever; een eigen doel, zonder termijn (WE-13).',
    OVERSTAP_VRIJWILLIGERSWERK: 'Vrijwilligerswerk bij een andere instelling (IM-17).',
    SCHOLING: 'Een opleiding.',
    ANDERE_VOORZIENING: 'Een andere voorziening of organisatie.',
    GEEN: 'Geen uitstroom, zoals bij voortijdig stoppen.',
  },
);

export const UitstroomgroepEnum = registreer<Uitstroomgroep>(
  'Uitstroomgroep',
  'Waarin cijfers de uitstroom tellen: in zo ruime groepen dat er niemand in te herkennen is.',
  {
    WERK: 'Werk: betaald of gesubsidieerd, bij de eigen of een nieuwe werkgever.',
    MEEDOEN: 'Participatie, vrijwilligerswerk, een opleiding of een andere voorziening.',
    GEEN: 'Geen uitstroom.',
    ONBEKEND: 'Op de peildatum liep het traject nog, of was de uitstroom niet vastgelegd.',
  },
);

export const RapportageStatusEnum = registreer<RapportageStatus>(
  'RapportageStatus',
  'Hoe ver een rapportage is. Buiten de organisatie bestaan alleen vrijgegeven rapportages.',
  {
    CONCEPT: 'In bewerking.',
    VASTGESTELD: 'Inhoudelijk vastgesteld en niet meer te wijzigen; nog niet vrijgegeven.',
    VRIJGEGEVEN: 'Vrijgegeven aan de opdrachtgever.',
  },
);

export const ToestemmingVormEnum = registreer<ToestemmingVorm>(
  'ToestemmingVorm',
  'In welke vorm toestemming is gegeven. Een regel kan een bepaalde vorm eisen.',
  {
    VRIJ: 'Vrij, specifiek en geïnformeerd (WE-07).',
    GERICHT: 'Vrijwillig en gericht op een doel (DI-02).',
    SCHRIFTELIJK: 'Schriftelijk en vooraf (CV-34, F2-04).',
    UITDRUKKELIJK: 'Uitdrukkelijk (AVG 9 lid 2 onder a; CV-37, WE-35).',
  },
);

export const ToestemmingBronEnum = registreer<ToestemmingBron>('ToestemmingBron', 'Waaruit de toestemming blijkt.', {
  FORMULIER: 'Een ondertekend formulier.',
  EPORTFOLIO_START: 'Het akkoord bij de start van het ePortfolio (CV-06); nooit genoeg voor gezondheid.',
  EVALUATIE: 'Een deelbeslissing bij een evaluatie, geldig tot de volgende (DI-11).',
  GESPREK: 'Mondeling, in een gesprek.',
  PORTAAL: 'Door de cliënt zelf gegeven in het portaal.',
});

export const WetEnum = registreer<Wet>('Wet', 'De wet waaronder een opdracht is gegeven, of die een grond geeft.', {
  WIA: 'Wet werk en inkomen naar arbeidsvermogen.',
  ZW: 'Ziektewet.',
  WW: 'Werkloosheidswet.',
  WAJONG: 'Wet arbeidsongeschiktheidsvoorziening jonggehandicapten.',
  PARTICIPATIEWET: 'Participatiewet.',
  WMO: 'Wet maatschappelijke ondersteuning 2015.',
  JEUGDWET: 'Jeugdwet.',
  WLZ: 'Wet langdurige zorg.',
  ZVW: 'Zorgverzekeringswet.',
  WVP: 'Wet verbetering poortwachter.',
  SUWI: 'Wet structuur uitvoeringsorganisatie werk en inkomen.',
  GEEN: 'Geen wet: een opdracht op overeenkomst.',
});

export const ClientstatusSoortEnum = registreer<ClientstatusSoort>(
  'ClientstatusSoort',
  'De positie van de cliënt tegenover de opdrachtgever (UAVG 30; WE-17).',
  {
    WERKNEMER: 'Werknemer.',
    UITKERINGSGERECHTIGD: 'Ontvangt een uitkering.',
    GEEN: 'Geen van beide.',
  },
);

export const ClientstatusRedenEnum = registreer<ClientstatusReden>(
  'ClientstatusReden',
  'Waarom re-integratie of begeleiding nodig is (UAVG 30; WE-17).',
  {
    ZIEKTE: 'Ziekte.',
    ARBEIDSONGESCHIKTHEID: 'Arbeidsongeschiktheid.',
    GEEN: 'Geen van beide.',
  },
);

export const GeslachtEnum = registreer<Geslacht>('Geslacht', 'Geslacht zoals opgegeven.', {
  VROUW: 'Vrouw.',
  MAN: 'Man.',
  X: 'X, zoals in het paspoort.',
  ONBEKEND: 'Niet bekend of niet opgegeven.',
});

export const BelemmeringSoortEnum = registreer<BelemmeringSoort>(
  'BelemmeringSoort',
  'Een soort belemmering voor werk (IM-45). Alle soorten gelden als bijzonder gegeven.',
  {
    GEZONDHEID: 'Gezondheid.',
    VERSLAVING: 'Verslaving (IM-41).',
    TAALBEHEERSING: 'Beheersing van het Nederlands.',
    WERKLOOSHEIDSDUUR: 'Duur van de werkloosheid.',
  },
);

export const KanttekeningSoortEnum = registreer<KanttekeningSoort>(
  'KanttekeningSoort',
  'Wat met de gegevens van een categorie meereist. Welke soort een organisatie kent, bepaalt haar reglement.',
  {
    KANTTEKENING: 'Er is grond voor verbetering, maar het document waarin het gegeven staat kan niet wijzigen (CV-57).',
    EIGEN_VERKLARING: 'Een verklaring van of namens de betrokkene over de gegevens (WE-28).',
    ZIENSWIJZE: 'De eigen zienswijze van de betrokkene, ook als een verzoek is afgewezen (F2-26).',
  },
);

export const NoodbelangEnum = registreer<Noodbelang>(
  'Noodbelang',
  'Waarvoor een noodtoegang opent; welke belangen het reglement kent, verschilt per organisatie.',
  {
    ZORGBELANG:
      'Het belang van de zorg gaat in een uitzonderlijke situatie voor (DI-16). Opent geen bijzondere gegevens.',
    VITAAL_BELANG:
      'Een vitaal belang van de cliënt, die zelf niet kan toestemmen (CV-09, DI-16; AVG 9(2)(c)). Opent ook gezondheid en gespreksverslagen.',
  },
);

export const HerkomstEnum = registreer<Herkomst>('Herkomst', 'Van wie een gegeven komt (CV-45, WE-01, IM-07, DI-03).', {
  BETROKKENE: 'Van de cliënt zelf.',
  GEMACHTIGD_DOOR_BETROKKENE: 'Van wie de cliënt daartoe machtigde.',
  OPDRACHTGEVER: 'Van de opdrachtgever.',
  VERWIJZER: 'Van wie de cliënt verwees.',
});

export const DragerEnum = registreer<Drager>('Drager', 'Waarop een document staat (CV-01).', {
  DIGITAAL: 'Een bestand in de beheerde omgeving.',
  PAPIER: 'Papier; hier staat alleen waar het ligt (CV-21). Niet bij Implacment (IM-36).',
});

export const DocumentSoortEnum = registreer<DocumentSoort>(
  'DocumentSoort',
  'Wat een document kan zijn. Een opname of beeld kan niet (IM-35); wat over gezondheid gaat, staat bij gezondheid.',
  {
    PLAN_VAN_AANPAK: 'Plan van aanpak of werkplan.',
    CV: 'Curriculum vitae.',
    DIPLOMA: 'Diploma of certificaat.',
    ARBEIDSOVEREENKOMST: 'Arbeidsovereenkomst.',
    BESCHIKKING: 'Beschikking van de opdrachtgever.',
    BRIEF: 'Brief of bericht.',
    FORMULIER: 'Ingevuld of ondertekend formulier.',
    LEGITIMATIEBEWIJS: 'Kopie van een legitimatiebewijs; alleen op een wet voor het BSN, liever de controle (F2-11).',
  },
);

export const LegitimatieSoortEnum = registreer<LegitimatieSoort>(
  'LegitimatieSoort',
  'Waarmee iemand zich legitimeert (Wet op de identificatieplicht, artikel 1).',
  {
    PASPOORT: 'Paspoort.',
    IDENTITEITSKAART: 'Identiteitskaart.',
    RIJBEWIJS: 'Rijbewijs.',
    VREEMDELINGENDOCUMENT: 'Vreemdelingendocument.',
  },
);

export const GebeurtenisObjectEnum = registreer<GebeurtenisObject>(
  'GebeurtenisObject',
  'Waarover een gebeurtenis gaat.',
  {
    TRAJECT: 'Een traject, met wat er uit het dossier van de cliënt onder die opdracht te lezen is.',
    RAPPORTAGE: 'Een vrijgegeven rapportage.',
    AANMELDING: 'Een aanmelding.',
  },
);

export const GebeurtenisSoortEnum = registreer<GebeurtenisSoort>(
  'GebeurtenisSoort',
  'Wat er voor deze aanvrager veranderde.',
  {
    VERSCHENEN: 'Het is nu te lezen: nieuw of vrijgegeven, of er is een grond voor gekomen, zoals een toestemming.',
    GEWIJZIGD: 'Het is veranderd, of er is meer van te lezen: lees het opnieuw.',
    VERMINDERD: 'Een deel is niet meer te lezen: lees het opnieuw en bewaar alleen wat u dan krijgt.',
    INGETROKKEN: 'Het is niet meer te lezen. Waarom niet, zegt reden alleen als u dat mag weten.',
  },
);
