import { afgedwongen, gepland, organisatorisch, type Regelboek, vastgelegd } from '../regelboek';

/** The rules of the reglement of CVITES, in the order of its own text. */
export const cvites: Regelboek = {
  'CV-01': {
    artikel: 'Inl-1',
    tekst:
      'Geldt voor alle persoonsgegevens van cliënten, geautomatiseerd of niet, bij alle activiteiten voor cliënten en opdrachtgevers.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Elke rij met persoonsgegevens hoort bij één organisatie met één reglement, ook een verwijzing naar papier; zonder profiel start de poort niet.',
    ),
  },
  'CV-02': {
    artikel: 'Inl-2',
    tekst: 'De dienst richt zich in de regel op volwassenen.',
    soorten: ['VERTEGENWOORDIGING'],
    stand: afgedwongen('Bij een aanmelding van iemand onder de 18 staat een waarschuwing in het antwoord.'),
  },
  'CV-03': {
    artikel: 'Inl-3',
    tekst: 'Verzamelen alleen voor welbepaalde, omschreven en gerechtvaardigde doelen.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Elke aanvraag heeft een doel uit de lijst van het profiel; zonder doel of met een ander doel komen er geen gegevens.',
    ),
  },
  'CV-04': {
    artikel: 'Inl-4',
    tekst: 'Betrokkene wordt persoonlijk geïnformeerd door de coach bij de intake.',
    soorten: ['TRANSPARANTIE'],
    stand: afgedwongen('Zolang de cliënt niet is geïnformeerd, gaat niets van het traject naar buiten.'),
  },
  'CV-05': {
    artikel: 'Inl-5',
    tekst: 'Reglement staat in de ePortfolio-bibliotheek; zonder ePortfolio krijgt de cliënt een exemplaar.',
    soorten: ['TRANSPARANTIE'],
    stand: gepland(
      'VERSTREKKINGENREGISTER',
      'Versie en vindplaats van het reglement zijn opvraagbaar; de uitreiking aan de cliënt wordt nog niet vastgelegd.',
    ),
  },
  'CV-06': {
    artikel: 'Inl Gr-1',
    tekst: 'Grond 1: ondubbelzinnige toestemming; die blijkt uit akkoord bij start ePortfolio.',
    soorten: ['TOESTEMMING', 'GRONDSLAG'],
    stand: afgedwongen(
      'Akkoord bij de start van het ePortfolio is een bron van toestemming, maar geldt nooit als uitdrukkelijke toestemming.',
    ),
  },
  'CV-07': {
    artikel: 'Inl Gr-2',
    tekst: 'Grond 2: nodig voor overeenkomst met betrokkene of precontractuele stap op diens verzoek.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Deze grond opent alleen een dossier met een traject onder een opdracht; daarvóór opent hij alleen de aanmelding zelf.',
    ),
  },
  'CV-08': {
    artikel: 'Inl Gr-3',
    tekst: 'Grond 3: nodig voor een wettelijke plicht van Cvites.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Deze grond opent alleen als de opdracht de wet noemt, en onder WETTELIJKE_PLICHT alleen de categorieën die zij met artikel noemt.',
    ),
  },
  'CV-09': {
    artikel: 'Inl Gr-4',
    tekst: 'Grond 4: vitaal belang van betrokkene.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Vitaal belang opent alleen met een noodtoegang die dat belang en de reden noemt, tijdelijk en op één dossier.',
    ),
  },
  'CV-10': {
    artikel: 'Inl Gr-5',
    tekst:
      'Grond 5: gerechtvaardigd belang van Cvites of ontvangende derde, tenzij het belang van betrokkene zwaarder weegt.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Deze grond opent alleen als bij de opdracht de belangenafweging is vastgelegd; een overheid krijgt haar nooit.',
    ),
  },
  'CV-11': {
    artikel: 'Inl',
    tekst: 'Buiten de vijf gronden geen verwerking.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Elke openende regel noemt een grond; met een regel zonder grond start de poort niet. Naar buiten alleen de wet, een afgewogen belang of toestemming, ook voor een doel dat verenigbaar is.',
    ),
  },
  'CV-12': {
    artikel: 'Alg-1',
    tekst:
      'Geen verdere verwerking die onverenigbaar is met het verzameldoel; toets op vijf factoren: verwantschap doel, aard gegevens, gevolgen, wijze van verkrijgen, waarborgen.',
    soorten: ['DOEL'],
    stand: afgedwongen(
      'Een ander doel dan dat van de opdracht opent alleen met een geldige, geregistreerde verenigbaarheidstoets.',
    ),
  },
  'CV-13': {
    artikel: 'Alg-2',
    tekst: 'Statistiek mag; anonimiteit moet dan gewaarborgd zijn.',
    soorten: ['STATISTIEK'],
    stand: afgedwongen(
      'Cijfers zijn aantallen personen in groepen van tien of meer, afgerond, per afgesloten kwartaal één keer vastgesteld; een verdeling met een kleinere groep erin blijft geheel weg, zodat ook geen verschil haar verraadt.',
    ),
  },
  'CV-14': {
    artikel: 'Alg-3',
    tekst: 'Niet langer identificeerbaar bewaren dan nodig voor het doel.',
    soorten: ['BEWAREN'],
    stand: gepland('BEWAREN', 'De bewaarklok per groep gegevens volgt.'),
  },
  'CV-15': {
    artikel: 'Alg-4',
    tekst:
      'Langer bewaren mag als andere regels (zoals subsidie) dat eisen; termijn staat in contract met opdrachtgever en is bekend bij deelnemers.',
    soorten: ['BEWAREN'],
    stand: gepland('BEWAREN', 'Een langere termijn volgens contract volgt met de bewaarklok.'),
  },
  'CV-16': {
    artikel: 'Alg-5',
    tekst: 'Toereikend, ter zake dienend, niet bovenmatig.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Een aanmelding neemt alleen de gesloten lijst van het profiel aan; er is geen vrije invoer van velden.',
    ),
  },
  'CV-17': {
    artikel: 'Alg-6',
    tekst: 'Juist en nauwkeurig verwerken.',
    soorten: ['JUISTHEID'],
    stand: afgedwongen(
      'Datums, postcode, telefoon, e-mail, BSN (elfproef) en getallen worden bij invoer gekeurd; wanneer een gegeven het laatst is nagekeken, houdt de poort niet bij.',
    ),
  },
  'CV-18': {
    artikel: 'Alg-7',
    tekst: 'Per medewerker ligt contractueel vast of hij toegang heeft.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Zonder geldige autorisatie in de database heeft een medewerker geen rol, wat zijn token ook zegt.',
    ),
  },
  'CV-19': {
    artikel: 'Alg-8',
    tekst: 'Geheimhouding, behalve als wet of taak tot mededeling dwingt; Sr 272 lid 2 geldt niet.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Zonder getekende geheimhouding telt een autorisatie niet.'),
  },
  'CV-20': {
    artikel: 'Alg-9',
    tekst: 'Beveiliging tegen verlies en onrechtmatige verwerking.',
    soorten: ['BEVEILIGING'],
    stand: afgedwongen(
      'Rijen zijn in de database beveiligd, foutteksten en logregels bevatten geen persoonsgegevens, vragen zijn begrensd en sleutels van uitgevers komen alleen over TLS. Kolommen zijn niet afzonderlijk versleuteld: versleuteling van opslag en TLS voor de poort regelt de organisatie.',
    ),
  },
  'CV-21': {
    artikel: 'Alg-10',
    tekst: 'Papieren gegevens alleen voor de verantwoordelijke coach zelf.',
    soorten: ['TOEGANG'],
    stand: afgedwongen(
      'Ook de verwijzing naar een papieren stuk ziet alleen de eigen coach, en de cliënt zelf (AVG 15).',
    ),
  },
  'CV-22': {
    artikel: 'Alg-11',
    tekst: 'Geautomatiseerde gegevens alleen voor direct betrokkenen.',
    soorten: ['TOEGANG'],
    stand: afgedwongen('Een coach bereikt alleen toegewezen cliënten, een coördinator alleen de eigen opdrachten.'),
  },
  'CV-23': {
    artikel: 'Alg-12',
    tekst: 'Verwerkers tekenen het reglement; naleving wordt regelmatig geëvalueerd; verwerkersovereenkomst.',
    soorten: ['VERWERKER'],
    stand: afgedwongen(
      'Een verwerker zonder lopende overeenkomst, getekend reglement of evaluatie van de laatste twee jaar krijgt geen toegang.',
    ),
  },
  'CV-24': {
    artikel: 'Alg-13',
    tekst: 'Schriftelijke vastleggingen blijven bewaard in personeelsdossiers en contracten.',
    soorten: ['VERWERKER'],
    stand: organisatorisch(
      'Het bewaren van getekende stukken in personeelsdossiers en contracten ligt buiten de poort; die kent alleen de datum.',
    ),
  },
  'CV-25': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: godsdienst/levensovertuiging.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Schema en database hebben er geen veld voor; bij vrije tekst die erover lijkt te gaan staat een waarschuwing in het antwoord.',
    ),
  },
  'CV-26': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: etniciteit, behalve CV-33.',
    soorten: ['ETNICITEIT'],
    stand: afgedwongen(
      'Het schema heeft geen veld voor etniciteit; nationaliteit en verblijfsduur zijn gesloten, geboorteland valt onder CV-33.',
    ),
  },
  'CV-27': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: politieke gezindheid.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Schema en database hebben er geen veld voor; bij vrije tekst die erover lijkt te gaan staat een waarschuwing in het antwoord.',
    ),
  },
  'CV-28': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: gezondheid, behalve CV-35.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen('Gezondheid is gesloten en komt niet binnen met een aanmelding; alleen CV-35 opent.'),
  },
  'CV-29': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: seksuele leven.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Schema en database hebben er geen veld voor; bij vrije tekst die erover lijkt te gaan staat een waarschuwing in het antwoord.',
    ),
  },
  'CV-30': {
    artikel: 'Verw-1',
    tekst: 'Niet vastleggen: vakbondslidmaatschap.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Schema en database hebben er geen veld voor; bij vrije tekst die erover lijkt te gaan staat een waarschuwing in het antwoord.',
    ),
  },
  'CV-31': {
    artikel: 'Verw-1',
    tekst:
      'Niet vastleggen: strafrechtelijke gegevens, en gegevens over onrechtmatig of hinderlijk gedrag na een opgelegd verbod.',
    soorten: ['GEGEVENS'],
    stand: afgedwongen(
      'Schema en database hebben er geen veld voor, ook niet voor de inhoud van een VOG; bij vrije tekst die erover lijkt te gaan staat een waarschuwing in het antwoord.',
    ),
  },
  'CV-32': {
    artikel: 'Verw-2',
    tekst: 'Cliënt mag in eigen portfolio opnemen wat hij zelf waardevol vindt.',
    soorten: ['GEGEVENS', 'TOESTEMMING'],
    stand: afgedwongen(
      'Portfolio-items zijn van de cliënt: alleen hij schrijft ze, wie begeleidt en een opdrachtgever zien alleen wat hij per item met hen deelt en zolang hij dat doet, en niets gaat het dossier in.',
    ),
  },
  'CV-33': {
    artikel: 'Verw-3',
    tekst: 'Geboorteland alleen als voorschriften (bv. subsidie, prioritaire doelgroep) dat eisen.',
    soorten: ['ETNICITEIT'],
    stand: afgedwongen(
      'Geboorteland wordt alleen vastgelegd en gelezen als de opdracht het met een kenmerk eist, en door niemand buiten.',
    ),
  },
  'CV-34': {
    artikel: 'Verw-3',
    tekst: 'In alle gevallen is daarvoor schriftelijke toestemming nodig.',
    soorten: ['ETNICITEIT', 'TOESTEMMING'],
    stand: afgedwongen('Geboorteland opent en wordt opgeslagen alleen met schriftelijke toestemming.'),
  },
  'CV-35': {
    artikel: 'Verw-4',
    tekst: 'Gezondheid alleen voor zover nodig bij trajecten met speciale begeleiding of bijzondere voorzieningen.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen(
      'Gezondheid wordt alleen gelezen en geschreven bij een traject met speciale begeleiding of een voorziening.',
    ),
  },
  'CV-36': {
    artikel: 'Verw-5',
    tekst: 'Is belastbaarheid relevant, dan wordt die altijd met deskundige organisaties beoordeeld.',
    soorten: ['GEZONDHEID'],
    stand: afgedwongen(
      'Een oordeel over belastbaarheid zonder deskundige organisatie wordt geweigerd en niet getoond.',
    ),
  },
  'CV-37': {
    artikel: 'Verw-6',
    tekst:
      'Beperkingen vervallen bij uitdrukkelijke toestemming en als betrokkene de gegevens zelf duidelijk openbaar maakte.',
    soorten: ['TOESTEMMING'],
    stand: afgedwongen('Toestemming en openbaarmaking moeten beide vaststaan; één van beide opent niets.'),
  },
  'CV-38': {
    artikel: 'Verw-6.1',
    tekst: '… of nodig voor vaststelling, uitoefening of verdediging van recht in rechte.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Opent alleen voor de directie, na een vastgelegd besluit met zaaknummer voor die cliënt en categorie.',
    ),
  },
  'CV-39': {
    artikel: 'Verw-6.2',
    tekst: '… of volkenrechtelijke verplichting.',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen('Opent alleen voor de directie, na een vastgelegd besluit voor die cliënt en categorie.'),
  },
  'CV-40': {
    artikel: 'Verw-6.3',
    tekst:
      '… of zwaarwegend algemeen belang met waarborgen én bij wet bepaald of met AP-ontheffing (met voorschriften).',
    soorten: ['GRONDSLAG'],
    stand: afgedwongen(
      'Opent alleen voor de directie, na een vastgelegd besluit met wet of ontheffing en voorschriften.',
    ),
  },
  'CV-41': {
    artikel: 'Verw-7',
    tekst:
      'Wetenschap/statistiek met persoonsgegevens alleen als vier eisen samen gelden: algemeen belang; nodig voor statistiek van opdrachtgever/subsidiegever die daartoe wettelijk gerechtigd is; toestemming vragen onmogelijk of onevenredig; waarborgen.',
    soorten: ['STATISTIEK'],
    stand: afgedwongen(
      'Statistiek op persoonsniveau bestaat niet: onder STATISTIEK is geen dossier in bereik, ook niet om te tellen, en een onderzoeksbesluit kent de poort niet.',
    ),
  },
  'CV-42': {
    artikel: 'Verw-8',
    tekst: 'Melding door Minister of AP bij wettelijke verwerking/ontheffing.',
    soorten: ['TRANSPARANTIE'],
    stand: vastgelegd(
      'De melding is vervallen: de AVG kent haar niet meer. In haar plaats komt het register van AVG 30, dat opvraagbaar is voor directie, FG en cliënt.',
    ),
  },
  'CV-43': {
    artikel: 'Verw-9',
    tekst: 'Wettelijk voorgeschreven persoonsnummer alleen ter uitvoering van die wet of wettelijk bepaalde doelen.',
    soorten: ['BSN'],
    stand: afgedwongen(
      'Het BSN opent alleen als de opdracht er een wet met artikel voor noemt; zonder die wet wordt het ook niet aangenomen.',
    ),
  },
  'CV-44': {
    artikel: 'Inf-1',
    tekst:
      'Vóór het verzamelen, uiterlijk bij het eerste persoonlijke contact: identiteit, opdracht, opdrachtgever, doelen en wijze meedelen; telefonisch een afspraak maken telt niet als contact.',
    soorten: ['TRANSPARANTIE'],
    stand: gepland(
      'VERSTREKKINGENREGISTER',
      'Wat er is meegedeeld en wanneer, per onderdeel, volgt; dat er is geïnformeerd, dwingt CV-04 al af.',
    ),
  },
  'CV-45': {
    artikel: 'Inf-2',
    tekst: 'Gegevens van elders worden met de persoon besproken.',
    soorten: ['TRANSPARANTIE'],
    stand: vastgelegd('Elk gegeven draagt zijn herkomst; de taak om het met de cliënt te bespreken volgt.'),
  },
  'CV-46': {
    artikel: 'Inf-3',
    tekst: 'Gaat het naar een derde, dan melden bij de eerste verstrekking.',
    soorten: ['VERSTREKKING', 'TRANSPARANTIE'],
    stand: afgedwongen(
      'Met de eerste verstrekking aan een opdrachtgever of partner ontstaat de melding, in dezelfde transactie; de cliënt leest haar met `kennisgevingen`. Haar versturen volgt met de koppelingen.',
    ),
  },
  'CV-47': {
    artikel: 'Inf-4',
    tekst: 'Meldplicht vervalt als melden onmogelijk of onevenredig is; dan herkomst vastleggen.',
    soorten: ['TRANSPARANTIE'],
    stand: gepland(
      'VERSTREKKINGENREGISTER',
      'De uitzondering op de melding volgt met het verstrekkingenregister; herkomst is al verplicht.',
    ),
  },
  'CV-48': {
    artikel: 'Inz-1',
    tekst: 'Betrokkene mag vrijelijk en met redelijke tussenpozen vragen of gegevens worden verwerkt.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Verzoeken van betrokkenen volgen.'),
  },
  'CV-49': {
    artikel: 'Inz-2',
    tekst: 'Antwoord binnen vier weken, schriftelijk en waar kan mondeling.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'De termijn van vier weken volgt met de verzoeken.'),
  },
  'CV-50': {
    artikel: 'Inz-3',
    tekst: 'Antwoord: volledig begrijpelijk overzicht, doel(en), categorieën, ontvangers(categorieën), herkomst.',
    soorten: ['RECHT'],
    stand: gepland(
      'RECHTEN',
      'De cliënt leest het eigen dossier, en met `verstrekkingen` wie welke gegevens kreeg; het volledige overzicht volgt.',
    ),
  },
  'CV-51': {
    artikel: 'Inz-4',
    tekst:
      'Bevat de mededeling gegevens van een derde die bezwaar kan hebben, dan mag die zijn zienswijze geven, tenzij onmogelijk/onevenredig.',
    soorten: ['RECHT', 'WEIGERING'],
    stand: gepland('RECHTEN', 'De zienswijze van derden volgt met de verzoeken.'),
  },
  'CV-52': {
    artikel: 'Inz-5',
    tekst: 'Op verzoek mondelinge uitleg van de logica van de geautomatiseerde verwerking.',
    soorten: ['AUTOMATISCH_BESLUIT'],
    stand: afgedwongen(
      '`toegang` zegt per categorie welke regel opent of sluit; de cliënt en de directie horen ook van welke feiten dat afhangt, de cliënt ook wat een opdrachtgever van een eigen opdracht mag zien, de FG welke feiten de regels vragen.',
    ),
  },
  'CV-53': {
    artikel: 'Wijz-1',
    tekst:
      'Verbeteren, aanvullen, verwijderen of afschermen bij onjuist, onvolledig, niet ter zake of onrechtmatig; alleen wie al bericht kreeg; verzoek bevat de wijzigingen.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Verzoeken tot verbeteren, aanvullen, verwijderen en afschermen volgen.'),
  },
  'CV-54': {
    artikel: 'Wijz-2',
    tekst: 'Schriftelijk bericht binnen vier weken óf en in hoeverre.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-55': {
    artikel: 'Wijz-3',
    tekst: 'Weigering met redenen.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-56': {
    artikel: 'Wijz-4',
    tekst: 'Toegewezen wijziging zo spoedig mogelijk uitvoeren.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-57': {
    artikel: 'Wijz-5',
    tekst:
      'Kan de drager niet gewijzigd worden, dan de gebruiker van de gegevens informeren dat verbetering niet kan ondanks grond.',
    soorten: ['RECHT'],
    stand: afgedwongen('Een kanttekening reist mee: wie het gegeven leest, krijgt haar in hetzelfde antwoord.'),
  },
  'CV-58': {
    artikel: 'Wijz-6',
    tekst: 'Bij gewichtig belang van verzoeker een andere, passende vorm dan schriftelijk.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-59': {
    artikel: 'Wijz-7',
    tekst:
      'Identiteit deugdelijk vaststellen; jonger dan 16 of onder curatele → verzoek door wettelijk vertegenwoordiger, mededeling ook aan hem.',
    soorten: ['IDENTITEIT', 'VERTEGENWOORDIGING'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-60': {
    artikel: 'Wijz-8',
    tekst: 'Na wijziging derden die eerder kregen zo spoedig mogelijk inlichten, tenzij onmogelijk/onevenredig.',
    soorten: ['DOORGEVEN'],
    stand: gepland('RECHTEN', 'Eerdere ontvangers inlichten kan pas met het verstrekkingenregister en de verzoeken.'),
  },
  'CV-61': {
    artikel: 'Wijz-9',
    tekst: 'Op verzoek opgave van wie is ingelicht.',
    soorten: ['DOORGEVEN'],
    stand: gepland('RECHTEN', 'Volgt met CV-60.'),
  },
  'CV-62': {
    artikel: 'Wijz-10',
    tekst: 'Kosten bericht max. € 4,50.',
    soorten: ['KOSTEN'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-63': {
    artikel: 'Wijz-11',
    tekst: 'Vergoeding terug na correctie op verzoek, aanbeveling AP of bevel rechter.',
    soorten: ['KOSTEN'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-64': {
    artikel: 'Wijz-12',
    tekst: 'Verzet te allen tijde bij grond gerechtvaardigd belang wegens bijzondere persoonlijke omstandigheden.',
    soorten: ['RECHT'],
    stand: gepland('RECHTEN', 'Het verzoek volgt; een toegewezen verzet sluit al (CV-66).'),
  },
  'CV-65': {
    artikel: 'Wijz-13',
    tekst: 'Oordeel binnen vier weken.',
    soorten: ['RECHT'],
    stand: afgedwongen(
      'Zolang over verzet wordt geoordeeld, is de verwerking beperkt en leest niemand buiten de waarde; de termijn volgt met de verzoeken.',
    ),
  },
  'CV-66': {
    artikel: 'Wijz-14',
    tekst: 'Gegrond → verwerking terstond beëindigen.',
    soorten: ['RECHT'],
    stand: afgedwongen('Een toegewezen verzet sluit vanaf de eerstvolgende aanvraag voor wie buiten leest.'),
  },
  'CV-67': {
    artikel: 'Wijz-15',
    tekst: 'Kosten voor verzet; terug als gegrond.',
    soorten: ['KOSTEN'],
    stand: gepland('RECHTEN', 'Volgt met de verzoeken.'),
  },
  'CV-68': {
    artikel: 'Bezw-1',
    tekst: 'Werving (commercieel/charitatief): verzet altijd en kosteloos, verwerking terstond stoppen.',
    soorten: ['WERVING', 'RECHT'],
    stand: gepland('RECHTEN', 'Onder WERVING opent nu niets; het verzet ertegen volgt met de verzoeken.'),
  },
  'CV-69': {
    artikel: 'Bezw-2',
    tekst:
      'Bij verstrekken aan of gebruik voor derden: verzetsmogelijkheid bekendmaken, persoonlijk of schriftelijk; bij regelmaat ten minste jaarlijks.',
    soorten: ['WERVING', 'TRANSPARANTIE'],
    stand: gepland('RECHTEN', 'Onder WERVING opent nu niets; de bekendmaking volgt met de verzoeken.'),
  },
  'CV-70': {
    artikel: 'Bezw-3',
    tekst: 'Elke rechtstreekse boodschap noemt de verzetsmogelijkheid.',
    soorten: ['WERVING'],
    stand: gepland('KOPPELINGEN', 'De poort verstuurt nog geen berichten.'),
  },
  'CV-71': {
    artikel: 'Bezw-4',
    tekst: 'Geen besluit met rechtsgevolg of aanmerkelijk effect louter op geautomatiseerd persoonlijkheidsbeeld.',
    soorten: ['AUTOMATISCH_BESLUIT'],
    stand: afgedwongen('Aannemen, afwijzen en beëindigen kan alleen een medewerker; geen mutatie doet het vanzelf.'),
  },
  'CV-72': {
    artikel: 'Bezw-5',
    tekst: 'Uitzondering: overeenkomst + verzoek ingewilligd of passende maatregelen, of wet met maatregelen.',
    soorten: ['AUTOMATISCH_BESLUIT'],
    stand: organisatorisch(
      'De poort kent geen geautomatiseerd besluit (CV-71); op wat niet bestaat is geen uitzondering nodig.',
    ),
  },
  'CV-73': {
    artikel: 'Bezw-6',
    tekst: 'Betrokkene mag zienswijze geven en hoort de logica.',
    soorten: ['AUTOMATISCH_BESLUIT'],
    stand: gepland('RECHTEN', 'De logica is opvraagbaar (CV-52); de zienswijze op een besluit volgt met de verzoeken.'),
  },
  'CV-74': {
    artikel: 'Bezw-7',
    tekst:
      'Beperkingen buiten toepassing bij: staatsveiligheid; strafbare feiten; gewichtige economische/financiële belangen; toezicht daarop; bescherming van betrokkene of anderen.',
    soorten: ['WEIGERING'],
    stand: gepland('RECHTEN', 'De vijf weigeringsgronden volgen met de verzoeken.'),
  },
};
