import type { z } from 'zod';
import type { Waarschuwing } from '../../../schema/waarschuwing';
import { GEVOELIG_GENOEMD, gevoeligIn } from '../../domain/gevoelig';
import { vrijeTeksten } from '../../invoer/vrije-tekst';
import type { Verzoek } from '../../verzoek';

/**
 * Warns of free text that seems to speak of what the reglement does not record (CV-25). It refuses nothing: a word is
 * no proof. The warning names the field and never what stands in it.
 */
export function waarschuwVoorTekst<T>(
  { poort: { reglement } }: Pick<Verzoek, 'poort'>,
  schema: z.ZodType<T>,
  invoer: T,
): Waarschuwing[] {
  if (reglement.nietVastleggen.length === 0) return [];
  return [...vrijeTeksten(schema, invoer)].flatMap(([veld, tekst]) => {
    const onderwerpen = gevoeligIn(tekst);
    return reglement.nietVastleggen
      .filter(({ onderwerp }) => onderwerpen.includes(onderwerp))
      .map(({ onderwerp, regel }) => ({
        code: 'NIET_VASTLEGGEN' as const,
        veld,
        bericht: `Dit lijkt te gaan over ${GEVOELIG_GENOEMD[onderwerp]}; dat wordt niet vastgelegd. Laat het weg.`,
        regel,
      }));
  });
}
