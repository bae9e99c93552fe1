import fc from 'fast-check';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type Aanvrager, teltAlleen } from '../../../src/domain/aanvrager';
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

/** What says nothing of anybody, where nothing else is asked. */
const typenaam = (ouder: string): Keuze => ({ ouder, veld: '__typename', args: {}, sub: [], vorm: 'GEWOON' });

/** Some of the fields of a type, never none: values as often as not, of what leads on only a few. */
function selectie(type: GraphQLObjectType, diepte: number): fc.Arbitrary<readonly Keuze[]> {
  const sleutel = `${type.name} ${diepte}`;
  const bekend = bewaard.get(sleutel);
  if (bekend) return bekend;
  const doorgang = isDoorgang(type.name);
  const dieper = doorgang ? diepte : diepte - 1;
  const velden = Object.values(type.getFields());
  const isWaarde = (veld: GraphQLField<unknown, unknown>): boolean => isLeafType(getNamedType(veld.type));
  const waarden = velden.filter(isWaarde).map((veld) => fc.option(keuze(type.name, veld, dieper), { freq: 2 }));
  // What leads on is asked while there is depth left.
  const verder = velden.filter((veld) => !isWaarde(veld) && (diepte > 0 || doorgang));
  const arbs = verder.map((veld) => ({
    weight: doorgang && ['nodes', 'edges', 'node'].includes(veld.name) ? 12 : 2,
    arbitrary: keuze(type.name, veld, dieper),
  }));
  const minLength = doorgang || waarden.length === 0 ? 1 : 0;
  const objecten =
    arbs.length > 0 ? fc.array(fc.oneof(...arbs), { minLength, maxLength: 3, size: 'max' }) : fc.constant([]);
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

const GROOT = ['clients', 'trajecten', 'rapportages', 'aanmeldingen', 'opdrachten'];
/** How often a root is asked: what a caller can get something of most, the others now and then. */
function gewicht(aanvrager: Aanvrager, veld: string): number {
  if (teltAlleen(aanvrager)) return veld === 'statistiek' ? 30 : 2;
  if (veld === 'statistiek') return 1;
  if (aanvrager.soort === 'PARTNER') return ['aanmeldingen', 'aanmelding', 'opdrachten'].includes(veld) ? 20 : 2;
  if (GROOT.includes(veld)) return 12;
  const binnen = aanvrager.soort === 'MEDEWERKER' || aanvrager.soort === 'BETROKKENE';
  return binnen && ['toegang', 'noodtoegangen'].includes(veld) ? 9 : 4;
}

/** Questions for a caller, to a depth of `diepte` objects inside each other. */
export function vragen(aanvrager: Aanvrager, diepte = 4): fc.Arbitrary<Vraag> {
  const type = SCHEMA.getQueryType();
  if (!isObjectType(type)) throw new Error('the schema has no queries');
  const wortels = Object.values(type.getFields()).map((veld) => ({
    weight: gewicht(aanvrager, veld.name),
    arbitrary: keuze('Query', veld, diepte - 1),
  }));
  return fc.record({
    wortels: fc.array(fc.oneof(...wortels), { minLength: 1, maxLength: 2 }),
    variabelen: fc.boolean(),
  });
}
