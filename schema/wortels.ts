import type { GraphQLSchema } from 'graphql';

/** Describes what type-graphql leaves without words: the schema and its root types, which a caller reads first. */
export function beschrijfWortels(schema: GraphQLSchema): GraphQLSchema {
  schema.description =
    'Poortwachter: dossiers van re-integratie achter het privacyreglement van de organisatie. Wat geen grond heeft is null en staat in extensions.afgeschermd.';
  const query = schema.getQueryType();
  if (query)
    query.description =
      'Wat op te vragen is. Wat niet bestaat en wat buiten bereik ligt geven hetzelfde antwoord: NOT_FOUND, of een lege lijst.';
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description =
      'Wat te wijzigen is. Elke mutatie krijgt precies een input; wat iets aanlegt ook een kenmerk, waarmee herhalen veilig is.';
  return schema;
}
