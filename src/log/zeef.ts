import { LOGVELDEN, type Logveld } from './velden';

/** What stands where something was that a log line may not hold. */
export const WEGGELATEN = '[weggelaten]';

const isLogveld = (naam: string): naam is Logveld => Object.hasOwn(LOGVELDEN, naam);

/**
 * What of a line may be written. A value that has not the form of its key makes place for a mark; a key that is not on the
 * list is dropped with its name, which could be a value too, and counted.
 */
export function zeef(regel: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const over: Record<string, unknown> = {};
  let weggelaten = 0;
  for (const [naam, waarde] of Object.entries(regel))
    if (isLogveld(naam)) over[naam] = LOGVELDEN[naam](waarde) ?? WEGGELATEN;
    else weggelaten += 1;
  return weggelaten === 0 ? over : { ...over, weggelaten };
}

/** The same of a line as it is written; what is no JSON object is left out as a whole. */
export function zeefRegel(tekst: string): string {
  return `${JSON.stringify(zeef(alsObject(tekst)))}\n`;
}

function alsObject(tekst: string): Record<string, unknown> {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    if (typeof gelezen === 'object' && gelezen !== null && !Array.isArray(gelezen)) return { ...gelezen };
  } catch {
    // No JSON: it came from nobody who writes lines.
  }
  return { msg: WEGGELATEN };
}
