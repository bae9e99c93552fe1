import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';

/** The value of an argument, still without the caller's own ids and words. */
export type Waarde =
  | { readonly soort: 'VAST'; readonly waarde: string | number | boolean | null; readonly type: string }
  | { readonly soort: 'UIT'; readonly voorraad: string; readonly nummer: number; readonly type: string }
  | { readonly soort: 'OBJECT'; readonly velden: Readonly<Record<string, Waarde>> };

type Velden = Readonly<Record<string, Waarde>>;

/** An optional part, once in so many times. */
const soms = <T>(arb: fc.Arbitrary<T>, eenOp: number): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: eenOp - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: arb },
  );

const zonderLeeg = (velden: Readonly<Record<string, Waarde | undefined>>): Velden =>
  Object.fromEntries(Object.entries(velden).filter((paar): paar is [string, Waarde] => paar[1] !== undefined));

/** Inputs of which the gateway takes one of these and no other beside it. */
const SLUITEN_UIT: Readonly<Record<string, readonly string[]>> = {
  ToegangVoor: ['medewerkerId', 'opdrachtgeverId', 'client'],
};

/** Values for the fields of an input: these surely, those never, and any other now and then. */
function object(
  type: GraphQLInputObjectType,
  zeker: readonly string[],
  nooit: readonly string[] = [],
): fc.Arbitrary<Velden> {
  const velden = Object.values(type.getFields())
    .filter(({ name }) => zeker.includes(name) || !nooit.includes(name))
    .map((veld) => {
      const arb = waarde(veld.type, veld.name);
      return [veld.name, isNonNullType(veld.type) || zeker.includes(veld.name) ? arb : soms(arb, 4)] as const;
    });
  return fc.record(Object.fromEntries(velden)).map(zonderLeeg);
}

/** A value for an input: out of a stock named after what asks for it, or of the closed list of its type. */
function waarde(type: GraphQLInputType, voorraad: string): fc.Arbitrary<Waarde> {
  const kaal = getNamedType(type);
  const declaratie = isNonNullType(type) ? `${kaal.name}!` : kaal.name;
  if (isEnumType(kaal))
    return fc.constantFrom(...kaal.getValues()).map(({ name }) => ({ soort: 'VAST', waarde: name, type: declaratie }));
  if (isInputObjectType(kaal)) {
    const uitsluitend = SLUITEN_UIT[kaal.name] ?? [];
    const gewoon = { weight: 1, arbitrary: object(kaal, []) };
    const eenVan = uitsluitend.map((naam) => ({ weight: 3, arbitrary: object(kaal, [naam], uitsluitend) }));
    return fc.oneof(gewoon, ...eenVan).map((velden) => ({ soort: 'OBJECT', velden }));
  }
  if (kaal.name === 'Boolean')
    return fc.boolean().map((gekozen) => ({ soort: 'VAST', waarde: gekozen, type: declaratie }));
  return fc.nat(9_999).map((nummer) => ({ soort: 'UIT', voorraad, nummer, type: declaratie }));
}

const getal = (aantal: number): Waarde => ({ soort: 'VAST', waarde: aantal, type: 'Int' });

/** How a page is asked: mostly small, since what is asked inside it is asked of every row. */
function bladzijde(lijst: string): fc.Arbitrary<Velden> {
  const plaats = fc
    .nat(9_999)
    .map((nummer): Waarde => ({ soort: 'UIT', voorraad: `cursor ${lijst}`, nummer, type: 'String' }));
  const aantal = fc.integer({ min: 1, max: 3 }).map(getal);
  return fc.oneof(
    { weight: 16, arbitrary: fc.record({ first: aantal }) },
    { weight: 6, arbitrary: fc.record({ last: aantal }) },
    { weight: 6, arbitrary: fc.record({ first: aantal, after: plaats }) },
    { weight: 4, arbitrary: fc.record({ last: aantal, before: plaats }) },
    { weight: 1, arbitrary: fc.record({ first: fc.constant(getal(0)) }) },
  );
}

const VAN_BLADZIJDE = ['first', 'last', 'after', 'before'];

/** What a field is asked with. */
export function argumenten(veld: GraphQLField<unknown, unknown>): fc.Arbitrary<Velden> {
  const isLijst = veld.args.some(({ name }) => name === 'first');
  const lijst = getNamedType(veld.type).name.replace('Connection', '');
  const gewoon = veld.args.filter(({ name }) => !isLijst || !VAN_BLADZIJDE.includes(name));
  const eenArg = ({ name, type }: GraphQLArgument): fc.Arbitrary<Waarde | undefined> => {
    if (name === 'na') return soms(waarde(type, 'cursor Rapportage'), 30);
    if (name === 'id' && getNamedType(type).name === 'ID') return waarde(type, `${veld.name}Id`);
    return isNonNullType(type) ? waarde(type, name) : soms(waarde(type, name), 8);
  };
  const rest = fc.record(Object.fromEntries(gewoon.map((arg) => [arg.name, eenArg(arg)]))).map(zonderLeeg);
  return isLijst ? fc.tuple(bladzijde(lijst), rest).map(([pagina, overig]) => ({ ...pagina, ...overig })) : rest;
}
