import { coerceInputValue, type GraphQLSchema, isInputType, type OperationDefinitionNode, typeFromAST } from 'graphql';
import { type Gebrek, ongeldig } from '../domain/fouten';
import { zonderWaarde } from './foutvorm';

/** `input.belemmeringen[0].soort`, as callers read a place. */
const alsVeld = (variabele: string, pad: readonly (string | number)[]): string =>
  pad.reduce<string>((tot, deel) => (typeof deel === 'number' ? `${tot}[${deel}]` : `${tot}.${deel}`), variabele);

/**
 * Refuses variables that do not fit their types, each with its place and without its value. GraphQL would refuse them
 * too, but quotes what was sent, and that may be a BSN.
 */
export function eisPassendeVariabelen(
  schema: GraphQLSchema,
  operatie: OperationDefinitionNode,
  variabelen: Readonly<Record<string, unknown>>,
): void {
  const gebreken: Gebrek[] = [];
  for (const { variable, type, defaultValue } of operatie.variableDefinitions ?? []) {
    const naam = variable.name.value;
    const soort = typeFromAST(schema, type);
    if (!isInputType(soort) || (!Object.hasOwn(variabelen, naam) && (defaultValue || type.kind !== 'NonNullType')))
      continue;
    coerceInputValue(variabelen[naam], soort, (pad, _waarde, fout) => {
      gebreken.push({
        veld: alsVeld(naam, pad),
        reden: 'VORM',
        bericht: `Dit past niet bij het type: ${zonderWaarde(fout.message)}`,
      });
    });
  }
  const [eerste, ...overige] = gebreken;
  if (eerste) throw ongeldig([eerste, ...overige]);
}
