import { afgedwongen, gepland, type Regelboek, vastgelegd } from '../regelboek';

/** The rules of the reglement of FACTOR2, in the order of its own text. */
export const factor2: Regelboek = {
  'F2-01': {
    artikel: '2.1, 4.2a',
    tekst: 'Niet meer gegevens dan nodig; alleen relevant en redelijk voor het doel.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Een aanmelding neemt alleen de gesloten lijst aan.'),
  },
  'F2-02': {
    artikel: '2.2',
    tekst: 'Geldt voor deelnemers en oud-deelnemers; zelfde norm voor medewerkers, opdrachtgevers, relaties.',
    soorten: ['DOEL'],
    stand: afgedwongen('Contactpersonen bij opdrachtgevers zijn een eigen categorie achter dezelfde poort.'),
  },
  'F2-03': {
    artikel: '3.1',
    tekst: 'Alle informatie over deelnemers vertrouwelijk.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zonder getekende geheimhouding telt een autorisatie niet.'),
  },
  'F2-04': {
    artikel: '3.2',
    tekst: 'Niets naar derden zonder voorafgaande schriftelijke toestemming, tenzij wettelijk voorschrift.',
    soorten: ['VERSTREKKING', 'TOESTEMMING'],
    stand: afgedwongen(
      'Buiten alleen op de wet van de opdracht of op schriftelijke toestemming die nog geldt; een werkgever is derde.',
    ),
  },
  'F2-05': {
    artikel: '3.3',
    tekst: 'Alle deelnemersgegevens zijn persoonsgegevens.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Elk gegeven van een deelnemer heeft een categorie achter de poort; een openbaar veld bestaat niet.',
    ),
  },
  'F2-06': {
    artikel: '3.4',
    tekst: 'Geheimhouding volgens OSV 1997.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Wat onder een opdracht van UWV of gemeente staat, leest alleen wie geheimhouding tekende.'),
  },
  'F2-07': {
    artikel: '4.2a',
    tekst:
      'Doelen: contact; dienstverlening; deelnemersbestand; administratie/planning; begeleiding op maat; rapporteren ter verantwoording aan opdrachtgevers; wettelijke verplichtingen; facturering.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Alleen de doelen van dit profiel openen; een opdrachtgever heeft VERANTWOORDING en FINANCIERING, en wat zijn opdracht noemt.',
    ),
  },
  'F2-08': {
    artikel: '4.2b',
    tekst:
      'Gegevens: naam/voornamen, adres, postcode/woonplaats, geboortedatum, telefoon(s), e-mail, medische gegevens (voor zover ten behoeve van), CV, dienstverband/arbeidsverleden, kopie ID, plan van aanpak/werkplan UWV of gemeente, functionele mogelijkheden/belastbaarheid, gespreksverslagen en rapportages.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Een aanmelding neemt alleen de lijst van 4.2b aan; geslacht en BSN worden geweigerd.'),
  },
  'F2-09': {
    artikel: '4.2b',
    tekst: 'Medische gegevens alleen "voor zover ten behoeve van" het doel.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen('Medische gegevens zonder "ten behoeve van" worden geweigerd en niet getoond.'),
  },
  'F2-10': {
    artikel: '4.2b',
    tekst: 'Functionele mogelijkheden en belastbaarheid aparte post naast medisch.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen(
      'Medisch en functioneel zijn twee categorieën; een werkgever leest nooit medisch, en functioneel alleen van een deskundige.',
    ),
  },
  'F2-11': {
    artikel: '4.2b',
    tekst: 'Kopie legitimatiebewijs wordt bewaard.',
    soorten: ['IDENTITEIT', 'BSN'],
    stand: afgedwongen(
      'Een kopie wordt alleen bewaard en intern gelezen zolang de opdracht een wet voor het BSN noemt, met een waarschuwing, en gaat nooit naar buiten; idGecontroleerd is het alternatief.',
    ),
  },
  'F2-12': {
    artikel: '4.2c',
    tekst: 'Bron: deelnemer, of opdrachtgever ná akkoord van deelnemer.',
    soorten: ['TOESTEMMING', 'TRANSPARANTIE'],
    stand: afgedwongen('Een aanmelding door een ander dan de deelnemer vraagt zijn akkoord.'),
  },
  'F2-13': {
    artikel: '4.2d',
    tekst: 'Ook woonsituatie en contactmomenten; dossiers alleen voor medewerkers die de informatie horen te hebben.',
    soorten: ['GEGEVENS', 'TOEGANG'],
    stand: afgedwongen(
      'Een dossier leest alleen wie er hoort: begeleider bij toewijzing, coördinator in eigen project; verslagen gaan nooit naar buiten.',
    ),
  },
  'F2-14': {
    artikel: '4.2e',
    tekst: 'Geeft deelnemer aan telefoon en/of e-mail geheim te willen, dan niet aan derden.',
    soorten: ['GEHEIM_CONTACT'],
    stand: afgedwongen('Een geheim telefoonnummer of e-mailadres leest niemand buiten, ook de opdrachtgever niet.'),
  },
  'F2-15': {
    artikel: '4.3a',
    tekst: 'Verstrekken alleen binnen wet- en regelgeving.',
    soorten: ['VERSTREKKING'],
    stand: afgedwongen(
      'Zonder wet op de opdracht en zonder schriftelijke toestemming leest buiten niemand iets, wat er verder ook is vastgelegd.',
    ),
  },
  'F2-16': {
    artikel: '4.3b',
    tekst: 'Geen commercieel of charitatief gebruik.',
    soorten: ['WERVING'],
    stand: afgedwongen('Het doel WERVING bestaat niet in dit profiel.'),
  },
  'F2-17': {
    artikel: '4.3c',
    tekst: 'Statistiek/wetenschap mag; anoniem, resultaten niet herleidbaar.',
    soorten: ['STATISTIEK'],
    stand: afgedwongen(
      'Cijfers zijn aantallen personen in groepen van tien of meer, afgerond, per afgesloten kwartaal één keer vastgesteld; een verdeling met een kleinere groep erin blijft geheel weg, zodat ook geen verschil haar verraadt.',
    ),
  },
  'F2-18': {
    artikel: '4.3d',
    tekst: 'Samenwerking met derden: schriftelijke overeenkomst met doel, gegevens alleen daarvoor.',
    soorten: ['VERWERKER', 'ONTVANGERS'],
    stand: afgedwongen(
      'Een partner zonder lopende overeenkomst, of met een ander doel dan die noemt, wordt geweigerd.',
    ),
  },
  'F2-19': {
    artikel: '4.1a',
    tekst: 'Derden alleen als nodig en binnen doelstelling.',
    soorten: ['ONTVANGERS'],
    stand: afgedwongen('Een partner leest alleen wat binnen het doel van zijn overeenkomst nodig is.'),
  },
  'F2-20': {
    artikel: '4.4a',
    tekst: 'Inzage eigen dossier en afschrift; gratis; ook door wettelijk vertegenwoordiger.',
    soorten: ['RECHT', 'KOSTEN', 'VERTEGENWOORDIGING'],
    stand: gepland('RECHTEN', 'De deelnemer leest het eigen dossier al, gratis; verzoek en afschrift volgen.'),
  },
  'F2-21': {
    artikel: '4.4a',
    tekst: 'Mondeling of schriftelijk; legitimeren; bij Administratie; medewerker stelt identiteit vast.',
    soorten: ['RECHT', 'IDENTITEIT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-22': {
    artikel: '4.4a',
    tekst: 'Antwoord binnen vijf werkdagen.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-23': {
    artikel: '4.4a',
    tekst: 'Derden in dossier eerst vragen; kan dat niet, dan beslist Factor Twee; eventueel gedeeltelijk afschermen.',
    soorten: ['RECHT', 'WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-24': {
    artikel: '4.4b',
    tekst:
      'Correctie bij onjuist, onvolledig, niet relevant, onrechtmatig; schriftelijk + legitimatie; met wijzigingen.',
    soorten: ['RECHT', 'IDENTITEIT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-25': {
    artikel: '4.4b',
    tekst: 'Bericht binnen tien werkdagen; afwijzing met redenen.',
    soorten: ['RECHT', 'WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-26': {
    artikel: '4.4b',
    tekst: 'Voldoet het niet aan de criteria: eigen zienswijze toevoegen aan dossier.',
    soorten: ['RECHT'],
    stand: afgedwongen('De eigen zienswijze reist mee: wie het gegeven leest, krijgt haar in hetzelfde antwoord.'),
  },
  'F2-27': {
    artikel: '4.4b',
    tekst: 'Terechte correctie doorgeven aan eerdere ontvangers, als mogelijk en niet onevenredig.',
    soorten: ['DOORGEVEN'],
    stand: gepland('RECHTEN', 'Eerdere ontvangers inlichten kan pas met het verstrekkingenregister en de verzoeken.'),
  },
  'F2-28': {
    artikel: '4.4c',
    tekst:
      'Verzet tegen verstrekking aan bepaalde ontvangers, met bijzondere persoonlijke omstandigheden; besluit binnen tien werkdagen.',
    soorten: ['RECHT', 'VERSTREKKING'],
    stand: afgedwongen(
      'Een toegewezen verzet sluit per ontvanger en wint van elke toestemming; de wet gaat voor bij de categorieën die zij noemt.',
    ),
  },
  'F2-29': {
    artikel: '4.4d',
    tekst:
      'Wissen als: toestemming ingetrokken en geen andere grond; bezwaar gemaakt; onrechtmatig verwerkt; wet eist het; verzameld bij aanbod informatiemaatschappij.',
    soorten: ['RECHT', 'VERNIETIGEN'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken en het wissen.'),
  },
  'F2-30': {
    artikel: '4.4e',
    tekst: 'Recht op beperking, bv. als juistheid wordt betwist.',
    soorten: ['RECHT'],
    stand: afgedwongen(
      'Een beperkt gegeven leest niemand buiten: het staat als BEPERKT in het antwoord, zonder waarde.',
    ),
  },
  'F2-31': {
    artikel: '4.4e',
    tekst: 'Recht op gegevensoverdraagbaarheid.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'F2-32': {
    artikel: '4.4f',
    tekst: 'Informatieplicht en inzage kunnen wijken voor vijf belangen; bestuur beslist.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'De vijf weigeringsgronden volgen met de verzoeken.'),
  },
  'F2-33': {
    artikel: '4.5',
    tekst: 'Niet langer dan nodig en toegestaan; dossiers opschonen.',
    soorten: ['BEWAREN', 'VERNIETIGEN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'F2-34': {
    artikel: '4.5',
    tekst: 'Tot 7 jaar na einde traject bij UWV; tot 15 jaar bij WMO.',
    soorten: ['BEWAREN', 'BEWAARTERMIJN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'F2-35': {
    artikel: '4.6a',
    tekst: 'Klacht schriftelijk of mondeling volgens interne procedure.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Klachten volgen.'),
  },
  'F2-36': {
    artikel: '4.6b',
    tekst: 'Daarna AP (bemiddelen, adviseren), rechter.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Klachten volgen.'),
  },
  'F2-37': {
    artikel: 'Def',
    tekst: 'Ontvanger = ieder aan wie verstrekt wordt, ook eigen medewerkers.',
    soorten: ['ONTVANGERS'],
    stand: afgedwongen('`verstrekkingen` noemt elke ontvanger, ook de eigen medewerkers met hun rol.'),
  },
  'F2-38': {
    artikel: '4.1b, Def, 1.2',
    tekst: 'Melding verwerking bij AP/openbaar register.',
    soorten: ['TRANSPARANTIE'],
    stand: vastgelegd(
      'De melding is vervallen: de AVG kent haar niet meer. In haar plaats komt het register van AVG 30, dat opvraagbaar is voor directie, bestuur, FG en deelnemer.',
    ),
  },
  'F2-39': {
    artikel: '2.3, 4.2a',
    tekst: 'Deelnemers worden geïnformeerd over de wijze van verwerken.',
    soorten: ['TRANSPARANTIE'],
    stand: afgedwongen('Zolang de deelnemer niet is geïnformeerd, gaat niets van het traject naar buiten.'),
  },
};
