import { afgedwongen, gepland, type Regelboek, vastgelegd } from '../regelboek';

/** The rules of the reglement of DIT, in the order of its own text. */
export const dit: Regelboek = {
  'DI-01': {
    artikel: 'Doel',
    tekst: 'Vastleggen alleen voor de zorgverlening door DIT.',
    soorten: ['DOEL'],
    stand: afgedwongen('Alleen de doelen van dit profiel openen; verantwoording alleen met een deelbeslissing.'),
  },
  'DI-02': {
    artikel: 'Toep',
    tekst: 'Gronden: vrijwillige en gerichte toestemming; overeenkomst; gerechtvaardigd bedrijfsbelang.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen('Toestemming zonder doel bestaat niet; elke openende regel noemt een van de gronden.'),
  },
  'DI-03': {
    artikel: 'Uitg-1',
    tekst: 'Aanmelding door klant zelf of verwijzer.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Aanmelden kan de klant zelf of een verwijzer.'),
  },
  'DI-04': {
    artikel: 'Uitg-1',
    tekst: 'Bij aanmelding: algemene contactgegevens (naam, BSN, e-mail) en hulpvraag.',
    soorten: ['GEGEVENS', 'BSN'],
    stand: afgedwongen(
      'Een aanmelding neemt alleen contactgegevens, BSN en hulpvraag aan; de hulpvraag is gezondheid, het BSN vraagt een zorgwet.',
    ),
  },
  'DI-05': {
    artikel: 'Uitg-2',
    tekst: 'Aanmeldgegevens alleen voor voorbereiding, op verzoek van klant, of uitvoering overeenkomst.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Een aanmelding is alleen onder AANMELDING te lezen en gaat alleen over in het traject van die klant en opdracht; sluiten en wissen na de korte termijn volgt met de bewaarklok.',
    ),
  },
  'DI-06': {
    artikel: 'Uitg-3',
    tekst: 'Pas na definitieve plaatsing verslaglegging in het dossier.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen('Verslaglegging kan pas na plaatsing.'),
  },
  'DI-07': {
    artikel: 'Uitg-3',
    tekst: 'Dossier alleen toegankelijk voor klant en betrokken medewerkers.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Een dossier is alleen open voor de klant en wie betrokken is; buiten alleen waar artikel 2.3 opent.',
    ),
  },
  'DI-08': {
    artikel: 'Uitg-4',
    tekst: 'Noodzaak wordt bij elke verwerking getoetst.',
    soorten: ['DOEL', 'GEZONDHEID'],
    stand: afgedwongen('Gezondheid zonder vastgelegde noodzaak wordt geweigerd en niet getoond.'),
  },
  'DI-09': {
    artikel: 'Uitg-5',
    tekst: 'Maatregelen tegen onnodig verzamelen en verder verwerken; omgeving NEN 7510/ISO 27001.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen(
      'Wat niet op de lijst staat wordt niet aangenomen en elk gebruik is aan een doel gebonden; het toegangslog volgt met het verstrekkingenregister.',
    ),
  },
  'DI-10': {
    artikel: '1.1',
    tekst: 'Verlies of lek melden bij toezichthouder (CBP, nu AP).',
    soorten: ['DATALEK'],
    stand: gepland('DATALEK', 'Het incidentregister volgt.'),
  },
  'DI-11': {
    artikel: '2.1',
    tekst: 'Bij elke evaluatie vragen met wie gegevens gedeeld mogen worden; vastleggen in evaluatieverslag.',
    soorten: ['TOESTEMMING'],
    stand: afgedwongen('Een evaluatie sluit alleen met deelbeslissingen; die vervangen alle vorige.'),
  },
  'DI-12': {
    artikel: '2.1',
    tekst: 'Reglement opvraagbaar bij elke medewerker en op website.',
    soorten: ['TRANSPARANTIE'],
    stand: vastgelegd('Naam, versie, vindplaats en regels van het reglement zijn voor elke beller opvraagbaar.'),
  },
  'DI-13': {
    artikel: '2.2',
    tekst: 'Intern alleen aan eigen zorgverleners die betrokken zijn, voor zover nodig.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zorgverlener en stagiair lezen alleen bij betrokkenheid.'),
  },
  'DI-14': {
    artikel: '2.3',
    tekst:
      'Extern aan: direct bij de zorg betrokkenen (voor zover nodig); organen WMO/WLZ/ZvW/Jeugdwet voor financiering; wettelijke voorschriften.',
    soorten: ['ONTVANGERS'],
    stand: afgedwongen(
      'Buiten alleen wie direct bij de zorg is betrokken, wie betaalt (periode, product, uren) en wie de wet noemt.',
    ),
  },
  'DI-15': {
    artikel: '2.3',
    tekst: 'Dat alles uitsluitend met toestemming van de klant, behalve als zorgbelang voorop staat.',
    soorten: ['TOESTEMMING', 'VERSTREKKING'],
    stand: afgedwongen('Buiten gaat niets zonder toestemming van de klant; alleen een wettelijke plicht gaat voor.'),
  },
  'DI-16': {
    artikel: '2.4',
    tekst:
      'In uitzonderlijke situaties mag zorgbelang de regels opzij zetten; reden vastleggen in dossier en bespreken met klant.',
    soorten: ['NOODTOEGANG'],
    stand: afgedwongen(
      'Noodtoegang is tijdelijk, op één dossier, met reden, alleen voor begeleider of directie, en nooit voor wie buiten staat; wat erop rust staat in extensions.noodtoegang, en bespreken met de klant blijft een open taak tot het is vastgelegd. Bijzondere gegevens alleen bij een vitaal belang.',
    ),
  },
  'DI-17': {
    artikel: '2.5',
    tekst: 'Verlies of inzage door onbevoegden bespreken en registreren (procesoverleg).',
    soorten: ['DATALEK'],
    stand: gepland('DATALEK', 'Het incidentregister volgt.'),
  },
  'DI-18': {
    artikel: '2.6',
    tekst: 'Klacht kan tot het einde van de wettelijke bewaartermijn.',
    soorten: ['KLACHT'],
    stand: gepland('KLACHT', 'Klachten volgen.'),
  },
  'DI-19': {
    artikel: '3.1',
    tekst:
      'Toegang: coördinator/administratie/backoffice alleen voor beheer; zorgverleners en stagiaires alleen voor taak; allen met VOG.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Administratie leest contact en beheer, geen verslagen; zonder geldige VOG telt een autorisatie niet.',
    ),
  },
  'DI-20': {
    artikel: '3.2',
    tekst: 'Technische en organisatorische beveiliging, conform gedrags- en beroepscode.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen(
      'Rijen zijn in de database beveiligd en foutteksten en logregels bevatten geen persoonsgegevens; gedrags- en beroepscodes blijven mensenwerk.',
    ),
  },
  'DI-21': {
    artikel: '3.3',
    tekst: 'Geheimhouding tegenover ieder die de gegevens functioneel niet nodig heeft.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Er is geen leesrecht voor een heel team: ook een collega zonder toewijzing leest niets.'),
  },
  'DI-22': {
    artikel: '3.4',
    tekst:
      'Vernietigen binnen een jaar na afloop wettelijke bewaartermijn, tenzij klacht met gerechtelijke procedure langer bewaren eist.',
    soorten: ['VERNIETIGEN', 'BEWAREN', 'BEWAARTERMIJN'],
    stand: gepland('BEWAREN', 'De bewaarklok volgt.'),
  },
  'DI-23': {
    artikel: '4.1',
    tekst:
      'Recht van bezwaar tegen opname; zorgvuldig wegen en beantwoorden; uitleg dat zorg alleen kan met vastlegging.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-24': {
    artikel: '4.2',
    tekst: 'Oud-klant heeft altijd recht op inzage, met legitimatie.',
    soorten: ['RECHT', 'IDENTITEIT'],
    stand: gepland(
      'RECHTEN',
      'De klant leest het eigen dossier al, ook na het einde; de legitimatie volgt met de verzoeken.',
    ),
  },
  'DI-25': {
    artikel: '4.3',
    tekst:
      'Schriftelijk; back-office verleent inzage binnen vier weken met legitimatiecheck; beheerder informeert zo nodig zorgverlener.',
    soorten: ['RECHT', 'IDENTITEIT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-26': {
    artikel: '4.4',
    tekst: 'Weigeren alleen op art. 36 Wbp, met motivering, schriftelijk door directie binnen vier weken.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-27': {
    artikel: '4.5',
    tekst: 'Recht op afschrift; vergoeding mogelijk; verzoek aan directie; binnen vier weken; legitimatie bij afgifte.',
    soorten: ['RECHT', 'KOSTEN', 'IDENTITEIT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-28': {
    artikel: '4.6',
    tekst: 'Schriftelijk aanpassen, aanvullen of verwijderen bij onjuist, onvolledig, niet ter zake.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-29': {
    artikel: '4.7',
    tekst: 'Directie bericht binnen vier weken schriftelijk.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-30': {
    artikel: '4.8',
    tekst: 'Identiteit deugdelijk vaststellen.',
    soorten: ['IDENTITEIT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-31': {
    artikel: '4.9',
    tekst: 'Besluit uitvoeren zo spoedig mogelijk, uiterlijk binnen 30 dagen.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'DI-32': {
    artikel: '5.2',
    tekst: 'Waar niets geregeld is, beslist de directie.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Wat geen regel opent, blijft dicht; de werkvoorraad voor de directie volgt met de verzoeken.'),
  },
  'DI-33': {
    artikel: 'Extern',
    tekst: 'Beroepsgeheim-richtlijnen en Wkkgz zijn mede kader.',
    soorten: ['VERSTREKKING', 'KLACHT'],
    stand: afgedwongen('Wat onder beroepsgeheim valt, gaat niet naar buiten; de klachtroute volgt.'),
  },
};
