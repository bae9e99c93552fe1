/** What can be wrong with a ledger, in a word for who reads the outcome. */
export const GEBREKEN = {
  GEWIJZIGD: 'edited: it, or a verstrekking or kennisgeving of it, is not as it was sealed',
  ONTBREEKT: 'missing: it was sealed, or waits to be, and is not there',
  TOEGEVOEGD: 'added: it is in no seal, and does not wait to be sealed',
  VERWISSELD: 'reordered: it stands where another was sealed',
  DUBBEL: 'sealed more than once',
  ONBEZEGELD: 'not sealed, although it was written long ago',
  GAT: 'chain broken: there is no seal of this number',
  KETEN: 'chain broken: a seal does not follow the one before it',
  KOP: 'edited: the seal has another hash than its header',
  BLADEN: 'edited: the leaves of the seal do not make its root',
  HERSCHREVEN: 'rewritten: the chain is not the one of which the head was held',
  AFGEKAPT: 'truncated: the chain ends before the held head',
  ONECHT: 'the head is not one that our key signed',
} as const;

export type Gebreksoort = keyof typeof GEBREKEN;

/** What is wrong, and at what: the first of its kind in the order in which the ledger was sealed. */
export interface Gebrek {
  readonly soort: Gebreksoort;
  /** Number of the seal; absent when it is in none. */
  readonly zegel?: number;
  /** When it can be in any of several: the last of them. */
  readonly totEnMet?: number;
  /** Id of the raadpleging; absent when it is of the seal as a whole. */
  readonly raadpleging?: string;
  /** Where a head was found. */
  readonly waar?: string;
}

/** A gebrek in one line. */
export function beschrijf({ soort, zegel, totEnMet, raadpleging, waar }: Gebrek): string {
  const bereik = zegel === totEnMet || totEnMet === undefined ? `seal ${zegel}` : `seal ${zegel} to ${totEnMet}`;
  const plaats = [
    ...(zegel === undefined ? [] : [bereik]),
    ...(raadpleging === undefined ? [] : [`raadpleging ${raadpleging}`]),
    ...(waar === undefined ? [] : [waar]),
  ];
  return `${plaats.join(', ')}: ${GEBREKEN[soort]}`;
}
