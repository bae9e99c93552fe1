import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  coerceInputValue,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
} from 'graphql';
import type { Fout } from './rij';

/*
 * What an aanmelding may hold, by the contract itself. GraphQL refuses a whole batch for one value of another type, so that
 * each row is held to it before it is sent.
 */

const CONTRACT = join(__dirname, '..', '..', 'schema', 'schema.graphql');
const schema = buildSchema(readFileSync(CONTRACT, 'utf8'));

const AANMELDING: GraphQLInputType = (() => {
  const type = schema.getType('RegistreerAanmeldingInput');
  if (!isInputType(type)) throw new Error('the contract knows no RegistreerAanmeldingInput');
  return type;
})();

/** `adres.straat` as its parts; a number is a place in a list. */
export const delenVan = (pad: string): string[] => pad.split('.');
export const isPlaats = (deel: string): boolean => /^\d$/.test(deel);

/** The type of a field by its path, such as `adres.straat` or `belemmeringen.0.soort`; null when there is none. */
export function typeVan(pad: string): GraphQLInputType | null {
  let type: GraphQLInputType = AANMELDING;
  for (const deel of delenVan(pad)) {
    const kaal: GraphQLInputType = getNullableType(type);
    if (isListType(kaal) && isPlaats(deel)) type = kaal.ofType;
    else if (isInputObjectType(kaal) && kaal.getFields()[deel]) type = kaal.getFields()[deel]?.type ?? type;
    else return null;
  }
  return isLeafType(getNamedType(type)) ? type : null;
}

const ONTBREEKT = /^Field "(\w+)" of required type "(\w+)/;
const ONBEKEND = /^Field "([^"]*)" is not defined/;

const VORMEN: Readonly<Record<string, string>> = {
  Int: 'Schrijf hier een geheel getal.',
  Float: 'Schrijf hier een getal.',
  Boolean: 'Schrijf hier true of false.',
};

/** Something that keeps GraphQL from reading it as an aanmelding, with its place and never its value. */
export interface Typefout extends Fout {
  readonly veld: string;
  /** Whether it is only that a text is not there: an empty one stands for it, which the gateway judges as it does the rest. */
  readonly tekstOntbreekt: boolean;
}

export function typefouten(invoer: unknown): readonly Typefout[] {
  const fouten: Typefout[] = [];
  coerceInputValue(invoer, AANMELDING, (pad, _waarde, { message }) => {
    const [, ontbreekt, type] = ONTBREEKT.exec(message) ?? [];
    if (ontbreekt !== undefined) {
      const veld = [...pad, ontbreekt].join('.');
      fouten.push({ veld, reden: 'VERPLICHT', bericht: 'Vul dit veld in.', tekstOntbreekt: type === 'String' });
      return;
    }
    const onbekend = ONBEKEND.exec(message)?.[1];
    const veld = [...pad, ...(onbekend === undefined ? [] : [onbekend])].join('.');
    const bericht =
      onbekend === undefined
        ? (VORMEN[getNamedType(typeVan(veld))?.name ?? ''] ?? 'Dit past niet bij het type van dit veld.')
        : 'Een aanmelding heeft dit veld niet.';
    fouten.push({ veld, reden: 'VORM', bericht, tekstOntbreekt: false });
  });
  return fouten;
}
