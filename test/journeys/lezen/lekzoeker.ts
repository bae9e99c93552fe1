import { bereikVan, eigenNummers, eigenOpdrachten } from './bereik';
import { type Lezer, lekken } from './kanaries';
import { brede, LIJSTEN, type Lijst, ZELF } from './vragen';
import { OPDRACHTGEVERS, ORGANISATIES, type Wereld } from './wereld';

/** Every machine that asks from outside. */
export const BUITENSTAANDERS = ORGANISATIES.flatMap((organisatie) =>
  [...OPDRACHTGEVERS, 'partner'].map((soort) => `${soort}-${organisatie}`),
);

/** Every purpose that may open something outside; a walk asks for all of them at once. */
const DOELEN = ['AANMELDING', 'VERANTWOORDING', 'GESCHIKTHEID', 'PLAATSING', 'FINANCIERING'];

export interface Bevinding {
  readonly persona: string;
  readonly vraag: string;
  readonly gevonden: readonly string[];
}

/** How much of an answer a walk saw: a walk that saw nothing proves nothing. */
export interface Wandeling {
  readonly bevindingen: readonly Bevinding[];
  readonly antwoorden: number;
  readonly tekens: number;
}

const kop = (persona: string): Readonly<Record<string, string>> => {
  if (persona.startsWith('partner')) return {};
  return { 'Poortwachter-Doel': DOELEN.filter((doel) => doel !== 'PLAATSING' || !persona.endsWith('-dit')).join() };
};

async function lezerVan(wereld: Wereld, persona: string, { ookBeeindigd = false }): Promise<Lezer> {
  const bereik = await bereikVan(wereld, persona);
  return {
    bereik: ookBeeindigd ? new Set([...bereik, ...(await eigenOpdrachten(wereld, persona))]) : bereik,
    nummers: await eigenNummers(wereld, persona),
    medisch: persona === 'zorg-dit',
  };
}

/** A partner follows what it registered; of the opdrachten it may name it reads no trajecten. */
const vragenVan = (persona: string): readonly string[] =>
  persona.startsWith('partner')
    ? [ZELF, ...brede('aanmeldingen'), ...brede('opdrachten').slice(0, 1)]
    : [ZELF, ...(Object.keys(LIJSTEN) as Lijst[]).flatMap(brede)];

/**
 * Asks all there is to ask as each of these callers, and checks every answer against the database.
 * @param mild.ookBeeindigd an own opdracht that ended may be named, though nothing of its dossiers.
 */
export async function zoekLekken(
  wereld: Wereld,
  personas: readonly string[],
  mild: { readonly ookBeeindigd?: boolean } = {},
): Promise<Wandeling> {
  const bevindingen: Bevinding[] = [];
  let antwoorden = 0;
  let tekens = 0;
  for (const persona of personas) {
    const beller = await wereld.als(persona);
    const lezer = await lezerVan(wereld, persona, mild);
    for (const vraag of vragenVan(persona)) {
      const antwoord = await beller.vraag(vraag, {}, kop(persona));
      if (antwoord.data == null) throw new Error(`${persona}: ${antwoord.tekst.slice(0, 500)}`);
      const gevonden = lekken(antwoord.tekst, lezer);
      if (gevonden.length > 0) bevindingen.push({ persona, vraag: vraag.slice(0, 60), gevonden: gevonden.slice(0, 5) });
      antwoorden += 1;
      tekens += antwoord.tekst.length;
    }
  }
  return { bevindingen, antwoorden, tekens };
}
