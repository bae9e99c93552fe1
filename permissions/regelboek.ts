/**
 * What a rule is about. Those of the first line decide who reads or writes what, and are what this policy is for;
 * the others ask registers, terms and procedures.
 */
export const BELEIDSOORTEN = [
  'DOEL',
  'GEGEVENS',
  'GRONDSLAG',
  'GEZONDHEID',
  'TOESTEMMING',
  'VERSTREKKING',
  'ONTVANGERS',
  'TOEGANG',
  'BSN',
  'ETNICITEIT',
  'GEHEIM_CONTACT',
  'NOODTOEGANG',
  'STATISTIEK',
  'BEVEILIGING',
] as const;
const OVERIGE_SOORTEN = [
  'RECHT',
  'WEIGERING',
  'KOSTEN',
  'DOORGEVEN',
  'BEWAREN',
  // How long: the rule itself names a term.
  'BEWAARTERMIJN',
  'VERNIETIGEN',
  'DATALEK',
  'KLACHT',
  'IDENTITEIT',
  'VERTEGENWOORDIGING',
  'AUTOMATISCH_BESLUIT',
  'VERWERKER',
  'TRANSPARANTIE',
  'JUISTHEID',
  'WERVING',
] as const;
export const REGELSOORTEN = [...BELEIDSOORTEN, ...OVERIGE_SOORTEN] as const;
export type Regelsoort = (typeof REGELSOORTEN)[number];

/** What is still to be built, and will take the rules that are GEPLAND. */
export const VERMOGENS = ['VERSTREKKINGENREGISTER', 'KOPPELINGEN', 'RECHTEN', 'BEWAREN', 'DATALEK', 'KLACHT'] as const;
export type Vermogen = (typeof VERMOGENS)[number];

/**
 * How far the gateway has come with a rule, in Dutch as a privacy officer reads it.
 * - AFGEDWONGEN: the gateway decides by it, and a test that bears its id proves it.
 * - VASTGELEGD: the gateway records or tells what it asks, and decides nothing by it.
 * - ORGANISATORISCH: no machine can do it, or the law made it lapse; the text says why.
 * - GEPLAND: comes with the capability that is named; the text says what holds until then.
 */
export type Stand =
  | { readonly soort: 'AFGEDWONGEN' | 'VASTGELEGD' | 'ORGANISATORISCH'; readonly toelichting: string }
  | { readonly soort: 'GEPLAND'; readonly met: Vermogen; readonly toelichting: string };

/** A rule of a reglement: its article, what it says in own words (Dutch), what it is about and where it stands. */
export interface Regelboekregel {
  readonly artikel: string;
  readonly tekst: string;
  readonly soorten: readonly Regelsoort[];
  readonly stand: Stand;
}

/** All rules of one reglement by id, in the order of its own text. */
export type Regelboek = Readonly<Record<string, Regelboekregel>>;

export const afgedwongen = (toelichting: string): Stand => ({ soort: 'AFGEDWONGEN', toelichting });
export const vastgelegd = (toelichting: string): Stand => ({ soort: 'VASTGELEGD', toelichting });
export const organisatorisch = (toelichting: string): Stand => ({ soort: 'ORGANISATORISCH', toelichting });
export const gepland = (met: Vermogen, toelichting: string): Stand => ({ soort: 'GEPLAND', met, toelichting });

/** Whether the rule decides who reads or writes what. */
export const isBeleidsregel = ({ soorten }: Regelboekregel): boolean =>
  soorten.some((soort) => (BELEIDSOORTEN as readonly Regelsoort[]).includes(soort));

/** Whether a test must prove the rule: what the gateway decides by, and what of the policy it records. */
export const eistBewijs = (regel: Regelboekregel): boolean =>
  regel.stand.soort === 'AFGEDWONGEN' || (regel.stand.soort === 'VASTGELEGD' && isBeleidsregel(regel));
