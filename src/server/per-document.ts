import type { DocumentNode } from 'graphql';

/**
 * What follows from a document alone, made once for each. Apollo keeps the documents that were asked last; what was made
 * of one goes when the document goes.
 */
export function perDocument<T>(maak: (document: DocumentNode) => T): (document: DocumentNode) => T {
  const gemaakt = new WeakMap<DocumentNode, { readonly waarde: T }>();
  return (document) => {
    const bekend = gemaakt.get(document) ?? { waarde: maak(document) };
    gemaakt.set(document, bekend);
    return bekend.waarde;
  };
}
