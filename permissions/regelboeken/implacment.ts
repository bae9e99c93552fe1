import { afgedwongen, gepland, type Regelboek } from '../regelboek';

/** The rules of the reglement of IMPLACMENT, in the order of its own text. */
export const implacment: Regelboek = {
  'IM-01': {
    artikel: '1c/d, 3',
    tekst: 'Bestand bevat uitsluitend deelnemers aan eigen trajecten.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Alleen een deelnemer is cliënt; partner en kinderen bestaan niet als persoon in het dossier, een contactpersoon alleen bij de aanmelder.',
    ),
  },
  'IM-02': {
    artikel: '1g',
    tekst: 'Bijzondere gegevens = zo gevoelig dat verwerking de privacy ernstig raakt.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Omstandigheden (verslaving, schulden, bewijs goed gedrag), uitkering en arbeid zijn gevoelig: met een regel die ze buiten zonder voorwaarde opent, of bijzondere gegevens zonder grond van AVG 9, start de poort niet.',
    ),
  },
  'IM-03': {
    artikel: '1h',
    tekst: 'Derde = ieder buiten de organisatie, behalve betrokkene.',
    soorten: ['ONTVANGERS'],
    stand: afgedwongen('Elke opdrachtgever en partner is derde: zonder een regel die voor hem opent, leest hij niets.'),
  },
  'IM-04': {
    artikel: '1i',
    tekst: 'Er is een verwerkingsregister.',
    soorten: ['TRANSPARANTIE'],
    stand: afgedwongen(
      'Elke bewerking hoort bij één verwerkingsactiviteit, anders start de poort niet; het register volgt daaruit en uit de regels, en is opvraagbaar voor directie, FG en cliënt.',
    ),
  },
  'IM-05': {
    artikel: '2',
    tekst: 'Doel uitsluitend: juiste uitvoering van verstrekte opdrachten, en verantwoording aan opdrachtgevers.',
    soorten: ['DOEL'],
    stand: afgedwongen('Alleen de doelen van dit profiel openen; WERVING en STATISTIEK bestaan er niet.'),
  },
  'IM-06': {
    artikel: '4.1, B1',
    tekst: 'Opgenomen gegevens volgens bijlage 1 ("onder meer").',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Een aanmelding neemt alleen bijlage 1 aan.'),
  },
  'IM-07': {
    artikel: '4.2',
    tekst: 'Bron: betrokkene, na machtiging door betrokkene, of opdrachtgever (gemeentelijke instelling).',
    soorten: ['TRANSPARANTIE', 'TOESTEMMING'],
    stand: afgedwongen(
      'Een aanmelding van een andere bron dan betrokkene, gemachtigde of opdrachtgever wordt geweigerd.',
    ),
  },
  'IM-08': {
    artikel: '4.2',
    tekst: 'Geleverde klantgegevens worden behandeld volgens privacywet én SUWI.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen('Wat onder een opdracht van gemeente of UWV staat, leest alleen wie geheimhouding tekende.'),
  },
  'IM-09': {
    artikel: '5.1, 5.2',
    tekst: 'Directie is verantwoordelijke en coördineert de naleving.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'De directie bereikt elk dossier, en een besluit over een grond of een toets telt alleen als zij het nam; besluiten op verzoeken volgen.',
    ),
  },
  'IM-10': {
    artikel: '5.3',
    tekst: 'Directie verantwoordelijk voor geheimhouding van personeel en ingeschakelde derden.',
    soorten: ['TOEGANG', 'VERWERKER'],
    stand: afgedwongen(
      'Zonder getekende geheimhouding telt een autorisatie niet, en krijgt een ingeschakelde partner geen toegang.',
    ),
  },
  'IM-11': {
    artikel: '6.1',
    tekst: 'Het bestand werkt alleen in opdracht van directie en aangewezen medewerkers, volgens voorschriften.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Beleid en rollen zijn via de poort niet te wijzigen: er is geen mutatie voor en de rol van de database mag het niet. Systemen van anderen sluit alleen de directie aan; elke wijziging blijft bewaard.',
    ),
  },
  'IM-12': {
    artikel: '6.2',
    tekst: 'Gebruik uitsluitend voor doel art. 2.',
    soorten: ['DOEL'],
    stand: afgedwongen('Een ander doel dan dat van de opdracht opent niets.'),
  },
  'IM-13': {
    artikel: '7.1',
    tekst:
      'Toegang uitsluitend binnen eigen werkzaamheden: directie, coördinatoren, trajectbegeleiders (alleen als nodig voor eigen trajecten en individuele klanten).',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Directie, coördinator (eigen project) en trajectbegeleider (eigen cliënten) hebben toegang; administratie en stagiair niet.',
    ),
  },
  'IM-14': {
    artikel: '7.2',
    tekst: 'Toegang alleen via autorisatie met toegekende rechten.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zonder geldige autorisatie in de database heeft een medewerker geen rol.'),
  },
  'IM-15': {
    artikel: '13.1',
    tekst: 'Beheer door managers, toezicht door directie; management en functionarissen voor zover functie dat vraagt.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Een manager beheert, maar leest geen verslagen en geen gezondheid.'),
  },
  'IM-16': {
    artikel: '8.1',
    tekst:
      'Aan derden alleen als het (a) uit het doel volgt, (b) de wet het eist, (c) betrokkene toestemt, (d) een instantie met publiekrechtelijke taak erom verzoekt.',
    soorten: ['VERSTREKKING'],
    stand: afgedwongen(
      'Elke verstrekking rust op doel, wet, toestemming of een herleidbaar verzoek van een publieke instantie.',
    ),
  },
  'IM-17': {
    artikel: '8.2',
    tekst:
      'Overstap naar vrijwilligersbaan: dossiergegevens naar de nieuwe instelling, met toestemming van betrokkene.',
    soorten: ['VERSTREKKING', 'TOESTEMMING'],
    stand: afgedwongen(
      'Een dossier gaat alleen over bij overstap naar vrijwilligerswerk, met toestemming voor die ontvanger en elke categorie (doel PLAATSING); de ontvanger leest het zolang die geldt. Alleen identiteit, contact en arbeid gaan over.',
    ),
  },
  'IM-18': {
    artikel: '8.3',
    tekst: 'Geen verstrekking waar ambt, beroep of wet geheimhouding gebiedt.',
    soorten: ['VERSTREKKING', 'WEIGERING'],
    stand: afgedwongen('Wat onder beroepsgeheim valt, gaat nooit naar buiten, welke regel ook zou openen.'),
  },
  'IM-19': {
    artikel: '9',
    tekst: 'Een jaar geen contact → persoonsgegevens vernietigen.',
    soorten: ['BEWAREN', 'BEWAARTERMIJN', 'VERNIETIGEN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'IM-20': {
    artikel: '10.1',
    tekst: 'Betrokkene of gemachtigde mag vragen of hij voorkomt; antwoord binnen 4 weken.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-21': {
    artikel: '10.2',
    tekst: 'Overzicht: gegevens, doel, categorieën, ontvangers, herkomst.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken en het verstrekkingenregister.'),
  },
  'IM-22': {
    artikel: '10.3',
    tekst: 'Inzage beperkt tot eigen gegevens; desgewenst afschrift.',
    soorten: ['RECHT'],
    stand: gepland(
      'RECHTEN',
      'De deelnemer leest het eigen dossier al, en geen ander; het afschrift volgt met de verzoeken.',
    ),
  },
  'IM-23': {
    artikel: '10.4',
    tekst: 'Inzage/afschrift alleen na schriftelijk verzoek aan directie.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-24': {
    artikel: '10.5',
    tekst: 'Schriftelijk besluit binnen 4 weken.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-25': {
    artikel: '10.6',
    tekst: 'Voldoende waarborgen voor identiteit en machtiging.',
    soorten: ['IDENTITEIT', 'VERTEGENWOORDIGING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-26': {
    artikel: '10.7, 11.5',
    tekst: 'Afwijzing met redenen.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-27': {
    artikel: '11.1',
    tekst:
      'Correctie door betrokkene, of gemachtigde die een nadrukkelijk verzoek kan tonen; vier gronden incl. in strijd met de regeling opgenomen óf niet verwijderd.',
    soorten: ['RECHT', 'VERTEGENWOORDIGING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-28': {
    artikel: '11.2',
    tekst: 'Schriftelijk, met de wijzigingen.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-29': {
    artikel: '11.3, 11.4',
    tekst: 'Besluit binnen 4 weken; zo spoedig mogelijk uitvoeren.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'IM-30': {
    artikel: '12.1',
    tekst: 'Na weigering kan verzoeker naar de AP.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Volgt met de klachten.'),
  },
  'IM-31': {
    artikel: '12.2',
    tekst: 'Binnen 6 weken na afwijzing; zonder antwoord binnen 6 weken na de verstreken termijn.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Volgt met de klachten.'),
  },
  'IM-32': {
    artikel: '12.3',
    tekst: 'Bemiddeling AP; daarna nog tot uiterlijk twee maanden na bericht dat AP stopt.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Volgt met de klachten.'),
  },
  'IM-33': {
    artikel: '13.2',
    tekst: 'Beveiliging tegen verlies, onbevoegd kennisnemen, wijzigen, verstrekken.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen(
      'Rijen zijn in de database beveiligd, de rol van de poort bezit en wist niets, en wijzigen kan alleen op de gelezen versie.',
    ),
  },
  'IM-34': {
    artikel: '13.3',
    tekst: 'Datalek melden bij AP-meldloket.',
    soorten: ['DATALEK'],
    stand: gepland('DATALEK', 'Het incidentregister volgt.'),
  },
  'IM-35': {
    artikel: '13.4',
    tekst:
      'Online les alleen in beveiligde omgeving; niet opnemen; geen promotie zonder toestemming van wie in beeld is.',
    soorten: ['TOESTEMMING', 'WERVING'],
    stand: afgedwongen('Er is geen documentsoort voor een opname of beeld, dus ook geen promotie ermee.'),
  },
  'IM-36': {
    artikel: '14',
    tekst: 'Klantgegevens alleen nog digitaal in beheerde cloud.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen('Een document heeft hier alleen de drager DIGITAAL; papier wordt geweigerd en nergens getoond.'),
  },
  'IM-37': {
    artikel: '14',
    tekst: 'Papier vernietigen na digitaliseren en einde traject.',
    soorten: ['VERNIETIGEN'],
    stand: gepland('BEWAREN', 'De taak om papier te vernietigen volgt met de bewaarklok.'),
  },
  'IM-38': {
    artikel: 'B1',
    tekst:
      'Persoonlijke gegevens: naam, adres, plaats, geboortedatum, telefoon, e-mail, geslacht, burgerlijke staat, woon- en gezinssituatie, kinderen, nationaliteit, identiteitsbewijs (nr, geldigheid), woonduur NL, klantnummer bij aanmelder.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Een aanmelding neemt van de persoonlijke gegevens alleen die van bijlage 1 aan.'),
  },
  'IM-39': {
    artikel: 'B1',
    tekst: 'BSN komt niet voor in bijlage 1.',
    soorten: ['BSN'],
    stand: afgedwongen('Een BSN in een aanmelding wordt geweigerd en niemand leest er een.'),
  },
  'IM-40': {
    artikel: 'B1',
    tekst: 'Nationaliteit en woonduur NL staan in de lijst.',
    soorten: ['ETNICITEIT'],
    stand: afgedwongen(
      'Nationaliteit en woonduur lezen begeleiders; buiten alleen wie het op zijn opdracht met een kenmerk eist.',
    ),
  },
  'IM-41': {
    artikel: 'B1',
    tekst:
      'Persoonlijke omstandigheden alleen als van belang voor het in te zetten traject: kinderopvang, zorgplicht, verslaving, schulden (ja/nee), bewijs goed gedrag (indien nodig voor functie).',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Omstandigheden zonder reden van belang voor het traject worden geweigerd en niet getoond; schulden is ja of nee.',
    ),
  },
  'IM-42': {
    artikel: 'B1',
    tekst: 'Aanmeldingsgegevens: aanmeldende organisatie, datum, contactpersoon (telefoon, werkadres).',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Van wie aanmeldde staan organisatie, datum en contactpersoon vast, en niet meer.'),
  },
  'IM-43': {
    artikel: 'B1',
    tekst: 'Trajectgegevens: startdatum, einddatum, uitstroomrichting, afdeling.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Een opdrachtgever leest begin, einde, uitstroomrichting en afdeling van trajecten onder eigen opdrachten, onder VERANTWOORDING.',
    ),
  },
  'IM-44': {
    artikel: 'B1',
    tekst:
      'Arbeid en scholing: opleidingen (soort, school, periode, diploma), werkervaring (beroep, werkgever, werk en uren, periode, reden einde), kennisgebieden, overig (rijbewijs, EHBO, BHV), beschikbaarheid, talen.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Arbeid en scholing zijn een eigen, gevoelige categorie: buiten alleen onder een voorwaarde, omdat de reden waarom werk eindigde iets over gezondheid kan zeggen.',
    ),
  },
  'IM-45': {
    artikel: 'B1',
    tekst:
      'Belemmeringen (gezondheid, taalbeheersing, werkloosheidsduur) alleen indien van toepassing én met toestemming van klant.',
    soorten: ['GEZONDHEID', 'TOESTEMMING'],
    stand: afgedwongen(
      'Gezondheid, taal en werkloosheidsduur staan alle drie achter toestemming; intrekken sluit direct.',
    ),
  },
};
