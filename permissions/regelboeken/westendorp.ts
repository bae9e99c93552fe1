import { afgedwongen, gepland, type Regelboek, vastgelegd } from '../regelboek';

/** The rules of the reglement of WESTENDORP, in the order of its own text. */
export const westendorp: Regelboek = {
  'WE-01': {
    artikel: '1.1',
    tekst: 'Gegevens komen bij aanvang van de opdrachtgever (gemeente, UWV, zorg- of onderwijsinstelling).',
    soorten: ['ONTVANGERS', 'TRANSPARANTIE'],
    stand: afgedwongen(
      'Een aanmelding komt van een geregistreerde opdrachtgever van een bekende soort; wat hij levert draagt herkomst OPDRACHTGEVER.',
    ),
  },
  'WE-02': {
    artikel: '1.1',
    tekst:
      "Gesloten lijst: naam, adres, woonplaats, geslacht, geboortedatum, BSN, telefoon, persoonlijke situatie/beperkingen/stoornissen/diagnostiek, eventuele uitkering, opleidingen/diploma's, werkervaring.",
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Een aanmelding neemt alleen de elf groepen van artikel 1.1 aan.'),
  },
  'WE-03': {
    artikel: '1.1',
    tekst: 'BSN wordt aangeleverd en verwerkt.',
    soorten: ['BSN'],
    stand: afgedwongen('UWV en gemeente krijgen en leveren het BSN; ieder ander alleen met een wet op de opdracht.'),
  },
  'WE-04': {
    artikel: '1.2',
    tekst: 'Verwerken omvat ook raadplegen, verspreiden, afschermen, wissen.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Lezen én schrijven vragen een doel, openen alleen op een grond, horen bij een verwerkingsactiviteit van het register, en worden vastgelegd voor er antwoord is; de cliënt leest met `verstrekkingen` wie wat waarvoor kreeg.',
    ),
  },
  'WE-05': {
    artikel: '1.5',
    tekst: 'Gebruiker = geautoriseerd door of namens verantwoordelijke.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zonder geldige autorisatie in de database is niemand gebruiker.'),
  },
  'WE-06': {
    artikel: '1.7, 1.8',
    tekst:
      'Opdrachtgever is opdrachtverlener; derde is ieder ander dan betrokkene, verantwoordelijke, gebruiker, gemachtigde van verwerker.',
    soorten: ['ONTVANGERS'],
    stand: afgedwongen('De opdrachtgever is een eigen soort ontvanger; wie geen opdracht heeft, leest niets.'),
  },
  'WE-07': {
    artikel: '1.9',
    tekst: 'Toestemming = vrij, specifiek, geïnformeerd.',
    soorten: ['TOESTEMMING'],
    stand: afgedwongen('Toestemming geldt voor één doel, één ontvanger en één categorie; "alles" bestaat niet.'),
  },
  'WE-08': {
    artikel: '1.10',
    tekst: 'Bijzondere gegevens = alle medische gegevens.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen(
      'Beperkingen, stoornissen, diagnose, belastbaarheid en behandeling zijn gezondheid en staan achter de poort.',
    ),
  },
  'WE-09': {
    artikel: '2',
    tekst: 'Geldt ook voor niet-geautomatiseerde bestanden.',
    soorten: ['DOEL'],
    stand: afgedwongen('Ook een verwijzing naar papier hoort bij het reglement en gaat langs de poort.'),
  },
  'WE-10': {
    artikel: '3.1',
    tekst:
      'Doelen: re-integratie van (deels) zieke/AO cliënten in dienst van opdrachtgever; arbeidsparticipatie met of zonder uitkering.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Alleen de doelen van dit profiel openen; re-integratie en participatie staan in de doelenlijst als UITVOERING.',
    ),
  },
  'WE-11': {
    artikel: '3.1',
    tekst:
      'Deeldoelen: geschiktheid beoordelen (opleiding, ervaring, eventuele medische beperkingen, voorkeur); terugkeer eigen werk; passend werk intern; nieuwe werkgever; uitkering → arbeid ≥ 6 maanden of gesubsidieerd/participatie naar afspraak.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Beperkingen leest alleen onder GESCHIKTHEID wie de cliënt niet behandelt; de opdracht moet het doel noemen.',
    ),
  },
  'WE-12': {
    artikel: '3.1',
    tekst:
      'Deeldoelen: administratie, rapportage en verantwoording aan opdrachtgever; wettelijke (fiscale, sociaalverzekerings-) verplichtingen.',
    soorten: ['DOEL'],
    stand: afgedwongen('Een opdrachtgever heeft VERANTWOORDING, en verder alleen de doelen die zijn opdracht noemt.'),
  },
  'WE-13': {
    artikel: '3.1',
    tekst:
      'Van uitkering naar arbeid: overeenkomst voor minimaal 6 maanden, of gesubsidieerde arbeid of participatie naar afspraak; "duurzame arbeid" bij een nieuwe werkgever is een ander doel, zonder termijn.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Wie onder de opdracht een uitkering ontvangt, stroomt alleen uit naar betaald werk met een overeenkomst van minstens zes maanden, en naar gesubsidieerde arbeid of participatie alleen met de afspraak erbij; duurzame arbeid bij een nieuwe werkgever kent geen termijn.',
    ),
  },
  'WE-14': {
    artikel: '3.2',
    tekst: 'Uitsluitend verwerken volgens het verkrijgingsdoel.',
    soorten: ['DOEL'],
    stand: afgedwongen('Een ander doel dan dat van de opdracht opent niets; een verenigbaarheidstoets telt hier niet.'),
  },
  'WE-15': {
    artikel: '4.2',
    tekst:
      'Juistheid en volledigheid bevorderen; beveiligen tegen verlies, onbevoegd kennisnemen, wijzigen of verstrekken.',
    soorten: ['JUISTHEID', 'BEVEILIGING'],
    stand: afgedwongen('Invoer wordt gekeurd en wijzigen kan alleen op de versie die men las.'),
  },
  'WE-16': {
    artikel: '4.3',
    tekst:
      'Gronden: overeenkomst met betrokkene; overeenkomst opdrachtgever–verantwoordelijke bij (wettelijke) re-integratieplicht; wettelijke plicht.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'De overeenkomst met de opdrachtgever opent alleen via zijn opdracht en rust dan op AVG 6(1)(e) of (f); die met de betrokkene op (b), een wettelijke plicht op (c).',
    ),
  },
  'WE-17': {
    artikel: '4.4',
    tekst:
      'Gezondheid alleen als nodig voor wettelijke voorschriften of voor re-integratie/begeleiding bij ziekte of AO.',
    soorten: ['GEZONDHEID', 'GRONDSLAG'],
    stand: afgedwongen(
      'Gezondheid opent alleen bij ziekte of arbeidsongeschiktheid van een werknemer of uitkeringsgerechtigde, of op een genoemd wettelijk voorschrift.',
    ),
  },
  'WE-18': {
    artikel: '4.4',
    tekst: 'Geen toestemming nodig, wél op het moment van verwerken informeren.',
    soorten: ['GEZONDHEID', 'TRANSPARANTIE'],
    stand: afgedwongen(
      'Gezondheid wordt pas gelezen en geschreven als de cliënt is geïnformeerd; toestemming wordt niet gevraagd.',
    ),
  },
  'WE-19': {
    artikel: '5.1',
    tekst: 'Alleen gebruikers, en alleen voor zover nodig voor hun taak.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Elke rol leest alleen wat haar taak vraagt, van de cliënten die haar toekomen.'),
  },
  'WE-20': {
    artikel: '5.2',
    tekst: 'Strikte geheimhouding.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zonder getekende geheimhouding telt een autorisatie niet.'),
  },
  'WE-21': {
    artikel: '5.3',
    tekst: 'Derden: ook alleen voor taak, met zelfde geheimhouding en reglement.',
    soorten: ['ONTVANGERS', 'VERWERKER'],
    stand: afgedwongen('Een afnemer die het reglement niet heeft aanvaard, krijgt geen toegang.'),
  },
  'WE-22': {
    artikel: '7.2',
    tekst:
      'Terugmelden aan opdrachtgever mag voor gegevens die rechtstreeks verband houden met doel en/of verstrekte opdracht.',
    soorten: ['VERSTREKKING'],
    stand: afgedwongen(
      'Een opdrachtgever bereikt alleen dossiers van eigen opdrachten en daarvan alleen wat de opdracht betreft; een vreemd dossier bestaat voor hem niet.',
    ),
  },
  'WE-23': {
    artikel: '7.1',
    tekst: 'Aan derden alleen met voorafgaande toestemming, tenzij wet of re-integratieovereenkomst.',
    soorten: ['VERSTREKKING', 'TOESTEMMING'],
    stand: afgedwongen(
      'Aan een derde alleen op wet, re-integratieovereenkomst of voorafgaande toestemming die nog geldt.',
    ),
  },
  'WE-24': {
    artikel: '7.2',
    tekst: 'Bij wettelijke plicht te verstrekken: geen toestemming nodig.',
    soorten: ['VERSTREKKING'],
    stand: afgedwongen('Wat de wet op de opdracht noemt, gaat zonder toestemming; niets anders.'),
  },
  'WE-25': {
    artikel: '8.1',
    tekst: 'Recht op inzage en afschrift.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'De cliënt leest het eigen dossier al; verzoek, afschrift en termijn volgen.'),
  },
  'WE-26': {
    artikel: '8.2',
    tekst: 'Alleen betrokkene of gemachtigde, die zich legitimeert of bevoegdheid aantoont.',
    soorten: ['IDENTITEIT', 'VERTEGENWOORDIGING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'WE-27': {
    artikel: '8.3',
    tekst: 'Weigeren voor: bescherming betrokkene of anderen; voorkomen/opsporen/vervolgen strafbare feiten.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'De twee weigeringsgronden volgen met de verzoeken.'),
  },
  'WE-28': {
    artikel: '9.1',
    tekst: 'Op verzoek een verklaring van of namens betrokkene aan de gegevens toevoegen.',
    soorten: ['RECHT'],
    stand: afgedwongen('De eigen verklaring reist mee: wie het gegeven leest, krijgt haar in hetzelfde antwoord.'),
  },
  'WE-29': {
    artikel: '9.2',
    tekst: 'Correctie bij onjuist, onvolledig, niet ter zake, onrechtmatig; schriftelijk.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'WE-30': {
    artikel: '9.2',
    tekst: 'Niet beslissen voordat de gebruiker/verwerker die verzamelde (of opvolger/waarnemer) is gehoord.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'WE-31': {
    artikel: '9.3',
    tekst: 'Binnen vier weken schriftelijk bericht; weigering altijd met redenen.',
    soorten: ['RECHT', 'WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'WE-32': {
    artikel: '9.4',
    tekst: 'Geen verwijdering waar de wet bewaren eist.',
    soorten: ['BEWAREN', 'WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken en de bewaarklok.'),
  },
  'WE-33': {
    artikel: '9.5',
    tekst: 'Besluit zo spoedig mogelijk uitvoeren.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'WE-34': {
    artikel: '9.6',
    tekst: 'Na verwijdering komt in de gegevens een verklaring dat op verzoek is verwijderd.',
    soorten: ['VERNIETIGEN'],
    stand: gepland('BEWAREN', 'De verklaring van verwijdering volgt met het wissen.'),
  },
  'WE-35': {
    artikel: '10.1',
    tekst: 'Werving alleen met uitdrukkelijke toestemming; verzet altijd en kosteloos.',
    soorten: ['WERVING', 'TOESTEMMING', 'KOSTEN'],
    stand: afgedwongen(
      'Onder WERVING leest alleen wie binnen werkt, en alleen contactgegevens waarvoor de cliënt daartoe uitdrukkelijk toestemming gaf; intrekken is verzet, kost niets en sluit meteen.',
    ),
  },
  'WE-36': {
    artikel: '10.2',
    tekst: 'Na verzet direct stoppen.',
    soorten: ['WERVING'],
    stand: gepland(
      'RECHTEN',
      'Intrekken van de toestemming sluit WERVING vanaf de eerstvolgende aanvraag; een verzet als verzoek volgt.',
    ),
  },
  'WE-37': {
    artikel: '11.1',
    tekst: 'Niet langer identificeerbaar dan nodig.',
    soorten: ['BEWAREN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'WE-38': {
    artikel: '11.2',
    tekst: 'Standaard eindigt de termijn twee jaar na laatste contact door of namens verantwoordelijke met betrokkene.',
    soorten: ['BEWAREN', 'BEWAARTERMIJN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'WE-39': {
    artikel: '11.3',
    tekst:
      'Na einde overeenkomst met opdrachtgever: alles herleidbaar weg twee jaar na overeengekomen einde begeleiding.',
    soorten: ['BEWAREN', 'BEWAARTERMIJN', 'VERNIETIGEN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'WE-40': {
    artikel: '11.3',
    tekst: 'Wettelijk te bewaren gegevens: zeven jaar.',
    soorten: ['BEWAREN', 'BEWAARTERMIJN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'WE-41': {
    artikel: '12.1–12.2',
    tekst: 'Klacht bij verantwoordelijke, volgens klachtenreglement.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Klachten volgen.'),
  },
  'WE-42': {
    artikel: '6.1–6.2',
    tekst: 'Adequate beveiliging, voorschriften opgesteld en nageleefd.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen(
      'De poort start niet met een uitgever zonder TLS of met een databaserol die te veel mag; TLS voor de poort, versleuteling van de opslag en eigen voorschriften blijven werk van de organisatie.',
    ),
  },
  'WE-43': {
    artikel: '4.1',
    tekst: 'Verantwoordelijke is aanspreekbaar voor naleving.',
    soorten: ['TRANSPARANTIE'],
    stand: vastgelegd('Naam en contact van de verwerkingsverantwoordelijke zijn voor elke beller opvraagbaar.'),
  },
};
