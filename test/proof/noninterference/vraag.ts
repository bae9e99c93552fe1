import fc from 'fast-check';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { SCHEMA } from '../../journeys/lezen/vragen';
import { argumenten, type Waarde } from './argument';

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

const vorm: fc.Arbitrary<Keuze['vorm']> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GEWOON' as const) },
  { weight: 4, arbitrary: fc.constantFrom('INLINE' as const, 'FRAGMENT' as const, 'INCLUDE' as const) },
  { weight: 1, arbitrary: fc.constant('SKIP' as const) },
);

const bewaard = new Map<string, fc.Arbitrary<readonly Keuze[]>>();

function keuze(ouder: string, veld: GraphQLField<unknown, unknown>, diepte: number): fc.Arbitrary<Keuze> {
  const type = getNamedType(veld.type);
  const sub = isLeafType(type) ? fc.constant([]) : selectie(type as GraphQLObjectType, diepte);
  return fc.record({ ouder: fc.constant(ouder), veld: fc.constant(veld.name), args: argumenten(veld), sub, vorm });
}

/** Connections and their edges lead on to what they hold, an explanation to its parts: they cost no depth. */
const isDoorgang = (naam: string): boolean => /(Connection|Edge)$|^Toegang/.test(naam);

/** Some of the fields of a type; never none. */
function selectie(type: GraphQLObjectType, diepte: number): fc.Arbitrary<readonly Keuze[]> {
  const sleutel = `${type.name} ${diepte}`;
  const bekend = bewaard.get(sleutel);
  if (bekend) return bekend;
  const dieper = isDoorgang(type.name) ? diepte : diepte - 1;
  // Objects are asked while there is depth left.
  const velden = Object.values(type.getFields()).filter(
    (veld) => isLeafType(getNamedType(veld.type)) || diepte > 0 || isDoorgang(type.name),
  );
  const arbs = velden.map((veld) => ({
    weight: isDoorgang(type.name) && ['nodes', 'edges', 'node'].includes(veld.name) ? 12 : 2,
    arbitrary: keuze(type.name, veld, dieper),
  }));
  const arb = fc.array(fc.oneof(...arbs), { minLength: 1, maxLength: isDoorgang(type.name) ? 3 : 8, size: 'max' });
  bewaard.set(sleutel, arb);
  return arb;
}

const GROOT = ['clients', 'trajecten', 'rapportages', 'aanmeldingen', 'opdrachten'];
/** A partner follows aanmeldingen and nothing else: the other roots are asked, but not most of the time. */
const GEWICHT = (soort: string, veld: string): number => {
  if (soort === 'PARTNER') return ['aanmeldingen', 'aanmelding', 'opdrachten'].includes(veld) ? 10 : 1;
  return GROOT.includes(veld) ? 6 : 2;
};

/** Questions for a kind of caller, to a depth of `diepte` objects inside each other. */
export function vragen(soort: string, diepte = 4): fc.Arbitrary<Vraag> {
  const type = SCHEMA.getQueryType();
  if (!isObjectType(type)) throw new Error('the schema has no queries');
  const wortels = Object.values(type.getFields()).map((veld) => ({
    weight: GEWICHT(soort, veld.name),
    arbitrary: keuze('Query', veld, diepte - 1),
  }));
  return fc.record({
    wortels: fc.array(fc.oneof(...wortels), { minLength: 1, maxLength: 2 }),
    variabelen: fc.boolean(),
  });
}
