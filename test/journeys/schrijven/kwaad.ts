import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { Invoer, Mutatie } from './opzet';

const SCHEMA = buildSchema(readFileSync(join(__dirname, '../../../schema/schema.graphql'), 'utf8'));

/** Stands in every bad text: it may not come back. */
export const GEHEIM = 'Zwartewater';

/** A number that JSON can write and no type can hold. */
export const ENORM = '9'.repeat(400);
/** Stands for it in a value, because JSON.stringify cannot write it. */
export const ENORM_PLAATS = '@@ENORM@@';

export interface Kwaad {
  /** In words, for the title. */
  readonly wat: string;
  readonly waarde: unknown;
  /** The defect may also be answered as an id that does not exist. */
  readonly ofOnbekend?: boolean;
}

const kwaad = (wat: string, waarde: unknown): Kwaad => ({ wat, waarde });

const TEKENS = [
  kwaad('NUL', `${GEHEIM}\0`),
  kwaad('a lone high surrogate', `${GEHEIM}\ud800`),
  kwaad('a lone low surrogate', `\udc00${GEHEIM}`),
];
const TYPEN = [kwaad('a boolean', true), kwaad('an object', { [GEHEIM]: GEHEIM })];

const PER_SCALAR: Readonly<Record<string, readonly Kwaad[]>> = {
  String: [
    ...TEKENS,
    ...TYPEN,
    kwaad('a number', 12_345_678),
    kwaad('a list', [GEHEIM]),
    kwaad('nothing', ''),
    kwaad('blanks', ' \u00a0\u200b '),
    kwaad('a control character', `${GEHEIM}\u0007`),
    kwaad('too much', GEHEIM.repeat(1000)),
  ],
  ID: [
    ...TEKENS,
    ...TYPEN,
    ...[
      kwaad('nothing', ''),
      kwaad('another form', GEHEIM),
      kwaad('too much', GEHEIM.repeat(1000)),
      kwaad('SQL', "' OR 1=1 --"),
      kwaad('nobody', '018f0000-0000-7000-8000-000000000000'),
    ].map((een) => ({ ...een, ofOnbekend: true })),
  ],
  Int: [
    ...TYPEN,
    kwaad('a negative number', -1),
    kwaad('a fraction', 1.5),
    kwaad('a text', '12'),
    kwaad('beyond 32 bits', 2_147_483_648),
    kwaad('400 digits', ENORM_PLAATS),
  ],
  Float: [
    ...TYPEN,
    kwaad('a negative number', -0.01),
    kwaad('three decimals', 1.005),
    kwaad('a text', '12'),
    kwaad('too much', 100_000),
    kwaad('400 digits', ENORM_PLAATS),
  ],
  Boolean: [kwaad('a text', GEHEIM), kwaad('a number', 1), kwaad('an object', {})],
  Datum: [
    ...TEKENS,
    ...TYPEN,
    kwaad('30 February', '2026-02-30'),
    kwaad('the year 0', '0000-01-01'),
    kwaad('the year 99999', '99999-01-01'),
    kwaad('before the year 0', '-2026-01-01'),
    kwaad('another form', '01-02-2026'),
    kwaad('nothing', ''),
    kwaad('a number', 20_260_101),
  ],
  Tijdstip: [
    ...TEKENS,
    ...TYPEN,
    kwaad('30 February', '2026-02-30T10:00:00Z'),
    kwaad('the year 0', '0000-01-01T10:00:00Z'),
    kwaad('the year 99999', '99999-01-01T10:00:00Z'),
    kwaad('no offset', '2026-03-01T10:00:00'),
    kwaad('hour 25', '2026-03-01T25:00:00Z'),
    kwaad('the future', '2126-03-01T10:00:00Z'),
    kwaad('nothing', ''),
    kwaad('a number', 1_772_000_000_000),
  ],
};

const ENUM = [kwaad('what is not on it', GEHEIM), kwaad('nothing', ''), kwaad('a number', 1), ...TYPEN];

/** A place in an input, and what is bad there. */
export interface Plek {
  readonly pad: readonly (string | number)[];
  readonly kwaden: readonly Kwaad[];
}

const zonderNonNull = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** Something that fits the type, as far as GraphQL asks. */
function passend(type: GraphQLInputType): unknown {
  const kaal = zonderNonNull(type);
  if (isListType(kaal)) return [passend(kaal.ofType)];
  if (isEnumType(kaal)) return kaal.getValues()[0]?.name;
  if (isInputObjectType(kaal))
    return Object.fromEntries(Object.values(kaal.getFields()).map((veld) => [veld.name, passend(veld.type)]));
  if (!isScalarType(kaal)) throw new Error('no such type');
  return (
    { String: 'Tekst', ID: '018f0000-0000-7000-8000-000000000000', Int: 1, Float: 1, Boolean: true }[kaal.name] ??
    '2026-01-01'
  );
}

const BREED = 1000;

function plekken(pad: readonly (string | number)[], type: GraphQLInputType): Plek[] {
  const verplicht = isNonNullType(type) ? [kwaad('null', null)] : [];
  const kaal = zonderNonNull(type);
  if (isListType(kaal))
    return [
      {
        pad,
        kwaden: [
          ...verplicht,
          kwaad(
            `a list of ${BREED}`,
            Array.from({ length: BREED }, () => passend(kaal.ofType)),
          ),
          kwaad('a list with nothing in it', [null]),
          kwaad('a number', 7),
        ],
      },
      ...plekken([...pad, 0], kaal.ofType),
    ];
  if (isInputObjectType(kaal))
    return [
      {
        pad,
        kwaden: [
          ...verplicht,
          kwaad('a text', GEHEIM),
          kwaad('a list', [[GEHEIM]]),
          kwaad('a field that does not exist', { [GEHEIM]: GEHEIM }),
        ],
      },
      ...Object.values(kaal.getFields()).flatMap((veld) => plekken([...pad, veld.name], veld.type)),
    ];
  if (isEnumType(kaal)) return [{ pad, kwaden: [...verplicht, ...ENUM] }];
  const kwaden = isScalarType(kaal) ? PER_SCALAR[kaal.name] : undefined;
  if (kwaden === undefined) throw new Error(`nothing bad is known for ${String(kaal)}`);
  return [{ pad, kwaden: [...verplicht, ...kwaden] }];
}

/** Every place in the input of this mutation, from the schema that is published. */
export function plekkenVan(mutatie: Mutatie): readonly Plek[] {
  const [argument] = SCHEMA.getMutationType()?.getFields()[mutatie]?.args ?? [];
  if (!argument) throw new Error(`no mutation ${mutatie}`);
  return plekken([], argument.type);
}

/** The input with this at that place; what is not there yet is made as far as GraphQL asks. */
export function zet(input: unknown, [eerste, ...verder]: readonly (string | number)[], waarde: unknown): unknown {
  if (eerste === undefined) return waarde;
  if (typeof eerste === 'number') {
    const lijst: unknown[] = Array.isArray(input) ? [...input] : [];
    lijst[eerste] = zet(lijst[eerste], verder, waarde);
    return lijst;
  }
  const groep = typeof input === 'object' && input !== null ? (input as Invoer) : {};
  return { ...groep, [eerste]: zet(groep[eerste], verder, waarde) };
}

/** `input.belemmeringen[0].soort`, as callers read a place. */
export const alsVeld = (pad: readonly (string | number)[]): string =>
  pad.reduce<string>((veld, deel) => veld + (typeof deel === 'number' ? `[${deel}]` : `.${deel}`), 'input');

/** A request body, in which the enormous number stands as a number. */
export const alsBody = (query: string, input: unknown): string =>
  JSON.stringify({ query, variables: { input } }).replaceAll(`"${ENORM_PLAATS}"`, ENORM);
