/** What a reglement may leave out of every record, also of free text. */
export const GEVOELIGE_ONDERWERPEN = [
  'GODSDIENST',
  'ETNICITEIT',
  'POLITIEK',
  'SEKSUALITEIT',
  'VAKBOND',
  'STRAFRECHT',
] as const;
export type GevoeligOnderwerp = (typeof GEVOELIGE_ONDERWERPEN)[number];

/** How a subject is called in a sentence. */
export const GEVOELIG_GENOEMD: Readonly<Record<GevoeligOnderwerp, string>> = {
  GODSDIENST: 'godsdienst of levensovertuiging',
  ETNICITEIT: 'etniciteit',
  POLITIEK: 'politieke gezindheid',
  SEKSUALITEIT: 'het seksuele leven',
  VAKBOND: 'lidmaatschap van een vakbond',
  STRAFRECHT: 'strafrechtelijke gegevens of een opgelegd verbod',
};

/**
 * Words that mostly speak of a subject; a `*` stands for any ending. A word can mean something else (a street, a
 * school) and the subject can be spoken of without one: therefore they warn, and refuse nothing.
 */
export const GEVOELIGE_WOORDEN: Readonly<Record<GevoeligOnderwerp, readonly string[]>> = {
  GODSDIENST: [
    'godsdienst*',
    'religi*',
    'levensovertuiging',
    'levensbeschouw*',
    'geloofs*',
    'gelovig*',
    'kerk',
    'kerkelijk*',
    'moskee',
    'synagoge',
    'islam*',
    'moslim*',
    'christen',
    'christelijk*',
    'katholiek*',
    'protestant*',
    'gereformeerd*',
    'joods*',
    'hindoe*',
    'boeddhis*',
    'atheïs*',
    'ramadan',
  ],
  ETNICITEIT: ['etnisch*', 'etniciteit', 'afkomst', 'huidskleur', 'allochto*'],
  POLITIEK: [
    'politieke gezindheid',
    'politieke voorkeur*',
    'politieke partij',
    'partijlid*',
    'stemgedrag',
    'stemt op',
    'vvd',
    'pvda',
    'pvv',
    'cda',
    'd66',
    'groenlinks*',
    'sgp',
    'forum voor democratie',
  ],
  SEKSUALITEIT: [
    'seksue*',
    'seksualiteit',
    'seksleven',
    'geaardheid',
    'homo',
    'homoseksue*',
    'lesbisch*',
    'biseksue*',
    'transgender*',
  ],
  VAKBOND: ['vakbond*', 'vakvereniging*', 'vakcentrale*', 'fnv', 'cnv'],
  STRAFRECHT: [
    'strafblad',
    'strafrechtelijk*',
    'strafbaar*',
    'veroordeeld',
    'veroordeling*',
    'verdachte',
    'delict*',
    'misdrijf',
    'misdrijven',
    'gedetineerd*',
    'detentie',
    'gevangenis*',
    'reclassering',
    'justitie*',
    'straatverbod',
    'contactverbod',
    'gebiedsverbod',
    'huisverbod',
  ],
};

const letterlijk = (woord: string): string => woord.replace(/\*/g, '\\p{L}*').replace(/ /g, '\\s+');

const PATRONEN = GEVOELIGE_ONDERWERPEN.map(
  (onderwerp) =>
    [
      onderwerp,
      new RegExp(`(?<!\\p{L})(?:${GEVOELIGE_WOORDEN[onderwerp].map(letterlijk).join('|')})(?!\\p{L})`, 'iu'),
    ] as const,
);

/** The subjects of which a text in NFC has a word. */
export const gevoeligIn = (tekst: string): readonly GevoeligOnderwerp[] =>
  PATRONEN.flatMap(([onderwerp, patroon]) => (patroon.test(tekst) ? [onderwerp] : []));
