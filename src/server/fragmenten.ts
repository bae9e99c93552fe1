import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import { eenmaalPer } from '../eenmaal';

/** The fragments of a document by their names. */
export const fragmentenVan = eenmaalPer((document: DocumentNode): Record<string, FragmentDefinitionNode> => {
  const fragmenten: Record<string, FragmentDefinitionNode> = {};
  for (const definitie of document.definitions)
    if (definitie.kind === Kind.FRAGMENT_DEFINITION) fragmenten[definitie.name.value] = definitie;
  return fragmenten;
});
