import fc from 'fast-check';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import { SCHEMA } from '../../journeys/lezen/vragen';
import { argumenten, type Waarde } from './argument';
import { gelijkeVragers, kansVanVerder, kansVanWortel } from './kans';
import type { Voorraad } from './voorraad';

/*
 * Random questions out of the schema: everything it has is asked as soon as it exists. A question is a tree that says
 * nothing of a caller yet; which id, name or cursor stands for a number is decided when it is written down.
 */

/** One field that is asked, with what is asked of it. */
export interface Keuze {
  readonly ouder: string;
  readonly veld: string;
  readonly args: Readonly<Record<string, Waarde>>;
  readonly sub: readonly Keuze[];
  /** How it stands there: by itself, in a fragment, or under a directive. */
  readonly vorm: 'GEWOON' | 'INLINE' | 'FRAGMENT' | 'INCLUDE' | 'SKIP';
}

/** A whole question. */
export interface Vraag {
  readonly wortels: readonly Keuze[];
  /** Arguments as variables rather than written out. */
  readonly variabelen: boolean;
}

/**
 * Root fields that tell who asked what, and why it was let. No question of the proof: each world keeps account of what
 * was asked of itself, under identifications of its own. Nor is a stream of events, which a process beside the requests
 * makes as time goes on: test/journeys/gebeurtenissen holds it against what its recipient reads.
 */
export const GROOTBOEK: ReadonlySet<string> = new Set([
  'raadplegingen',
  'verstrekkingen',
  'kennisgevingen',
  'toegangOp',
  'gebeurtenissen',
]);

const vorm: fc.Arbitrary<Keuze['vorm']> = fc.oneof(
  { weight: 24, arbitrary: fc.constant('GEWOON' as const) },
  { weight: 8, arbitrary: fc.constantFrom('INLINE' as const, 'FRAGMENT' as const, 'INCLUDE' as const) },
  { weight: 1, arbitrary: fc.constant('SKIP' as const) },
);

const bewaard = new Map<string, fc.Arbitrary<readonly Keuze[]>>();

function keuze(
  aanvrager: Aanvrager,
  ouder: string,
  veld: GraphQLField<unknown, unknown>,
  diepte: number,
): fc.Arbitrary<Keuze> {
  const type = getNamedType(veld.type);
  const sub = isLeafType(type) ? fc.constant([]) : selectie(aanvrager, type as GraphQLObjectType, diepte);
  return fc.record({ ouder: fc.constant(ouder), veld: fc.constant(veld.name), args: argumenten(veld), sub, vorm });
}

/** Connections and their edges lead on to what they hold, an explanation to its parts: they cost no depth. */
const isDoorgang = (naam: string): boolean => /(Connection|Edge)$|^Toegang/.test(naam);

/** What says nothing of anybody, where nothing else is asked. */
const typenaam = (ouder: string): Keuze => ({ ouder, veld: '__typename', args: {}, sub: [], vorm: 'GEWOON' });

/** A value, or something that holds values and leads no further. */
function isWaarde({ type }: GraphQLField<unknown, unknown>): boolean {
  const soort = getNamedType(type);
  return isLeafType(soort) || (isObjectType(soort) && Object.values(soort.getFields()).every(isBlad));
}

const isBlad = ({ type }: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(type));

/** Some of the fields of a type, never none: values as often as not, groups of them less, of what leads on one or two. */
function selectie(aanvrager: Aanvrager, type: GraphQLObjectType, diepte: number): fc.Arbitrary<readonly Keuze[]> {
  const sleutel = `${gelijkeVragers(aanvrager)} ${type.name} ${diepte}`;
  const bekend = bewaard.get(sleutel);
  if (bekend) return bekend;
  const doorgang = isDoorgang(type.name);
  const dieper = doorgang ? diepte : diepte - 1;
  const velden = Object.values(type.getFields());
  const waarden = velden
    .filter(isWaarde)
    .map((veld) => fc.option(keuze(aanvrager, type.name, veld, dieper), { freq: isBlad(veld) ? 2 : doorgang ? 3 : 5 }));
  // What leads on is asked while there is depth left.
  const verder = velden.filter((veld) => !isWaarde(veld) && (diepte > 0 || doorgang));
  const arbs = verder.map((veld) => ({
    weight: kansVanVerder(aanvrager, type.name, veld.name),
    arbitrary: keuze(aanvrager, type.name, veld, dieper),
  }));
  const minLength = doorgang || waarden.length === 0 ? 1 : 0;
  const hoogstens = (maxLength: number) => fc.array(fc.oneof(...arbs), { minLength, maxLength, size: 'max' });
  const objecten =
    arbs.length > 0
      ? fc.oneof({ weight: 4, arbitrary: hoogstens(1) }, { weight: arbs.length > 1 ? 2 : 0, arbitrary: hoogstens(2) })
      : fc.constant([]);
  const arb = fc.tuple(fc.tuple(...waarden), objecten).map(([eigen, overig]) => {
    const gekozen = [...eigen.filter((een) => een !== null), ...overig];
    return gekozen.length > 0 ? gekozen : [typenaam(type.name)];
  });
  bewaard.set(sleutel, arb);
  return arb;
}

/** What a root list is of, by the name of the root; null for any other root. */
export function lijstVan(veld: string): string | null {
  const type = SCHEMA.getQueryType()?.getFields()[veld]?.type;
  const naam = type ? getNamedType(type).name : '';
  return naam.endsWith('Connection') ? naam.replace('Connection', '') : null;
}

/** Questions for a caller out of its stock, to a depth of `diepte` objects inside each other. */
export function vragen(aanvrager: Aanvrager, voorraad: Voorraad, diepte = 4): fc.Arbitrary<Vraag> {
  const type = SCHEMA.getQueryType();
  if (!isObjectType(type)) throw new Error('the schema has no queries');
  const gevraagd = Object.values(type.getFields()).filter(({ name }) => !GROOTBOEK.has(name));
  const wortels = gevraagd.map((veld) => ({
    weight: kansVanWortel(aanvrager, voorraad, veld.name),
    arbitrary: keuze(aanvrager, 'Query', veld, diepte - 1),
  }));
  return fc.record({
    wortels: fc.array(fc.oneof(...wortels), { minLength: 1, maxLength: 2 }),
    variabelen: fc.boolean(),
  });
}
