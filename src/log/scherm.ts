/** What steers a terminal, or changes the order in which it shows what follows; not the end of a line. */
const STUREND = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const alsCode = (teken: string): string =>
  teken
    .split('')
    .map((eenheid) => `\\u${eenheid.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * Text for a terminal: what a stored name or a file holds of characters that steer one is shown by its code, as JSON has
 * it, so that JSON remains what it was.
 */
export const voorScherm = (tekst: string): string => tekst.replace(STUREND, alsCode);
