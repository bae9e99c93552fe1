/** Short Dutch texts as they stand in dossiers. Invented: none is about anybody. */
export const DIAGNOSES = [
  'burn-out',
  'depressie, matig',
  'angststoornis',
  'PTSS',
  'ADHD',
  'autismespectrumstoornis',
  'hernia in de onderrug',
  'artrose in de knieën',
  'fibromyalgie',
  'reumatoïde artritis',
  'COPD, licht',
  'hartfalen na infarct',
  'diabetes type 2',
  'epilepsie',
  'multiple sclerose',
  'niet-aangeboren hersenletsel',
  'postcovidsyndroom',
  'chronische migraine',
  'RSI aan beide polsen',
  'long covid met vermoeidheid',
  'slechthorend aan beide oren',
  'whiplash',
  'schouderklachten na operatie',
  'bipolaire stoornis',
];

export const BEHANDELINGEN = [
  'cognitieve gedragstherapie, wekelijks',
  'fysiotherapie, tweemaal per week',
  'medicatie, halfjaarlijkse controle',
  'revalidatie, dagbehandeling',
  'EMDR, twaalf sessies',
  'ergotherapie aan huis',
  'gesprekken met de praktijkondersteuner',
  'geen lopende behandeling',
  'wacht op intake bij de ggz',
  'nacontrole bij de specialist',
];

export const HULPVRAGEN = [
  'wil weer structuur in de dag krijgen',
  'zoekt hulp bij het opbouwen van energie',
  'wil leren grenzen aan te geven op het werk',
  'zoekt begeleiding bij het vinden van passend werk',
  'wil na lange ziekte weer onder de mensen komen',
  'zoekt steun bij het omgaan met stress',
  'wil zelfstandig leren reizen naar een werkplek',
  'zoekt ondersteuning bij plannen en organiseren',
  'wil weten welk werk bij de klachten past',
  'zoekt coaching bij terugkeer in het eigen werk',
];

export const MOGELIJKHEDEN = [
  'kan halve dagen zittend werk doen',
  'kan licht lichamelijk werk doen, afgewisseld met zitten',
  'kan werken in een rustige ruimte met weinig prikkels',
  'kan administratief werk doen met een aangepaste werkplek',
  'kan vier uur achtereen werken met pauzes',
  'kan werken volgens een vast rooster overdag',
  'kan eenvoudige taken zelfstandig uitvoeren',
  'kan tillen tot vijf kilo',
  'kan thuis werken met duidelijke afspraken',
  'kan klantcontact aan in korte blokken',
  'kan staand werk doen tot een half uur achtereen',
  'kan autorijden voor het werk, korte afstanden',
  'kan werken onder begeleiding van een jobcoach',
  'kan opbouwen naar volledige dagen in drie maanden',
];

export const BELASTBAARHEDEN = [
  'beperkt in tillen en dragen',
  'beperkt in lang staan en lopen',
  'beperkt in werken onder tijdsdruk',
  'beperkt in omgaan met conflicten',
  'geen nachtdiensten',
  'geen ploegendienst',
  'vaste werkplek nodig',
  'niet hoger werken dan schouderhoogte',
  'om de vijftig minuten een pauze',
  'urenbeperking van vier uur per dag',
  'volledig belastbaar met aangepast meubilair',
  'geleidelijk opbouwen, twee uur per week erbij',
];

export const DESKUNDIGEN = [
  ['Arbodienst Zuiderlicht', 'bedrijfsarts'],
  ['Expertisecentrum De Waag', 'arbeidsdeskundige'],
  ['Medisch Adviesbureau Lindenhof', 'verzekeringsarts'],
  ['Arbeidskundig Bureau Noorderhaven', 'register-arbeidsdeskundige'],
  ['Psychologiepraktijk De Oever', 'arbeidspsycholoog'],
] as const;

export const BELEMMERINGEN = {
  GEZONDHEID: ['klachten wisselen sterk per dag', 'moet rekening houden met behandelafspraken', 'snel vermoeid'],
  VERSLAVING: ['in herstel, volgt een nazorgprogramma', 'vermijdt werk in de horeca vanwege terugvalrisico'],
  TAALBEHEERSING: ['Nederlands op niveau A2', 'schriftelijk Nederlands is lastig', 'volgt een taalcursus, niveau B1'],
  WERKLOOSHEIDSDUUR: [
    'langer dan twee jaar zonder werk',
    'weinig recente werkervaring',
    'vijf jaar uit het arbeidsproces',
  ],
} as const;

export const OMSTANDIGHEDEN = [
  'alleenstaande ouder met twee kinderen',
  'mantelzorger voor een ouder',
  'reist uitsluitend met openbaar vervoer',
  'verhuist binnenkort',
  'woont tijdelijk bij familie',
  'traject schuldhulpverlening loopt',
];

export const FUNCTIES = [
  'magazijnmedewerker',
  'administratief medewerker',
  'verzorgende',
  'chauffeur',
  'verkoopmedewerker',
  'schoonmaker',
  'conciërge',
  'monteur',
  'kok',
  'medewerker klantenservice',
  'groenmedewerker',
  'beveiliger',
  'onderwijsassistent',
  'receptionist',
  'boekhouder',
  'teamleider',
  'productiemedewerker',
  'planner',
];

export const OPLEIDINGSNIVEAUS = ['praktijkonderwijs', 'vmbo', 'havo', 'mbo 1', 'mbo 2', 'mbo 3', 'mbo 4', 'hbo', 'wo'];
export const OPLEIDINGEN = [
  'logistiek medewerker',
  'helpende zorg en welzijn',
  'administratie',
  'detailhandel',
  'techniek en procesindustrie',
  'horeca-assistent',
  'sociaal werk',
  'bedrijfskunde',
  'VCA',
  'heftruckcertificaat',
  'EHBO',
  'BHV',
];
export const TALEN = ['Nederlands', 'Engels', 'Duits', 'Turks', 'Arabisch', 'Pools', 'Oekraïens', 'Tigrinya', 'Spaans'];
export const LANDEN = [
  'Nederland',
  'Turkije',
  'Marokko',
  'Suriname',
  'Polen',
  'Syrië',
  'Oekraïne',
  'Eritrea',
  'Duitsland',
  'Indonesië',
  'Bulgarije',
  'Iran',
  'Portugal',
  'Kaapverdië',
];
export const NATIONALITEITEN = ['Nederlandse', 'Turkse', 'Marokkaanse', 'Poolse', 'Syrische', 'Oekraïense', 'Duitse'];
export const UITKERINGEN = ['WW', 'WIA (WGA)', 'Ziektewet', 'Wajong', 'bijstand', 'IOAW'];

export const PLANNEN = [
  'Kennismaking, in kaart brengen van mogelijkheden, daarna oriëntatie op passend werk.',
  'Opbouw van belastbaarheid in zes maanden, gevolgd door een proefplaatsing.',
  'Sollicitatietraining, netwerkgesprekken en bemiddeling naar een andere werkgever.',
  'Versterken van werknemersvaardigheden en een stage van drie maanden.',
  'Jobcoaching op de werkplek, eerst wekelijks en daarna tweewekelijks.',
  'Loopbaanonderzoek, scholingsadvies en begeleiding naar een opleiding.',
  'Dagstructuur opbouwen en stap voor stap toewerken naar betaald werk.',
];
export const RESULTATEN_TRAJECT = [
  'geplaatst in betaald werk',
  'terug in eigen werk met aanpassingen',
  'gestart met een opleiding',
  'werkfit, nog geen plaatsing',
  'voortijdig gestopt op verzoek van de deelnemer',
  'overgedragen aan een andere voorziening',
] as const;
export const BEGELEIDINGEN = [
  ['SPECIALE_BEGELEIDING', 'wekelijkse begeleiding op de werkplek'],
  ['SPECIALE_BEGELEIDING', 'begeleiding door een coach met kennis van autisme'],
  ['SPECIALE_BEGELEIDING', 'intensieve begeleiding in de eerste drie maanden'],
  ['VOORZIENING', 'in hoogte verstelbaar bureau'],
  ['VOORZIENING', 'vervoersvoorziening naar de werkplek'],
  ['VOORZIENING', 'tolk gebarentaal bij gesprekken'],
] as const;

export const NOODZAKEN = [
  'nodig om de begeleiding af te stemmen',
  'nodig om overbelasting te voorkomen',
  'nodig voor het behandelplan',
  'nodig om een passende werkplek te kiezen',
];
export const FTBV = [
  'ten behoeve van de keuze van passend werk',
  'ten behoeve van het opbouwschema',
  'ten behoeve van afspraken met de werkplek',
];
export const RELEVANTIES = [
  'bepaalt op welke tijden gewerkt kan worden',
  'bepaalt welke functies mogelijk zijn',
  'van belang voor de reisafstand',
];

export const WERKZAAMHEDEN = [
  'Vier gesprekken gevoerd en het loopbaanonderzoek afgerond.',
  'Wekelijkse begeleiding op de werkplek en overleg met de leidinggevende.',
  'Sollicitatietraining gevolgd, zes brieven verstuurd en twee netwerkgesprekken gevoerd.',
  'Proefplaatsing voorbereid en de werkplek bezocht.',
  'Opbouwschema opgesteld en tweemaal geëvalueerd.',
  'Arbeidsmarkt verkend en drie werkgevers benaderd.',
  'Vaardigheidstraining gevolgd en het netwerk in kaart gebracht.',
];
export const RESULTATEN = [
  'De deelnemer komt afspraken na en toont initiatief.',
  'De doelen van deze periode zijn behaald.',
  'De doelen zijn deels behaald; de planning is bijgesteld.',
  'Er is een proefplaatsing van twaalf uur per week overeengekomen.',
  'De deelnemer is uitgenodigd voor twee sollicitatiegesprekken.',
  'De opbouw verloopt trager dan gepland.',
];
export const PROGNOSES = [
  'Plaatsing binnen zes maanden is haalbaar.',
  'Het traject verloopt volgens plan.',
  'Een verlenging van drie maanden kan nodig zijn.',
  'Afronding in de volgende periode wordt verwacht.',
  'Over de haalbaarheid is overleg met de opdrachtgever nodig.',
];
export const ARBEIDSTEKSTEN = [
  'Oriënteert zich op administratieve functies.',
  'Beschikbaar voor zestien uur per week.',
  'Heeft recente ervaring opgedaan in de logistiek.',
  'Volgt een korte opleiding naast het traject.',
  'Beheerst de vaardigheden voor de gekozen functie.',
];
export const GESPREKKEN = [
  'Gesprek over de voortgang. Deelnemer vertelt dat het thuis rustiger is en dat de opbouw lukt.',
  'Deelnemer twijfelt over de richting; afgesproken om twee beroepen te verkennen.',
  'Afspraak verzet wegens klachten. Volgende week opnieuw ingepland.',
  'Werkplekbezoek besproken; deelnemer vond het tempo hoog.',
  'Deelnemer is blij met de uitnodiging voor een gesprek en wil samen voorbereiden.',
];
export const AFWIJZINGEN = [
  'Valt buiten de doelgroep van de opdracht.',
  'De opdracht heeft geen plaatsen meer.',
  'Betrokkene heeft zich teruggetrokken.',
  'De gevraagde ondersteuning past niet bij het product.',
];
export const VINDPLAATSEN = [
  'interview in een regionale krant',
  'openbaar bericht op een professioneel netwerk',
  'eigen weblog',
];
