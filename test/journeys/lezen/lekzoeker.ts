import { bereikVan, eigenNummers, eigenOpdrachten } from './bereik';
import { KWARTAAL, type Lezer, lekken } from './kanaries';
import { brede, GROOTBOEK, LIJSTEN, type Lijst, NOODTOEGANGEN, statistiek, TOEGANG, ZELF } from './vragen';
import { geldt, OPDRACHTGEVERS, ORGANISATIES, type Wereld } from './wereld';

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

interface Vraag {
  readonly query: string;
  readonly variabelen?: Readonly<Record<string, string>>;
  readonly doel?: string;
  /** What it is refused with where it is not for this caller; what is not refused has an answer. */
  readonly geweigerd?: readonly string[];
  /** Of what is not the caller's: any answer is a leak. */
  readonly vreemd?: boolean;
}

/** A partner follows what it registered; of the opdrachten it may name it reads no trajecten. */
const lijstenVan = (persona: string): readonly string[] =>
  persona.startsWith('partner')
    ? [...brede('aanmeldingen'), ...brede('opdrachten').slice(0, 1)]
    : (Object.keys(LIJSTEN) as Lijst[]).flatMap(brede);

/** Two clients of an own opdracht, one of the same organisatie who is of another, and one of another organisatie. */
const CLIENTEN = `
  WITH ik AS (SELECT * FROM integratie WHERE oauth_client_id = $1),
  eigen AS (SELECT t.client_id FROM traject t JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')}
    JOIN ik ON ik.opdrachtgever_id = t.opdrachtgever_id)
  (SELECT DISTINCT client_id FROM eigen ORDER BY 1 LIMIT 2)
  UNION ALL (SELECT c.id FROM client c JOIN ik USING (organisatie_id)
    WHERE c.id NOT IN (SELECT client_id FROM eigen) ORDER BY 1 LIMIT 1)
  UNION ALL (SELECT c.id FROM client c WHERE c.organisatie_id <> (SELECT organisatie_id FROM ik) ORDER BY 1 LIMIT 1)`;

async function vragenVan({ kolom }: Wereld, persona: string, { bereik }: Lezer): Promise<readonly Vraag[]> {
  const clienten = await kolom<string>(CLIENTEN, persona);
  const cijfers = { query: statistiek(KWARTAAL.naam), geweigerd: ['FORBIDDEN'] };
  return [
    ...[ZELF, ...lijstenVan(persona)].map((query) => ({ query })),
    ...[NOODTOEGANGEN, ...GROOTBOEK].map((query) => ({ query, geweigerd: ['FORBIDDEN'] })),
    cijfers,
    { ...cijfers, doel: 'STATISTIEK' },
    ...clienten.map((id) => ({
      query: TOEGANG,
      variabelen: { id },
      geweigerd: ['FORBIDDEN', 'NOT_FOUND'],
      vreemd: !bereik.has(id),
    })),
  ];
}

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
    for (const { query, variabelen = {}, doel, geweigerd, vreemd = false } of await vragenVan(wereld, persona, lezer)) {
      const koppen = doel === undefined ? kop(persona) : { 'Poortwachter-Doel': doel };
      const antwoord = await beller.vraag(query, variabelen, koppen);
      const codes = antwoord.errors.map(({ extensions }) => String(extensions.code));
      const hoort = geweigerd ? codes.every((code) => geweigerd.includes(code)) : antwoord.data != null;
      if (!hoort) throw new Error(`${persona}: ${antwoord.tekst.slice(0, 500)}`);
      const antwoordt = vreemd && Object.values(antwoord.data ?? {}).some((waarde) => waarde !== null);
      const gevonden = [...lekken(antwoord.tekst, lezer), ...(antwoordt ? ['an answer'] : [])];
      if (gevonden.length > 0) bevindingen.push({ persona, vraag: query.slice(0, 60), gevonden: gevonden.slice(0, 5) });
      antwoorden += 1;
      tekens += antwoord.tekst.length;
    }
  }
  return { bevindingen, antwoorden, tekens };
}
