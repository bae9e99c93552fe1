import { type GraphQLInputType, getNullableType, isEnumType, isNonNullType, parse, typeFromAST } from 'graphql';
import type { Willekeur } from '../../../src/demo/willekeur';
import { SCHEMA } from '../../journeys/lezen/vragen';
import type { Geschreven } from '../noninterference/schrijf';

function andere(type: GraphQLInputType, oud: unknown, willekeur: Willekeur): unknown {
  const kaal = getNullableType(type);
  if (isEnumType(kaal)) return willekeur.kies(kaal.getValues()).name;
  switch (String(kaal)) {
    case 'Int':
      return willekeur.geheel(0, 4);
    case 'Boolean':
      return willekeur.kans(0.5);
    default:
      return oud;
  }
}

/** The same document with other values: another page, another order, other parts left out, and some values not given. */
export function varieer({ query, variables }: Geschreven, willekeur: Willekeur): Geschreven {
  const [operatie] = parse(query).definitions;
  const gevraagd = operatie?.kind === 'OperationDefinition' ? (operatie.variableDefinitions ?? []) : [];
  const nieuw = gevraagd.flatMap(({ variable, type }): [string, unknown][] => {
    const naam = variable.name.value;
    const soort = typeFromAST(SCHEMA, type as never) as GraphQLInputType;
    if (!isNonNullType(soort) && willekeur.kans(0.1)) return willekeur.kans(0.5) ? [] : [[naam, null]];
    return [[naam, willekeur.kans(0.4) ? variables[naam] : andere(soort, variables[naam], willekeur)]];
  });
  return { query, variables: Object.fromEntries(nieuw) };
}
