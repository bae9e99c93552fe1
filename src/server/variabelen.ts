import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { type Gebrek, ongeldig } from '../domain/fouten';
import { zonderWaarde } from './foutvorm';

/** `input.belemmeringen[0].soort`, as callers read a place. */
const alsVeld = (variabele: string, pad: readonly (string | number)[]): string =>
  pad.reduce<string>((tot, deel) => (typeof deel === 'number' ? `${tot}[${deel}]` : `${tot}.${deel}`), variabele);

type Variabelen = Readonly<Record<string, unknown>>;

/** As what the variables of a request were read, by the operation and the schema for which they were. */
interface Gelezen {
  readonly schema: GraphQLSchema;
  readonly operatie: OperationDefinitionNode;
  readonly waarden: Variabelen;
}

/** Goes with the request: its variables are an object of its own, and nobody changes what came in. */
const GELEZEN = new WeakMap<Variabelen, Gelezen>();

/**
 * Refuses variables that do not fit their types, each with its place and without its value. GraphQL would refuse them
 * too, but quotes what was sent, and that may be a BSN.
 */
export function eisPassendeVariabelen(
  schema: GraphQLSchema,
  operatie: OperationDefinitionNode,
  variabelen: Variabelen,
): void {
  const gebreken: Gebrek[] = [];
  const waarden: Record<string, unknown> = Object.create(null);
  for (const { variable, type, defaultValue } of operatie.variableDefinitions ?? []) {
    const naam = variable.name.value;
    const soort = typeFromAST(schema, type);
    if (!isInputType(soort)) continue;
    if (!Object.hasOwn(variabelen, naam) && (defaultValue || type.kind !== 'NonNullType')) {
      if (defaultValue) waarden[naam] = valueFromAST(defaultValue, soort);
      continue;
    }
    waarden[naam] = coerceInputValue(variabelen[naam], soort, (pad, _waarde, fout) => {
      gebreken.push({
        veld: alsVeld(naam, pad),
        reden: 'VORM',
        bericht: `Dit past niet bij het type: ${zonderWaarde(fout.message)}`,
      });
    });
  }
  const [eerste, ...overige] = gebreken;
  if (eerste) throw ongeldig([eerste, ...overige]);
  GELEZEN.set(variabelen, { schema, operatie, waarden });
}

/** The variables as their types read them, with the defaults of what was left out; null when they do not fit. */
export function leesVariabelen(
  schema: GraphQLSchema,
  operatie: OperationDefinitionNode,
  variabelen: Variabelen,
): Variabelen | null {
  const gelezen = GELEZEN.get(variabelen);
  if (gelezen?.operatie === operatie && gelezen.schema === schema) return gelezen.waarden;
  return getVariableValues(schema, operatie.variableDefinitions ?? [], { ...variabelen }).coerced ?? null;
}

/** The values that can stand in @skip and @include, as a key: what is selected is the same where it is. */
export const keuzesVan = (variabelen: Variabelen): string =>
  Object.entries(variabelen)
    .filter(([, waarde]) => typeof waarde === 'boolean')
    .map(([naam, waarde]) => `${naam}=${waarde}`)
    .sort()
    .join(',');
