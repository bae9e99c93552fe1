import { z } from 'zod';
import type { Bijzonder } from './keuring';
import { alsVrijeTekst } from './vrije-tekst';

/** Longest texts, in characters. */
export const NAAM = 100;
export const KORT = 200;
export const LANG = 10_000;

// \p{Cs} is a surrogate without its pair: no text, and PostgreSQL refuses it. Cc are control characters, NUL among them.
// The last two force an order on letters that have one: a name, or a kenmerk, would look like another. Marks and embeddings,
// which text from right to left can need, do not.
const BUITEN_EEN_REGEL = /[\p{Cc}\p{Cs}\u2028\u2029\u202d\u202e]/u;
const BUITEN_TEKST = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const ZICHTBAAR = /[\p{L}\p{N}\p{P}\p{S}]/u;

const gebrek = (reden: Bijzonder['reden'], error: string) => ({ params: { reden }, error });

function tekst(max: number, verboden: RegExp, wat: string) {
  return z
    .string({ error: 'Vul dit veld in met tekst.' })
    .refine((waarde) => !verboden.test(waarde), gebrek('TEKEN_NIET_TOEGESTAAN', wat))
    .normalize('NFC')
    .trim()
    .refine((waarde) => ZICHTBAAR.test(waarde), gebrek('VERPLICHT', 'Vul dit veld in; alleen spaties telt niet.'))
    .max(max, `Gebruik hoogstens ${max} tekens.`);
}

/** Text on one line, in NFC, without blanks around it. */
export const regel = (max: number) => tekst(max, BUITEN_EEN_REGEL, 'Laat regeleinden en besturingstekens weg.');

/** Free text, that may have lines and paragraphs. */
export const lap = (max: number = LANG) => alsVrijeTekst(tekst(max, BUITEN_TEKST, 'Laat besturingstekens weg.'));

/** The caller's own key of a create: a repeat is recognised by it. */
export const kenmerk = () => regel(NAAM);
