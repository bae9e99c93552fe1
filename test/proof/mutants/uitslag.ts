import { type Overlevende, VERKLAARD, type Verklaring } from './verklaard';
import { type Beschreven, mutantenVan, type Verslag } from './verslag';

/** From this share of the mutants on, the tests hold the policy. */
const DREMPEL = 0.95;

export interface Uitslag {
  readonly gedood: number;
  /** Of those, the ones that only came to no end. */
  readonly eindeloos: number;
  /** With which no test could be loaded at all: neither dead nor alive, and in no figure. */
  readonly nietGeladen: number;
  readonly totaal: number;
  /** Each as it is listed in verklaard.ts, with its line for who looks it up. */
  readonly overlevenden: readonly (Overlevende & { readonly regel: number; readonly verklaring: string | null })[];
  /** What is explained in verklaard.ts and does not live: killed by now, or no longer there. */
  readonly vervallen: readonly Overlevende[];
}

const zelfde = (een: Overlevende, ander: Overlevende): boolean =>
  een.bestand === ander.bestand &&
  een.tekst === ander.tekst &&
  een.stuk === ander.stuk &&
  een.vervanging === ander.vervanging;

/** @param geheel the files of which every mutant was tried, so that what is explained there and not met has lapsed. */
export function leesUitslag(
  verslag: Verslag,
  geheel: readonly string[] = [],
  verklaard: readonly Verklaring[] = VERKLAARD,
): Uitslag {
  const mutanten = mutantenVan(verslag);
  const met = (...standen: readonly Beschreven['status'][]): readonly Beschreven[] =>
    mutanten.filter(({ status }) => standen.includes(status));
  const levend = met('Survived', 'NoCoverage');
  const gedood = met('Killed', 'Timeout').length;
  return {
    gedood,
    eindeloos: met('Timeout').length,
    nietGeladen: met('RuntimeError', 'CompileError').length,
    totaal: gedood + levend.length,
    overlevenden: levend.map((mutant) => ({
      ...mutant,
      verklaring: verklaard.find((een) => zelfde(een, mutant))?.waarom ?? null,
    })),
    vervallen: verklaard.filter(
      (een) =>
        !levend.some((mutant) => zelfde(een, mutant)) &&
        (geheel.includes(een.bestand) || mutanten.some((mutant) => zelfde(een, mutant))),
    ),
  };
}

/** Enough was killed, of something; each that lived on is explained, and nothing else. */
export const houdt = ({ gedood, totaal, overlevenden, vervallen }: Uitslag): boolean =>
  totaal > 0 &&
  gedood / totaal >= DREMPEL &&
  overlevenden.every(({ verklaring }) => verklaring !== null) &&
  vervallen.length === 0;

export function vertel({
  gedood,
  eindeloos,
  nietGeladen,
  totaal,
  overlevenden,
  vervallen,
}: Uitslag): readonly string[] {
  const aandeel = totaal === 0 ? '-' : ((100 * gedood) / totaal).toFixed(1);
  return [
    `mutants: ${totaal}, killed ${gedood} (${aandeel} %), of which ${eindeloos} for want of an end`,
    ...(nietGeladen === 0 ? [] : [`left out, for no test loads with them: ${nietGeladen}`]),
    ...overlevenden.map(
      ({ bestand, regel, tekst, stuk, vervanging, verklaring }) =>
        `${verklaring === null ? 'SURVIVED, unexplained' : `survived (${verklaring})`}: ${bestand}:${regel} ${tekst}: ${stuk} -> ${vervanging}`,
    ),
    ...vervallen.map(({ bestand, tekst, stuk, vervanging }) => `LAPSED: ${bestand} ${tekst}: ${stuk} -> ${vervanging}`),
  ];
}
