/*
 * What no log may hold, of what tests say themselves: whatever is a value of somebody in the input of a test bears the word,
 * or is one of these numbers.
 */

/** Personal data that tests send and store, unmistakable in any line. */
export const KANARIE = {
  voornamen: 'Kanarieke',
  achternaam: 'van Kanariestein',
  bsn: '999994918',
  telefoon: '0697531246',
  email: 'kanarie@voorbeeld.nl',
  straat: 'Kanarielaan',
  postcode: '9753KN',
  gezondheid: 'Kanarievrees na een val, in behandeling',
  tekst: 'De kanarie in de mijn zweeg.',
} as const;
