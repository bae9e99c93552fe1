import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** The schema coordinates of everything that a caller can read about and that has no description. */
export function zonderBeschrijving(schema: GraphQLSchema): readonly string[] {
  const gevonden: string[] = [];
  const zie = (plek: string, { description }: { readonly description?: string | null | undefined }) => {
    if (!description?.trim()) gevonden.push(plek);
  };
  const zieArgumenten = (plek: string, argumenten: readonly GraphQLArgument[]) => {
    for (const argument of argumenten) zie(`${plek}(${argument.name}:)`, argument);
  };

  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    zie(type.name, type);
    if (isEnumType(type)) for (const waarde of type.getValues()) zie(`${type.name}.${waarde.name}`, waarde);
    if (isInputObjectType(type))
      for (const veld of Object.values(type.getFields())) zie(`${type.name}.${veld.name}`, veld);
    if (isObjectType(type) || isInterfaceType(type))
      for (const veld of Object.values(type.getFields())) {
        zie(`${type.name}.${veld.name}`, veld);
        zieArgumenten(`${type.name}.${veld.name}`, veld.args);
      }
  }
  for (const directive of schema.getDirectives()) {
    zie(`@${directive.name}`, directive);
    zieArgumenten(`@${directive.name}`, directive.args);
  }
  return gevonden;
}
