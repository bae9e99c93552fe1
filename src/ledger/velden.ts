import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { GEGEVENS } from '../../permissions/gegevens';

type Selectie = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * The schema coordinates of a guarded field and of what is selected of its value: what goes out when it does. What lies
 * beyond another guarded field is judged, and recorded, by itself.
 */
export function veldenVan(
  selectie: Selectie,
  type: GraphQLObjectType,
  naam: string,
  knopen: readonly FieldNode[],
): readonly string[] {
  const veld = type.getFields()[naam];
  const deel = veld && getNamedType(veld.type);
  if (!isObjectType(deel)) return [`${type.name}.${naam}`];
  const { schema, fragments, variableValues } = selectie;
  const onder = [...collectSubfields(schema, { ...fragments }, { ...variableValues }, deel, knopen).values()];
  return [
    `${type.name}.${naam}`,
    ...onder.flatMap(([eerste, ...verdere]) =>
      eerste && GEGEVENS[deel.name]?.[eerste.name.value]?.aard === 'VIA'
        ? veldenVan(selectie, deel, eerste.name.value, [eerste, ...verdere])
        : [],
    ),
  ];
}
